"""The unique job: quotations, statements and their collation. Pure functions over text."""
