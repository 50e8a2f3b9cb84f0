"""Words in marks that linking left aside, in an article that gives the statement: they give it too.

Linking looks at a passage by itself; beside another sentence of the same statement, the very words of a
sentence are that sentence, whoever is credited, and nearly its words by the same speaker are it, altered. A
few words before a frame (“I never said,” he went on, “I would leave”) go with those behind it.
"""

from collections.abc import Collection, Iterator, Sequence

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.cluster import Link
from alita_tui.quotes.ground import Ground
from alita_tui.quotes.model import Document, Quotation
from alita_tui.quotes.own_words import OwnWords
from alita_tui.quotes.passages import containment, surnames
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.set_phrases import is_figure_of_speech
from alita_tui.quotes.tokens import keys

_LEAST_WORDS, _LEAST_ALONE, _LEAST_RUNS = 5, 7, 2
_NEARLY = 0.75
_JOINED = 3
_NO_SPEECH = frozenset(("denied", "heading", "nickname", "title"))


def adopted(
    ground: Ground,
    document: Document,
    parts: Sequence[Quotation],
    given: Collection[int],
    own_words: OwnWords,
) -> list[Link]:
    """Links of the further quotations of the article that give a segment not ``given``, in the order printed.

    ``parts`` are those that linking found. Without any it takes seven words of a segment, all the same.
    """
    base = ground.base
    found = list(_halves(base, document, parts))
    wanted = _wanted(ground, document, given, own_words, alone=not parts)
    if not wanted:
        return found
    speakers = ground.credited | surnames(tuple(name for part in parts for name in part.speakers))
    known = {part.span for part in parts} | {one.child.span for one in found}
    for one in document.quotations:
        if one.kind == "indirect" or one.rule in _NO_SPEECH or one.span in known:
            continue
        own = bool(parts) and not speakers.isdisjoint(surnames(one.speakers))
        own = own and not is_figure_of_speech(keys(one.text))
        printed = [_spelled(base, document.text, span) for span in sentences(document.text, *one.span)]
        every = "".join(printed)
        for number, segment in wanted.items():
            if segment in every or (own and _gives(segment, printed, base.little)):
                found.append(_link(base, one, number, every))
                break
    return sorted(found, key=lambda link: link.child.start)


def _wanted(
    ground: Ground, document: Document, given: Collection[int], own_words: OwnWords, *, alone: bool
) -> dict[int, str]:
    """The words of the segments not given that the article may hold, one code point each."""
    base = ground.base
    least, runs = (_LEAST_ALONE, _LEAST_RUNS) if alone else (_LEAST_WORDS, 1)
    return {
        number: base.alphabet.spell(word.key for word in words)
        for number in range(len(base.spans))
        if number not in given
        and len(words := base.segment_words(number)) >= least
        and own_words.may_hold(document, *ground.segments.runs(number)) >= runs
    }


def _halves(base: BaseText, document: Document, parts: Sequence[Quotation]) -> Iterator[Link]:
    """What stands before the frame of a part, where the base prints both in one breath."""
    known = {part.span for part in parts}
    before: Quotation | None = None
    for one in document.quotations:
        if one.kind == "indirect":
            continue
        half, before = before, one
        if half is None or one.span not in known or half.span in known or half.utterance != one.utterance:
            continue
        first, last = _spelled(base, document.text, half.span), _spelled(base, document.text, one.span)
        if first and first + last[:_JOINED] in base.spelled.letters:
            place = base.spelled.letters.find(first + last[:_JOINED])
            yield _link(base, half, base.segment_of[place], first)


def _spelled(base: BaseText, text: str, span: tuple[int, int]) -> str:
    return base.alphabet.spell(keys(text, *span))


def _gives(segment: str, printed: Sequence[str], little: Collection[str]) -> bool:
    """Whether one of the printed sentences is made of the segment's words, or the segment of its."""
    for words in printed:
        short, long = sorted((words, segment), key=len)
        telling = set(short) & set(long) - set(little)
        if len(short) >= _LEAST_WORDS and telling and containment(short, long) >= _NEARLY:
            return True
    return False


def _link(base: BaseText, child: Quotation, segment: int, spelled: str) -> Link:
    parent = base.sentences[segment].quotation
    theirs = _spelled(base, base.document.text, parent.span)
    telling = set(spelled) & set(theirs) - base.little
    return Link(child, parent, "beside", containment(spelled, theirs), len(telling))
