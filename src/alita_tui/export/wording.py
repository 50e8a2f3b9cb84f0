"""Words with every difference marked by signs that hold without colour."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from alita_tui.export.console import Page
from alita_tui.export.marked import Kind, in_base, in_rendition, pieces
from alita_tui.quotes.model import Edit, Span

_GAP = " … "
_LIGHT = ("‹", "›", "yellow")

Signs = tuple[str, str, str]
_BASE: dict[Kind, Signs] = {"other": ("[-", "-]", "red"), "light": _LIGHT}
_OWN: dict[Kind, Signs] = {"other": ("{+", "+}", "green"), "light": _LIGHT}


def base_words(page: Page, text: str, span: Span, edits: Iterable[Edit]) -> Text:
    """A segment of the base: what the rendition drops or replaces between [- and -]."""
    return _marked(page, text, span, in_base(edits), _BASE)


def own_words(page: Page, text: str, spans: Sequence[Span], edits: Iterable[Edit]) -> Text:
    """The spans of a reading: what the base does not have between {+ and +}."""
    marks = in_rendition(edits)
    return Text(_GAP, end="").join(_marked(page, text, span, marks, _OWN) for span in spans)


def _marked(
    page: Page, text: str, span: Span, marks: Iterable[tuple[Span, Kind]], signs: dict[Kind, Signs]
) -> Text:
    shown = Text(overflow="fold")
    for words, kind in pieces(text, span, marks):
        if kind is None:
            shown.append_text(page.text(words))
            continue
        opening, closing, style = signs[kind]
        shown.append(opening, style).append_text(page.text(words, style)).append(closing, style)
    return shown
