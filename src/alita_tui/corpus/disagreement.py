"""How differently the sources report a statement: a number to sort by, no verdict; and other orders."""

from collections.abc import Callable, Mapping
from typing import Literal

from alita_tui.corpus.flagged import flags_given
from alita_tui.corpus.model import Article
from alita_tui.quotes.model import Flag, Reading, Rendition, State, Statement

_AGREES: dict[State, float] = {
    "verbatim": 1.0,
    "bracketed": 0.9,
    "cut": 0.6,
    "altered": 0.5,
    "fragment": 0.3,
    "reported": 0.2,
    "absent": 0.0,
}
_WITH_MORE = 0.8
_PER_FLAG = 0.1
_GRAVE: dict[Flag, float] = {"negation-changed": 0.5, "number-changed": 0.3, "limit-changed": 0.2}

Order = Literal["disagreement", "date", "size"]


def order_key(order: Order, articles: Mapping[str, Article]) -> Callable[[Statement], tuple[object, ...]]:
    """What to sort statements by: most at odds, earliest dated, or most printed first."""
    if order == "size":
        return lambda one: (-len(one.present), -len(one.segments))
    if order == "date":
        return lambda one: (
            min((articles[each.article].date or "9999" for each in one.present), default="9999"),
        )
    return lambda one: (-disagreement(one),)


def disagreement(statement: Statement) -> float:
    """From 0, where every source prints the same words, upwards.

    The mean over the renditions beside the base of what their readings lack, and a tenth for each flag of the
    rendition or its own reports, more for a negation or a number that is another.
    """
    others = [one for one in statement.present if one.article != statement.base]
    if not others:
        return 0.0
    return round(sum(_departs(one) for one in others) / len(others), 4)


def _departs(rendition: Rendition) -> float:
    readings = rendition.readings
    lacks = sum(map(_lacks, readings)) / len(readings) if readings else 1.0
    return lacks + sum(_GRAVE.get(flag, _PER_FLAG) for flag in flags_given(rendition))


def _lacks(reading: Reading) -> float:
    return 1 - (_WITH_MORE if reading.gives_more else _AGREES[reading.state])
