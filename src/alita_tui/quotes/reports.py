"""Indirect speech: the clause that a cue reports.

Denied, conditional and asked reports are none. A report stops where a quotation in marks begins, and where
the next cue of the sentence begins a report of its own.
"""

from bisect import bisect_left
from typing import NamedTuple

from alita_tui.quotes.calls import call_begin, is_call
from alita_tui.quotes.circumstances import circumstance_end
from alita_tui.quotes.clause_subjects import past_dateline
from alita_tui.quotes.cues import Cue
from alita_tui.quotes.finite_verbs import is_finite
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import COUNTED, IRREGULAR_PASTS, PASTS_OR_NOUNS
from alita_tui.quotes.phrases import Phrase
from alita_tui.quotes.phrases_before import before_role
from alita_tui.quotes.report_spans import (
    LONGEST,
    LONGEST_VENUE,
    SHORTEST,
    before_quotation,
    content_begin,
    content_end,
    is_adverbial,
    starts_clause,
)
from alita_tui.quotes.rules import Rule
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

_CUES_AHEAD = 12
_VERBAL = tag.AUXILIARY | tag.MODAL | tag.ADVERB
_ANYONE = frozenset(("anyone", "anybody", "everyone", "everybody", "one", "ones", "people", "someone"))


class Report(NamedTuple):
    """The tokens ``begin`` to ``end`` are what the cue reports."""

    begin: int
    end: int
    cue: Cue
    rule: Rule


def reports(stream: Stream, found: list[Cue]) -> list[Report]:
    """Every indirect report, in order, none overlapping another."""
    taken: list[Report] = []
    begins = [cue.begin for cue in found]
    reached = -1
    for index, cue in enumerate(found):
        if not cue.asserted or cue.subject is None or cue.begin < reached:
            continue
        if _tells_apart(stream, cue.subject, cue.begin) or stream.lowers[cue.subject.begin] == "you":
            continue
        for report in _of(stream, cue, found, index, begins):
            if report.begin >= reached and _words(stream, report.begin, report.end) >= SHORTEST:
                taken.append(report)
                reached = report.end
    return taken


def _tells_apart(stream: Stream, subject: Phrase, verb: int) -> bool:
    """``those who say the port is dead``: a clause that says which people are meant."""
    if subject.end >= verb or stream.lowers[subject.end] not in ("who", "that") or subject.kind == "pronoun":
        return False
    if subject.kind == "name" and (subject.end - subject.begin > 1 or stream.is_proper(subject.begin)):
        return False
    if not all(stream.tags[at] & _VERBAL for at in range(subject.end + 1, verb)):
        return False
    if subject.begin and stream.tags[subject.begin - 1] & tag.AUXILIARY:
        return False
    head = stream.lowers[subject.end - 1]
    return head in COUNTED or head in _ANYONE or head.endswith("s")


def _words(stream: Stream, begin: int, end: int) -> int:
    return sum(1 for token in range(begin, end) if stream.words[token][0].isalnum())


def _of(stream: Stream, cue: Cue, found: list[Cue], index: int, begins: list[int]) -> list[Report]:
    low, high = _bounds(stream, cue)
    ahead = found[index + 1 : min(index + 1 + _CUES_AHEAD, bisect_left(begins, high))]
    if stream.lowers[cue.begin] == "according":
        return _according(stream, cue, low, high)
    if is_call(stream, cue):
        said = any(_closes(stream, one, high) and stream.words[one.floor - 1] == "," for one in ahead)
        asked = stream.words[stream.sentence(cue.begin)[1] - 1] == "?"
        call = None if said or asked else call_begin(stream, cue, high)
        return _clause(stream, cue, None if call is None else (call, "call"), ahead)
    if stream.lowers[cue.end - 1] == "it" or not cue.flags & (
        tag.SPEECH | tag.THOUGHT | tag.EVIDENCE | tag.PROMISE
    ):
        return []
    if _is_told_by_another(stream, cue, ahead, low, high):
        return []
    content = content_begin(stream, cue, high)
    if cue.inverted or content is None or _closes(stream, cue, high):
        parenthetical = _parenthetical(stream, cue, low, high)
        if parenthetical or cue.inverted:
            return parenthetical
    return _clause(stream, cue, content, ahead)


def _is_told_by_another(stream: Stream, cue: Cue, ahead: list[Cue], low: int, high: int) -> bool:
    """``The mill agreed to pay, the union said.``: a frame behind it vouches for the whole sentence.

    “He said it was late, he said” are the words of one, whoever “he” is.
    """
    if not ahead:
        return False
    pronoun = cue.subject is None or cue.subject.kind == "pronoun"
    says = cue.flags & tag.SPEECH and not cue.flags & tag.PROMISE
    return any(
        stream.words[one.floor - 1] in (",", "—", "–", "--")
        and one.asserted
        and not one.gerund
        and (one.flags & tag.SPEECH or not cue.flags & tag.SPEECH)
        and stream.lowers[one.begin] != "according"
        and one.subject is not None
        and one.subject.begin > cue.reach
        and not (says and one.subject.kind == "pronoun")
        and circumstance_end(stream, one.begin, one.reach, high) >= (high if pronoun else 0)
        and _parenthetical(stream, one, low, high)
        for one in ahead
    )


def _clause(stream: Stream, cue: Cue, content: tuple[int, Rule] | None, ahead: list[Cue]) -> list[Report]:
    """What the cue reports from where it begins to its end; ``ahead`` are the next cues of the sentence."""
    if content is None:
        return []
    begin, rule = content
    _, high = _bounds(stream, cue)
    end = _end_of_relative(stream, cue, begin, content_end(stream, begin, high, ahead))
    return [Report(begin, end, cue, rule)] if end > begin else []


def _bounds(stream: Stream, cue: Cue) -> tuple[int, int]:
    """The sentence of the cue, without its stop."""
    low, high = stream.sentence(cue.begin)
    return low, high - 1 if stream.words[high - 1] in (".", "!", "?", "…") else high


def _end_of_relative(stream: Stream, cue: Cue, begin: int, end: int) -> int:
    """``Lindt, who said the pier was safe, left``: the comma that closes the clause of “who”, or ``end``."""
    opening = cue.begin if cue.subject is None else cue.subject.end
    if stream.lowers[opening] == "who":
        return _before_main_verb(stream, begin, end)
    if stream.words[opening] != "," or stream.lowers[opening + 1] not in ("who", "which"):
        return end
    if not all(stream.tags[at] & _VERBAL for at in range(opening + 2, cue.begin)):
        return end
    commas = (at for at in range(begin + 1, end - 1) if stream.words[at] == ",")
    return next((at for at in commas if is_finite(stream, at + 1)), end)


def _before_main_verb(stream: Stream, begin: int, end: int) -> int:
    """``The clerk who said the files were lost has left``: the auxiliary that no subject stands before."""
    verbs = (at for at in range(begin + 1, end) if stream.tags[at] & (tag.AUXILIARY | tag.MODAL))
    if next(verbs, None) is None:
        return end
    return next((at for at in verbs if _is_past_form(stream, at - 1)), end)


def _is_past_form(stream: Stream, at: int) -> bool:
    lower = stream.lowers[at]
    return lower.endswith("ed") or lower in IRREGULAR_PASTS or lower in PASTS_OR_NOUNS


def _closes(stream: Stream, cue: Cue, high: int) -> bool:
    return cue.reach >= high or stream.words[cue.reach] in (",", ".", "—", "–", "--")


def _parenthetical(stream: Stream, cue: Cue, low: int, high: int) -> list[Report]:
    """``The clause, X said on Monday.`` and ``The clause, X said, goes on.``"""
    end = _end_before_frame(stream, cue, low)
    if (
        cue.gerund
        or end <= low
        or not (cue.flags & (tag.SPEECH | tag.THOUGHT) or _is_found(stream, cue, high))
    ):
        return []
    begin = end
    low = max(past_dateline(stream, low, end), begin - LONGEST)
    while begin > low and stream.words[begin - 1] not in (QUOTED, BREAK):
        begin -= 1
    if begin > low:
        return []
    closed = cue.reach if cue.inverted else circumstance_end(stream, cue.begin, cue.reach, high)
    if closed < 0:
        return []
    found = []
    following = _after_frame(stream, cue, (begin, end), closed, high)
    if following or not is_adverbial(stream, begin, end):
        found.append(Report(_past_conjunction(stream, begin, end), end, cue, "parenthetical"))
    return found + following


def _is_found(stream: Stream, cue: Cue, high: int) -> bool:
    """``…, a study has found.``: what shows it ends the sentence behind a comma."""
    shown = cue.flags & tag.EVIDENCE and cue.reach >= high and stream.words[cue.floor - 1] == ","
    return bool(shown) and not cue.inverted


def _after_frame(stream: Stream, cue: Cue, before: tuple[int, int], closed: int, high: int) -> list[Report]:
    """What ``The cafe, X said, will stay open`` reports after the frame, which ends at ``closed``."""
    begin = closed + 1
    if cue.inverted or begin >= high or stream.words[closed] != "," or stream.tags[begin] & tag.GERUND:
        return []
    if closed > cue.reach and not _goes_on(stream, *before, begin):
        return []
    end = before_quotation(stream, begin, high)
    return [Report(begin, end, cue, "parenthetical")] if end > begin else []


def _end_before_frame(stream: Stream, cue: Cue, low: int) -> int:
    """The comma or dash before ``X said``; what X is may stand between, in small letters or capitals.

    ``low`` where there is none.
    """
    at = cue.floor - 1
    if not cue.inverted and cue.subject is not None and cue.subject.kind == "name":
        at = before_role(stream, cue.floor, low) - 1
    return at if at > low and stream.words[at] in (",", "—", "–", "--") else low


def _goes_on(stream: Stream, begin: int, end: int, at: int) -> bool:
    """``The cafe, X said on Monday, will stay``: whether the clause goes on after the frame."""
    if stream.tags[at] & (tag.CONJUNCTION | tag.AUXILIARY | tag.MODAL) or is_adverbial(stream, begin, end):
        return True
    return not any(is_finite(stream, token) for token in range(begin, end))


def _past_conjunction(stream: Stream, begin: int, end: int) -> int:
    while begin < end and (stream.tags[begin] & tag.CONJUNCTION or not stream.words[begin][0].isalnum()):
        begin += 1
    return begin


def _according(stream: Stream, cue: Cue, low: int, high: int) -> list[Report]:
    """``According to X, the clause.`` and ``The clause, according to X.``"""
    if cue.begin > low + 1:
        end = cue.begin
        if stream.words[end - 1] == ",":
            end -= 1
        begin = end
        low = max(low, begin - LONGEST)
        while begin > low and stream.words[begin - 1] != QUOTED:
            begin -= 1
        if begin > low and (stream.tags[begin] & tag.SUBORDINATOR or not starts_clause(stream, begin, end)):
            return []
        return [Report(_past_conjunction(stream, begin, end), end, cue, "according-to")]
    at = cue.reach
    while at < high and stream.words[at] != "," and at < cue.reach + LONGEST_VENUE:
        at += 1
    if at >= high or stream.words[at] != ",":
        return []
    return [Report(at + 1, before_quotation(stream, at + 1, high), cue, "according-to")]
