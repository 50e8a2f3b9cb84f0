"""Read what a user names: the articles, and what was skipped and why."""

from collections.abc import Sequence
from pathlib import Path

from alita_tui.corpus.finding import Found, find
from alita_tui.corpus.metadata import articles_of
from alita_tui.corpus.model import Article, Skipped
from alita_tui.corpus.readers import SUFFIXES, RawArticle, Unreadable, reader_of
from alita_tui.errors import BadPath


def load(paths: Sequence[str]) -> tuple[list[Article], list[Skipped]]:
    """Every article that the paths hold, in reading order; raises BadPath where they hold none."""
    finding = find(paths)
    raws: list[RawArticle] = []
    skipped = list(finding.skipped)
    for found in finding.files:
        articles, passed_over = _read(found)
        raws += articles
        skipped += passed_over
    if not raws:
        raise _nothing(paths, skipped)
    return articles_of(raws), skipped


def _read(found: Found) -> tuple[list[RawArticle], list[Skipped]]:
    picked = reader_of(Path(found.path).name)
    if picked is None:
        suffix = Path(found.path).suffix
        reason = f"no reader for {suffix} files" if suffix else "a file name without a suffix"
        return [], [Skipped(found.path, reason, f"what can be read: {', '.join(SUFFIXES)}")]
    reader, name = picked
    try:
        return reader(found.path, name, found.folder)
    except Unreadable as error:
        return [], [Skipped(found.path, str(error), error.hint)]
    except OSError as error:
        return [], [Skipped(found.path, error.strerror or str(error), "check the file and its permissions")]


def _nothing(paths: Sequence[str], skipped: Sequence[Skipped]) -> BadPath:
    where = ", ".join(paths)
    if len(skipped) == 1:
        only = skipped[0]
        return BadPath(f"no article in {where}: {only.path}: {only.reason}", only.hint)
    if skipped:
        shown = "; ".join(f"{one.path}: {one.reason}" for one in skipped[:3])
        more = f"; and {len(skipped) - 3} more" if len(skipped) > 3 else ""
        return BadPath(f"no article in {where}: {shown}{more}", f"what can be read: {', '.join(SUFFIXES)}")
    return BadPath(f"no article in {where}: nothing is there", f"what can be read: {', '.join(SUFFIXES)}")
