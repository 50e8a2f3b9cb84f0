"""Quotation or not, and whether a whole clause or a fragment."""

from alita_tui.quotes.frames import Frame
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.marks import Marked
from alita_tui.quotes.model import Kind
from alita_tui.quotes.stream import QUOTED, Stream

_DIRECT_RULES = frozenset(("cue-after", "split-frame", "continued"))
_STRONG = frozenset(("cue-after", "split-frame", "cue-before", "continued", "colon"))
_SHORT = 4


def kind_of(stream: Stream, at: int, mark: Marked, frame: Frame) -> tuple[Kind, str]:
    """The kind of the quotation that the token stands for, and the rule that decided."""
    text = stream.text[mark.start : mark.end]
    words = text.split()
    if is_nickname(stream, at, words):
        return "unattributed", "nickname"
    if is_title(stream, at, words, frame):
        return "unattributed", "title"
    if frame.rule in ("no-frame",) and len(words) <= _SHORT:
        return "unattributed", "scare-quotes"
    return ("direct" if is_clause(stream, at, text, words, frame) else "mixed"), frame.rule


def is_nickname(stream: Stream, at: int, words: list[str]) -> bool:
    """``Robert “Bobby” Scott``."""
    if len(words) > 2 or not 0 < at < len(stream.words) - 1 or not words[0][0].isupper():
        return False
    before, after = stream.words[at - 1], stream.words[at + 1]
    return (
        before[0].isupper()
        and after[0].isupper()
        and not stream.tags[at - 1] & tag.CLOSED
        and not before.endswith(("’s", "'s"))
        and not stream.tags[at + 1] & (tag.CLOSED | tag.CALENDAR)
    )


def is_title(stream: Stream, at: int, words: list[str], frame: Frame) -> bool:
    """A work, a programme, a slogan: written in capitals and not in the place of speech."""
    if not _in_capitals(words):
        return False
    if frame.rule in ("cue-after", "split-frame", "colon", "continued"):
        return False
    before = stream.lowers[at - 1] if at else ""
    if before in (",", ":") and frame.rule == "cue-before":
        return False
    low, _ = stream.sentence(at)
    return at > low


def _in_capitals(words: list[str]) -> bool:
    """Whether every word but the small ones begins with a capital."""
    plain = [word.strip(".,!?:;’'“”\"()[]‘") for word in words]
    plain = [word for word in plain if word]
    if not plain or len(plain) > 12 or not (plain[0][0].isupper() or plain[0][0].isdigit()):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in plain)


_SMALL = frozenset(("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "of", "on", "or", "the", "to", "vs", "with"))


def is_clause(stream: Stream, at: int, text: str, words: list[str], frame: Frame) -> bool:
    """Whether the quotation is a clause or more of its own, not a part of the outlet's sentence."""
    low, _ = stream.sentence(at)
    previous = stream.lowers[at - 1] if at else ""
    opens = low == at or previous in (",", ":", QUOTED, "-", "--", "–", "—") or frame.rule in _DIRECT_RULES
    first = next((letter for letter in text if letter.isalnum()), "")
    if frame.rule == "continued":
        return True
    if frame.rule in ("split-frame", "cue-after") and opens:
        return len(words) > 2 or text[-1] in ".?!,"
    if not first.isupper() and not first.isdigit():
        return False
    if stream.tags[at - 1] & (tag.DETERMINER | tag.PREPOSITION) and low != at:
        return False
    return (opens or bool(stream.tags[at - 1] & tag.VERB)) and (len(words) > 2 or text[-1] in ".?!")
