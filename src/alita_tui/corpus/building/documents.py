"""The articles of an index as the engine sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.building.removing import whole_articles
from alita_tui.corpus.stored import quotations
from alita_tui.corpus.stored.damage import Damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.corpus.model import Article
    from alita_tui.corpus.store import Store
    from alita_tui.quotes.model import Document, Quotation


def documents_of(store: Store, numbers: Sequence[int]) -> list[Document]:
    """What the engine sees of articles whose quotations are known, in the order of their rows given."""
    return list(documents_by_row(store, numbers).values())


def documents_by_row(store: Store, numbers: Sequence[int]) -> dict[int, Document]:
    """The same by their rows; those that are not there are left out."""
    packed: dict[int, bytes] = dict(
        store.among("SELECT article, packed FROM quotations WHERE article IN (?)", numbers)
    )
    try:
        found = {
            number: _document(
                one, quotations.unpacked(packed[number], one.id, one.text) if number in packed else ()
            )
            for number, one in whole_articles(store, numbers)
        }
    except Damaged:
        store.condemn()
        raise
    return {number: found[number] for number in numbers if number in found}


def _document(one: Article, found: tuple[Quotation, ...]) -> Document:
    from alita_tui.quotes.hard_wraps import flowing
    from alita_tui.quotes.model import Document

    return Document(
        id=one.id,
        text=flowing(one.text),
        quotations=found,
        body=one.body,
        headline=one.title_span,
        title=one.title_apart,
        date=one.date,
        source=one.source,
    )
