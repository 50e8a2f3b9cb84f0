"""The one face of a corpus that the command line, the exports and the app use."""
