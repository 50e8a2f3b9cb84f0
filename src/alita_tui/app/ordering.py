"""The orders of the article list, and which articles a filter keeps."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from alita_tui.corpus.model import Article

ORDERS = ("as read", "by date", "by source", "by title", "by shared statements")


class Group(NamedTuple):
    """The line above the articles of one source; ``folded`` ones are not listed."""

    source: str
    articles: int
    folded: bool


class Arrangement(NamedTuple):
    """Articles in order; ``lines`` lists them, by source with a group above each; ``at`` is a line or None.

    ``at`` is where the article stands that was to be kept in sight.
    """

    rows: Sequence[Article]
    lines: Sequence[Article | Group]
    at: int | None


def arrange(
    articles: Sequence[Article],
    words: str,
    order: str,
    shared: Mapping[str, int],
    folded: Collection[str],
    keep: str,
) -> Arrangement:
    """Filter by the words, order, and find the article with the id ``keep``; any time may pass meanwhile."""
    rows = ordered(kept(articles, words), order, shared)
    lines = grouped(rows, folded) if order == "by source" else rows
    return Arrangement(rows, lines, place(lines, keep) if keep else None)


def grouped(articles: Sequence[Article], folded: Collection[str]) -> Sequence[Article | Group]:
    """Articles that are sorted by source, a group above those of each; ``folded`` are sources.

    Where every source has one article only, there is nothing to group.
    """
    lines: list[Article | Group] = []
    for source, found in groupby(articles, key=lambda one: one.source):
        of_source = list(found)
        lines.append(Group(source, len(of_source), source in folded))
        lines += () if source in folded else of_source
    several = any(isinstance(one, Group) and one.articles > 1 for one in lines)
    return lines if several else articles


def place(lines: Sequence[Article | Group], article: str) -> int | None:
    """Where the article with this id stands."""
    found = (number for number, one in enumerate(lines) if not isinstance(one, Group) and one.id == article)
    return next(found, None)


def ordered(articles: Sequence[Article], order: str, shared: Mapping[str, int]) -> Sequence[Article]:
    """The articles in one of ``ORDERS``; newest first by date, undated last; most shared statements first."""
    if order == "by date":
        return sorted(
            sorted(articles, key=lambda one: one.date or "", reverse=True), key=lambda one: not one.date
        )
    if order == "by source":
        return sorted(articles, key=lambda one: (one.source.casefold(), one.source))
    if order == "by title":
        return sorted(articles, key=lambda one: one.title.casefold())
    if order == "by shared statements":
        return sorted(articles, key=lambda one: -shared.get(one.id, 0))
    return articles


def kept(articles: Sequence[Article], words: str) -> Sequence[Article]:
    """The articles whose title, source, date (or ``undated``) or id contains every word, in either case."""
    wanted = words.casefold().split()
    if not wanted:
        return articles
    return [one for one in articles if all(word in _searched(one) for word in wanted)]


def _searched(one: Article) -> str:
    return f"{one.title} {one.source} {one.date or 'undated'} {one.id}".casefold()
