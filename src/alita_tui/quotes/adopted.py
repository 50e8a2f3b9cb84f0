"""Words in marks that linking left aside, in an article that gives the statement: they give it too.

Linking looks at a passage by itself; beside another sentence of the same statement, the very words of a
sentence are that sentence, whoever is credited, and nearly its words by the same speaker are it, altered.
"""

from collections.abc import Collection, Sequence

from alita_tui.quotes.ground import Ground
from alita_tui.quotes.model import Document, Quotation
from alita_tui.quotes.own_words import OwnWords
from alita_tui.quotes.passages import containment, surnames
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import keys

_LEAST_WORDS, _LEAST_ALONE, _LEAST_RUNS = 5, 7, 2
_NEARLY = 0.75
_NO_SPEECH = frozenset(("denied", "heading", "nickname", "title"))


def adopted(
    ground: Ground,
    document: Document,
    parts: Sequence[Quotation],
    given: Collection[int],
    own_words: OwnWords,
) -> list[Quotation]:
    """The further quotations of the article that give a segment not ``given``, in the order printed.

    ``parts`` are those that linking found. Without any it takes seven words of a segment, all the same.
    """
    base = ground.base
    least, runs = (_LEAST_WORDS, 1) if parts else (_LEAST_ALONE, _LEAST_RUNS)
    wanted = [
        base.alphabet.spell(word.key for word in words)
        for number in range(len(base.spans))
        if number not in given
        and len(words := base.segment_words(number)) >= least
        and own_words.may_hold(document, *ground.segments.runs(number)) >= runs
    ]
    if not wanted:
        return []
    speakers = ground.credited | surnames([name for part in parts for name in part.speakers])
    known = {part.span for part in parts}
    found = []
    for one in document.quotations:
        if one.kind == "indirect" or one.rule in _NO_SPEECH or one.span in known:
            continue
        own = bool(parts) and not speakers.isdisjoint(surnames(one.speakers))
        printed = [
            base.alphabet.spell(keys(document.text, *span)) for span in sentences(document.text, *one.span)
        ]
        every = "".join(printed)
        if any(segment in every or (own and _gives(segment, printed, base.little)) for segment in wanted):
            found.append(one)
    return found


def _gives(segment: str, printed: Sequence[str], little: Collection[str]) -> bool:
    """Whether one of the printed sentences is made of the segment's words, or the segment of its."""
    for words in printed:
        short, long = sorted((words, segment), key=len)
        telling = set(short) & set(long) - set(little)
        if len(short) >= _LEAST_WORDS and telling and containment(short, long) >= _NEARLY:
            return True
    return False
