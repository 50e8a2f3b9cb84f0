"""One file per article format, and how one is picked for a file."""

from alita_tui.corpus.readers.formats import what_is_read

__all__ = ["what_is_read"]
