"""The words, glyphs and numbers in which the comparison speaks of states, flags, forms and speakers."""

from collections.abc import Sequence

from alita_tui.export.counting import counted
from alita_tui.export.people import is_other, others_credited, short_name
from alita_tui.export.states import FLAG_NAMES, FLAG_SIGNS, GLYPHS, WORDS
from alita_tui.quotes.model import Flag, Reading, Rendition, State, Statement
from alita_tui.quotes.naming import called


def without_word(text: str, state: State) -> str:
    """What a cell says, the word for the state left out: its glyph and its signs are more than half of it."""
    word = FLAG_NAMES["uncredited"] if FLAG_NAMES["uncredited"] in text else WORDS[state]
    return " ".join(part for part in text.split(" ") if part != word)


def told_texts(name: str, label: str, reading: Reading, told: Sequence[Flag]) -> tuple[str, ...]:
    """Every sign of a cell of the matrix in words, the longest way first; nothing where it has no sign."""
    if not told:
        return ()
    state = f"{GLYPHS[reading.state]} {WORDS[reading.state]}"
    said = " · ".join((state, *dict.fromkeys(f"{FLAG_SIGNS[flag]} {FLAG_NAMES[flag]}" for flag in told)))
    return f"{label} in {name}: {said}", f"{name}: {said}", said


def names(speakers: Sequence[str], statement: Statement) -> str:
    """The speakers by last name, by whole name where last names agree."""
    everybody = {name for one in statement.renditions for name in one.speakers} | set(statement.speakers)
    shortened = [short_name(name) for name in everybody]
    return ", ".join(
        name if shortened.count(short_name(name)) > 1 else short_name(name)
        for name in dict.fromkeys(speakers)
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
    said = [f"{FLAG_SIGNS[flag]} {FLAG_NAMES[flag]}" for flag in dict.fromkeys(flags)]
    return [*base, f"{given} of {counted(len(rendition.readings), 'sentence')}", *said]
