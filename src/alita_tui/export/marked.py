"""A wording cut where differences begin and end, for whatever shows it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from alita_tui.quotes.model import Edit, Span

Kind = Literal["other", "light"]
"""``other``: other words than the other side has; ``light``: a bracket, an ellipsis, case, a variant."""


def in_base(edits: Iterable[Edit]) -> list[tuple[Span, Kind]]:
    """Where the edits stand in the base."""
    return [(one.base, _kind(one)) for one in edits if one.base]


def in_rendition(edits: Iterable[Edit]) -> list[tuple[Span, Kind]]:
    """Where the edits stand in the rendition."""
    return [(one.rendition, _kind(one)) for one in edits if one.rendition]


def _kind(edit: Edit) -> Kind:
    return "other" if edit.changes_words else "light"


def pieces(text: str, span: Span, marks: Iterable[tuple[Span, Kind]]) -> Iterator[tuple[str, Kind | None]]:
    """The words of the span in order, each with what it is; together they are ``text[start:end]``."""
    at, last = span
    for (first, final), kind in sorted(marks):
        start, end = max(first, at), min(final, last)
        if start >= end:
            continue
        if at < start:
            yield text[at:start], None
        yield text[start:end], kind
        at = end
    if at < last:
        yield text[at:last], None
