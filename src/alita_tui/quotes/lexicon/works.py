"""Nouns and participles that a title in marks follows."""

from alita_tui.quotes.lexicon import words

TITLE_NOUNS = words(
    """
    album anthem article ballad bestseller book broadcast called channel column comedy documentary drama
    dubbed editorial entitled episode essay exhibition feature film game hit hymn journal magazine memoir
    movie musical named newsletter nicknamed novel opera painting pamphlet paper play podcast poem program
    programme report romance sequel series show single sitcom song soundtrack story study thriller titled
    track trilogy tune video
    """
)
