"""Who is meant where only an office is named: “mayor says” above an article that names the mayor."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from alita_tui.quotes.passages import surnames
from alita_tui.quotes.same_people import is_named

_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|one|another|some)\s", re.IGNORECASE)
_NAME = r"((?:[^\S\n]+[A-Z][\w.’'-]*){1,4})"


def are_credited(speakers: Collection[str], credited: Collection[str], texts: Iterable[str]) -> bool:
    """Whether the speakers are, by name or by an office, those with the surnames ``credited``.

    An office says who is meant where the first of ``texts`` that puts names behind it puts none but theirs.
    """
    if not surnames(tuple(speakers)).isdisjoint(credited):
        return True
    offices = [one for one in speakers if not is_named(one) and not _INDEFINITE.match(one)]
    return bool(offices) and any(_is_held(office, credited, texts) for office in offices)


def _is_held(office: str, credited: Collection[str], texts: Iterable[str]) -> bool:
    holders = next(filter(None, (_holders(office, text) for text in texts)), frozenset[str]())
    return bool(holders) and holders <= frozenset(credited)


@lru_cache(maxsize=256)
def _holders(office: str, text: str) -> frozenset[str]:
    """The surnames that the text puts behind the office."""
    written, behind = _written(" ".join(_ARTICLE.sub("", office, count=1).split()))
    if not any(one in text for one in written):
        return frozenset()
    return surnames(tuple(match[1] for match in behind.finditer(text)))


@lru_cache(maxsize=256)
def _written(office: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """The ways in which the office may be written before a name, and the search for such names."""
    written = frozenset((office, office.lower(), office.capitalize(), office.title()))
    return written, re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(written)))}){_NAME}")
