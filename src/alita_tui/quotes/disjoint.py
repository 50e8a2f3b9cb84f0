"""Whom a pronoun cannot stand for: whoever is named in the predicate that it is the subject of.

“She said Lindt was wrong”, “He deemed Brand’s plan a fraud”: neither stands for the name (Principle C of
Chomsky, Lectures on Government and Binding, 1981).
"""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.mentions import Names, Person
from alita_tui.quotes.stream import Stream

_ENDS = frozenset((";", ":", "—", "–", "--"))
_REACH = 7
_CLAUSE = 30


def disjoint(stream: Stream, names: Names, token: int) -> list[Person]:
    """The persons named in the predicate of the subject pronoun at the token.

    Nobody where a clause was opened before it: “As she left, Wren said” names behind it whom it stands for.
    Only what stands near: far behind, newspapers name again whom the pronoun stood for.
    """
    low, high = stream.sentence(token)
    high = min(high, token + _REACH)
    before = stream.tags[token - 1] if token > low else 0
    if before & tag.PREPOSITION or any(
        stream.tags[at] & tag.SUBORDINATOR for at in range(max(low, token - _CLAUSE), token)
    ):
        return []
    end = next((at for at in range(token + 1, high) if _ends_predicate(stream, at)), high)
    return [mention.person for mention in names.inside(token + 1, end)]


def _ends_predicate(stream: Stream, at: int) -> bool:
    joined = stream.words[at] == "," and at + 1 < len(stream.tags) and stream.tags[at + 1] & tag.CONJUNCTION
    return stream.words[at] in _ENDS or bool(joined)
