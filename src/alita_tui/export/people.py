"""Who is credited beside, or instead of, the base's speakers.

What compares names is loaded where it is used: the first paint has nothing to compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alita_tui.quotes.model import Statement


def short_name(name: str) -> str:
    """The last name of a person's name of two or three words; any other name, as of a firm, whole."""
    from alita_tui.quotes.lexicon.organisations import ORGANISATION_WORDS

    parts = name.split()
    if not 2 <= len(parts) <= 3 or not all(part[:1].isupper() for part in parts):
        return name
    return name if parts[-1].lower() in ORGANISATION_WORDS or parts[0] == "The" else parts[-1]


def others_credited(speakers: Sequence[str], statement: Statement) -> list[str]:
    """Those who are none of the base's speakers, by whole name or by surname."""
    from alita_tui.quotes.same_people import is_same_person

    others = [name for name in speakers if not any(is_same_person(name, one) for one in statement.speakers)]
    if len(others) < len(speakers):
        return [name for name in others if not _is_bare_role(name)]
    return others


def _is_bare_role(name: str) -> bool:
    """“mayor”, as headlines have it: beside the person's name it is nobody else."""
    return name.isalpha() and name.islower()


def is_other(speakers: Sequence[str], statement: Statement) -> bool:
    """Whether others than the base's speakers, or not all of these, are credited; a role names nobody."""
    from alita_tui.quotes.same_people import are_others

    return are_others(speakers, statement.speakers)
