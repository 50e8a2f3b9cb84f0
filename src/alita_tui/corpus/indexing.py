"""Bringing an index up to the files of its corpus, step by step, each of which may be cancelled or killed.

    reading articles -> indexing words -> reading quotations -> linking them

What is written stays; the next run goes on there. A search needs the first two steps, statements all but the
second; nobody waits for more than is asked for.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from alita_tui.corpus.building.telling import Cancelled, Telling
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.store import Store, create, set_aside
from alita_tui.corpus.stored.damage import Damaged, Unusable, refuse_what_is_no_file, told
from alita_tui.corpus.stored.paths import Paths
from alita_tui.corpus.stored.writer_lock import WriterLock

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from alita_tui.corpus.finding import Finding
    from alita_tui.corpus.model import Progress

__all__ = ["Cancelled", "Indexing", "Report", "index"]

# Somebody else may just be making the file.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Report:
    """What an index holds, and what making it took. ``size`` is bytes, ``seconds`` are of the clock."""

    path: str
    size: int
    files: int
    articles: int
    quotations: int
    statements: int
    seconds: float
    skipped: tuple[Skipped, ...]
    notices: tuple[str, ...]


class Indexing:
    """An open index, and the steps that bring it up to its files. Close it.

    ``cancelled``: whether the reading was cancelled, so that articles are missing.
    """

    def __init__(self, named: Sequence[str], place: Path, telling: Telling) -> None:
        """Open the index, or make an empty one. Raises Unusable, Foreign."""
        self.paths = Paths(named)
        self.telling = telling
        self.notices: list[str] = []
        self._place = place
        self._lock = WriterLock(place)
        # One thread a step; two steps may go on at once, each batch sees what the other has written.
        self._steps: dict[str, Lock] = {name: Lock() for name in ("words", "quotations", "links")}
        self._writers = 0
        self._counting = Lock()
        self._read_only = False
        self.cancelled = False
        self.store = self._opened()

    def _opened(self) -> Store:
        refuse_what_is_no_file(self._place)
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            writer = self._lock.acquire()
        except OSError as error:
            if not self._place.is_file():
                reason = (error.strerror or str(error)).lower()
                raise Unusable(f"no index can be kept in {self._place.parent}: {reason}") from error
            self._read_only, writer = True, False
        try:
            return self._tried() if writer or self._read_only else self._awaited()
        except BaseException:
            self._lock.release()
            raise

    def _tried(self) -> Store:
        if not self._place.exists() and not self._read_only:
            create(self._place)
        try:
            return Store(self._place, read_only=self._read_only)
        except Damaged as damage:
            if self._read_only:
                raise Unusable(str(damage)) from damage
            self.mend(damage)
            return Store(self._place)

    def _awaited(self) -> Store:
        """Open what another process writes."""
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                return Store(self._place)
            except (Damaged, Unusable) as error:
                if self._lock.acquire():
                    return self._tried()
                if time.monotonic() >= until:
                    raise Unusable("another process is making the index") from error
                time.sleep(0.1)

    def mend(self, damage: Damaged) -> None:
        """Put an empty index in the place of a damaged one. Raises Unusable."""
        if damage.ours:
            self.notices.append(f"{damage}; it is made anew")
        else:
            self.notices.append(
                f"{damage}; it is kept as {set_aside(self._place).name}, and a new one is made"
            )
        create(self._place)

    def read(
        self, finding: Finding, *, thorough: bool = False, grown: Callable[[array[int]], object] | None = None
    ) -> array[int]:
        """Read what has changed; the rows of the articles in reading order.

        Where ``grown`` is given it hears now and then which are there by now, under names that may not last;
        and a cancel ends the reading with those. Raises Damaged, Unusable, Cancelled.
        """
        from alita_tui.corpus.building.files import Files, known_files
        from alita_tui.corpus.building.growing import Growing
        from alita_tui.corpus.building.settling import reading_order, settle

        with self.right_to_write() as may_write:
            if may_write:
                growing = Growing(self.store, grown)
                files = Files(self.store, self.paths, self.telling, growing.told)
                growing.files = files
                try:
                    files.refresh(finding, thorough=thorough)
                except Cancelled:
                    if grown is None:
                        raise
                    self.cancelled = True
                finally:
                    del growing.files  # else both would be kept until garbage is collected
                numbers = reading_order(self.store, files.order)
                if files.whole or not self.cancelled:
                    settle(self.store, numbers)
                return numbers
            known = known_files(self.store)
            keys = [self.paths.key(one.path) for one in finding.files]
            return reading_order(self.store, [known[key].number for key in keys if key in known])

    def words(self) -> None:
        """Enter what the search does not know. Raises Damaged, Unusable, Cancelled."""
        from alita_tui.corpus.building.words import enter_words

        with self._steps["words"], self.right_to_write() as may_write:
            if may_write:
                enter_words(self.store, self.telling)

    def quotations(self, processes: int | None = None, among: Sequence[int] | None = None) -> None:
        """Find the quotations that are due, of all articles or of those in these rows.

        Raises Damaged, Unusable, Cancelled.
        """
        from alita_tui.corpus.building.extracting import enter_quotations

        with self._steps["quotations"], self.right_to_write() as may_write:
            if may_write:
                enter_quotations(self.store, self.telling, processes, among)

    def links(self, numbers: Sequence[int]) -> None:
        """Link the quotations where that is due. Raises Damaged, Unusable, Cancelled."""
        from alita_tui.corpus.building.linking import enter_links

        with self._steps["links"], self.right_to_write() as may_write:
            if may_write:
                enter_links(self.store, numbers, self.telling)

    @contextmanager
    def right_to_write(self, seconds: float = 0.0) -> Iterator[bool]:
        """Whether this process may write now; where it may not, a notice says why. Raises Unusable."""
        if self._read_only:
            self._notice("the index cannot be written: what it holds is used as it stands")
            yield False
        elif not self._taken(seconds):
            self._notice("another process is building the index: what it holds so far is used")
            yield False
        else:
            try:
                yield True
            finally:
                self._given_back()

    def _taken(self, seconds: float) -> bool:
        """Take the lock for one more thread."""
        with self._counting:
            try:
                taken = self._lock.acquire(seconds)
            except OSError as error:
                raise told(error) from error
            self._writers += taken
            return taken

    def _given_back(self) -> None:
        with self._counting:
            self._writers -= 1
            if not self._writers:
                self._lock.release()

    def _notice(self, text: str) -> None:
        if text not in self.notices:
            self.notices.append(text)

    def skipped(self, finding: Finding) -> tuple[Skipped, ...]:
        """What was left out: while looking at files, and while reading them."""
        query = (
            "SELECT path, rest, reason, hint, retry FROM skipped JOIN files ON file = number"
            " ORDER BY path, rest"
        )
        shown = self.paths.shown
        read = [
            Skipped(f"{shown(path)}{rest}", reason, hint, retry=bool(retry))
            for path, rest, reason, hint, retry in self.store.rows(query)
        ]
        return (*finding.skipped, *read)

    def close(self) -> None:
        """Close the index; what was written stays."""
        self._lock.release()
        self.store.close()


def index(
    named: Sequence[str],
    place: Path,
    told: Callable[[Progress], object] | None = None,
    *,
    thorough: bool = False,
    processes: int | None = None,
    telling: Telling | None = None,
) -> Report:
    """Build or refresh an index, all steps. ``thorough``: compare the bytes of every file.

    Waits while another process writes. Raises BadPath, Unusable, Foreign, Cancelled (after which the index
    is usable, and a next run goes on).
    """
    from alita_tui.corpus.loading import find, nothing_in

    began = time.monotonic()
    telling = telling or Telling(told)
    telling.begin("looking at files")
    finding = find(named, telling)
    for attempt in range(2):
        indexing = Indexing(named, place, telling)
        try:
            with indexing.right_to_write(seconds=float("inf")):  # of all steps: nobody comes in between
                numbers = indexing.read(finding, thorough=thorough)
                if not len(numbers):
                    raise nothing_in(named, indexing.skipped(finding))
                indexing.words()
                indexing.quotations(processes)
                indexing.links(numbers)
            return _report(indexing, finding, time.monotonic() - began)
        except Damaged as damage:
            if attempt:
                raise
            with indexing.right_to_write():
                indexing.mend(damage)
        finally:
            indexing.close()
    raise AssertionError


def _report(indexing: Indexing, finding: Finding, seconds: float) -> Report:
    count = indexing.store.number
    statements = (
        "SELECT count(*) FROM (SELECT 1 FROM members GROUP BY cluster HAVING count(DISTINCT article) > 1)"
    )
    return Report(
        path=os.fspath(indexing.store.path),
        size=indexing.store.size,
        files=len(finding.files),
        articles=count("SELECT count(*) FROM articles"),
        quotations=count("SELECT sum(said) FROM quotations"),
        statements=count(statements),
        seconds=seconds,
        skipped=indexing.skipped(finding),
        notices=tuple(indexing.notices),
    )
