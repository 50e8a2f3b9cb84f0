"""What a comparison is called."""

from alita_tui.quotes.model import Statement
from alita_tui.quotes.naming import called


def heading_parts(statement: Statement) -> tuple[str, str]:
    """Its name in marks, and who said so to whom: ``“blood oath”``, ``Cameron, to Empire``."""
    base = statement.rendition(statement.base)
    venue = base.venue if base else None
    speaker = statement.speaker or "speaker not found"
    return f"“{called(statement)}”", f"{speaker}, to {venue}" if venue else speaker
