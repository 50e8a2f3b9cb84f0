"""Clauses, roughly: where commas, semicolons, dashes and coordination cut a sentence."""

import re

from alita_tui.quotes.model import Span

_BORDER = re.compile(
    r"[,;]\s+(?:(?:and|but|or|so|yet)\s+(?=[a-z]))?"
    r"|\s+[–—]\s+|[—]"
    r"|\s+(?=(?:and|but|while|although|though|because)\s+(?:that|they|he|she|it|we|I|the)\b)"
)
_CONTENT_CLAUSE = re.compile(r"\b(?:is|was|are|means|appears|seems|shows) that\s+", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"(?:in|at|on|by|during|after|before|when|while|upon|later|asked)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:I|he|she|it|we|they|is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)\b"
)


def clauses(text: str, start: int, end: int) -> list[Span]:
    """The clauses of ``text[start:end]``, in order, without the blanks and commas between them."""
    found = []
    begin = start
    for border in _BORDER.finditer(text, start, end):
        if border.start() > begin:
            found.append((begin, border.start()))
        begin = border.end()
    if end > begin:
        found.append((begin, end))
    return found


def without_frame(text: str, start: int, end: int, before: int) -> int:
    """Where the content clause begins: past a frame (“The good news is that”) that ends by ``before``."""
    frames = [match.end() for match in _CONTENT_CLAUSE.finditer(text, start, end) if match.end() <= before]
    return frames[-1] if frames else start


def is_circumstance(text: str, span: Span) -> bool:
    """Whether the words only say when, where or how it was said: “At another point”, “when asked”."""
    return _CIRCUMSTANCE.match(text, *span) is not None and _VERB.search(text, *span) is None
