"""Title, date and source of each article, with where each came from."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from alita_tui.corpus.dates import day_of, header_date, named_parts
from alita_tui.corpus.model import Article, Origin
from alita_tui.corpus.naming import labels, unique
from alita_tui.corpus.opening_lines import heading_of
from alita_tui.corpus.outlets import parted
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.titles import title_of

if TYPE_CHECKING:
    from alita_tui.corpus.sidecar import Declared
    from alita_tui.quotes.quotation import Span


def article_of(raw: RawArticle, declared: "Declared | None" = None) -> Article:
    """The article with what its file alone, and the sidecar table, say of it; ``settled`` does the rest.

    Date: sidecar, field, header line, file name, a line among the first. Title: sidecar, field, first line,
    first words. Source: sidecar, field, host of the URL, a line that only names an outlet, file name, else
    empty.
    """
    header_day, body = header_date(raw.text, raw.body)
    title, title_span, title_origin, outlet = _titled(raw, body, declared)
    told = heading_of(raw.text, body, title_span)
    url = (declared.url if declared else None) or raw.url or told.address
    named_outlet, named_day = named_parts(raw.name)
    date, date_origin = _first(
        (day_of(declared.date) if declared else None, "sidecar"),
        (day_of(raw.date), raw.origin),
        (header_day, "header"),
        (named_day, "file name"),
        (told.day, "header"),
    )
    source, source_origin = _first(
        (declared.source if declared else None, "sidecar"),
        (raw.source, raw.origin),
        (_host(url), "url"),
        (told.outlet or outlet, "header"),
        (named_outlet, "file name"),
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
        author=raw.author or told.author,
        folder=raw.folder,
        encoding=raw.encoding,
        encoding_guessed=raw.encoding_guessed,
    )


def _titled(
    raw: RawArticle, body: int, declared: "Declared | None"
) -> tuple[str, "Span | None", Origin, str | None]:
    """The title, where the text holds it, its origin, and the outlet that it ends with."""
    if declared is not None and declared.title:
        return *title_of(raw.text, body, declared.title, "sidecar"), None
    own, outlet = parted(raw.title) if raw.title and raw.origin == "page" else (raw.title, None)
    title, span, origin = title_of(raw.text, body, own, raw.origin)
    if span is not None and origin == "first line":
        end = raw.text.find("\n", span[1])
        outlet = parted(raw.text[span[0] : end if end >= 0 else None].rstrip())[1]
    return title, span, origin, outlet


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
