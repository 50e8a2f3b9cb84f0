"""Work beside the screen: what is kept is written in the order of the keys, and before the end."""

from functools import partial
from threading import Event
from time import sleep
from types import SimpleNamespace
from typing import cast

import pytest
from textual.message import Message

from alita_tui.app import app
from alita_tui.app.app import AlitaApp
from alita_tui.app.background import Background


def test_what_is_started_in_turn_is_done_in_that_order_whoever_starts_it() -> None:
    done: list[int] = []
    first_may_end = Event()

    def first() -> None:
        first_may_end.wait(30)
        done.append(1)

    one, other = Background(lambda _message: None), Background(lambda _message: None)
    one.start_in_turn("marks", first)
    other.start_in_turn("marks", lambda: done.append(2))
    one.start_in_turn("marks", lambda: done.append(3))
    assert done == []
    first_may_end.set()
    Background.finish(30)
    assert done == [1, 2, 3]


class Told(Message):
    """Some words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


def test_of_what_is_started_in_turn_all_is_heard_of_other_work_the_last_of_a_name() -> None:
    heard: list[str] = []
    go_on = Event()

    def told(words: str) -> Message:
        go_on.wait(30)
        return Told(words)

    background = Background(lambda message: heard.append(cast("Told", message).words))
    for words in ("not kept", "bookmarked"):
        background.start_in_turn("marks", partial(told, words))
    for words in ("first", "last"):
        background.start("search", partial(told, words))
    go_on.set()
    while background.busy:
        sleep(0.01)
    assert sorted(heard) == ["bookmarked", "last", "not kept"]
    assert heard.index("not kept") < heard.index("bookmarked")


def test_leaving_waits_for_what_is_being_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    leaving = Event()

    def keep() -> None:
        leaving.wait(30)
        sleep(0.3)  # a slow disk
        kept.append("bookmark")

    def leave(_app: AlitaApp) -> int:
        Background(lambda _message: None).start_in_turn("marks", keep)
        leaving.set()
        return 0

    monkeypatch.setattr(AlitaApp, "run", leave)
    monkeypatch.setattr(AlitaApp, "browse", SimpleNamespace(failure=None), raising=False)
    assert app.run() == 0
    assert kept == ["bookmark"]
