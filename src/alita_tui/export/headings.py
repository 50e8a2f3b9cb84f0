"""What a comparison is called."""

from alita_tui.quotes.model import Statement


def heading_parts(statement: Statement) -> tuple[str, str]:
    """Its most telling words in marks, and who said so to whom: ``“blood oath”``, ``Cameron, to Empire``."""
    telling = max((one.label for one in statement.segments), key=lambda label: label.count(" "), default="")
    base = statement.rendition(statement.base)
    venue = base.venue if base else None
    speaker = statement.speaker or "speaker not found"
    return f"“{telling}”", f"{speaker}, to {venue}" if venue else speaker
