"""Quotation or not, and whether a whole clause or a fragment."""

import re

from alita_tui.quotes.denials import is_denied
from alita_tui.quotes.frames import Frame
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.works import SPEECH_NOUNS, TITLE_NOUNS
from alita_tui.quotes.marks import Marked
from alita_tui.quotes.phrases import POSSESSIVE
from alita_tui.quotes.quotation import Kind
from alita_tui.quotes.rules import Rule
from alita_tui.quotes.scripts import FIRST_GLYPH, GLYPHS
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

_DIRECT_RULES = frozenset(("cue-after", "split-frame", "continued"))
_UNFRAMED = frozenset(("subject", "subject-before", "sentence-before", "carried-over", "no-frame"))
_SHORT = 4
_NEAR = 8
_LONGEST_HEADING = 8
_FULL_STOPS = "。！？"


def kind_of(stream: Stream, at: int, mark: Marked, frame: Frame) -> tuple[Kind, Rule]:
    """The kind of the quotation that the token stands for, and the rule that decided."""
    text = stream.text[mark.start : mark.end]
    words = words_of(text)
    if is_headline(stream, at):
        return ("direct" if is_clause(stream, at, text, words, frame) else "mixed"), frame.rule
    if is_denied(stream, at, frame):
        return "unattributed", "denied"
    if is_nickname(stream, at, words):
        return "unattributed", "nickname"
    if is_title(stream, at, words, frame):
        return "unattributed", "title"
    if is_heading(stream, at, mark, words):
        return "unattributed", "heading"
    if is_scare(stream, at, words, frame):
        return "unattributed", "scare-quotes"
    return ("direct" if is_clause(stream, at, text, words, frame) else "mixed"), frame.rule


def words_of(text: str) -> list[str]:
    """The words between blanks; in a script that sets none, every two characters count as one."""
    if text.isascii() or max(text) < FIRST_GLYPH:  # the pattern costs more than all quotations of an article
        return text.split()
    return re.findall(rf"[{GLYPHS}]{{1,2}}|[^\s{GLYPHS}]+", text)


def is_nickname(stream: Stream, at: int, words: list[str]) -> bool:
    """``Robert “Bobby” Scott``."""
    if len(words) > 2 or not 0 < at < len(stream.words) - 1 or not words[0][0].isupper():
        return False
    before, after = stream.words[at - 1], stream.words[at + 1]
    return (
        before[0].isupper()
        and after[0].isupper()
        and not stream.tags[at - 1] & tag.CLOSED
        and not before.endswith(POSSESSIVE)
        and not stream.tags[at + 1] & (tag.CLOSED | tag.CALENDAR)
    )


def is_title(stream: Stream, at: int, words: list[str], frame: Frame) -> bool:
    """A work, a programme, a slogan: written in capitals and not in the place of speech."""
    low, _ = stream.sentence(at)
    if not _in_capitals(words) or words[-1][-1] in "!?":
        return False
    if at == low:
        return frame.rule in _UNFRAMED and at + 1 < len(stream.words) and stream.words[at + 1][0].islower()
    before = stream.lowers[at - 1]
    if before == "," and stream.lowers[at - 2] in TITLE_NOUNS:
        return len(words) > 1
    if before == "as" or stream.tags[at - 1] & (tag.NAMING | tag.AUXILIARY):
        return False
    if before in (",", ":") and frame.rule not in ("cue-after", "cue-later"):
        return frame.rule not in ("cue-before", "colon", "split-frame")
    if frame.rule in ("in-report", "cue-before"):
        if before in ("a", "an") and not _qualifies(stream, at, words):
            return False
        naming = frame.cue is not None and frame.cue.flags & tag.NAMING and before not in TITLE_NOUNS
        return not naming and before != "that" and (len(words) > 1 or before in TITLE_NOUNS or before == "on")
    return True


def _qualifies(stream: Stream, at: int, words: list[str]) -> bool:
    """Whether a noun of the outlet's follows that the words belong to: a “Night Ferry” poster."""
    following = stream.words[at + 1]
    return words[-1][-1].isalnum() and following[0].isalnum() and not stream.tags[at + 1] & tag.CLOSED


def is_heading(stream: Stream, at: int, mark: Marked, words: list[str]) -> bool:
    """A short paragraph of nothing but words in single marks: the heading of a section."""
    alone = stream.words[at + 1] == BREAK and (at == 0 or stream.words[at - 1] == BREAK)
    return alone and mark.closed and len(words) <= _LONGEST_HEADING and stream.text[mark.opening] in "'‘"


def is_scare(stream: Stream, at: int, words: list[str], frame: Frame) -> bool:
    """Words held at a distance: short, in a sentence where nobody says anything.

    They qualify a noun (the “magic” pills), are what something is known as, or stand in a sentence that
    names no speaker of its own. Of any length, where nothing but the subject of the sentence before could
    have said them.
    """
    low, _ = stream.sentence(at)
    if at == low or frame.rule not in _UNFRAMED:
        return False
    if frame.rule == "subject-before":
        return not _is_spoken_of(stream, at, low)
    if len(words) >= _SHORT:
        return False
    before, following = stream.tags[at - 1], stream.words[at + 1]
    if stream.lowers[max(low, at - 3) : at].count("known"):
        return True
    if before & tag.AUXILIARY or stream.lowers[at - 1] == "as" or _is_spoken_of(stream, at, low):
        return False
    if (
        following[0].islower()
        and not stream.tags[at + 1] & (tag.CLOSED | tag.VERB)
        and not following.endswith("ed")
    ):
        return not stream.lowers[at - 1].endswith(POSSESSIVE)
    return frame.rule in ("carried-over", "no-frame")


def _is_spoken_of(stream: Stream, at: int, low: int) -> bool:
    """Whether a noun or verb of speech stands shortly before."""
    return any(
        stream.lowers[token] in SPEECH_NOUNS or stream.tags[token] & tag.SPEECH
        for token in range(max(low, at - _NEAR), at)
    )


def is_headline(stream: Stream, at: int) -> bool:
    """Whether the sentence is a headline: most of its words are written with a capital."""
    low, high = stream.sentence(at)
    if at < stream.headline_end:
        return True
    if (low > 0 and stream.words[low - 1] != BREAK) or high - low > 24:
        return False
    words = [word for word in stream.words[low:high] if word[0].isalpha()]
    capitals = sum(1 for word in words if word[0].isupper())
    return len(words) > 2 and capitals >= 0.7 * len(words)


def _in_capitals(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital."""
    plain = [word.strip(".,!?:;’'“”\"()[]‘") for word in words]
    plain = [word for word in plain if word]
    if not plain or len(plain) > 12 or not (plain[0][0].isupper() or plain[0][0].isdigit()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in plain)


_SMALL = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "vs",
        "with",
    )
)


def _goes_on(stream: Stream, at: int, words: list[str]) -> bool:
    """``‘No plan B’ for port, …``: no clause, and the outlet's own sentence goes on with a preposition."""
    clause = tag.AUXILIARY | tag.MODAL | tag.PRONOUN
    if any(tag.TAGS.get(word.lower(), 0) & clause or "’" in word or "'" in word for word in words):
        return False
    following = stream.words[at + 1]
    return following.islower() and bool(stream.tags[at + 1] & tag.PREPOSITION)


def _is_linked(stream: Stream, at: int) -> bool:
    """Whether a word of the outlet's leads into the marks: ``The mood is “calm and hopeful”, X said``."""
    return stream.words[at - 1][0].isalnum()


def is_clause(stream: Stream, at: int, text: str, words: list[str], frame: Frame) -> bool:
    """Whether the quotation is a clause or more of its own, not a part of the outlet's sentence."""
    low, _ = stream.sentence(at)
    previous = stream.lowers[at - 1] if at else ""
    opens = low == at or previous in (",", ":", QUOTED, "-", "--", "–", "—") or frame.rule in _DIRECT_RULES
    first = next((letter for letter in text if letter.isalnum()), "")
    if frame.rule == "continued":
        return True
    named = frame.cue is not None and frame.cue.flags & tag.NAMING and not frame.cue.flags & tag.SPEECH
    inside = low < at and _is_linked(stream, at) and first.islower()
    if (
        frame.rule in ("split-frame", "cue-after")
        and opens
        and not inside
        and not (named and first.islower())
    ):
        return len(words) > 2 or text[-1] in ".?!,"
    if not first or first.islower():
        return False
    if text[-1] in _FULL_STOPS:
        return True
    if low == at and len(words) < _SHORT and text[-1].isalnum() and _goes_on(stream, at, words):
        return False
    if stream.tags[at - 1] & (tag.DETERMINER | tag.PREPOSITION) and low != at:
        return False
    return (opens or bool(stream.tags[at - 1] & tag.VERB)) and (len(words) > 2 or text[-1] in ".?!")
