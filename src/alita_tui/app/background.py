"""Work beside the screen: threads that compute and post a message, and never touch a widget."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from textual.message import Message

from alita_tui.app.messages import CorpusFailed
from alita_tui.errors import AlitaError


class Background:
    """Starts work by name: of several with one name only the last is heard.

    The threads do not keep the program alive, so that leaving never waits. ``errors`` holds
    what failed unforeseen.
    """

    def __init__(self, post: Callable[[Message], object]) -> None:
        self._post = post
        self._asked: Counter[str] = Counter()
        self._threads: list[Thread] = []
        self.errors: list[Exception] = []

    def start(self, name: str, work: Callable[[], Message | None]) -> None:
        """Run ``work`` in a thread and post the message it returns, unless the name was asked for again."""
        self._asked[name] += 1
        thread = Thread(target=self._run, args=(name, self._asked[name], work), name=name, daemon=True)
        self._threads = [one for one in self._threads if one.is_alive()] + [thread]
        thread.start()

    def at_work(self, name: str) -> bool:
        """Whether a thread with that name is at work."""
        return any(one.name == name and one.is_alive() for one in self._threads)

    @property
    def busy(self) -> int:
        """How many threads are at work."""
        return sum(one.is_alive() for one in self._threads)

    def _run(self, name: str, number: int, work: Callable[[], Message | None]) -> None:
        message: Message | None = None
        try:
            message = work()
        except AlitaError as error:
            message = CorpusFailed(error, name)
        except Exception as error:
            self.errors.append(error)
            message = CorpusFailed(_fault(name, error), name)
        with suppress(RuntimeError):  # the app has gone
            if message is not None and number == self._asked[name]:
                self._post(message)


def _fault(name: str, error: Exception) -> AlitaError:
    """A fault of the program, as the user is told of it."""
    from alita_tui.app import reports

    kept = reports.write(error, f"the work called {name}")
    where = f"please report it with {kept}" if kept else "please report it"
    return AlitaError(f"{name}: {reports.summary(error)}", f"this is a fault of alita-tui; {where}")
