"""What a reading is and what is notable about it, in one line: sign, places, state and flags."""

from collections.abc import Sequence
from typing import Final

from alita_tui.export.states import FLAG_NAMES, FLAG_SIGNS, GLYPHS, GRAVE, MORE, WARNED, WORDS, warnings
from alita_tui.quotes.model import Flag, Reading

_SAID: Final[dict[Flag, str]] = {
    "moved": "⇅ moved",
    "spliced": "⋈ spliced",
    "uncredited": "uncredited",
    "unmarked": "unmarked",
}


def reading_texts(
    reading: Reading, places: Sequence[int], told: Sequence[Flag], *, spelled: bool = False
) -> tuple[str, ...]:
    """What a cell of the matrix says of a reading, from the longest to the shortest way to say it.

    ``told`` are the flags to tell: those of the reading, and those that own reports add to it. A changed
    “not” or number is named in the shortest way, too: rather the word for the state is left out. ``spelled``:
    the state is named as everywhere outside the matrix on the screen, “verbatim”, too.
    """
    glyph = GLYPHS[reading.state]
    word = _state_word(reading, spelled=spelled)
    flags = [flag for flag in told if flag not in WARNED]
    warned = warnings(told)
    if not spelled and reading.state == "reported" and "uncredited" in flags:
        word = FLAG_NAMES["uncredited"]
        flags.remove("uncredited")
    place = "+".join(map(str, places))
    start = " ".join(part for part in (glyph, place, word) if part)
    said = dict.fromkeys(_SAID.get(flag, FLAG_SIGNS[flag]) for flag in flags)
    signs = dict.fromkeys(FLAG_SIGNS[flag] for flag in flags)
    ways = [(start, *said, *warned), (start, *signs, *warned)]
    if any(flag in GRAVE for flag in told):
        bare = [part for part in (glyph, place) if part]
        signs |= dict.fromkeys(FLAG_SIGNS[flag] for flag in told if flag == "uncredited")
        grave = sum(flag in GRAVE for flag in told)
        ways += [(*bare, *signs, *warned), (*bare, *signs, *_some_warnings(told, grave))]
    else:
        ways += [(start, *signs, *_some_warnings(told, named)) for named in (1, 0)]
    return tuple(dict.fromkeys(" ".join(way) for way in ways))


def _some_warnings(told: Sequence[Flag], named: int) -> list[str]:
    """``⚠ hedge +1``: so many warnings in words, and how many more; the sign alone counts as one."""
    said = [word for flag, word in WARNED.items() if flag in told]
    if not said:
        return []
    more = len(said) - max(named, 1)
    return [" ".join(("⚠", *said[:named], *([f"+{more}"] if more > 0 else [])))]


def _state_word(reading: Reading, *, spelled: bool) -> str:
    """The word beside the glyph; in the matrix on the screen none where the glyph says all."""
    if spelled:
        named = "" if reading.state == "absent" else reading.state
        return f"{named} {MORE}" if reading.gives_more else named
    if reading.gives_more:
        return MORE
    return "" if reading.state in ("verbatim", "absent") else WORDS[reading.state]
