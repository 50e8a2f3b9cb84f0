"""Three lines for who is here for the first time."""

from collections.abc import Mapping

from textual.content import Content
from textual.widget import Widget

from alita_tui.app.commands import key_of
from alita_tui.app.settings import settings_of


def tour(own: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, str], ...]:
    """What to press first, and what that does; ``own`` are the user's keys, by command name."""
    return (
        (key_of("everywhere.compare", own), "compares how sources word a statement"),
        (key_of("browse.search", own), f"searches · {key_of('browse.next-pane', own)} goes to the next pane"),
        (key_of("everywhere.help", own), "lists all keys · any key hides this tour"),
    )


class Tour(Widget):
    """Says what to press first; goes with the first key."""

    DEFAULT_CSS = """
    Tour { height: 3; width: 1fr; padding: 0 1; background: $surface; }
    """

    def render(self) -> Content:
        said = tour(settings_of(self.app).keys)
        return Content("\n").join(Content.assemble((key, "bold reverse"), f" {about}") for key, about in said)
