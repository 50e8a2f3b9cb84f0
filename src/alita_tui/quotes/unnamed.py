"""Which pronoun takes up a speaker without a name: ``A spokeswoman``, ``the council``, ``the team``."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import NOUN_PREPOSITIONS
from alita_tui.quotes.lexicon.organisations import BODIES, ORGANISATION_WORDS
from alita_tui.quotes.lexicon.people import FEMALE_ROLES, MALE_ROLES
from alita_tui.quotes.stream import Stream


def pronoun_of(stream: Stream, begin: int, end: int) -> str:
    """“she”, “he” or “it” for the noun phrase at the tokens; empty where its head does not tell."""
    head = begin
    while head + 1 < end and stream.lowers[head + 1] not in NOUN_PREPOSITIONS:
        head += 1
    lower = stream.lowers[head]
    if lower in FEMALE_ROLES:
        return "she"
    if lower in MALE_ROLES:
        return "he"
    body = lower in ORGANISATION_WORDS or lower in BODIES
    return "it" if body and not stream.tags[head] & (tag.ROLE | tag.GROUP) else ""
