"""One file per output format: the engine's objects in, text out."""
