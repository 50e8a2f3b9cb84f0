"""Which rendition the others are measured by: the fullest, and of about equal ones what most agree on."""

from collections import Counter
from collections.abc import Mapping, Sequence

from alita_tui.quotes.passages import Passage
from alita_tui.quotes.requoted import requoted
from alita_tui.quotes.tokens import keys

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
    texts = {article: "".join(_once(found)) for article, found in parts.items()}
    parts = _without_requoting(parts, texts)
    texts = {article: texts[article] for article in parts}
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


def _once(found: Sequence[Passage]) -> list[str]:
    """The words of the passages, without those that a longer one holds, or an equal one before it."""
    kept: dict[int, str] = {}
    for number in sorted(range(len(found)), key=lambda one: (-found[one].size, one)):
        if not any(found[number].spelled in longer for longer in kept.values()):
            kept[number] = found[number].spelled
    return [kept[number] for number in sorted(kept)]


def _without_requoting(
    parts: Mapping[str, Sequence[Passage]], texts: Mapping[str, str]
) -> Mapping[str, Sequence[Passage]]:
    """The articles without those that print the words only as quoted by another, where some print them else.

    There the rest of that other's quotation is no part of the statement.
    """
    quoting = {article for article, found in parts.items() if any(one.requoting for one in found)}
    others = [texts[article] for article in parts if article not in quoting]
    foreign = {
        article
        for article in quoting
        if others and all(not _is_own(parts[article], texts[article], other) for other in others)
    }
    return {article: found for article, found in parts.items() if article not in foreign}


def _is_own(found: Sequence[Passage], text: str, other: str) -> bool:
    """Whether another article prints more of the quotations than what they quote in their turn."""
    inner = sum(
        len(keys(one.quotation.text, *quoted.span))
        for one in found
        for quoted in requoted(one.quotation.text)
    )
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(text, other) > inner


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
