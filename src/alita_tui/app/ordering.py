"""The orders of the article list, and which articles a filter keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alita_tui.corpus.model import Article

ORDERS = ("as read", "by date", "by source", "by title", "by shared statements")


class Arrangement(NamedTuple):
    """Articles as they are listed; ``at`` is where the one stands that was to be kept in sight, or None."""

    rows: Sequence[Article]
    at: int | None


def arrange(
    articles: Sequence[Article], words: str, order: str, shared: Mapping[str, int], keep: str
) -> Arrangement:
    """Filter by the words, order, and find the article with the id ``keep``; any time may pass meanwhile."""
    rows = ordered(kept(articles, words), order, shared)
    return Arrangement(rows, place(rows, keep) if keep else None)


def place(articles: Sequence[Article], article: str) -> int | None:
    """Where the article with this id stands."""
    return next((number for number, one in enumerate(articles) if one.id == article), None)


def ordered(articles: Sequence[Article], order: str, shared: Mapping[str, int]) -> Sequence[Article]:
    """The articles in one of ``ORDERS``; newest first by date, undated last; most shared statements first."""
    if order == "by date":
        return sorted(
            sorted(articles, key=lambda one: one.date or "", reverse=True), key=lambda one: not one.date
        )
    if order == "by source":
        return sorted(articles, key=lambda one: one.source.casefold())
    if order == "by title":
        return sorted(articles, key=lambda one: one.title.casefold())
    if order == "by shared statements":
        return sorted(articles, key=lambda one: -shared.get(one.id, 0))
    return articles


def kept(articles: Sequence[Article], words: str) -> Sequence[Article]:
    """The articles whose title, source, date or id contains every word, in either case."""
    wanted = words.casefold().split()
    if not wanted:
        return articles
    return [
        one
        for one in articles
        if all(word in f"{one.title} {one.source} {one.date} {one.id}".casefold() for word in wanted)
    ]
