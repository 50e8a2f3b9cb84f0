"""Three lines for who is here for the first time."""

from textual.content import Content
from textual.widget import Widget

TOUR = (
    ("c", "compares how sources word a statement"),
    ("s", "searches · tab goes to the next pane"),
    ("?", "lists all keys · any key hides this tour"),
)


class Tour(Widget):
    """Says what to press first; goes with the first key."""

    DEFAULT_CSS = """
    Tour { height: 3; width: 1fr; padding: 0 1; background: $surface; }
    """

    def render(self) -> Content:
        return Content("\n").join(Content.assemble((key, "bold reverse"), f" {about}") for key, about in TOUR)
