"""Where a verb joined to the verb of saying ends what that one reports: ``agreed to pay and left``."""

from alita_tui.quotes.finite_verbs import is_finite
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.phrases import is_capital
from alita_tui.quotes.stream import Stream

_SINGULAR = frozenset(("does", "has", "is", "was"))
_PLURAL = frozenset(("are", "do", "have", "were"))
_PASSIVE = frozenset(("be", "have"))
_COMPLEMENTS = tag.DETERMINER | tag.PREPOSITION | tag.PRONOUN | tag.CALENDAR | tag.NEGATION
_CLAUSE = 6
_JOINS = frozenset(("and", "but"))


def joined_verb(stream: Stream, begin: int, end: int) -> int:
    """The “and” or “but” whose verb cannot belong to the clause reported, from ``begin``; else ``end``.

    An infinitive alone takes no finite verb beside it, a verb after “will” and its like no past form; an
    auxiliary in the plural has another subject than one in the singular.
    """
    for at in range(begin + 1, end - 2):
        if stream.lowers[at] not in _JOINS:
            continue
        if _is_apart(stream, begin, at):
            return at - 1 if stream.words[at - 1] == "," else at
        if any(is_finite(stream, token) for token in range(at + 1, min(at + _CLAUSE, end))):
            return end
    return end


def _is_apart(stream: Stream, begin: int, at: int) -> bool:
    """Whether the verb behind the conjunction at the token cannot belong to the clause before it."""
    tags, lowers = stream.tags, stream.lowers
    verbs = [token for token in range(begin, at) if tags[token] & (tag.AUXILIARY | tag.MODAL)]
    after = at + 1
    if not verbs:
        joined = tags[after] & tag.AUXILIARY or _is_past(stream, after)
        infinitive = "to" in lowers[begin:at]
        return bool(joined) and infinitive and not any(is_finite(stream, token) for token in range(begin, at))
    first, last = verbs[0], verbs[-1]
    if _disagrees(lowers[first], lowers[after]) and _disagrees(lowers[last], lowers[after]):
        return True
    active = tags[last] & tag.MODAL and lowers[last + 1] not in _PASSIVE
    return bool(active) and _is_past(stream, after)


def _disagrees(one: str, other: str) -> bool:
    """Whether one auxiliary is of the singular and the other of the plural."""
    return (one in _SINGULAR and other in _PLURAL) or (one in _PLURAL and other in _SINGULAR)


def _is_past(stream: Stream, at: int) -> bool:
    """Whether a past form with its object or adverbial stands there, no adjective: ``new and used cars``."""
    if stream.tags[at] & (tag.AUXILIARY | tag.MODAL) or not is_finite(stream, at):
        return False
    after = at + 1
    return bool(stream.tags[after] & _COMPLEMENTS) or is_capital(stream, after)
