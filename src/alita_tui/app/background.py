"""Work beside the screen: threads that compute and post a message, and never touch a widget."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import ClassVar

from textual.message import Message

from alita_tui.app.messages import CorpusFailed
from alita_tui.errors import AlitaError


class Background:
    """Starts work by name: of several with one name only the last is heard, but for those in turn.

    The threads do not keep the program alive: leaving waits for none but those in turn (``finish``).
    ``errors`` holds what failed unforeseen.
    """

    _latest: ClassVar[Thread | None] = None  # of those in turn

    def __init__(self, post: Callable[[Message], object]) -> None:
        self._post = post
        self._asked: Counter[str] = Counter()
        self._threads: list[Thread] = []
        self.errors: list[Exception] = []

    def start(self, name: str, work: Callable[[], Message | None]) -> None:
        """Run ``work`` in a thread and post the message it returns, unless the name was asked for again."""
        self._asked[name] += 1
        number = self._asked[name]
        self._begin(name, work, lambda: number == self._asked[name])

    def _begin(self, name: str, work: Callable[[], Message | None], heard: Callable[[], bool]) -> None:
        thread = Thread(target=self._run, args=(name, work, heard), name=name, daemon=True)
        self._threads = [one for one in self._threads if one.is_alive()] + [thread]
        thread.start()

    def start_in_turn(self, name: str, work: Callable[[], Message | None]) -> None:
        """Run ``work`` when all that was started so before has ended, by this screen or another.

        So what is written for the user is written in the order of the keys, and read as it was written; and
        of each it is told what became of it.
        """
        before = Background._latest

        def after() -> Message | None:
            if before is not None:
                before.join()
            return work()

        self._begin(name, after, lambda: True)
        Background._latest = self._threads[-1]

    @classmethod
    def finish(cls, seconds: float) -> None:
        """Wait for what was started in turn, at most so long: leaving at once loses nothing that was kept."""
        if cls._latest is not None:
            cls._latest.join(seconds)

    def at_work(self, name: str) -> bool:
        """Whether a thread with that name is at work."""
        return any(one.name == name and one.is_alive() for one in self._threads)

    @property
    def busy(self) -> int:
        """How many threads are at work."""
        return sum(one.is_alive() for one in self._threads)

    def _run(self, name: str, work: Callable[[], Message | None], heard: Callable[[], bool]) -> None:
        message: Message | None = None
        try:
            message = work()
        except AlitaError as error:
            message = CorpusFailed(error, name)
        except Exception as error:
            from alita_tui.corpus.building.telling import Cancelled

            if not isinstance(error, Cancelled):  # else the user has stopped what this waited for
                self.errors.append(error)
                message = CorpusFailed(_fault(name, error), name)
        with suppress(RuntimeError):  # the app has gone
            if message is not None and heard():
                self._post(message)


def _fault(name: str, error: Exception) -> AlitaError:
    """A fault of the program, as the user is told of it."""
    from alita_tui.app import reports

    kept = reports.write(error, f"the work called {name}")
    where = f"please report it with {kept}" if kept else "please report it"
    return AlitaError(f"{name}: {reports.summary(error)}", f"this is a fault of alita-tui; {where}")
