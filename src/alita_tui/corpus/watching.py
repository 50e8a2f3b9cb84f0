"""Whether the files of a corpus have changed since it was opened."""

from collections.abc import Sequence

from alita_tui.corpus.finding import find
from alita_tui.corpus.opening import named_paths
from alita_tui.errors import BadPath


class Watch:
    """Remembers the files that some paths stand for, by path, size and time; opens none of them."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = named_paths(paths)
        self._known = self._stamps()

    def changes(self) -> int:
        """How many files are new, gone or different since the watch began."""
        now = self._stamps()
        return max(len(now - self._known), len(self._known - now))

    def _stamps(self) -> frozenset[int]:
        """A number for each file; of a path that is gone there are none."""
        found: set[int] = set()
        for path in self._paths:
            try:
                found.update(hash((one.path, one.size, one.modified)) for one in find([path]).files)
            except BadPath:
                continue
        return frozenset(found)
