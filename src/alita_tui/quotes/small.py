"""Up to which size a corpus is small; apart, since whoever only asks that need not load the engine."""

SMALL_CORPUS = 50
"""Up to so many articles, each is held against each statement, and absent ones are listed."""
