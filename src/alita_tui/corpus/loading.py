"""Read what a user names: the articles, and what was skipped and why.

Three steps, so that an index can leave out the second for what has not changed:
``find(paths)`` looks at the files and opens none; ``read(file)`` gives the articles of one, each with what
the file alone says of it; ``settled(articles)`` gives ids and sources what only a whole corpus can tell.
``read`` may run in other threads and processes: a ``Found`` can be pickled, and so can what comes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.corpus.finding import Finding, Found, find
from alita_tui.corpus.metadata import article_of, settled
from alita_tui.corpus.model import Article, Skipped
from alita_tui.corpus.readers import what_is_read
from alita_tui.corpus.readers.picking import articles_of_document, document_of
from alita_tui.corpus.skipping import is_unknown_kind, kinds
from alita_tui.errors import BadPath

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alita_tui.corpus.building.telling import Telling
    from alita_tui.corpus.readers.document import Document
    from alita_tui.corpus.sidecar import Declared

_NAMED = 3
__all__ = ["Finding", "Found", "find", "gathered", "load", "nothing_in", "read", "settled"]


def load(paths: Sequence[str]) -> tuple[list[Article], list[Skipped]]:
    """Every article that the paths hold, in reading order; raises BadPath where they hold none."""
    return gathered(paths, find(paths))


def gathered(
    named: Sequence[str], finding: Finding, telling: Telling | None = None
) -> tuple[list[Article], list[Skipped]]:
    """As ``load``, of the files that were found at the paths that a user named. Raises Cancelled too."""
    if telling is not None:
        telling.begin("reading articles", len(finding.files))
    articles: list[Article] = []
    skipped = list(finding.skipped)
    for done, file in enumerate(finding.files, start=1):
        for one in read(file):
            if isinstance(one, Skipped):
                skipped.append(one)
            else:
                articles.append(one)
        if telling is not None:
            telling.skipped = len(skipped)
            telling.reach(done)
    if not articles:
        raise nothing_in(named, skipped)
    return settled(articles), skipped


def read(file: Found) -> Iterator[Article | Skipped]:
    """The articles of one file, lazily, and what of it cannot be read; nothing that it holds raises.

    The articles are not yet ``settled``: ``id`` is the one wanted, and may not be unique; ``source`` is
    empty where the file names none.
    """
    return read_document(document_of(file.path, file.folder), file.declared)


def read_document(document: Document, declared: Declared | None) -> Iterator[Article | Skipped]:
    """The same of a document that is at hand, with what a sidecar table says of it."""
    for one in articles_of_document(document):
        yield one if isinstance(one, Skipped) else article_of(one, declared)


def nothing_in(paths: Sequence[str], skipped: Sequence[Skipped]) -> BadPath:
    """The error for paths without an article: what was skipped, the first three by name."""
    where = ", ".join(paths)
    if len(skipped) == 1:
        only = skipped[0]
        return BadPath(f"no article in {where}: {only.path}: {only.reason}", only.hint)
    unknown = [one for one in skipped if is_unknown_kind(one)]
    broken = [one for one in skipped if not is_unknown_kind(one)]
    if broken:
        named = [f"{one.path}: {one.reason}" for one in broken[:_NAMED]]
        named += [f"and {len(broken) - _NAMED:,} more that could not be read"] if len(broken) > _NAMED else []
        named += [f"and {len(unknown):,} of kinds that are not read ({kinds(unknown)})"] if unknown else []
        missing = next((one.hint for one in broken if "needs the extra" in one.reason), broken[0].hint)
        return BadPath(f"no article in {where}: {'; '.join(named)}", missing)
    if unknown:
        shown = f"{len(unknown):,} files of kinds that are not read ({kinds(unknown)})"
        return BadPath(f"no article in {where}: {shown}", what_is_read())
    return BadPath(f"no article in {where}: nothing is there", what_is_read())
