"""Words with every difference marked by signs that hold without colour."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from alita_tui.export.console import Page
from alita_tui.quotes.model import Edit, Span

_BASE_SIGNS = ("[-", "-]", "red")
_OWN_SIGNS = ("{+", "+}", "green")
_LIGHT_SIGNS = ("‹", "›", "yellow")
_GAP = " … "

Signs = tuple[str, str, str]


def base_words(page: Page, text: str, span: Span, edits: Iterable[Edit]) -> Text:
    """A segment of the base: what the rendition drops or replaces between [- and -]."""
    marks = [(one.base, _BASE_SIGNS if one.changes_words else _LIGHT_SIGNS) for one in edits if one.base]
    return _marked(page, text, span, marks)


def own_words(page: Page, text: str, spans: Sequence[Span], edits: Iterable[Edit]) -> Text:
    """The spans of a reading: what the base does not have between {+ and +}."""
    marks = [
        (one.rendition, _OWN_SIGNS if one.changes_words else _LIGHT_SIGNS) for one in edits if one.rendition
    ]
    return Text(_GAP, end="").join(_marked(page, text, span, marks) for span in spans)


def _marked(page: Page, text: str, span: Span, marks: Sequence[tuple[Span, Signs]]) -> Text:
    shown = Text(overflow="fold")
    at, last = span
    for (first, final), (opening, closing, style) in sorted(marks):
        start, end = max(first, at), min(final, last)
        if start >= end:
            continue
        shown.append_text(page.text(text[at:start]))
        shown.append(opening, style).append_text(page.text(text[start:end], style)).append(closing, style)
        at = end
    return shown.append_text(page.text(text[at:last]))
