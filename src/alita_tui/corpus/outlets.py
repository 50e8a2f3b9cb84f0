"""Lines that only name an outlet: masthead, credit, the end of a page's title."""

import re

# Words that a newspaper, a magazine, a station or an agency has in its name, and few headlines end with.
_WORDS = frozenset(
    """
    advertiser advocate agency argus beacon bee broadcasting bugle bulletin chronicle courier daily democrat
    dispatch echo enquirer examiner express gazette globe guardian herald independent inquirer journal ledger
    mail mercury mirror monitor news newspaper newswire observer online post press radio record recorder
    register reporter republican review sentinel spectator standard star sun telegraph times today tribune
    tv weekly wire zeitung
    """.split()
)
_SMALL = frozenset(("the", "of", "and", "&", "for", "in", "on"))
_MOST_WORDS, _LONGEST = 6, 50
_HOST = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,12}){1,2}\Z", re.I)
_SUFFIX = re.compile(r"(?:\s+[-–—|·•]\s+|\s*\|\s*)(?=([^|·•]{3,50})\Z)")


def is_outlet(words: str) -> bool:
    """Whether the words are the name of an outlet and nothing else: ``Beta Post``, ``betapost.com``.

    Each word begins with a capital letter, and one is a word of outlets' names.
    """
    if len(words) > _LONGEST:
        return False
    if _HOST.match(words):
        return True
    parts = words.split()
    if not 2 <= len(parts) <= _MOST_WORDS:
        return False
    capital = all(one[0].isupper() or one.casefold() in _SMALL for one in parts)
    return capital and any(one.casefold() in _WORDS for one in parts[1:] or parts)


def parted(title: str) -> tuple[str, str | None]:
    """A title, and the outlet that is named at its end: ``Ferry is back | Beta Post``."""
    found = _SUFFIX.search(title[-_LONGEST - 5 :]) if any(sign in title for sign in "-–—|·•") else None
    if found is None or not is_outlet(found[1].strip()):
        return title, None
    return title[: max(0, len(title) - _LONGEST - 5) + found.start()].rstrip(), found[1].strip()
