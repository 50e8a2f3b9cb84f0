"""What is said of a query that cannot be taken as it was meant."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from alita_tui.corpus.found import Remark

# A word and a colon with something after it: a field, as far as anybody can tell; no time, no address.
_LIKE_A_FIELD = re.compile(r"([^\W\d_]{2,20}):(?=[^\s:/])")
_MOST_NAMED = 5
_DATES = "a date is date:2025, date:2025-11, date:2025-11-17 or a span, date:2025-11..2025-12"


def no_field(word: str, fields: tuple[str, ...]) -> Remark | None:
    """Of a word that begins like a field and is none; None of other words."""
    found = _LIKE_A_FIELD.match(word)
    if found is None:
        return None
    near = get_close_matches(found[1].lower(), fields, 1)
    hint = f"did you mean {near[0]}:{word[found.end() :]}?" if near else f"fields are {', '.join(fields)}"
    return Remark(f"“{found[0]}” is no field: it is searched as words", hint)


def nothing_named(word: str) -> Remark:
    """Of a field with a blank after it, or nothing at all."""
    return Remark(f"“{word}” names nothing: it is searched as a word", f"no blank after it: {word}NAME")


def no_date(value: str) -> Remark:
    """Of a date that the calendar lacks, or that is none, or a span that ends before it begins."""
    return Remark(f"“{value}” is no date: it limits nothing", _DATES)


def no_part(piece: str) -> Remark:
    """Of a part that articles do not have."""
    return Remark(
        f"“{piece}” names no part of an article: it limits nothing",
        "there is in:quotes, in:titles or in:text",
    )


def no_word(words: Sequence[str], *, exact: bool) -> Remark:
    """Of words that no article has, nor any that they may stand for; ``exact``: one is in a phrase."""
    named = ", ".join(f"“{one}”" for one in words[:_MOST_NAMED])
    more = f" and {len(words) - _MOST_NAMED} words more" if len(words) > _MOST_NAMED else ""
    return Remark(
        f"no article has {named}{more}", "a phrase in marks forgives no typing error" if exact else ""
    )


def no_source(name: str) -> Remark:
    """Of a source that is not there."""
    return Remark(f"no source is called “{name}”", "`alita-tui articles` lists them")


def no_speaker(name: str) -> Remark:
    """Of a speaker who is not there."""
    return Remark(f"nobody who is quoted is called “{name}”", "`alita-tui speakers` lists who is")
