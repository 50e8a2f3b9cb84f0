"""A corpus kept in an SQLite file: where the file is, what stands in it, and how it is read."""
