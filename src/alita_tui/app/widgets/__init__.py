"""The panes and the widgets that they are made of."""
