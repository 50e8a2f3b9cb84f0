"""What a statement is called, in lists, headings and files alike, whichever rendition is the base."""

from collections.abc import Sequence

from alita_tui.quotes.model import Rendition, Segment, Statement


def name_of(segments: Sequence[Segment], renditions: Sequence[Rendition]) -> str:
    """The label of the sentence that most renditions give in marks; of several first one of two words."""

    def quoted(number: int) -> int:
        return sum(
            one.readings[number].state not in ("absent", "reported")
            for one in renditions
            if number < len(one.readings)
        )

    def rank(number: int) -> tuple[int, bool, int]:
        return quoted(number), " " in segments[number].label, -number

    return segments[max(range(len(segments)), key=rank)].label if segments else ""


def called(statement: Statement) -> str:
    """The name that a statement was given when it was first collated; it keeps that under another base."""
    return statement.name or name_of(statement.segments, statement.renditions)
