"""Answers to what was the cause: “It could have been the pump”, reported as “the pump caused the flood”."""

import re

from alita_tui.quotes.model import Span

_ANSWER = re.compile(
    r"\W*(?:\w+\W+){0,3}?(?:it|that|this)(?:[’']s|\s+(?:[\w’']+\s+){0,4}?(?:be|been|is|was))\s+(?P<what>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CAUSED = re.compile(
    r"\s(?:has\s|had\s)?(?:brought\s(?:about|down)|caus(?:ed|es)|ignit(?:ed|es)|le(?:d|ads)\sto|set(?:s)?\soff"
    r"|spark(?:ed|s)|start(?:ed|s)|trigger(?:ed|s)|was\s(?:behind|to\sblame))\b"
)
_BLAMED = re.compile(r"\bblam(?:ed|es)\s(?P<what>[^,;]*?)(?=\s(?:for|on)\b|$)")


def cause_answered(text: str, segment: Span) -> Span | None:
    """What a sentence names that only says what “it” was; None where it says anything else."""
    match = _ANSWER.match(text, *segment)
    return match.span("what") if match else None


def cause_reported(text: str, span: Span) -> Span | None:
    """What an outlet's clause says was the cause: the words before the verb, or those behind “blames”."""
    caused = _CAUSED.search(text, *span)
    if caused:
        return span[0], caused.start()
    blamed = _BLAMED.search(text, *span)
    return blamed.span("what") if blamed else None
