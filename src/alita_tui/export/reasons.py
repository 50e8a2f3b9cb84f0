"""Flags, states and the places that support them, in the words of an editor."""

from collections.abc import Sequence
from typing import Final

from alita_tui.quotes.model import Flag, Span, State

_LONGEST = 60

STATE_WORDS: Final[dict[State, str]] = {
    "verbatim": "same words",
    "bracketed": "differs in brackets",
    "cut": "shortened",
    "altered": "reworded",
    "fragment": "a few words quoted",
    "reported": "reported, not quoted",
    "absent": "not found",
}
FLAG_WORDS: Final[dict[Flag, str]] = {
    "moved": "printed in another place",
    "spliced": "joined with a distant sentence",
    "other-speaker": "somebody else is credited",
    "uncredited": "nobody is credited",
    "unmarked": "without quotation marks",
    "hedge-lost": "drops what leaves it open",
    "condition-lost": "drops a condition",
    "claim-added": "adds a claim",
    "wrong-glyph": "closes with a wrong mark",
}


def places(text: str, spans: Sequence[Span]) -> str:
    """``“he” [1890:1892], “acknowledged” [1893:1905]``; of long places beginning and end."""
    return ", ".join(f"“{_short(text[start:end])}” [{start}:{end}]" for start, end in spans)


def _short(words: str) -> str:
    line = " ".join(words.split())
    if len(line) <= _LONGEST:
        return line
    half = _LONGEST // 2
    first, last = line[: line.rfind(" ", 0, half)], line[line.find(" ", len(line) - half) :]
    return f"{first or line[:half]} …{last or line[-half:]}"
