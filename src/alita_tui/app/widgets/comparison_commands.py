"""Commands of the comparison beside those of the common table."""

from typing import Final

from textual.binding import Binding, BindingType

from alita_tui.app.commands import Command, spoken

MORE: Final = (
    Command("comparison", "page(1)", ("space", "pagedown"), "page", "Scroll the wording down."),
    Command("comparison", "page(-1)", ("pageup",), "page up", "Scroll the wording up."),
    Command("comparison", "zoom", ("z",), "zoom", "Give wording, then matrix, the whole pane; then both."),
    Command("comparison", "fold", ("f",), "fold", "Fold the sources without the statement into one line."),
)
CONTEXT: Final = (
    Command("context", "segment(1)", ("j", "down"), "sentence", "Next sentence.", shown=True),
    Command("context", "segment(-1)", ("k", "up"), "previous sentence", "Previous sentence."),
    Command("context", "source(1)", ("l", "right"), "source", "Next source.", shown=True),
    Command("context", "source(-1)", ("h", "left"), "previous source", "Previous source."),
    Command("context", "page(1)", ("space", "pagedown"), "page", "Scroll both articles down.", shown=True),
    Command("context", "page(-1)", ("pageup",), "page up", "Scroll both articles up."),
    Command("context", "choose", ("enter",), "open", "Open the article at this place.", shown=True),
    Command("context", "back", ("v",), "comparison", "Back to the comparison."),
)


def bound(table: tuple[Command, ...]) -> list[BindingType]:
    """The bindings of these commands."""
    return [
        Binding(
            ",".join(one.keys),
            one.action,
            one.label,
            show=one.shown,
            key_display=one.keys[0],
            tooltip=one.about,
        )
        for one in table
    ]


def help_lines(title: str, table: tuple[Command, ...]) -> list[str]:
    """The lines of help for these commands."""
    return [title, *(f" {spoken(one.keys):<14} {one.about}" for one in table), ""]
