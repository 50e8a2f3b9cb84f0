"""Work that processes share: it comes in its order, and while some of it takes long the rest is done."""

from collections.abc import Iterator
from threading import Event

from alita_tui.corpus.building.processes import Worker, shared_out

MANY = 30


class Slow(Worker[int, int]):
    """Answers at once, but for the first batch: that one when it is let go."""

    module = "nothing"

    def __init__(self, let_go: Event, answered: list[int]) -> None:
        self._ended = False
        self._let_go = let_go
        self._answered = answered

    def _asked(self, batch: int) -> int | None:
        if batch == 0:
            assert self._let_go.wait(20)
        self._answered.append(batch)
        if len(self._answered) == MANY - 1:
            self._let_go.set()
        return batch


def test_while_one_batch_hangs_the_others_are_done() -> None:
    let_go, answered = Event(), list[int]()
    workers = [Slow(let_go, answered) for _ in range(2)]
    assert list(shared_out(iter(range(MANY)), workers, ahead=MANY)) == list(range(MANY))
    assert answered[-1] == 0


def test_no_more_is_asked_ahead_than_was_said() -> None:
    asked: list[int] = []
    let_go = Event()
    let_go.set()

    def batches() -> Iterator[int]:
        for number in range(1, MANY):
            asked.append(number)
            yield number

    results = shared_out(batches(), [Slow(let_go, [])], ahead=7)
    assert next(results) == 1
    assert len(asked) == 7
