"""Whether a source gives a statement whole, in part or not at all, in words."""

from alita_tui.export.states import stands_elsewhere
from alita_tui.quotes.model import Rendition, Statement


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
