"""Title, date and source of each article, with where each came from."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from alita_tui.corpus.dates import day_of, header_date, named_parts
from alita_tui.corpus.model import Article, Origin
from alita_tui.corpus.naming import labels, unique
from alita_tui.corpus.opening_lines import day_line
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.titles import title_of

if TYPE_CHECKING:
    from alita_tui.corpus.sidecar import Declared


def article_of(raw: RawArticle, declared: "Declared | None" = None) -> Article:
    """The article with what its file alone, and the sidecar table, say of it; ``settled`` does the rest.

    Date: sidecar, field, header line, file name, a line of its own among the first. Title: sidecar, field,
    first line, first words. Source: sidecar, field, host of the URL, file name, else empty.
    """
    outlet, named_day = named_parts(raw.name)
    header_day, body = header_date(raw.text, raw.body)
    own_title, own_day, own_source, url = raw.title, None, None, raw.url
    title_origin = raw.origin
    if declared is not None:
        own_day, own_source, url = day_of(declared.date), declared.source, declared.url or url
        if declared.title:
            own_title, title_origin = declared.title, "sidecar"
    title, title_span, title_origin = title_of(raw.text, body, own_title, title_origin)
    date, date_origin = _first(
        (own_day, "sidecar"),
        (day_of(raw.date), raw.origin),
        (header_day, "header"),
        (named_day, "file name"),
    )
    if date is None and (date := day_line(raw.text, body)) is not None:
        date_origin = "header"
    source, source_origin = _first(
        (own_source, "sidecar"), (raw.source, raw.origin), (_host(url), "url"), (outlet, "file name")
    )
    return Article(
        id=(raw.id or "").strip() or raw.name,
        path=raw.path,
        text=raw.text,
        title=title,
        source=source or "",
        body=body,
        title_span=title_span,
        title_origin=title_origin,
        date=date,
        date_origin=date_origin,
        source_origin=source_origin or "derived",
        source_known=source is not None,
        url=url,
        author=raw.author,
        folder=raw.folder,
        encoding=raw.encoding,
        encoding_guessed=raw.encoding_guessed,
    )


def settled(articles: Sequence[Article]) -> list[Article]:
    """The articles of a corpus in the order given, their ids made unique, their sources filled in.

    A source that no file names is the folder's where the corpus has several, else the article's own label.
    """
    ids = unique(one.id for one in articles)
    own_labels = labels(ids)
    several_folders = len({one.folder for one in articles if one.folder}) > 1
    return [
        _settled(article, id_, own_labels[id_], article.folder if several_folders else None)
        for article, id_ in zip(articles, ids, strict=True)
    ]


def _settled(article: Article, id_: str, label: str, folder: str | None) -> Article:
    if article.source_known:
        return article if article.id == id_ else replace(article, id=id_)
    if folder:
        return replace(article, id=id_, source=folder, source_origin="folder", source_known=True)
    return replace(article, id=id_, source=label)


def _first(*choices: tuple[str | None, Origin]) -> tuple[str | None, Origin | None]:
    """The first value that is there, and its origin."""
    return next((choice for choice in choices if choice[0]), (None, None))


def _host(url: str | None) -> str | None:
    """The host of a web address without ``www.``; None where it is no such address."""
    if not url:
        return None
    from urllib.parse import urlsplit

    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
