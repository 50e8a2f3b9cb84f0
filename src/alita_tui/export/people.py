"""Whether somebody else is credited: a surname is the same person, and fewer people no other one."""

from collections.abc import Sequence

from alita_tui.export.states import few_words
from alita_tui.quotes.model import Flag, Rendition, Statement


def others_credited(speakers: Sequence[str], statement: Statement) -> list[str]:
    """Those who are none of the base's speakers, by whole name or by surname."""
    everybody = {*statement.speakers, *(name for one in statement.renditions for name in one.speakers)}
    others = [name for name in speakers if not any(_same(name, one, everybody) for one in statement.speakers)]
    if len(others) < len(speakers):
        return [name for name in others if not _is_bare_role(name)]
    return others


def _is_bare_role(name: str) -> bool:
    """“mayor”, as headlines have it: beside the person's name it is nobody else."""
    return name.isalpha() and name.islower()


def is_other(speakers: Sequence[str], statement: Statement) -> bool:
    """Whether others than the base's speakers, or not all of these, are credited.

    A base of a few words is no measure: who credits some of its speakers credits nobody else.
    """
    if others_credited(speakers, statement):
        return True
    everybody = {*statement.speakers, *(name for one in statement.renditions for name in one.speakers)}
    missing = [one for one in statement.speakers if not any(_same(name, one, everybody) for name in speakers)]
    return bool(missing) and not few_words(statement)


def told_flags(
    flags: Sequence[Flag], rendition: Rendition, number: int, statement: Statement
) -> tuple[Flag, ...]:
    """The flags, without ``other-speaker`` where the same person is credited by another name."""
    speakers = rendition.readings[number].speakers or rendition.speakers
    if "other-speaker" not in flags or not speakers or is_other(speakers, statement):
        return tuple(flags)
    return tuple(flag for flag in flags if flag != "other-speaker")


def _same(one: str, other: str, everybody: set[str]) -> bool:
    """Whether two names are one person's: equal, or the one the surname that only the other bears."""
    first, second = one.casefold().split(), other.casefold().split()
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if not short or len(short) == len(long) or long[-len(short) :] != short:
        return False
    bearers = {
        tuple(parts)
        for name in everybody
        if len(parts := name.casefold().split()) > len(short) and parts[-len(short) :] == short
    }
    return len(bearers) == 1
