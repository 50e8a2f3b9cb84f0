"""Contractions and what they stand for: “won't” is “will not”, “it's” is “it is” or “it has”."""

from collections.abc import Sequence
from functools import lru_cache

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS

_DENIED = frozenset(
    """
    are could did do does had has have is might must need ought should was were would
    """.split()
)
"""What takes “n't” without changing."""

_IRREGULAR = {"can't": "can", "won't": "will", "shan't": "shall"}
_NEGATED = {word: word + "n't" for word in sorted(_DENIED)} | {
    full: short for short, full in _IRREGULAR.items()
}
_AINT = ("am", "are", "is", "has", "have")
_ENDINGS = {
    "'s": ("is", "has"),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will", "shall"),
    "'m": ("am",),
    "'d": ("would", "had"),
}
_ENDING_OF = {verb: ending for ending, verbs in _ENDINGS.items() for verb in verbs}
_OTHERS = {"let's": ("let", "us"), "y'all": ("you", "all"), "'tis": ("it", "is"), "'twas": ("it", "was")}
_SUBJECTS = frozenset(
    """
    he here how i it she that there these they this those we what when where who why you
    """.split()
)
"""Words whose “'s” is never a possessive."""

Pair = tuple[str, str]


@lru_cache(maxsize=1 << 14)
def expansions(key: str) -> tuple[Pair, ...]:
    """The two words that the key may stand for, likeliest first; none where it is no contraction.

    A possessive (“the crane's”) looks like one: whoever asks must see that the verb fits.
    """
    if key in _OTHERS:
        return (_OTHERS[key],)
    if key in _IRREGULAR:
        return ((_IRREGULAR[key], "not"),)
    if key == "ain't":
        return tuple((verb, "not") for verb in _AINT)
    if key.endswith("n't"):
        return ((key[:-3], "not"),) if key[:-3] in _DENIED else ()
    stem, apostrophe, ending = key.rpartition("'")
    if not stem.isalpha():
        return ()
    return tuple((stem, verb) for verb in _ENDINGS.get(apostrophe + ending, ()))


@lru_cache(maxsize=1 << 14)
def contractions(first: str, second: str) -> tuple[str, ...]:
    """The contractions that the two words may be printed as."""
    found = [key for key, pair in _OTHERS.items() if pair == (first, second)]
    if second == "not":
        found += [_NEGATED[first]] if first in _NEGATED else []
        found += ["ain't"] if first in _AINT else []
    elif second in _ENDING_OF and first.isalpha():
        found.append(first + _ENDING_OF[second])
    return tuple(found)


def may_be_possessive(key: str) -> bool:
    """Whether the key, a contraction in “'s”, is as likely the genitive of a noun."""
    return key.endswith("'s") and key[:-2] not in _SUBJECTS and key not in _OTHERS


def is_contraction(folded: str) -> bool:
    """Whether a written word may stand for two in this way."""
    return bool(expansions(folded))


def contracted(keys: Sequence[str]) -> tuple[str, ...]:
    """The keys with every pair of little words in its one shortest form.

    That is the same for “we are not”, “we're not” and “we aren't”. For comparing alone: what “'s” stands for
    does not matter here.
    """
    if _SECOND.isdisjoint(keys):
        return tuple(keys)
    found: list[str] = []
    at = 0
    while at < len(keys):
        first, second, third = (*keys[at : at + 3], "", "")[:3]
        form = _joined(first, second, third) if second in _SECOND else ()
        found += form or (first,)
        at += 2 if form else 1
    return tuple(found)


def _joined(first: str, second: str, third: str) -> tuple[str, ...]:
    """The one form of the first two words, or nothing where they stand apart before the third."""
    if second == "not":
        return (_NEGATED[first],) if first in _NEGATED else _MOVED.get(first, ())
    if third == "not" and second in _NEGATED:
        return ()
    if (first, second) == ("let", "us"):
        return ("let's",)
    if second == "had":  # most often a verb of its own: “the view that I had”
        return ()
    joined = first + _ENDING_OF[second] if first in _SUBJECTS and second in _ENDING_OF else ""
    return (joined,) if joined in LITTLE_WORDS else ()


_SECOND = frozenset((*_ENDING_OF, "not", "us"))
_MOVED = {
    subject + ending: (subject, _NEGATED[verbs[0]])
    for subject in sorted(_SUBJECTS)
    for ending, verbs in _ENDINGS.items()
    if verbs[0] in _NEGATED
}
"""“We're not” and “we aren't” are one: the denial goes to the verb."""
