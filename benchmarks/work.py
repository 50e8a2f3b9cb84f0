"""What linking does, counted: how a corpus grows on its hands can be judged without a stopwatch."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from alita_tui.quotes.candidates import Candidates
from alita_tui.quotes.passages import Passage, Place
from alita_tui.quotes.shared_words import Shared, SharedWords


@dataclass
class Work:
    """How many passages were looked at as possible parents, and of how many the words were compared."""

    candidates: int = 0
    compared: int = 0


@contextmanager
def counted() -> Iterator[Work]:
    """Counts the work of linking meanwhile; the counting itself takes a hundredth of the time."""
    work, find, compare = Work(), Candidates.of, SharedWords.of

    def counting_find(self: Candidates, passage: Passage) -> list[Sequence[Place]]:
        found = find(self, passage)
        work.candidates += sum(map(len, found))
        return found

    def counting_compare(self: SharedWords, child: Passage, parent: Passage) -> Shared:
        work.compared += 1
        return compare(self, child, parent)

    Candidates.of, SharedWords.of = counting_find, counting_compare  # type: ignore[method-assign]
    try:
        yield work
    finally:
        Candidates.of, SharedWords.of = find, compare  # type: ignore[method-assign]
