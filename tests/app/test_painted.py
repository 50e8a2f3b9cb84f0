"""What is sent of an update: on a terminal it comes to the same as the whole update, in fewer bytes."""

import random
import re
from itertools import pairwise
from typing import Any

import pytest
from rich.cells import cell_len, split_graphemes
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from alita_tui.app.painted import _SURE, Painted, same_on_blanks, turn

WIDTH, HEIGHT, CUTS = 40, 6, (0, 13, 39, 40)
STYLES = tuple(
    Style.parse(one)
    for one in (
        "",
        "red",
        "bold red on blue",
        "#56d4a6 on #14181d",
        "on #14181d",
        "italic #56d4a6 on #14181d",
        "underline on blue",
        "reverse",
        "bright_red on bright_blue",
        "bold color(200)",
    )
)
WORDS = ("gate", "  ", "█ 1", "▸", "潮", "a", "e\u0301", "👩‍🚀", " ", "──")
_SEQUENCE = re.compile(r"\x1b\[([\d;]*)([A-Za-z])|\x1b\]8;[^\x1b]*\x1b\\|(\n|\x1bM)|([^\x1b\n]+)")


class Terminal:
    """As much of a terminal as updates need: cells with what is seen in each."""

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], tuple[str, object]] = {}
        self._x = self._y = 0
        self._margins: tuple[int, int] | None = None
        self._seen: dict[str, str] = {}

    def feed(self, sequences: str) -> None:
        for match in _SEQUENCE.finditer(sequences):
            numbers, letter, feed, text = match.groups()
            if letter == "r":
                first, last = (int(one) for one in numbers.split(";")) if numbers else (0, 0)
                self._margins, self._x, self._y = (first - 1, last - 1) if last else None, 0, 0
            elif feed is not None and self._margins is not None:
                self._feed(1 if feed == "\n" else -1)
            elif letter == "H":
                self._y, self._x = (int(one) - 1 for one in numbers.split(";"))
            elif letter == "m":
                self._look(numbers.split(";"))
            elif text is not None:
                for start, end, cells in split_graphemes(text)[0]:
                    self._put(text[start:end], cells)

    def _feed(self, step: int) -> None:
        """At a margin the lines between the margins move, and a blank one comes in; else the cursor does."""
        assert self._margins is not None
        top, bottom = self._margins
        if self._y != (bottom if step > 0 else top):
            self._y += step
            return
        cells = {at: cell for at, cell in self.cells.items() if not top <= at[0] <= bottom}
        for (y, x), cell in self.cells.items():
            if top <= y <= bottom and top <= y - step <= bottom:
                cells[y - step, x] = cell
        self.cells = cells

    def _put(self, sign: str, cells: int) -> None:
        blank = sign == " " and not self._seen.keys() & {"4", "7"}
        seen = {"ground": self._seen.get("ground")} if blank else dict(self._seen)
        for covered in range(1, cells):
            self.cells.pop((self._y, self._x + covered), None)
        self.cells[self._y, self._x] = sign, seen
        self._x += cells

    def _look(self, numbers: list[str]) -> None:
        while numbers:
            number = numbers.pop(0)
            if number in ("0", ""):
                self._seen = {}
            elif number in ("38", "48"):
                more = 2 if numbers[0] == "5" else 4
                self._seen["letter" if number == "38" else "ground"] = ";".join(numbers[:more])
                del numbers[:more]
            elif len(number) > 1:
                self._seen["ground" if number[:-1] in ("4", "10") else "letter"] = number
            else:
                self._seen[number] = "on"


def _strip(chance: random.Random, width: int) -> Strip:
    segments = [
        Segment(chance.choice(WORDS) * chance.randint(1, 3), chance.choice(STYLES))
        for _ in range(chance.randint(0, 5))
    ]
    return Strip(segments).adjust_cell_length(width, chance.choice(STYLES))


def _changed(chance: random.Random, strip: Strip) -> Strip:
    """Some of its segments in another look or with other letters of the same width."""
    segments = [Segment(one.text, chance.choice(STYLES)) if chance.random() < 0.4 else one for one in strip]
    return Strip(segments, strip.cell_length)


def _lines(chance: random.Random) -> list[dict[int, Strip]]:
    return [{at: _strip(chance, after - at) for at, after in pairwise(CUTS)} for _ in range(HEIGHT)]


def _written(painted: Painted, update: CompositorUpdate, console: Console) -> str:
    rest = painted.rest(update, console)
    assert isinstance(rest, CompositorUpdate)
    return rest.render_segments(console)


@pytest.mark.parametrize("seed", range(8))
def test_the_terminal_shows_what_the_whole_updates_show(seed: int) -> None:
    chance, console, painted = random.Random(seed), Console(color_system="truecolor"), Painted()
    thought, shown = Terminal(), Terminal()
    lines = _lines(chance)
    for step in range(60):
        if step % 20 == 0:
            strips: list[Any] = [list(line.values()) for line in lines]
            update: CompositorUpdate = LayoutUpdate(strips, Region(0, 0, WIDTH, HEIGHT))
        else:
            y, at = chance.randrange(HEIGHT), chance.choice(CUTS[:-1])
            before = lines[y][at]
            lines[y][at] = chance.choice(
                (before, _changed(chance, before), _strip(chance, before.cell_length))
            )
            ends = [list(CUTS[1:]) for _ in lines]
            span = (y, 0, WIDTH) if chance.random() < 0.3 else (y, at, at + before.cell_length)
            update = ChopsUpdate(lines, [span], ends)
        thought.feed(update.render_segments(console))
        shown.feed(_written(painted, update, console))
        assert shown.cells == thought.cells, (seed, step)


@pytest.mark.parametrize("seed", range(12))
def test_lines_that_move_come_to_the_same(seed: int) -> None:
    chance, console, painted = random.Random(seed), Console(color_system="truecolor"), Painted()
    thought, shown = Terminal(), Terminal()
    height, moves, whole, sent = 16, 0, 0, 0
    lines = [{at: _strip(chance, after - at) for at, after in pairwise(CUTS)} for _ in range(height)]
    first = LayoutUpdate([list(line.values()) for line in lines], Region(0, 0, WIDTH, height))
    for terminal, sequences in (
        (thought, first.render_segments(console)),
        (shown, _written(painted, first, console)),
    ):
        terminal.feed(sequences)
    for step in range(60):
        top, bottom = sorted(chance.sample(range(height + 1), 2))
        by = chance.choice((1, -1, 1, -1, 2, -2, 3, 5, 0))
        part = lines[top:bottom]
        fresh = [{at: _strip(chance, end - at) for at, end in pairwise(CUTS)} for _ in range(abs(by))]
        part = ([*part, *fresh][by:] if by >= 0 else [*fresh, *part][: len(part)])[: len(part)]
        lines = [*lines[:top], *part, *lines[bottom:]]
        if chance.random() < 0.5 and part:  # the bar beside the text, or a line of it, is another besides
            y, at = chance.randrange(top, bottom), chance.choice(CUTS[:-1])
            lines[y] = lines[y] | {at: _strip(chance, lines[y][at].cell_length)}
        partly = chance.random() < 0.2
        edge = CUTS[1] if partly else WIDTH
        spans = [(y, 0, edge) for y in range(top, bottom)]
        update = ChopsUpdate(lines, spans, [list(CUTS[1:]) for _ in lines])
        if partly:
            rest = ChopsUpdate(lines, [(y, edge, WIDTH) for y, *_ in spans], [list(CUTS[1:]) for _ in lines])
            for one in (update, rest):
                thought.feed(one.render_segments(console))
                shown.feed(_written(painted, one, console))
        else:
            thought.feed(update.render_segments(console))
            written = _written(painted, update, console)
            shown.feed(written)
            moves += "r\x1b[" in written
            if abs(by) == 1 and bottom - top > 10:
                whole, sent = whole + len(update.render_segments(console)), sent + len(written)
        assert shown.cells == thought.cells, (seed, step)
    assert moves > 5
    assert sent * 3 < whole


def test_lines_beside_others_are_never_moved() -> None:
    painted, console = Painted(), Console(color_system="truecolor")
    rows = [_row(f"line {number} of the text|", "red", "") for number in range(12)]
    ends = [[rows[0].cell_length, 60]] * 10

    def beside(first: int) -> ChopsUpdate:
        chops = [{0: rows[first + y], rows[0].cell_length: None} for y in range(10)]
        return ChopsUpdate(chops, [(y, 0, rows[0].cell_length) for y in range(10)], ends)

    _written(painted, beside(0), console)
    assert "\x1bM" not in (sent := _written(painted, beside(1), console))
    assert not re.search(r"\x1b\[\d+;\d+r", sent)


def _row(text: str, *styles: str) -> Strip:
    return Strip(
        [Segment(word, Style.parse(style)) for word, style in zip(text.split("|"), styles, strict=True)]
    )


def _chops(*strips: Strip) -> ChopsUpdate:
    width = strips[0].cell_length
    spans = [(y, 0, width) for y in range(len(strips))]
    return ChopsUpdate([{0: strip} for strip in strips], spans, [[width] for _ in strips])


def test_of_a_line_only_what_changed_is_sent() -> None:
    painted, console = Painted(), Console(color_system="truecolor")
    _written(painted, _chops(_row("the |old| gate", "red", "bold", "red")), console)
    sent = _written(painted, _chops(_row("the |new| gate", "red", "bold", "red")), console)
    assert sent == "\x1b[1;5H\x1b[1mnew\x1b[0m"
    assert _written(painted, _chops(_row("the |new| gate", "red", "bold", "red")), console) == ""


def test_a_line_that_terminals_may_draw_wider_is_sent_whole() -> None:
    painted, console = Painted(), Console(color_system="truecolor")
    _written(painted, _chops(_row("👩‍🚀 |old", "red", "bold")), console)
    sent = _written(painted, _chops(_row("👩‍🚀 |new", "red", "bold")), console)
    assert "👩‍🚀" in sent
    assert "new" in sent


def test_after_forgetting_everything_is_sent_again() -> None:
    painted, console = Painted(), Console(color_system="truecolor")
    update = _chops(_row("the gate", "red"))
    first = _written(painted, update, console)
    assert _written(painted, update, console) == ""
    painted.forget()
    assert _written(painted, update, console) == first


def test_a_piece_that_covers_others_makes_them_unknown() -> None:
    painted, console = Painted(), Console(color_system="truecolor")
    halves = [{0: _row("left", "red"), 4: _row("right", "red")}]
    both = ChopsUpdate(halves, [(0, 0, 9)], [[4, 9]])
    _written(painted, both, console)
    _written(painted, _chops(_row("over both", "red")), console)
    sent = _written(painted, both, console)
    assert "left" in sent
    assert "right" in sent


def test_looks_turn_into_one_another_by_what_differs() -> None:
    assert turn("", "1;31") == "\x1b[1;31m"
    assert turn("1;31", "") == "\x1b[0m"
    assert turn("31;44", "32;44") == "\x1b[32m"
    assert turn("38;2;1;2;3;48;2;4;5;6", "1;38;2;1;2;3;48;2;9;9;9") == "\x1b[1;48;2;9;9;9m"
    assert turn("1;31", "31") == "\x1b[0;31m"
    assert turn("31;44", "31") == "\x1b[0;31m"
    assert turn("91;103", "91;48;5;3") == "\x1b[48;5;3m"


def test_on_blanks_only_ground_and_lines_are_seen() -> None:
    assert same_on_blanks("1;31;44", "32;44")
    assert not same_on_blanks("4;31", "31")
    assert not same_on_blanks("31;44", "31;45")


def test_only_letters_of_one_cell_are_left_out() -> None:
    sure = [chr(number) for number in range(0x3000) if _SURE.fullmatch(chr(number))]
    assert {cell_len(one) for one in sure} == {1}
    assert not set(sure) & set("⌚⚠⚡✅❌")
