"""What else than mention and cue supports a rule: the mark, the little word or the noun that decided."""

from collections.abc import Iterable, Iterator

from alita_tui.quotes.denials import denying_word
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.works import CLAUSE_NOUNS, UTTERED
from alita_tui.quotes.marks import Marked
from alita_tui.quotes.quotation import Span
from alita_tui.quotes.rules import Rule
from alita_tui.quotes.stream import Stream

_FARTHEST_COLON = 40
_FIRST_OF_CONTENT = frozenset(("infinitive", "question-clause"))


def in_order(spans: Iterable[Span | None]) -> tuple[Span, ...]:
    """The spans that are there, once each, in the order of the text."""
    return tuple(sorted({span for span in spans if span is not None}))


def of_marked(stream: Stream, at: int, mark: Marked, rule: Rule) -> Iterator[Span]:
    """What supports the rule beside mention and cue of a quotation in marks, which is the token ``at``."""
    if rule == "nickname":
        yield from _words(stream, at - 1, at + 1)
    elif rule == "title":
        yield from _naming(stream, at)
        yield mark.span
    elif rule == "scare-quotes":
        near = [token for token in (at + 1, at - 1) if not _says_nothing(stream, token)]
        beside = list(_words(stream, *near))
        yield from beside[:1] or _marks(stream, mark)
    elif rule in ("colon", "headline-label"):
        yield from _colon(stream, at)
    elif rule == "speech-noun":
        yield from _speech_noun(stream, at)
    elif rule == "denied":
        token = denying_word(stream, at)
        yield mark.span if token is None else _span(stream, token)
    elif rule == "signature":
        yield _span(stream, at + 1)
    elif rule in ("heading", "no-frame"):
        yield from _marks(stream, mark)
    elif rule == "continued":
        yield from list(_opening(stream, mark)) or _marks(stream, mark)


def of_report(stream: Stream, begin: int, rule: Rule) -> Iterator[Span]:
    """What supports the rule beside mention and cue of a report that begins with the token."""
    if rule == "that-clause":
        yield _span(stream, begin - 1)
    elif rule in _FIRST_OF_CONTENT:
        yield _span(stream, begin)


def _span(stream: Stream, token: int) -> Span:
    return stream.starts[token], stream.ends[token]


def _says_nothing(stream: Stream, token: int) -> bool:
    """Whether the token is a word of grammar, or none."""
    return not 0 <= token < len(stream.words) or bool(stream.tags[token] & tag.CLOSED)


def _words(stream: Stream, *tokens: int) -> Iterator[Span]:
    """Those of the tokens that are words."""
    for token in tokens:
        if 0 <= token < len(stream.words) and stream.words[token][0].isalnum():
            yield _span(stream, token)


def _naming(stream: Stream, at: int) -> Iterator[Span]:
    """The noun or verb before a title, which tells what it is the title of."""
    if at and not stream.tags[at - 1] & (tag.DETERMINER | tag.PREPOSITION | tag.CONJUNCTION):
        yield from _words(stream, at - 1)


def _colon(stream: Stream, at: int) -> Iterator[Span]:
    """The colon before the token, in its sentence or at the end of the paragraph before."""
    for token in range(at - 1, max(-1, at - _FARTHEST_COLON), -1):
        if stream.words[token] == ":":
            yield _span(stream, token)
            return


def _speech_noun(stream: Stream, at: int) -> Iterator[Span]:
    """The nearest noun of speech that takes a clause before the token."""
    for token in range(at - 1, max(-1, at - _FARTHEST_COLON), -1):
        if stream.lowers[token] in CLAUSE_NOUNS or stream.lowers[token] in UTTERED:
            yield _span(stream, token)
            return


def _opening(stream: Stream, mark: Marked) -> Iterator[Span]:
    """The mark that opens the quotation; a paragraph that goes on may have none."""
    opening = stream.text[mark.opening : mark.start].rstrip()
    if opening:
        yield mark.opening, mark.opening + len(opening)


def _marks(stream: Stream, mark: Marked) -> Iterator[Span]:
    """The marks themselves, without the blanks next to them."""
    yield from _opening(stream, mark)
    closing = stream.text[mark.end : mark.closing].lstrip()
    if mark.closed and closing:
        yield mark.closing - len(closing), mark.closing
