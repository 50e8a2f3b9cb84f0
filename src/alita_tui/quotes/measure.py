"""Which rendition the others are measured by: the fullest, and of about equal ones what most agree on."""

from collections import Counter
from collections.abc import Mapping, Sequence

from alita_tui.quotes.passages import Passage

_NEAR = 0.85
_MOST = 0.7
_COMPARED = 24


def measure_of(parts: Mapping[str, Sequence[Passage]]) -> str:
    """The article that gives the base; ``parts`` are what each prints of the statement, in order.

    The fullest, where it is clearly longer than the others. Of those about as long, the one whose words most
    of all share, so that what a single outlet adds is no measure; then the longer, then the one whose
    speaker most of them credit, then the earlier. What is joined by an ellipsis only where nobody prints the
    words without.
    """
    texts = {article: "".join(one.spelled for one in found) for article, found in parts.items()}
    whole = {article for article, found in parts.items() if not any(one.elided for one in found)}
    held = whole if whole and _holds_most(whole, texts) else set(texts)
    longest = max(len(texts[article]) for article in held)
    near = [article for article in held if len(texts[article]) >= _NEAR * longest]
    near.sort(key=lambda article: parts[article][0].place)
    shorter = sorted(texts.keys() - set(near), key=lambda article: parts[article][0].place)
    beside = Counter(texts[article] for article in shorter)
    agreeing = _agreement(Counter(texts[article] for article in near), beside)
    speakers = {
        article: frozenset(name for one in found for name in one.persons) for article, found in parts.items()
    }
    credited = Counter(speakers.values())
    return min(
        near,
        key=lambda article: (
            -agreeing.get(texts[article], 0.0),
            -len(texts[article]),
            -credited[speakers[article]] if speakers[article] else 0,
            parts[article][0].place,
        ),
    )


def _holds_most(whole: set[str], texts: Mapping[str, str]) -> bool:
    """Whether a rendition without ellipses is no fragment beside those with them."""
    return max(len(texts[one]) for one in whole) >= _MOST * max(map(len, texts.values()))


def _agreement(texts: Counter[str], beside: Counter[str]) -> dict[str, float]:
    """How much each text agrees with all of them: the sum of likenesses.

    Of those ``beside``, which are shorter, counts how much of them the text holds in order. Of very many the
    commonest ones, of equally common ones those that come first: letters differ from process to process and
    must decide nothing.
    """
    from rapidfuzz.distance import LCSseq

    common = sorted(texts.items(), key=lambda one: -one[1])[:_COMPARED]
    shorter = sorted(beside.items(), key=lambda one: -one[1])[:_COMPARED]
    if len(common) < 2:
        return {}
    return {
        text: round(
            sum(LCSseq.normalized_similarity(text, other) * many for other, many in common)
            + sum(LCSseq.similarity(text, other) / len(other) * many for other, many in shorter),
            6,
        )
        for text, _ in common
    }
