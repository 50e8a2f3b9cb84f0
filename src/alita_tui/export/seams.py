"""The words of a statement on one line, a sign where something else stands between two of its sentences."""

from typing import Final

from alita_tui.quotes.model import Statement

SEAM: Final = " ⋯ "
_BLANKS = 3


def words_of(statement: Statement) -> str:
    """The sentences of the base; ``⋯`` where the base article prints other words between two of them."""
    said, end = "", None
    for one in statement.segments:
        if end is not None:
            said += SEAM if one.start - end > _BLANKS else " "
        said += one.text
        end = one.end
    return said
