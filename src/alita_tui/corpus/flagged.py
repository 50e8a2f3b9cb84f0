"""What is notable of a statement as a whole: the flags of all that report it."""

from collections import Counter
from collections.abc import Iterable

from alita_tui.quotes.model import Flag, Rendition, Statement


def flags_given(rendition: Rendition) -> list[Flag]:
    """The flags of a rendition and of its article's own reports, as often as they come."""
    return [*rendition.flags, *(flag for report in rendition.own_reports for flag in report.flags)]


def flags_of(statement: Statement) -> frozenset[Flag]:
    """The flags of every source that reports the statement."""
    return frozenset(flag for one in statement.present for flag in flags_given(one))


def having(flag: Flag | None, statements: Iterable[Statement]) -> list[Statement]:
    """Those with the flag; all of them where none is asked for."""
    return [one for one in statements if flag is None or flag in flags_of(one)]


def flag_counts(statements: Iterable[Statement]) -> dict[Flag, int]:
    """How many statements have each flag; a flag that none has is left out."""
    return dict(Counter(flag for one in statements for flag in flags_of(one)))
