"""The reader: one article, from quotation to quotation or from one place found to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from textual.reactive import var

from alita_tui.app.commands import bindings
from alita_tui.app.finding import find
from alita_tui.app.framed_text import FramedText
from alita_tui.app.messages import NothingQuoted, QuotationSelected
from alita_tui.app.safe import content
from alita_tui.app.widgets.reader_lines import ReaderLines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Quotation, Span


def _start(quotation: Quotation) -> int:
    return quotation.start


class Reader(ReaderLines):
    """``found`` are the places found in the article, ``found_at`` is the number of the current one, from 0.

    ``again`` is where the quotation starts that is to be current as soon as it is there.
    """

    BINDINGS = bindings("reader")

    found: var[tuple[Span, ...]] = var(())
    found_at: var[int] = var(0)
    again: int | None = None
    _height = 0
    _known = False
    # By the user, who wants to go on seeing it where the reader becomes lower.
    _chosen: Quotation | None = None

    def show(self, article: Article, place: Span | None = None, matches: tuple[Span, ...] = ()) -> None:
        """Open an article, at a place where one is given; ``matches`` are marked until escape."""
        if article is not self.article:
            self.article = article
            self.framed = FramedText(article.text, article.body)
            self.sources, self._known = {}, False
            self.again = self._waiting = self._kept = None
            self.select(None)
            self.border_title = content(f" {article.title} ")
            self.mark((), None)
            self.lay_out()
            self.scroll_to(y=0, animate=False)
        self.mark(matches, matches[0] if matches else place)
        if place is not None:
            self.aim = place[0]
            self._go_to_aim()

    def count(self, sources: Mapping[int, int]) -> None:
        """How many sources report each quotation, by its start."""
        self.sources = sources
        self._strips.clear()
        self.make_heading()
        self.refresh()

    def give(self, framed: FramedText, sources: Mapping[int, int]) -> None:
        """The article with its quotations framed, and how many sources report each, by its start."""
        top, self._known = self.top, True
        self.framed = framed
        self.sources = sources
        self.quotation = next((one for one in self.quotations if one == self.quotation), None)
        self.lay_out()
        if top:
            self.go_to(top, top=True)
        self._go_to_aim()
        self._choose_again()

    def return_to(self, top: int, quotation: int | None) -> None:
        """Go back to where the user was: the first line seen, and the start of the current quotation."""
        self.again = quotation
        self.go_to(top, top=True)
        self._choose_again()

    def _choose_again(self) -> None:
        """Make the quotation current that was so before, as soon as the quotations are there."""
        found = next((one for one in self.spoken if one.start == self.again), None)
        if self.again is not None and found is not None:
            self.again = None
            self.quotation = found
            self._strips.clear()
            self.refresh()
            self.post_message(QuotationSelected(found))

    @property
    def known(self) -> bool:
        """Whether the quotations of the article are there."""
        return self._known

    @property
    def spoken(self) -> tuple[Quotation, ...]:
        """The quotations that are somebody's words: those that n and N go through."""
        return self.framed.spoken

    @property
    def number(self) -> int | None:
        """Which of them is the current one, counted from 1."""
        if self.quotation is None:
            return None
        return bisect_left(self.spoken, self.quotation.start, key=_start) + 1

    def select(self, quotation: Quotation | None) -> None:
        """Make a quotation the current one, and bring it into view."""
        self.aim = self.again = None
        self.quotation = self._chosen = quotation
        self._strips.clear()
        self.refresh()
        if quotation is not None:
            self.go_to(quotation.start)
        self.post_message(QuotationSelected(quotation))

    @property
    def standing(self) -> int | None:
        """Where the user stands: at the place found, else at the current quotation, else nowhere."""
        if self.match is not None:
            return self.match[0]
        return self.quotation.start if self.quotation is not None else None

    def at(self, offset: int) -> Quotation | None:
        """The quotation that an offset stands in, marks next to it included."""
        near = bisect_right(self.spoken, offset + 2, key=_start)
        return next((one for one in self.spoken[max(0, near - 3) : near] if offset < one.end + 2), None)

    def mark(self, found: tuple[Span, ...], match: Span | None) -> None:
        """Mark these places, and one of them as the current."""
        self.matches, self.match = found or ((match,) if match else ()), match
        self.found = found
        self.found_at = found.index(match) if match in found else 0
        self._strips.clear()
        self.refresh()

    def find(self, words: str) -> int:
        """Mark every place that gives the words, go to the first from here on; how many there are."""
        if self.article is None:
            return 0
        found = find(self.article.text, words, self.article.body)
        here = bisect_left(found, (self.top, 0))
        self.mark(found, found[here % len(found)] if found else None)
        self.aim = None
        if self.match is not None:
            self.go_to(self.match[0])
        return len(found)

    @property
    def finding(self) -> bool:
        """Whether places are marked that escape would unmark."""
        return bool(self.matches)

    def action_next(self, step: int) -> None:
        if self.found:
            self.found_at = (self.found_at + step) % len(self.found)
            self.mark(self.found, self.found[self.found_at])
            self.go_to(self.found[self.found_at][0])
            self.post_message(QuotationSelected(self.quotation))
        elif spoken := self.spoken:
            self.select(spoken[self._next_of(spoken, step)])
        elif self.article is not None:
            self.post_message(NothingQuoted())

    def _next_of(self, spoken: tuple[Quotation, ...], step: int) -> int:
        if self.number is not None:
            number = self.number - 1 + step
        elif step > 0:
            number = bisect_left(spoken, self.top, key=_start)
        else:
            number = bisect_right(spoken, self.top, key=_start) - 1
        return max(0, min(number, len(spoken) - 1))

    def action_scroll(self, lines: int) -> None:
        self.aim = self._chosen = None
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def action_page(self, pages: int) -> None:
        self.action_scroll(pages * max(1, self.scrollable_content_region.height - 1))

    def action_top(self) -> None:
        self.aim = None
        self.scroll_to(y=0, animate=False)

    def action_end(self) -> None:
        self.aim = None
        if self._reading.done:
            self.scroll_to(y=self.max_scroll_y, animate=False)
        elif self.article is not None:
            self.go_to(len(self.article.text))

    def action_number(self) -> None:
        """Show or hide the numbers of the paragraphs, the top line staying where it is."""
        top = self.top
        self.show_numbers(not self.numbered)
        self.go_to(top, top=True)

    def on_resize(self, event: events.Resize) -> None:
        if self.article is None or not event.size.width:
            return
        top = self.resting if self.scroll_offset.y else 0
        before, self._height = self._height, event.size.height
        chosen = self._chosen if before > self._height else None
        seen = chosen is not None and self.sees(chosen.start, before)
        if self.laid_out_at != self.text_width:
            self.lay_out()
            if top:
                self.go_to(top, top=True)
        elif top != self.top:
            self.go_to(top, top=True)
        if chosen is not None and seen:
            self.go_to(chosen.start)
        self._go_to_aim()

    def arrive_at(self, place: int) -> None:
        """Bring a place into sight, also where the pane has another height a moment later."""
        self.aim = place
        self._go_to_aim()

    def _go_to_aim(self) -> None:
        """Arrive where a hit was opened, now and once lines are laid out: before, there is no way down."""
        if self.aim is not None:
            self.go_to(self.aim, arrive=True)
            self.call_after_refresh(self._arrived)

    def _arrived(self) -> None:
        if self.aim is not None:
            self.go_to(self.aim, arrive=True)

    def on_click(self, event: events.Click) -> None:
        row = event.y - self.gutter.top + round(self.scroll_offset.y)
        offset = self.offset_at(row, event.x - self.gutter.left)
        if offset is not None and (quotation := self.at(offset)) is not None:
            self.select(quotation)
            if event.chain == 2:
                self.post_message(self.Chosen(self, row))

    def take_nearest(self) -> None:
        """Where no quotation is current, make one so: that of the place found, else the next from there."""
        if self.quotation is None and self.spoken:
            start = self.match[0] if self.match is not None and self.sees(self.match[0]) else self.top
            after = min(bisect_left(self.spoken, start, key=_start), len(self.spoken) - 1)
            self.select(self.at(start) or self.spoken[after])

    def action_choose(self) -> None:
        """Compare the current quotation, or the nearest."""
        self.take_nearest()
        self.post_message(self.Chosen(self, 0))
