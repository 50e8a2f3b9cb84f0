"""Sentence boundaries with offsets.

A sentence ends at a stop, question or exclamation mark (with the marks and brackets that close after it) that
is followed by white space and something that can open a sentence, or at a line end. Abbreviations, initials,
numbers and spaced ellipses end none.
"""

import re

from alita_tui.quotes.lexicon import words
from alita_tui.quotes.lexicon.abbreviations import ABBREVIATIONS, ENDING_ABBREVIATIONS
from alita_tui.quotes.quotation import Span

STOP = re.compile(r"[\n\r\u2028\u2029]+|[.!?…。！？]+[\"”’»'“)\]」』]*")
_WORD_BEFORE = re.compile(r"[^\W_][\w.&’'-]*$")
_LONGEST_ABBREVIATION = 16
_CAN_OPEN = "\"“„‘‚«'([{「『-–—$€£#*@"


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences inside ``text[start:end]``, in order, each without blanks around it."""
    end = len(text) if end is None else end
    found: list[Span] = []
    begin = start
    for stop in STOP.finditer(text, start, end):
        if stop.start() < begin:
            continue
        at = stop.end()
        if text[stop.start()] in "\n\r\u2028\u2029":
            _add(text, begin, stop.start(), found)
            begin = at
        elif ends_sentence(text, stop.start(), at, end):
            _add(text, begin, at, found)
            begin = at
    _add(text, begin, end, found)
    return found


def ends_sentence(text: str, stop: int, after: int, end: int) -> bool:
    """Whether the stop at ``text[stop:after]`` (closing marks included) ends a sentence."""
    if after >= end:
        return True
    if text[stop] in "。！？":
        return True
    if not text[after].isspace():
        return text[after] in "“«„" and text[after - 1] in "”»"
    following = _next_visible(text, after, end)
    if following >= end:
        return True
    opener = text[following]
    if opener.islower() or opener in ",;:.?!…":
        return False
    if not (opener.isalnum() or opener in _CAN_OPEN or opener.isupper()):
        return opener not in ")]}"
    if text[stop] != "." or text[stop : stop + 2] == "..":
        return True
    return _is_final_stop(text, stop, text[stop + 1 : after].strip() != "", following)


def _is_final_stop(text: str, stop: int, closed: bool, following: int) -> bool:
    """Whether a single full stop, followed by what could open a sentence, is more than an abbreviation's."""
    lowest = max(0, stop - _LONGEST_ABBREVIATION)
    match = _WORD_BEFORE.search(text[lowest:stop])
    if match is None:
        return not text[lowest:stop].endswith((" .", ". "))
    word = match.group()
    if closed:
        return True
    if len(word) == 1 and word.isalpha():
        return not word.isupper() or word == "I"
    lower = word.lower()
    if "." in word and lower.replace(".", "").isalpha() and len(word) <= 6:
        return (
            lower in ENDING_ABBREVIATIONS
            and not text[following].isdigit()
            and _opens_sentence(text, following)
        )
    if lower in ENDING_ABBREVIATIONS:
        return _opens_sentence(text, following)
    return lower not in ABBREVIATIONS


def _opens_sentence(text: str, at: int) -> bool:
    """Whether the word there is one that begins sentences more often than it continues a name."""
    match = re.compile(r"\w+").match(text, at)
    return match is None or match.group() in _OPENING_WORDS


_OPENING_WORDS = words(
    """
    A After All Also Although An And As At Before But By For From He Her Here His How However I If In It Its
    Meanwhile My No Nobody Not Now On Once One Our Several She Since So Some Still That The Their Then There
    These They This Those Though Two Under Until We What When Where Which While Who Why With Yet You Your
    """
)


def _next_visible(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace() and text[at] not in "\n\r\u2028\u2029":
        at += 1
    return end if at < end and text[at].isspace() else at


def _add(text: str, start: int, end: int, found: list[Span]) -> None:
    part = text[start:end]
    stripped = part.strip()
    if stripped:
        start += len(part) - len(part.lstrip())
        found.append((start, start + len(stripped)))
