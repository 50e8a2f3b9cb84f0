"""Whether two articles print one text: a wire report, a press release, a copy."""

from alita_tui.quotes.quotation import Quotation, Span
from alita_tui.quotes.tokens import keys

_LINE_ENDS = "\n\r\u2028\u2029"
_LEAST_OWN_WORDS = 4


def is_copied(text: str, quotation: Quotation, other_text: str, other: Quotation) -> bool:
    """Whether the paragraphs of two quotations are the same, word by word, the outlets' own words included.

    The words in marks say nothing about it, as every outlet may print them: at least four more are needed.
    """
    mine, theirs = paragraph_of(text, quotation.span), paragraph_of(other_text, other.span)
    words = keys(text, *mine)
    if len(words) - len(keys(quotation.text)) < _LEAST_OWN_WORDS:
        return False
    return words == keys(other_text, *theirs)


def paragraph_of(text: str, span: Span) -> Span:
    """The line that the span stands in, or the lines that it runs over."""
    start = max(text.rfind(mark, 0, span[0]) for mark in _LINE_ENDS) + 1
    ends = [at for mark in _LINE_ENDS if (at := text.find(mark, span[1])) >= 0]
    return start, min(ends, default=len(text))
