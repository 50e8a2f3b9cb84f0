"""Indirect speech: the clause that a cue reports.

Denied, conditional and asked reports are none. A report stops where a quotation in marks begins, and where
the next cue of the sentence begins a report of its own.
"""

from bisect import bisect_left
from typing import NamedTuple

from alita_tui.quotes.cues import Cue
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.noun_phrases import is_capital, phrase_from
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

_SHORTEST = 3
_LONGEST_VENUE = 16


class Report(NamedTuple):
    """The tokens ``begin`` to ``end`` are what the cue reports."""

    begin: int
    end: int
    cue: Cue
    rule: str


def reports(stream: Stream, found: list[Cue]) -> list[Report]:
    """Every indirect report, in order, none overlapping another."""
    taken: list[Report] = []
    begins = [cue.begin for cue in found]
    reached = -1
    for index, cue in enumerate(found):
        if not cue.asserted or cue.subject is None or cue.begin < reached:
            continue
        for report in _of(stream, cue, found, index, begins):
            if report.begin >= reached and _words(stream, report.begin, report.end) >= _SHORTEST:
                taken.append(report)
                reached = report.end
    return taken


def _words(stream: Stream, begin: int, end: int) -> int:
    return sum(1 for token in range(begin, end) if stream.words[token][0].isalnum())


def _of(stream: Stream, cue: Cue, found: list[Cue], index: int, begins: list[int]) -> list[Report]:
    low, high = stream.sentence(cue.begin)
    if stream.words[high - 1] in (".", "!", "?", "…"):
        high -= 1
    if stream.lowers[cue.begin] == "according":
        return _according(stream, cue, low, high)
    if not cue.flags & (tag.SPEECH | tag.THOUGHT | tag.EVIDENCE | tag.PROMISE):
        return []
    if cue.inverted or _closes(stream, cue, high):
        parenthetical = _parenthetical(stream, cue, low, high)
        if parenthetical or cue.inverted:
            return parenthetical
    begin, rule = content_begin(stream, cue, high)
    if begin < 0:
        return []
    end = _content_end(stream, begin, high, found[index + 1 : bisect_left(begins, high)])
    return [Report(begin, end, cue, rule)] if end > begin else []


def _closes(stream: Stream, cue: Cue, high: int) -> bool:
    return cue.reach >= high or stream.words[cue.reach] in (",", ".", "—", "–", "--")


def _parenthetical(stream: Stream, cue: Cue, low: int, high: int) -> list[Report]:
    """``The clause, X said.`` and ``The clause, X said, goes on.``"""
    floor = cue.floor
    if cue.gerund or floor <= low or stream.words[floor - 1] not in (",", "—", "–", "--"):
        return []
    if not cue.flags & tag.SPEECH and not cue.flags & tag.THOUGHT:
        return []
    begin = floor - 1
    while begin > low and stream.words[begin - 1] not in (QUOTED, BREAK):
        begin -= 1
    if begin > low:
        return []
    found = []
    if floor - 1 > begin:
        found.append(Report(_past_conjunction(stream, begin, floor - 1), floor - 1, cue, "parenthetical"))
    if cue.reach < high and stream.words[cue.reach] == "," and not cue.inverted:
        end = _before_quotation(stream, cue.reach + 1, high)
        found.append(Report(cue.reach + 1, end, cue, "parenthetical"))
    return found


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
        while begin > low and stream.words[begin - 1] != QUOTED:
            begin -= 1
        return [Report(_past_conjunction(stream, begin, end), end, cue, "according-to")]
    at = cue.reach
    while at < high and stream.words[at] != "," and at < cue.reach + _LONGEST_VENUE:
        at += 1
    if at >= high or stream.words[at] != ",":
        return []
    return [Report(at + 1, _before_quotation(stream, at + 1, high), cue, "according-to")]


def _before_quotation(stream: Stream, begin: int, high: int) -> int:
    at = begin
    while at < high and stream.words[at] != QUOTED:
        at += 1
    return at


def content_begin(stream: Stream, cue: Cue, high: int) -> tuple[int, str]:
    """Where the reported clause begins, and by which rule; -1 where the cue takes none."""
    at = cue.reach
    lowers, tags, words = stream.lowers, stream.tags, stream.words
    if at >= high:
        return -1, ""
    if lowers[at] == "that":
        return (at + 1, "that-clause") if not _is_object(stream, at, high) else (at, "bare-clause")
    if lowers[at] == "to" and cue.flags & tag.PROMISE:
        return at, "infinitive"
    if lowers[at] in ("if", "whether", "how", "why", "what", "when", "where") and cue.flags & (tag.SPEECH | tag.THOUGHT):
        return at, "question-clause"
    past = _past_venue(stream, cue, at, high)
    if past < high and lowers[past] == "that":
        return past + 1, "that-clause"
    if past < high and lowers[past] == "to" and cue.flags & tag.PROMISE and past > at:
        return past, "infinitive"
    if past < high and starts_clause(stream, past, high):
        return past, "bare-clause"
    return -1, ""


def _is_object(stream: Stream, at: int, high: int) -> bool:
    """``said that was``: the pronoun, not the conjunction."""
    return at + 1 < high and bool(stream.tags[at + 1] & (tag.AUXILIARY | tag.MODAL))


def _past_venue(stream: Stream, cue: Cue, at: int, high: int) -> int:
    """Past whom it was told, and when and where: to ``that``, or to a clause."""
    lowers, tags, words = stream.lowers, stream.tags, stream.words
    limit = min(high, at + _LONGEST_VENUE)
    if lowers[cue.begin] in _TELLING and at < high and words[at] != ",":
        listener = phrase_from(stream, at, high) if lowers[at] not in _OBJECTS else None
        at = listener.end if listener is not None else at + 1
    for index in range(at, limit):
        if lowers[index] == "that":
            return index
        if words[index] in (QUOTED, ";", ":") or tags[index] & (tag.AUXILIARY | tag.MODAL):
            break
    while at < limit:
        flags = tags[at]
        if flags & (tag.CALENDAR | tag.ADVERB) and not flags & tag.DETERMINER and not flags & tag.PREPOSITION:
            at += 1
        elif flags & tag.PREPOSITION and lowers[at] not in ("like", "as") and not flags & tag.SUBORDINATOR:
            phrase = phrase_from(stream, at + 1, limit)
            if phrase is None:
                return high
            at = phrase.end
        else:
            break
    return at


_TELLING = frozenset(
    ("told", "tell", "tells", "telling", "assured", "reminded", "informed", "warned", "advised", "reassured", "notified", "assures", "warns")
)
_OBJECTS = frozenset(("me", "him", "her", "them", "us", "you", "it"))


def starts_clause(stream: Stream, at: int, high: int) -> bool:
    """Whether a subject with its verb begins here."""
    flags = stream.tags[at]
    word = stream.words[at]
    if word == QUOTED or not word[0].isalnum():
        return False
    limit = min(high, at + 25)
    if at < stream.headline_end:
        return high - at >= _SHORTEST
    if flags & tag.PRONOUN or stream.lowers[at] in ("there", "this", "these", "that"):
        return True
    if not (flags & tag.DETERMINER or is_capital(stream, at) or not flags & tag.CLOSED):
        return False
    return any(_is_finite(stream, token) for token in range(at + 1, limit))


def _is_finite(stream: Stream, at: int) -> bool:
    flags = stream.tags[at]
    if flags & (tag.AUXILIARY | tag.MODAL):
        return True
    word = stream.words[at]
    return word[0].islower() and (word.endswith(("ed", "n’t", "n't")) or bool(flags & tag.VERB and flags & (tag.PAST | tag.THIRD)))


def _content_end(stream: Stream, begin: int, high: int, following: list[Cue]) -> int:
    end = _before_quotation(stream, begin, high)
    for cue in following:
        if cue.floor <= begin or cue.begin >= end:
            continue
        before = cue.floor - 1
        if stream.tags[before] & tag.CONJUNCTION and stream.lowers[before] != "so":
            cut = before - 1 if stream.words[before - 1] == "," else before
        elif cue.gerund and stream.words[before] == ",":
            cut = before
        elif stream.lowers[before] in ("while", "although", "though", "as") and stream.words[before - 1] == ",":
            cut = before - 1
        else:
            continue
        if cut > begin:
            end = min(end, cut)
            break
    while end > begin and stream.words[end - 1] in (",", ";", ":", "—", "–", "--", "-", "(", "["):
        end -= 1
    return end
