"""Title, date and source of each article, with where each came from."""

from collections.abc import Sequence

from alita_tui.corpus.dates import day_of, header_date, named_parts
from alita_tui.corpus.model import Article, Origin
from alita_tui.corpus.naming import labels, unique
from alita_tui.corpus.readers.raw import RawArticle
from alita_tui.corpus.titles import title_of


def articles_of(raws: Sequence[RawArticle]) -> list[Article]:
    """The articles of a corpus, in the order given, their ids made unique.

    Date: field, header line, file name. Title: field, first line, first words. Source: field, host of the
    URL, file name, folder (where the corpus has several), else the article's own label.
    """
    ids = unique((raw.id or "").strip() or raw.name for raw in raws)
    own_labels = labels(ids)
    several_folders = len({raw.folder for raw in raws if raw.folder}) > 1
    return [
        _article(raw, id_, own_labels[id_], raw.folder if several_folders else None)
        for raw, id_ in zip(raws, ids, strict=True)
    ]


def _article(raw: RawArticle, id_: str, label: str, folder: str | None) -> Article:
    outlet, named_day = named_parts(raw.name)
    header_day, body = header_date(raw.text, raw.body)
    title, title_span, title_origin = title_of(raw.text, body, raw.title, raw.origin)
    date, date_origin = _first(
        (day_of(raw.date), raw.origin), (header_day, "header"), (named_day, "file name")
    )
    source, source_origin = _first(
        (raw.source, raw.origin), (_host(raw.url), "url"), (outlet, "file name"), (folder, "folder")
    )
    return Article(
        id=id_,
        path=raw.path,
        text=raw.text,
        title=title,
        source=source or label,
        body=body,
        title_span=title_span,
        title_origin=title_origin,
        date=date,
        date_origin=date_origin,
        source_origin=source_origin or "derived",
        source_known=source is not None,
        url=raw.url,
        encoding=raw.encoding,
        encoding_guessed=raw.encoding_guessed,
    )


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
