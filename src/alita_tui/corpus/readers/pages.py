"""What a news page says of itself in its head: title, day, outlet, address, author."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from alita_tui.corpus.readers.fields import word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

_TITLES = "og:title twitter:title dc.title headline".split()
_DATES = (
    "article:published_time og:article:published_time datepublished date.issued dcterms.date dcterms.created "
    "dc.date.issued dc.date parsely-pub-date sailthru.date publishdate publish_date publish-date pubdate "
    "publication_date article.published article_date_original date"
).split()
_SOURCES = "og:site_name application-name dc.publisher".split()
_URLS = ("og:url",)
_AUTHORS = "author article:author byl dc.creator parsely-author".split()
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_MOST_JSON = 1 << 20
_MOST_OBJECTS = 500

Fields = dict[str, str | None]


def page_fields(tree: HtmlElement, text: str) -> Fields:
    """The fields of a page from its tree (of lxml) and its source; None for what it does not say.

    Only what is marked as such counts: JSON-LD of an article, ``meta``, then ``h1``, ``title`` and ``time``.
    """
    metas = _metas(tree)
    linked = next(_articles(tree), {})
    saved = _SAVED_FROM.search(text[:4000])
    canonical = tree.xpath("//link[@rel='canonical']/@href")[:1]
    return {
        "title": word(linked.get("headline")) or _of(metas, _TITLES) or _heading(tree),
        "date": word(linked.get("datePublished")) or _of(metas, _DATES) or _time(tree),
        "source": word(linked.get("publisher")) or _of(metas, _SOURCES),
        "url": _address(*canonical, _of(metas, _URLS), saved[1] if saved else None),
        "author": word(linked.get("author")) or _author(_of(metas, _AUTHORS)),
    }


def _metas(tree: HtmlElement) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]")[:_MOST_OBJECTS]:
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        value = word(meta.get("content"))
        if name and value:
            metas.setdefault(name.strip().lower(), value)
    return metas


def _of(metas: Mapping[str, str], names: list[str] | tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _heading(tree: HtmlElement) -> str | None:
    headings = [word(one.text_content()) for one in tree.xpath("//h1")[:3]]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    return next((word(one.text_content()) for one in tree.xpath("//head/title")[:1]), None)


def _time(tree: HtmlElement) -> str | None:
    marked = (
        "//time[@pubdate or @itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content"
    )
    for path in (marked, "//article//header//time/@datetime", "//article//time/@datetime"):
        found = tree.xpath(path)
        if found:
            return word(str(found[0]))
    return None


def _author(name: str | None) -> str | None:
    return None if name is None or name.startswith(("http:", "https:", "@")) else name


def _address(*candidates: str | None) -> str | None:
    """The first that is a whole web address."""
    return next(
        (one.strip() for one in candidates if one and one.strip().startswith(("http:", "https:"))), None
    )


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD that are articles."""
    for script in tree.xpath("//script[@type='application/ld+json']")[:20]:
        source = script.text_content()
        if len(source) > _MOST_JSON:
            continue
        try:
            value = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for one in _objects(value):
            kinds = one.get("@type")
            named = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind.endswith(("Article", "BlogPosting")) for kind in named):
                yield one


def _objects(value: object) -> Iterator[dict[str, Any]]:
    pending = [value]
    for _ in range(_MOST_OBJECTS):
        if not pending:
            return
        one = pending.pop()
        if isinstance(one, list):
            pending += reversed(one[:_MOST_OBJECTS])
        elif isinstance(one, dict):
            yield one
            pending.append(one.get("@graph"))
