"""The words, glyphs and numbers in which the comparison speaks of states, flags, forms and speakers."""

from collections.abc import Sequence
from typing import Final

from alita_tui.export.counting import counted
from alita_tui.export.people import is_other, others_credited
from alita_tui.export.states import FLAG_SIGNS, GLYPHS, MORE, WARNED, stands_elsewhere, warnings
from alita_tui.quotes.model import Flag, Reading, Rendition, State, Statement
from alita_tui.quotes.naming import called

WORDS: Final[dict[State, str]] = {
    "verbatim": "verbatim",
    "bracketed": "bracket",
    "cut": "cut",
    "altered": "altered",
    "fragment": "fragment",
    "reported": "reported",
    "absent": "absent",
}
_SAID: Final[dict[Flag, str]] = {
    "moved": "⇅ moved",
    "spliced": "⋈ spliced",
    "uncredited": "uncredited",
    "unmarked": "unmarked",
}
_GRAVE: Final[tuple[Flag, ...]] = ("negation-changed", "number-changed", "limit-changed")
FLAG_WORDS: Final[dict[Flag, str]] = {
    "moved": "moved",
    "spliced": "spliced",
    "other-speaker": "other speaker",
    "uncredited": "uncredited",
    "unmarked": "unmarked",
    "negation-changed": "“not” changed",
    "number-changed": "number changed",
    "limit-changed": "limit changed",
    "hedge-lost": "hedge lost",
    "condition-lost": "condition lost",
    "claim-added": "claim added",
    "wrong-glyph": "wrong glyph",
}


def reading_texts(reading: Reading, places: Sequence[int], told: Sequence[Flag]) -> tuple[str, ...]:
    """What a cell of the matrix says of a reading, from the longest to the shortest way to say it.

    ``told`` are the flags to tell: those of the reading, and those that own reports add to it. A changed
    “not” or number is named in the shortest way, too: rather the word for the state is left out.
    """
    glyph = GLYPHS[reading.state]
    word = "" if reading.state in ("verbatim", "absent") else WORDS[reading.state]
    word = MORE if reading.gives_more else word
    flags = [flag for flag in told if flag not in WARNED]
    warned = warnings(told)
    if reading.state == "reported" and "uncredited" in flags:
        word = FLAG_WORDS["uncredited"]
        flags.remove("uncredited")
    place = "+".join(map(str, places))
    start = " ".join(part for part in (glyph, place, word) if part)
    said = dict.fromkeys(_SAID.get(flag, FLAG_SIGNS[flag]) for flag in flags)
    signs = dict.fromkeys(FLAG_SIGNS[flag] for flag in flags)
    ways = [(start, *said, *warned), (start, *signs, *warned)]
    if any(flag in _GRAVE for flag in told):
        bare = [part for part in (glyph, place) if part]
        signs |= dict.fromkeys(FLAG_SIGNS[flag] for flag in told if flag == "uncredited")
        grave = sum(flag in _GRAVE for flag in told)
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


def without_word(text: str, state: State) -> str:
    """What a cell says, the word for the state left out: its glyph and its signs are more than half of it."""
    word = FLAG_WORDS["uncredited"] if FLAG_WORDS["uncredited"] in text else WORDS[state]
    return " ".join(part for part in text.split(" ") if part != word)


def told_texts(name: str, label: str, reading: Reading, told: Sequence[Flag]) -> tuple[str, ...]:
    """Every sign of a cell of the matrix in words, the longest way first; nothing where it has no sign."""
    if not told:
        return ()
    state = f"{GLYPHS[reading.state]} {WORDS[reading.state]}"
    said = " · ".join((state, *dict.fromkeys(f"{FLAG_SIGNS[flag]} {FLAG_WORDS[flag]}" for flag in told)))
    return f"{label} in {name}: {said}", f"{name}: {said}", said


def form_texts(rendition: Rendition, statement: Statement) -> tuple[str, ...]:
    """Whole, in parts, a few words, reported or not found among how many; the longest way first."""
    if rendition.form == "absent" and stands_elsewhere(rendition):
        return "same words, not linked", "not linked"
    if rendition.form == "absent":
        return f"not found ({statement.searched:,} searched)", "not found"
    if rendition.form == "indirect":
        return ("reported",)
    if rendition.form == "mixed":
        base = rendition.article == statement.base
        return (
            ("a few words quoted · base", "few words · base") if base else ("a few words quoted", "few words")
        )
    given = sum(
        reading.state not in ("absent", "reported") and "unmarked" not in reading.flags
        for reading in rendition.readings
    )
    parts = len(rendition.order)
    if given < len(statement.segments):
        some = f"{given} of {len(statement.segments)}"
        return (f"{some} in {parts} parts", some) if parts > 1 else (f"{some} sentences", some)
    whole = f"in {parts} parts" if parts > 1 else "whole"
    return (f"{whole} · base",) if rendition.article == statement.base else (whole,)


def surname(name: str) -> str:
    """The last name of a person's name of two or three words; any other name whole."""
    parts = name.split()
    return parts[-1] if 2 <= len(parts) <= 3 and all(part[:1].isupper() for part in parts) else name


def names(speakers: Sequence[str], statement: Statement) -> str:
    """The speakers by last name, by whole name where last names agree."""
    everybody = {name for one in statement.renditions for name in one.speakers} | set(statement.speakers)
    shortened = [surname(name) for name in everybody]
    return ", ".join(
        name if shortened.count(surname(name)) > 1 else surname(name) for name in dict.fromkeys(speakers)
    )


def speaker_texts(rendition: Rendition, statement: Statement) -> tuple[str, ...]:
    """Who is credited; ``≠`` where it is not, or not only, the base's speaker."""
    if rendition.form == "absent":
        return ("",)
    if not rendition.speakers:
        return ("not found",)
    if not is_other(rendition.speakers, statement):
        return (names(rendition.speakers, statement),)
    others = others_credited(rendition.speakers, statement)
    if not others:
        fewer = names(rendition.speakers, statement)
        return f"≠ only {fewer}", f"≠ {fewer}"
    also = "also " if len(others) < len(rendition.speakers) else ""
    return f"≠ {also}{names(others, statement)}", f"≠ {also and '+'}{names(others, statement)}"


def title_texts(statement: Statement, sources: str) -> tuple[str, ...]:
    """Label, speaker and venue, sentences, sources: the head of the comparison, the longest way first.

    ``sources`` says how many give the statement.
    """
    base = statement.rendition(statement.base)
    venue = f", to {base.venue}" if base and base.venue else ""
    label = f"“{called(statement)}”"
    speaker = statement.speaker or "speaker not found"
    brief = names(statement.speakers, statement) or speaker
    sentences = counted(len(statement.segments), "sentence")
    return (
        " · ".join((label, speaker + venue, sentences, sources)),
        " · ".join((label, speaker, sentences, sources)),
        " · ".join((label, brief, sources)),
        " · ".join((sources, label, brief)),
    )


def source_texts(labels: Sequence[str], renditions: Sequence[Rendition], statement: Statement) -> list[str]:
    """A line for each column: its name, how much it prints, and every flag of it in words."""
    width = max(map(len, labels), default=0)
    return [
        " " + " · ".join((f"{label:<{width}}", *_in_short(one, statement)))
        for label, one in zip(labels, renditions, strict=True)
    ]


def _in_short(rendition: Rendition, statement: Statement) -> list[str]:
    """``4 of 5 sentences``, ``hedge lost``: what there is to say of a source."""
    if rendition.form == "absent":
        return ["not found"]
    given = sum(one.state != "absent" for one in rendition.readings)
    flags = [*rendition.flags, *(flag for one in rendition.own_reports for flag in one.flags)]
    base = ["base"] if rendition.article == statement.base else []
    said = [f"{FLAG_SIGNS[flag]} {FLAG_WORDS[flag]}" for flag in dict.fromkeys(flags)]
    return [*base, f"{given} of {counted(len(rendition.readings), 'sentence')}", *said]
