"""What an outlet's report says beside the statement that it reports."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.clauses import clauses
from alita_tui.quotes.lexicon.certainty import conditions_in
from alita_tui.quotes.model import Span
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.scopes import condition_end
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.stems import content_words
from alita_tui.quotes.word_classes import is_weak, same, substance, telling

_LEAST_CLAIM: Final = 2
_ANCHOR: Final = 2
_AROUND: Final = 300

_COORDINATOR: Final = re.compile(r"(?:and|but)\s", re.IGNORECASE)
_FINITE: Final = re.compile(
    r"^(?:(?:and|but)\s+)?(?:that\s+)?(?:[\w’'.-]+\s+){1,6}?(?:is|are|was|were|has|have|had|will|would)\b",
    re.IGNORECASE,
)
_NO_MAIN_CLAUSE: Final = re.compile(
    r"^(?:(?:and|but)\s+)?(?:although|though|while|whereas|because|since|as|after|before|when|once|until|if|unless"
    r"|who|which|whose|whom|where|despite|with|without|in|on|at|by|for|from|including|like|such|not|a|an|\w+ing)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is held against a statement.

    ``pieces`` are its spans in ``text`` under one ``cue``. ``segments`` are those that its words tie it to
    closely; ``tied`` is false where no word but a verb of commitment ties it to the statement. ``marks`` is
    the fragment of the statement that it runs on into, if it holds two words or more; ``in_base`` whether it
    stands in the article of the base; ``whole`` whether some piece gives the whole of a segment.
    """

    text: str
    pieces: tuple[Span, ...]
    segments: tuple[int, ...]
    cue: Span | None
    tied: bool = True
    marks: Span | None = None
    in_base: bool = False
    whole: bool = False

    @property
    def is_frame(self) -> bool:
        """Whether it gives in other words a part of the very sentence that the base prints in marks."""
        return self.in_base and self.marks is not None


def sentence_around(report: Report) -> Span:
    """The sentence of the report with its frame, at most 300 characters to each side."""
    begin, end = report.pieces[0][0], report.pieces[-1][1]
    low = max(report.text.rfind("\n", 0, begin) + 1, begin - _AROUND)
    line = report.text.find("\n", end)
    high = min(len(report.text) if line < 0 else line, end + _AROUND)
    holding = [span for span in sentences(report.text, low, high) if span[0] < end and begin < span[1]]
    cue = report.cue or (begin, end)
    return min([begin, cue[0], *(span[0] for span in holding)]), max(
        [end, cue[1], *(span[1] for span in holding)]
    )


def own_claims(
    base: BaseText, report: Report, rarity: Rarity, said_elsewhere: Callable[[], Collection[str]]
) -> list[Span]:
    """The clauses of the report that share nothing with the statement, beside one that does.

    Only a clause coordinated under the same cue is claimed to have been said: appositions, relative clauses
    and circumstances are the outlet's background. Names, dates and words of the topic are no claims.
    """
    text = report.text
    found = [clause for piece in report.pieces for clause in clauses(text, *piece)]
    statement = substance(base.document.text, base.spans)
    anchors = {
        number
        for number, clause in enumerate(found)
        if len({same(word.stem) for word in telling(text, clause, rarity)} & statement) >= _ANCHOR
    }
    if report.marks:
        anchors.add(len(found) - 1)
    claims = []
    for number, clause in enumerate(found):
        if number in anchors or not _is_coordinate(text, found, number, anchors):
            continue
        words = [
            word
            for word in content_words(text, *clause)
            if not word.proper and not rarity.is_topic(word.stem)
        ]
        stems = {same(word.stem) for word in words}
        if len(stems) >= _LEAST_CLAIM and not stems & statement and not _is_said(stems, said_elsewhere):
            claims.append((words[0].span[0], words[-1].span[1]))
    return claims


def _is_coordinate(text: str, found: list[Span], number: int, anchors: Collection[int]) -> bool:
    """Whether the clause is finite and joined by “and” or “but” to one that reports the statement."""
    clause = text[slice(*found[number])]
    if _NO_MAIN_CLAUSE.match(clause) or not _FINITE.match(clause):
        return False
    following = number + 1 in anchors and _joined(text, found, number + 1)
    return following or (number - 1 in anchors and _joined(text, found, number))


def _joined(text: str, found: list[Span], number: int) -> bool:
    start, end = found[number]
    between = text[found[number - 1][1] : start]
    return bool(_COORDINATOR.match(text, start, end) or re.search(r"\b(?:and|but)\s+$", between))


def own_conditions(
    base: BaseText, report: Report, said_elsewhere: Callable[[], Collection[str]]
) -> list[Span]:
    """The conditions of the report no word of which is the statement's, or said elsewhere.

    Where a reported sentence makes a condition itself the report gives that one in other words.
    """
    text = base.document.text
    if any(conditions_in(text, *base.spans[number]) for number in report.segments):
        return []
    statement = substance(text, base.spans)
    found: list[Span] = []
    for piece in report.pieces if report.segments else ():
        for condition in conditions_in(report.text, *piece):
            clause = condition[0], condition_end(report.text, condition, piece)
            words = [word for word in content_words(report.text, condition[1], clause[1]) if not word.proper]
            stems = {same(word.stem) for word in words}
            if stems and not stems & statement and not _is_said(stems, said_elsewhere):
                found.append(clause)
    return found


def _is_said(stems: Collection[str], said_elsewhere: Callable[[], Collection[str]]) -> bool:
    """Whether the speaker says any of it elsewhere; a word so general as “work” proves nothing."""
    return not {stem for stem in stems if not is_weak(stem)}.isdisjoint(said_elsewhere())
