"""Where things are on this machine."""

from pathlib import Path

from alita_tui.errors import BadPath


def seeds() -> Path:
    """The folder of the four shipped articles: package data first, then the checkout's ``seeds/``.

    Raises BadPath where neither is there.
    """
    package = Path(__file__).parent
    for folder in (package / "seeds", package.parent.parent / "seeds"):
        if folder.is_dir():
            return folder
    raise BadPath("the shipped articles are missing", "reinstall alita-tui, or name a folder of your own")
