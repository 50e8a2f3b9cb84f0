"""What a comparison is called."""

from alita_tui.quotes.model import Statement

_NEAR = 60  # of a hundred letters typed: so many stand in a sentence that was asked for


def heading_parts(statement: Statement, asked: str = "") -> tuple[str, str]:
    """Its most telling words in marks, and who said so to whom: ``“blood oath”``, ``Cameron, to Empire``.

    Of the sentence that is ``asked`` for, where the words are those of one, else of all.
    """
    near = _asked(statement, asked) if asked else None
    labels = [one.label for one in statement.segments]
    telling = near or max(labels, key=lambda label: label.count(" "), default="")
    base = statement.rendition(statement.base)
    venue = base.venue if base else None
    speaker = statement.speaker or "speaker not found"
    return f"“{telling}”", f"{speaker}, to {venue}" if venue else speaker


def _asked(statement: Statement, asked: str) -> str | None:
    """The label of the sentence that has the words best; None where none has most of them."""
    from rapidfuzz.fuzz import partial_ratio
    from rapidfuzz.process import extractOne
    from rapidfuzz.utils import default_process

    sentences = [one.text for one in statement.segments]
    found = extractOne(asked, sentences, scorer=partial_ratio, processor=default_process, score_cutoff=_NEAR)
    return statement.segments[found[2]].label if found else None
