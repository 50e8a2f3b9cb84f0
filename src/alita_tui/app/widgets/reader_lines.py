"""How the reader's lines look: the margin, frames and colours of quotations, what was found or selected."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.content import Span as Styled
from textual.reactive import var
from textual.style import Style

from alita_tui.app.finding import heading_at
from alita_tui.app.framed_text import FramedText
from alita_tui.app.reading import Reading
from alita_tui.app.safe import content
from alita_tui.app.themes import SPEAKER_COLOURS
from alita_tui.app.unseen import Unseen
from alita_tui.app.widgets.line_view import LineView
from alita_tui.app.widgets.reader_heading import MARGIN, heading
from alita_tui.quotes.paragraphs import Paragraph, paragraphs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.selection import Selection
    from textual.strip import Strip
    from textual.timer import Timer

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Quotation, Span

MEASURE = 100
_SHOWN_EVERY, _NUMBERS = 16, 6
_FIRST_SLICE, _SLICE = 0.012, 0.008
_REVERSE, _ITALIC, _BOLD = Style(reverse=True), Style(italic=True), Style(bold=True)
_CHOSEN = Style(reverse=True, bold=True)
_SUPPORT = Style(bold=True, underline=True, reverse=True)


class ReaderLines(LineView):
    """Shows ``article``; ``quotation`` is the current one of ``quotations``.

    ``sources`` counts the sources that report each of them, by its start.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"speaker--{number}" for number in range(1, SPEAKER_COLOURS + 1)}
    has_cursor = False

    article: var[Article | None] = var(None)
    quotation: var[Quotation | None] = var(None)

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.sources: Mapping[int, int] = {}
        self.matches: tuple[Span, ...] = ()
        self.match: Span | None = None
        self._support: tuple[Span, ...] = ()
        self.framed = FramedText("")
        self.laid_out_at = 0
        self.numbered = False
        self.bookmarks: tuple[int, ...] = ()
        self._paragraphs: list[Paragraph] | None = None
        self.aim: int | None = None
        self._reading = Reading(self.framed, 80)
        self._unseen = Unseen("")
        self._heading: list[Content] = []
        self._old_style = False
        self._speakers: dict[str, int] = {}
        self._making: Timer | None = None
        self._waiting: tuple[int, bool] | None = None
        self._kept: tuple[int, int | None] | None = None
        self._slices = 0

    @property
    def row_count(self) -> int:
        return len(self._heading) + len(self._reading.lines)

    @property
    def support(self) -> tuple[Span, ...]:
        """The words that say why the current quotation is one, while that is shown."""
        return self._support

    @support.setter
    def support(self, spans: tuple[Span, ...]) -> None:
        self._support = spans
        self._strips.clear()
        self.refresh()

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation, by its start; none until they are found."""
        return self.framed.quotations

    @property
    def laid_out(self) -> bool:
        """Whether every line is made; while the reader is hidden, none need be."""
        return self._making is None

    def _begin(self, paragraph: Paragraph) -> int:
        """Where what is shown of a paragraph begins: a header may stand on its first line."""
        return max(paragraph.start, self.framed.start) if paragraph.number else paragraph.start

    @property
    def margin_width(self) -> int:
        """The cells before a line of text."""
        return MARGIN if self._paragraphs is None else MARGIN + _NUMBERS

    def show_numbers(self, shown: bool) -> None:
        """Show or hide the numbers of the paragraphs."""
        self.numbered = shown
        self.lay_out()

    @property
    def text_width(self) -> int:
        """The cells that a line of text and its margin have."""
        return self.scrollable_content_region.width

    @property
    def top(self) -> int:
        """The offset in the article of the first line that is seen."""
        line = round(self.scroll_offset.y) - len(self._heading)
        lines = self._reading.lines
        return self._reading.text.origin(lines[line][0]) if 0 <= line < len(lines) else 0

    @property
    def resting(self) -> int:
        """The offset of the first line that is seen, or that will be as soon as it is made.

        Where the text ends too soon for that line to stand at the top, it is the line all the same, until
        the user goes elsewhere: in a smaller pane it stands there.
        """
        if self._waiting is not None:
            return self._waiting[0]
        if self._kept is not None:
            offset, row = self._kept
            if row is None or round(self.scroll_offset.y) == min(row, self.max_scroll_y):
                return offset
        return self.top

    def lay_out(self) -> None:
        """Make the lines anew: the article, its quotations or the width are others."""
        article = self.article
        self._paragraphs = paragraphs(article.text, article.body) if self.numbered and article else None
        room = self.laid_out_at = self.text_width
        width = max(2, min(MEASURE, room - self.margin_width - 1))
        names = (name for one in self.quotations for name in one.speakers[:1])
        self._speakers = {name: index for index, name in enumerate(dict.fromkeys(names))}
        if article is not None and self._unseen.text is not article.text:
            self._unseen = Unseen(article.text)
        self._unseen.look(_FIRST_SLICE)
        self._reading = Reading(self.framed, width)
        self.make_heading()
        if self._making is not None:
            self._making.stop()
            self._making = None
        if room:
            self._reading.make(_FIRST_SLICE)
            self._making = None if self._all_made else self.set_interval(1 / 80, self._make_more)
        self.rows_changed()
        self._arrive()

    @property
    def _all_made(self) -> bool:
        return self._reading.done and self._unseen.count is not None

    def _make_more(self) -> None:
        if not self._reading.done:
            self._reading.make(_SLICE)
            self._slices += 1
            if self._reading.done or self._slices % _SHOWN_EVERY == 0:
                self.rows_added()
        elif self._unseen.count is None:
            self._unseen.look(_SLICE)
            if self._unseen.count:
                self._head_anew()
        self._arrive()
        if self._all_made and self._making is not None:
            self._making.stop()
            self._making = None

    def _head_anew(self) -> None:
        """The heading says more than before; what is seen of the text stays where it is."""
        before = len(self._heading)
        self.make_heading()
        self.rows_changed()
        if self.scroll_offset.y and len(self._heading) != before:
            self.scroll_to(y=self.scroll_offset.y + len(self._heading) - before, animate=False)

    def _arrive(self) -> None:
        if self._waiting is not None and self._reading.made(self._reading.text.place(self._waiting[0])):
            self.rows_added()
            self.go_to(self._waiting[0], top=self._waiting[1])

    def go_to(self, offset: int, *, top: bool = False, arrive: bool = False) -> None:
        """Bring the line of an offset into view, at the top or where a third of the page stands before it.

        A line that is seen already stays where it is, unless the user comes to ``arrive`` there. Where the
        line is not made yet, this happens as soon as it is.
        """
        place = self._reading.text.place(offset)
        if not self._reading.made(place):
            self._waiting = offset, top
            return
        self._waiting = None
        height = self.scrollable_content_region.height
        row = len(self._heading) + self._reading.line_of(place)
        seen = self.scroll_offset.y <= row < self.scroll_offset.y + max(1, height - 2)
        if top:
            self._kept = offset, None
            self.scroll_to(y=row, animate=False)
            self.call_after_refresh(self._keep, offset)
        elif arrive or not seen:
            self._kept = None
            self.scroll_to(y=row - height // 3, animate=False)

    def _keep(self, offset: int) -> None:
        if self._kept == (offset, None):
            self._kept = offset, round(self.scroll_offset.y)

    def offset_at(self, row: int, cell: int) -> int | None:
        """The offset of the article under a cell of a row, or None where no text stands."""
        line = row - len(self._heading)
        if not 0 <= line < len(self._reading.lines) or cell < self.margin_width:
            return None
        start, end = self._reading.lines[line]
        for place in range(start, end):
            if content(self._reading.text.shown[start : place + 1]).cell_length > cell - self.margin_width:
                return self._reading.text.origin(place)
        return None

    def row(self, index: int, width: int) -> Sequence[Content]:  # noqa: ARG002 - wrapped already
        if index < len(self._heading):
            if self._old_style:
                self.make_heading()
            return [self._heading[index]]
        start, end = self._reading.lines[index - len(self._heading)]
        shown = content(self._reading.text.shown[start:end])
        spans = [
            Styled(max(0, first - start), min(end, after) - start, style)
            for first, after, style in self._styles(start, end)
            if first < end and after > start
        ]
        line = Content.assemble(self._margin(start, end), shown.add_spans(spans))
        if (selection := self.text_selection) is not None and (span := selection.get_span(index)) is not None:
            first, after = span[0], len(line) if span[1] == -1 else span[1]
            line = line.stylize(_REVERSE, max(self.margin_width, first), max(self.margin_width, after))
        return [line]

    def _nearby(self, start: int, end: int) -> list[int]:
        """The numbers of the quotations whose frames reach into a line."""
        found: list[int] = []
        number = bisect_right(self.framed.frames, (end, 0)) - 1
        while number >= 0 and self.framed.frames[number][1] > start:
            found.append(number)
            number -= 1
        return found[::-1]

    def _margin(self, start: int, end: int) -> Content:
        """How many sources report a quotation that begins here, and a bar along the current one."""
        near = self._nearby(start, end)
        begins = [n for n in near if start <= self.framed.frames[n][0] < max(end, start + 1)]
        counts = [self.sources.get(self.quotations[n].start, 0) for n in begins]
        count = max(counts, default=0)
        sign = f"×{count}" if count > 1 else ""
        if self._bookmarked(start, end):
            sign = f"★{sign}" if len(sign) < MARGIN - 1 else "★"
        bar = "▌" if end > start and any(self.quotations[n] == self.quotation for n in near) else " "
        quiet = self.style_of("line--quiet")
        margin = Content.styled(f"{sign:<{MARGIN - 1}}{bar}", quiet + _BOLD)
        return margin if self._paragraphs is None else self._numbers(start, end, quiet) + margin

    def _bookmarked(self, start: int, end: int) -> bool:
        """Whether a bookmarked place begins on a line."""
        if not self.bookmarks:
            return False
        first, after = self._reading.text.origin(start), self._reading.text.origin(end)
        at = bisect_left(self.bookmarks, first)
        return at < len(self.bookmarks) and self.bookmarks[at] < max(after, first + 1)

    def show_bookmarks(self, starts: tuple[int, ...]) -> None:
        """Mark the lines on which bookmarked places begin: offsets in the article, in order."""
        if starts != self.bookmarks:
            self.bookmarks = starts
            self._strips.clear()
            self.refresh()

    def sees(self, offset: int, height: int = 0) -> bool:
        """Whether the line of an offset is on the screen, or would be in a reader of so many lines."""
        place = self._reading.text.place(offset)
        if not self._reading.made(place):
            return False
        row = len(self._heading) + self._reading.line_of(place)
        height = height or self.scrollable_content_region.height
        return self.scroll_offset.y <= row < self.scroll_offset.y + height

    def _numbers(self, start: int, end: int, style: Style) -> Content:
        """The number of the paragraph that begins on a line."""
        assert self._paragraphs is not None
        first, after = self._reading.text.origin(start), self._reading.text.origin(end)
        number = bisect_left(self._paragraphs, first, key=self._begin)
        begins = number < len(self._paragraphs) and self._begin(self._paragraphs[number]) < after
        sign = f"¶{self._paragraphs[number].number}" if begins else ""
        return Content.styled(f"{sign:>{_NUMBERS - 1}} ", style)

    def _styles(self, start: int, end: int) -> list[tuple[int, int, Style]]:
        styles: list[tuple[int, int, Style]] = []
        for number in self._nearby(start, end):
            one = self.quotations[number]
            if one.kind == "unattributed":
                continue
            index = self._speakers.get(one.speakers[0], 0) % SPEAKER_COLOURS if one.speakers else 0
            style = self.style_of(f"speaker--{index + 1}" if one.speakers else "line--quiet")
            style += _ITALIC if one.kind == "indirect" else _BOLD
            styles.append((*self.framed.frames[number], style + _REVERSE if one == self.quotation else style))
        place = self._reading.text.span
        title = self.article.title_span if self.article else None
        if title is not None:
            styles.append((*place(*title), _BOLD))
        if self.article is not None and end > start:
            first, article = self._reading.text.origin(start), self.article
            if (line := heading_at(article.text, first, article.body)) is not None:
                styles.append((*place(*line), _BOLD))
        styles.extend((*place(*one), _SUPPORT) for one in self._support)
        styles.extend(
            (*place(*match), _CHOSEN if match == self.match else self.style_of("line--match"))
            for match in self._matches(start, end)
        )
        return styles

    def _matches(self, start: int, end: int) -> Sequence[Span]:
        """Those places found that may reach into a line."""
        first, after = self._reading.text.origin(start), self._reading.text.origin(end)
        begin = bisect_right(self.matches, first, key=lambda match: match[1])
        last = bisect_right(self.matches, after, key=lambda match: match[0])
        return self.matches[begin:last]

    def placed(self, line: Strip, index: int) -> Strip:
        """The mouse selects by the row that a line says it is."""
        return line.apply_offsets(0, index)

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual passes it
        self._strips.clear()
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is selected, as the article has it: without frames, margins and broken lines."""
        if self.article is None:
            return None
        return self.article.text[slice(*self._span_of(selection, self.article))], "\n"

    @property
    def selected(self) -> Span | None:
        """What is selected with the mouse, as offsets into the article; None where nothing is."""
        article, selection = self.article, self.text_selection
        start, end = self._span_of(selection, article) if article and selection else (0, 0)
        return (start, end) if start < end else None

    def _span_of(self, selection: Selection, article: Article) -> Span:
        start, end = (self._selected(offset and (offset.x, offset.y)) for offset in selection)
        return article.body if start is None else start, len(article.text) if end is None else end

    def _selected(self, at: tuple[int, int] | None) -> int | None:
        if at is None:
            return None
        line = at[1] - len(self._heading)
        if line < 0:
            return None
        if line >= len(self._reading.lines):
            return len(self._reading.text.text)
        start, end = self._reading.lines[line]
        return self._reading.text.origin(min(end, start + max(0, at[0] - self.margin_width)))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._old_style = True  # what the new one is, is known only after this

    def make_heading(self) -> None:
        """Make the lines above the text anew: the theme or what they say is another."""
        article, width, unseen = self.article, self._reading.width, self._unseen.count or 0
        self._heading = (
            heading(article, self.quotations, self.sources, unseen, width, self) if article else []
        )
        self._old_style = False
