"""The flags of statements as what a user chooses among: how they are called, and how many have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.export.counting import counted
from alita_tui.export.states import FLAG_NAMES, FLAG_SIGNS, GRAVEST_FIRST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alita_tui.quotes.model import Flag


def titled(flag: Flag) -> str:
    """``⚠ hedge lost``: sign and words, as everywhere on the screen."""
    return f"{FLAG_SIGNS[flag]} {FLAG_NAMES[flag]}"


def choices(counts: Mapping[Flag, int], every: int) -> list[tuple[Flag | None, str]]:
    """What a user may choose: all statements, or those with a flag that some have."""
    found = [flag for flag in GRAVEST_FIRST if counts.get(flag)]
    width = max((len(titled(flag)) for flag in found), default=0)
    return [
        (None, f"all statements  {every:,}"),
        *((flag, f"{titled(flag):<{width}}  {counted(counts[flag], 'statement')}") for flag in found),
    ]
