"""What is said of work that takes long."""

import pytest

from alita_tui.app.phrases import of_work
from alita_tui.corpus.model import Progress


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, ""),
        (0.4, ""),
        (40.2, "about 40 s left"),
        (89.4, "about 89 s left"),
        (119.0, "about 2 min left"),
        (600.0, "about 10 min left"),
    ],
)
def test_the_time_left_is_said_in_seconds_then_in_minutes(seconds: float | None, said: str) -> None:
    progress = Progress("reading articles", 5_000, 10_000, left=seconds)
    assert of_work(progress).removeprefix("reading articles 5,000 of 10,000").removeprefix(" · ") == said
