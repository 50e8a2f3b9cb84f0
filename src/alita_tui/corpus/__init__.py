"""Articles: read, keep, find."""
