"""Reading what a command names: with a bar on a terminal, and what was skipped in a line or two."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from alita_tui.cli.hints import called, with_paths
from alita_tui.cli.kept import kept
from alita_tui.cli.output import say
from alita_tui.cli.progress_bar import ProgressBar
from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alita_tui.corpus.corpus import Corpus

_FEW = 3


@contextmanager
def reading(paths: Sequence[str]) -> Iterator[Corpus]:
    """The corpus of the paths; what becomes of its index and what was skipped is said. Raises AlitaError."""
    from alita_tui.corpus.corpus import Corpus

    where = kept()
    with ProgressBar() as bar, Corpus.open(paths, where.index, cache=where.cache, told=bar) as corpus:
        said = _say_notices(corpus, 0)
        say_skipped(corpus, paths)
        try:
            yield corpus
        except AlitaError as error:
            error.hint = with_paths(error.hint, paths)
            raise
        finally:
            _say_notices(corpus, said)


def _say_notices(corpus: Corpus, said: int) -> int:
    """Say what became of the index since; how many notices there are by now."""
    notices = corpus.notices
    for notice in notices[said:]:
        say(notice)
    return len(notices)


def say_skipped(corpus: Corpus, paths: Sequence[str]) -> None:
    """What was not read: a few by name and reason; of many how many of which kind, and how to see all."""
    from alita_tui.corpus.skipping import is_unknown_kind, kinds

    skipped = corpus.skipped
    unknown = [one for one in skipped if is_unknown_kind(one)]
    broken = [one for one in skipped if not is_unknown_kind(one)]
    named = skipped if len(skipped) <= _FEW else broken if len(broken) <= _FEW else ()
    hints = {""}
    for one in named:
        say(f"skipped {one.path}: {one.reason}", "" if one.hint in hints else one.hint)
        hints.add(one.hint)
    if len(named) == len(skipped):
        return
    counts = [f"{len(unknown):,} of kinds that are not read ({kinds(unknown)})"] if unknown else []
    counts += [f"{len(broken):,} that could not be read"] if broken else []
    say(
        f"{len(skipped):,} files or parts of files skipped: {', '.join(counts)}",
        f"{called('index', paths)} lists them",
    )
