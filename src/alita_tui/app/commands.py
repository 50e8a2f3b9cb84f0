"""The one table of commands: bindings, footer, help, palette and the documentation come from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

Place = Literal[
    "everywhere", "browse", "articles", "reader", "search", "hits", "comparison", "context", "overview"
]

PLACES: dict[Place, str] = {
    "everywhere": "Everywhere",
    "browse": "Browsing",
    "articles": "Article list",
    "reader": "Reader",
    "search": "Search: letters type",
    "hits": "Search results",
    "comparison": "Comparison",
    "context": "Both in full context",
    "overview": "Statements and quotations listed",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the user can do.

    ``keys`` are as a user types them (``?``, ``J``, ``ctrl+p``); ``action`` is the Textual action that runs;
    ``label`` is the word for the footer, ``about`` the sentence for help and palette. ``shown`` puts the
    command into the footer wherever it works; ``palette`` lists it there.
    """

    place: Place
    action: str
    keys: tuple[str, ...]
    label: str
    about: str
    shown: bool = False
    palette: bool = True
    priority: bool = False

    @property
    def name(self) -> str:
        """What the configuration calls it: ``reader.next``, ``everywhere.previous-statement``."""
        return f"{self.place}.{self.label.replace(' ', '-')}"


_NAMES = {"pagedown": "page down", "pageup": "page up", "escape": "esc"}


def spoken(keys: tuple[str, ...]) -> str:
    """The keys as help writes them: ``j down``."""
    return " ".join(_NAMES.get(key, key) for key in keys)


COMMANDS: tuple[Command, ...] = (
    Command("everywhere", "help", ("?",), "help", "Show every key that works here.", shown=True),
    Command(
        "everywhere",
        "app.command_palette",
        (":", "ctrl+p"),
        "palette",
        "Find a command by name.",
        palette=False,
    ),
    Command(
        "everywhere",
        "compare",
        ("c",),
        "compare",
        "Compare how each source reports this statement.",
        shown=True,
    ),
    Command(
        "everywhere", "statement(1)", ("J",), "next statement", "Go to the next statement that sources share."
    ),
    Command(
        "everywhere", "statement(-1)", ("K",), "previous statement", "Go to the previous shared statement."
    ),
    Command("everywhere", "cite", ("y",), "copy", "Copy the quotation with its citation.", shown=True),
    Command(
        "everywhere",
        "write_citation",
        (),
        "write citation",
        "Write the citation to a file, and copy it.",
    ),
    Command(
        "everywhere", "bookmark", ("m",), "bookmark", "Keep a bookmark here, or take it away.", shown=True
    ),
    Command("everywhere", "bookmarks", ("'",), "bookmarks", "List the bookmarks; enter opens the place."),
    Command("everywhere", "notes", (), "notes", "List your notes on readings; enter opens the comparison."),
    Command(
        "everywhere", "app.change_theme", (), "theme", "Choose the colours: light, dark, few, or others."
    ),
    Command("everywhere", "back", ("q",), "back", "Go back; at the root, quit.", shown=True),
    Command(
        "everywhere",
        "leave",
        ("escape",),
        "leave",
        "Leave the innermost thing: input, find, zoom.",
        shown=True,
        palette=False,
    ),
    Command("everywhere", "app.quit", ("ctrl+q",), "quit", "Quit at once.", priority=True),
    Command("browse", "pane('search')", ("s", "1"), "search", "Search the corpus as you type.", shown=True),
    Command("browse", "pane('articles')", ("2",), "articles", "Go to the article list."),
    Command("browse", "pane('reader')", ("3",), "reader", "Go to the reader."),
    Command("browse", "pane('comparison')", ("4",), "in short", "Go to the comparison in short."),
    Command(
        "browse", "next_pane(1)", ("tab",), "next pane", "Go to the next pane.", palette=False, priority=True
    ),
    Command(
        "browse",
        "next_pane(-1)",
        ("shift+tab",),
        "last pane",
        "Go to the previous pane.",
        palette=False,
        priority=True,
    ),
    Command("browse", "zoom", ("z",), "zoom", "Give this pane the whole screen, or take it back."),
    Command("browse", "visited", ("backspace",), "article before", "Go back to the article read before."),
    Command("browse", "forward", ("f",), "forward", "Go forward to the article that was left by going back."),
    Command(
        "browse",
        "statements",
        ("S",),
        "all statements",
        "List what sources share, most at odds first.",
        shown=True,
    ),
    Command("browse", "quotations", ("Q",), "quotations", "List the quotations of this article.", shown=True),
    Command("browse", "reload", ("R",), "read again", "Read what has changed in the files, and stay here."),
    Command(
        "browse",
        "stop",
        ("X",),
        "stop",
        "Stop reading and comparing a large corpus; what is done stays, and “read again” goes on.",
    ),
    Command("browse", "skipped", ("x",), "skipped files", "List the files that could not be read, and why."),
    Command("articles", "cursor(1)", ("j", "down"), "down", "Next article.", palette=False),
    Command("articles", "cursor(-1)", ("k", "up"), "up", "Previous article.", palette=False),
    Command("articles", "page(1)", ("space", "pagedown"), "page", "One page down.", palette=False),
    Command("articles", "page(-1)", ("pageup",), "page up", "One page up.", palette=False),
    Command("articles", "top", ("g", "home"), "top", "Go to the first row.", palette=False),
    Command("articles", "end", ("G", "end"), "end", "Go to the last row.", palette=False),
    Command("articles", "choose", ("enter",), "open", "Open the article.", shown=True, palette=False),
    Command(
        "articles",
        "order",
        ("o",),
        "order",
        "Order by date, source (in groups; to open one folds it), title or shared statements.",
        shown=True,
    ),
    Command(
        "articles",
        "screen.filter",
        ("/",),
        "filter",
        "Show only articles with these words in title, source or date.",
        shown=True,
    ),
    Command("reader", "scroll(1)", ("j", "down"), "down", "One line down.", palette=False),
    Command("reader", "scroll(-1)", ("k", "up"), "up", "One line up.", palette=False),
    Command("reader", "page(1)", ("space", "pagedown"), "page", "One page down.", palette=False),
    Command("reader", "page(-1)", ("b", "pageup"), "page up", "One page up.", palette=False),
    Command("reader", "top", ("g", "home"), "top", "Go to the beginning.", palette=False),
    Command("reader", "end", ("G", "end"), "end", "Go to the end.", palette=False),
    Command("reader", "next(1)", ("n",), "next", "Next quotation, or next place found.", shown=True),
    Command(
        "reader", "next(-1)", ("N",), "previous quotation", "Previous quotation, or previous place found."
    ),
    Command(
        "reader",
        "screen.why",
        ("w",),
        "why",
        "Say why this is a quotation, of what kind, and whose it is.",
        shown=True,
    ),
    Command("reader", "choose", ("enter",), "compare this", "Compare the current quotation.", palette=False),
    Command("reader", "screen.find", ("/",), "find", "Find words in this article.", shown=True),
    Command(
        "reader", "number", ("p",), "paragraphs", "Show or hide the numbers of the paragraphs.", shown=True
    ),
    Command(
        "reader",
        "screen.links",
        ("l",),
        "links",
        "List the links of this article; enter copies one and goes there.",
        shown=True,
    ),
    Command("search", "hits", ("down",), "to the hits", "Go to what was found.", shown=True, palette=False),
    Command(
        "search", "open_first", ("enter",), "open first", "Open the first hit.", shown=True, palette=False
    ),
    Command(
        "search", "earlier", ("up",), "earlier", "In the empty line: an earlier query again.", palette=False
    ),
    Command("hits", "cursor(1)", ("j", "down"), "down", "Next hit.", palette=False),
    Command(
        "hits",
        "cursor(-1)",
        ("k", "up"),
        "up",
        "Previous hit; from the first, back to the input.",
        palette=False,
    ),
    Command("hits", "page(1)", ("space", "pagedown"), "page", "One page down.", palette=False),
    Command("hits", "page(-1)", ("pageup",), "page up", "One page up.", palette=False),
    Command("hits", "top", ("g", "home"), "top", "Go to the first row.", palette=False),
    Command("hits", "end", ("G", "end"), "end", "Go to the last row.", palette=False),
    Command(
        "hits", "choose", ("enter",), "open", "Open the article at this place.", shown=True, palette=False
    ),
    Command(
        "comparison", "segment(1)", ("j", "down"), "sentence", "Next sentence.", shown=True, palette=False
    ),
    Command(
        "comparison", "segment(-1)", ("k", "up"), "previous sentence", "Previous sentence.", palette=False
    ),
    Command("comparison", "source(1)", ("l", "right"), "source", "Next source.", shown=True, palette=False),
    Command("comparison", "source(-1)", ("h", "left"), "previous source", "Previous source.", palette=False),
    Command(
        "comparison",
        "base",
        ("b",),
        "base",
        "Make this source the base that others are compared with.",
        shown=True,
    ),
    Command(
        "comparison",
        "differences",
        ("d",),
        "differences",
        "Show only what differs, or everything.",
        shown=True,
    ),
    Command(
        "comparison", "context", ("v",), "both", "Show base and source in their whole articles.", shown=True
    ),
    Command("comparison", "why", ("w",), "why", "Say what decided each verdict.", shown=True),
    Command(
        "comparison", "page(1)", ("space", "pagedown"), "page", "Scroll the wording down.", palette=False
    ),
    Command("comparison", "page(-1)", ("pageup",), "page up", "Scroll the wording up.", palette=False),
    Command(
        "comparison",
        "note",
        ("e",),
        "note",
        "Write your own note or verdict on this reading; without words it is taken away.",
        shown=True,
    ),
    Command(
        "comparison",
        "write_comparison",
        ("p",),
        "write page",
        "Write this comparison to a file: a page for a browser, a table (.csv) or JSON.",
    ),
    Command(
        "comparison", "sources", ("o",), "sources", "List the sources and go to one of them.", shown=True
    ),
    Command(
        "comparison",
        "group",
        ("=",),
        "group",
        "Fold sources that print the same words into one column.",
        shown=True,
    ),
    Command(
        "comparison",
        "by_date",
        ("t",),
        "by date",
        "Order the sources by date, undated ones apart.",
        shown=True,
    ),
    Command(
        "comparison",
        "zoom",
        ("z",),
        "zoom",
        "Give wording, then matrix, the whole pane; then both.",
        shown=True,
    ),
    Command(
        "comparison",
        "fold",
        ("f",),
        "fold",
        "Fold the sources without the statement into one line.",
        shown=True,
    ),
    Command("comparison", "back", ("backspace",), "back", "Go back.", palette=False),
    Command("comparison", "choose", ("enter",), "open", "Open the article at this place.", palette=False),
    Command("context", "segment(1)", ("j", "down"), "sentence", "Next sentence.", shown=True, palette=False),
    Command("context", "segment(-1)", ("k", "up"), "previous sentence", "Previous sentence.", palette=False),
    Command("context", "source(1)", ("l", "right"), "source", "Next source.", shown=True, palette=False),
    Command("context", "source(-1)", ("h", "left"), "previous source", "Previous source.", palette=False),
    Command(
        "context",
        "page(1)",
        ("space", "pagedown"),
        "page",
        "Scroll both articles down.",
        shown=True,
        palette=False,
    ),
    Command("context", "page(-1)", ("pageup",), "page up", "Scroll both articles up.", palette=False),
    Command(
        "context", "choose", ("enter",), "open", "Open the article at this place.", shown=True, palette=False
    ),
    Command(
        "context", "why", ("w",), "why", "Say what decided the verdict on the chosen reading.", shown=True
    ),
    Command("context", "back", ("v", "backspace"), "comparison", "Back to the comparison.", palette=False),
    Command("overview", "cursor(1)", ("j", "down"), "down", "Next row.", palette=False),
    Command("overview", "cursor(-1)", ("k", "up"), "up", "Previous row.", palette=False),
    Command("overview", "page(1)", ("space", "pagedown"), "page", "One page down.", palette=False),
    Command("overview", "page(-1)", ("pageup",), "page up", "One page up.", palette=False),
    Command("overview", "top", ("g", "home"), "top", "Go to the first row.", palette=False),
    Command("overview", "end", ("G", "end"), "end", "Go to the last row.", palette=False),
    Command(
        "overview",
        "choose",
        ("enter",),
        "open",
        "Compare the statement, or read the quotation.",
        shown=True,
        palette=False,
    ),
    Command("overview", "screen.order", ("o",), "order", "Order the list another way.", shown=True),
    Command("overview", "screen.filter", ("/",), "filter", "Show only what has these words.", shown=True),
    Command(
        "overview",
        "screen.flags",
        ("f",),
        "flags",
        "Statements: show only those with a flag, such as a lost hedge or another speaker.",
        shown=True,
    ),
    Command(
        "overview",
        "screen.stop",
        ("X",),
        "stop",
        "Stop reading and comparing a large corpus; what is done stays, and “read again” goes on.",
        palette=False,
    ),
    Command("overview", "screen.back", ("backspace",), "back", "Go back.", palette=False),
)


BY_NAME = {one.name: one for one in COMMANDS}


def commands(*places: Place) -> Iterator[Command]:
    """The commands of these places, place by place, each in the order of the table."""
    return (command for place in places for command in COMMANDS if command.place == place)


def keys_of(command: Command, own: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys of a command, the user's own (by command name) where there are any."""
    return own.get(command.name, command.keys)


def key_of(name: str, own: Mapping[str, tuple[str, ...]]) -> str:
    """The first key of the command with that name, as help writes it: what a text tells the user to press."""
    return spoken(keys_of(BY_NAME[name], own)[:1])


def bindings(*places: Place) -> list[BindingType]:
    """The bindings of these places, for a widget's or screen's ``BINDINGS``."""
    return [
        Binding(
            ",".join(command.keys),
            command.action,
            command.label,
            show=command.shown,
            key_display=spoken(command.keys[:1]),
            priority=command.priority,
            tooltip=command.about,
            id=command.name,
        )
        for command in commands(*places)
        if command.keys
    ]
