"""What an outlet says beside its fragment, or in the third person, is not lost."""

import pytest

from alita_tui.quotes.model import Flag
from tests.unit.made_up import statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
LOSSES: set[Flag] = {"hedge-lost", "condition-lost"}


def losses(base: str, other: str) -> set[Flag]:
    texts = {"a": f"{OWN}“{base},” Mara Lindt said.", "b": OWN + other}
    [found] = statements(texts, base="a")
    rendition = found.rendition("b")
    assert rendition is not None
    assert rendition.readings[0].state != "absent"
    return set(rendition.readings[0].flags) & LOSSES


LOCK = "The new lock could be opened before the end of April if the council agrees"
MINE = "My lease runs until 2028 and I hope to honour it, unless the owners decide otherwise"


@pytest.mark.parametrize(
    ("base", "other", "lost"),
    [
        (
            LOCK,
            "Mara Lindt said the new lock could be opened “before the end of April if the council agrees”.",
            set(),
        ),
        (
            LOCK,
            "Mara Lindt said the new lock might be opened “before the end of April”, if the council agrees.",
            set(),
        ),
        (LOCK, "Mara Lindt said the new lock could “be opened before the end of April”.", {"condition-lost"}),
        (
            LOCK,
            "Mara Lindt said the new lock will “be opened before the end of April if the council agrees”.",
            {"hedge-lost"},
        ),
        (
            "The fee may rise by 12 percent at the lock of Selk",
            "The pass may hold and the fee will rise by “12 percent at the lock of Selk”, Mara Lindt said.",
            set(),  # beside it something is left open: it is not said that nothing is
        ),
        (
            MINE,
            "Mara Lindt had news. Her lease runs until 2028 and she hopes to honour it, unless the owners "
            "decide otherwise.",
            set(),
        ),
        (
            MINE,
            "Mara Lindt had news. Her lease runs until 2028 and she will honour it, unless the owners decide "
            "otherwise.",
            {"hedge-lost"},
        ),
    ],
)
def test_what_stands_beside_is_kept(base: str, other: str, lost: set[Flag]) -> None:
    assert losses(base, other) == lost
