"""The panel under the reader that says why the current quotation is one, of its kind, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from alita_tui.app.safe import content, spaced
from alita_tui.app.settings import key_for
from alita_tui.export.own_reports import in_text
from alita_tui.export.places import place
from alita_tui.export.reasons import FLAG_WORDS, link_why
from alita_tui.quotes.explaining import explained
from alita_tui.quotes.rules import REPORT_RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import ComposeResult

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Quotation, Rendition, Span


class Said(NamedTuple):
    """One reason: what it is for, the sentence, and the words of the article that support it."""

    name: str
    why: str
    words: str = ""

    @property
    def text(self) -> str:
        """All of it on one line."""
        return f"{self.name}: {self.why}" + (f": {self.words}" if self.words else "")


def said_of(
    quotation: Quotation, article: Article, rendition: Rendition | None, name_of: Callable[[str], str]
) -> tuple[Said, ...]:
    """The reasons for a quotation; ``rendition`` is its article's of the statement that sources share."""
    why = explained(quotation, article.text)
    named = f"{_words(article.text, why.named)} {place(article, (why.named,))}" if why.named else ""
    said = [
        Said("why", why.rule, " … ".join(_words(article.text, span) for span in why.evidence)),
        Said("kind", f"{quotation.kind}: {why.kind}"),
        Said("speaker", why.speaker, named),
    ]
    return (*said, *_shared(quotation, article, rendition, name_of)) if rendition else tuple(said)


def _shared(
    quotation: Quotation, article: Article, rendition: Rendition, name_of: Callable[[str], str]
) -> Iterator[Said]:
    """Why it belongs to the statement; of a report what ties it to that, and what it loses or adds."""
    for link in rendition.links:
        if link.child == quotation:
            yield Said("linked", link_why(link, name_of))
    for report in rendition.own_reports if quotation.kind == "indirect" else ():
        if in_text(report) and report.start < quotation.end and quotation.start < report.end:
            words = " … ".join(_words(article.text, span) for span in report.evidence)
            yield Said("reports the statement", REPORT_RULES[report.rule], words)
            for reason in report.reasons:
                yield Said(FLAG_WORDS[reason.flag], reason.why)


def _words(text: str, span: Span) -> str:
    """The words at the span; marks alone stand as they are."""
    words = " ".join(text[slice(*span)].split())
    return f"“{words}”" if any(map(str.isalnum, words)) else words


class WhyPanel(VerticalScroll, can_focus=False):
    """Shows ``said``, the reasons for ``quotation``; or, ``fill``-ed, those for something else.

    ``command`` is the name of the command that shows what stands below, ``reader.why``.
    """

    DEFAULT_CSS = """
    WhyPanel {
        height: auto; max-height: 70%; background: $surface; border-top: solid $primary 60%;
        scrollbar-size-vertical: 1;
    }
    WhyPanel > Static { width: 1fr; height: auto; padding: 0 1; }
    """

    class Fitted(Message):
        """The panel has taken the lines that it needs, and the pane above it has those that are left."""

    def __init__(self, command: str) -> None:
        super().__init__(id="why")
        self._command = command
        self.quotation: Quotation | None = None
        self.said: tuple[Said, ...] = ()
        self._lines = Static()
        self._title = "why this is a quotation"

    def compose(self) -> ComposeResult:
        yield self._lines

    def on_resize(self) -> None:
        self.post_message(self.Fitted())

    def show(self, quotation: Quotation, said: tuple[Said, ...]) -> None:
        """Show the reasons of a quotation, from the first line."""
        self.quotation, self.said = quotation, said
        self.fill([_line(one) for one in said])

    def fill(self, lines: Sequence[Content], title: str = "") -> None:
        """Show these lines, from the first."""
        self._lines.update(Content("\n").join(lines))
        self._title = title or self._title
        self.scroll_to(y=0, animate=False)
        self._say_keys()

    @property
    def more(self) -> bool:
        """Whether lines stand below those that are seen."""
        return self.scroll_offset.y < self.max_scroll_y

    def page(self) -> None:
        """Scroll to what stands below."""
        self.scroll_to(y=self.scroll_offset.y + max(1, self.size.height - 1), animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._say_keys()

    def watch_show_vertical_scrollbar(self) -> None:
        """There is more than is seen, or no longer."""
        self._say_keys()

    def _say_keys(self) -> None:
        keys = (
            f"{key_for(self.app, self._command)} more"
            if self.more
            else f"{key_for(self.app, 'everywhere.leave')} closes"
        )
        self.border_title = content(f" {self._title} · {keys} ")

    @property
    def text(self) -> str:
        """Everything said, a line each."""
        return "\n".join(spaced(one.text) for one in self.said)


def _line(one: Said) -> Content:
    words = Content.assemble(": ", content(one.words, "bold")) if one.words else Content("")
    return Content.assemble((f"{one.name}: ", "bold"), content(one.why), words)
