"""A list of statements, whether it is in memory or collates each when it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.quotes.model import Statement


@runtime_checkable
class Placed(Protocol):
    """A list that knows where a statement stands without collating those before it."""

    def position(self, id_: str, /) -> int | None:
        """Where the statement with that id stands, or None."""


@runtime_checkable
class Rowed(Protocol):
    """A list that knows its statements by their rows, without collating them."""

    @property
    def rows(self) -> Sequence[int]:
        """The row of each statement, which it keeps when others come."""


def position(statements: Sequence[Statement], id_: str) -> int | None:
    """Where the statement with that id stands in the list, or None."""
    if isinstance(statements, Placed):
        return statements.position(id_)
    return next((number for number, one in enumerate(statements) if one.id == id_), None)
