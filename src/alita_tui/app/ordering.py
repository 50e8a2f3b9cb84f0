"""The orders of the article list, and which articles a filter keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alita_tui.corpus.model import Article

ORDERS = ("as read", "by date", "by source", "by title", "by shared statements")


def ordered(articles: Sequence[Article], order: str, shared: Mapping[str, int]) -> list[Article]:
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
    return list(articles)


def kept(articles: Sequence[Article], words: str) -> list[Article]:
    """The articles whose title, source, date or id contains every word, in either case."""
    wanted = words.casefold().split()
    if not wanted:
        return list(articles)
    return [
        one
        for one in articles
        if all(word in f"{one.title} {one.source} {one.date} {one.id}".casefold() for word in wanted)
    ]
