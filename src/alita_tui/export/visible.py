"""Text of a corpus for a terminal: what would act on it, or not be seen, as a sign that is; one for one.

Control characters become their pictures (U+2400 and following), C1 controls and half pairs U+FFFD. What turns
the writing direction (UAX 9) and what has no width, by which words are hidden in words, become ``⇄`` and
``¦``. Joiners and variation selectors stay where a script or an emoji is written with them.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

# Ranges as a regular expression writes them.
_UNKNOWN: Final = "\x80-\x9f\ud800-\udfff"
_DIRECTION: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN: Final = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
LINE_ENDS: Final = frozenset("\t\n\v\f\r\x85\u2028\u2029")
"""Tabs and line ends: signs where a line must stay one, blanks in a pane that wraps."""

# A joiner after a letter that does not join, a selector after one that has no variants: they hide something.
_JOINERS, _SELECTORS = "\u200c\u200d", "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_UNJOINED = f"\u0020-\u024f\u0370-\u052f\u1e00-\u1fff{_JOINERS}"
_INVARIANT = f"\u0020-\u0022\u0024-\u0029\u002b-\u002f\u003a-\u00a8\u00aa-\u00ad\u00af-\u024f{_SELECTORS}"
_SIGNED = f"\0-\x1f\x7f{_UNKNOWN}{_DIRECTION}{_HIDDEN}"
# The only one that nearly every text is held against; the others are compiled when they are needed.
_SOME = re.compile(f"[{_SIGNED}{_JOINERS}{_SELECTORS}]")


@cache
def _odd_joiners() -> re.Pattern[str]:
    return re.compile(f"(?<=[{_UNJOINED}])[{_JOINERS}]|(?<=[{_INVARIANT}])[{_SELECTORS}]")


@cache
def _ranges(which: str) -> re.Pattern[str]:
    return re.compile(f"[{which}]")


@cache
def sign(one: str) -> str:
    """What stands for one character that is not shown as it is."""
    if one < " ":
        return chr(0x2400 + ord(one))
    if one == "\x7f":
        return "␡"
    if _ranges(_UNKNOWN).match(one):
        return "\ufffd"
    return "⇄" if _ranges(_DIRECTION).match(one) else "¦"


def visible(text: str, *, lines: bool = False) -> str:
    """The text with every control, direction and zero-width character as a sign; offsets stay.

    ``lines`` leaves line ends as they are.
    """
    if lines:
        return "\n".join(shown(line, sign) for line in text.split("\n"))
    return shown(text, sign)


def _spaced_sign(one: str) -> str:
    return " " if one in LINE_ENDS else sign(one)


def spaced(text: str) -> str:
    """As ``visible``, line ends and tabs as blanks: for what may be wrapped.

    One character stands for one, so offsets in the result are offsets in ``text``.
    """
    return shown(text.replace("\n", " "), _spaced_sign)


def shown(text: str, signs: Callable[[str], str]) -> str:
    """The text with ``signs`` for what is not shown as it is, and ``¦`` for joiners that join nothing."""
    if text.isascii() and text.isprintable():
        return text
    if not _SOME.search(text):
        return text
    text = _odd_joiners().sub("¦", text)
    return _ranges(_SIGNED).sub(lambda found: signs(found[0]), text)


def hidden(text: str, start: int = 0, end: int | None = None) -> int:
    """How many characters of ``text[start:end]`` are shown as signs, line ends and tabs not counted."""
    part = text[start:end]
    if part.isascii() and part.replace("\n", "").isprintable():
        return 0
    part = part.replace("\n", " ")
    if not _SOME.search(part):
        return 0
    before = text[max(0, start - 1) : start].replace("\n", " ")  # a joiner joins what stands before it
    odd = _odd_joiners().subn("", before + part)[1]
    signed = _ranges(_SIGNED).subn("", part)[1]  # counts without making a list of them
    return odd + signed - sum(part.count(one) for one in LINE_ENDS)
