"""What stands on the terminal: of an update only what differs is sent, in few bytes.

Textual sends every line of a region that may have changed, each run of letters with all of its colours. Over
a slow line that is felt. Here is remembered what was sent to which place, so that of a line only its changed
part goes out, and of its colours only those that change from one run to the next.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

from alita_tui.app.shifting import shift

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console
    from textual.strip import Strip

_RUN = re.compile(r"\x1b\[([\d;]*)m([^\x1b]*)\x1b\[0m|([^\x1b]+)")
# Letters and signs that every terminal draws as wide as they were laid out. Of a line with others no part is
# left out: where the terminal has it wider, what is beside it stands elsewhere than thought.
_SURE = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u25fc]*")

_FEW = 6  # lines; of fewer none are moved
_UNSEEN = frozenset("123")  # bold, dim, italic


class Run(NamedTuple):
    """Letters in one look; ``look`` are the numbers of an SGR sequence, empty for the terminal's own."""

    look: str
    text: str


class _Sent(NamedTuple):
    """A piece of a line as it was sent: all of it, the cells that it takes, its runs where it has no more.

    ``sure``: every terminal draws it that wide.
    """

    all: str
    cells: int
    runs: tuple[Run, ...] | None
    sure: bool


class Painted:
    """Remembers what was sent; ``rest`` gives of an update what is still to be sent."""

    def __init__(self) -> None:
        self._lines: dict[int, dict[int, _Sent]] = {}

    def forget(self) -> None:
        """Nothing is known of the terminal any more: whatever comes next is sent whole."""
        self._lines.clear()

    def rest(self, update: object, console: Console) -> object:
        """What of an update does not stand there already; an update of another sort as it is."""
        if isinstance(update, LayoutUpdate):
            self.forget()
            return Sequences(self._written(_of_layout(update), console))
        if isinstance(update, ChopsUpdate):
            moved = self._shifted(update, console)
            return Sequences(moved + self._written(_of_chops(update), console))
        return update

    def _shifted(self, update: ChopsUpdate, console: Console) -> str:
        """What moves lines that stand there already to where an update has them; nothing where none do."""
        now: dict[int, dict[int, str]] = {}
        for y, x, strip in _of_chops(update):
            now.setdefault(y, {})[x] = strip.render(console)
        whole = [y for y, pieces in now.items() if len(pieces) == len(update.chop_ends[y])]
        if len(whole) < _FEW:
            return ""

        def same(y: int, other: int) -> bool:
            there = self._lines.get(other, {})
            return all(at in there and there[at].all == sent for at, sent in now[y].items() if at == first[y])

        first = {y: max(now[y], key=lambda at: len(now[y][at])) for y in whole}
        found = shift(whole, same)
        if found is None:
            return ""
        self._lines = found.moved(self._lines)
        return found.sequence

    def _written(self, pieces: Iterator[tuple[int, int, Strip]], console: Console) -> str:
        writer = _Writer()
        for y, x, strip in pieces:
            line = self._lines.setdefault(y, {})
            rendered, before = strip.render(console), line.get(x)
            if before is not None and before.all == rendered:
                continue
            sent = _sent(rendered, strip.cell_length)
            for other in [at for at, one in line.items() if at < x + sent.cells and x < at + one.cells]:
                del line[other]
            line[x] = sent
            writer.write(x, y, sent, before)
        return writer.finish()


class Sequences(CompositorUpdate):
    """An update as the letters and control sequences that the terminal gets."""

    def __init__(self, sequences: str) -> None:
        self.sequences = sequences

    def render_segments(self, console: Console) -> str:  # noqa: ARG002 - Textual passes it
        return self.sequences


class _Writer:
    """Writes pieces of lines one after the other; a look stays on until another is needed."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._look = ""

    def write(self, x: int, y: int, sent: _Sent, before: _Sent | None) -> None:
        """Write what was not there ``before``."""
        if sent.runs is None:
            self._to("")
            self._parts += (f"\x1b[{y + 1};{x + 1}H", sent.all)
            return
        skipped, runs = _changed(sent, before)
        self._parts.append(f"\x1b[{y + 1};{x + 1 + skipped}H")
        for look, text in runs:
            self._to(look, text)
            self._parts.append(text)

    def _to(self, look: str, text: str = "") -> None:
        if look != self._look and not (text.isspace() and same_on_blanks(self._look, look)):
            self._parts.append(turn(self._look, look))
            self._look = look

    def finish(self) -> str:
        self._to("")
        return "".join(self._parts)


def _of_layout(update: LayoutUpdate) -> Iterator[tuple[int, int, Strip]]:
    for y, strips in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in strips:
            yield y, x, strip
            x += strip.cell_length


def _of_chops(update: ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    """The pieces that the spans of an update touch, each whole: no widget ends inside one."""
    for y, first, after in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x < after and end > first:
                yield y, x, strip


@lru_cache(512)
def _sent(rendered: str, cells: int) -> _Sent:
    runs = _runs(rendered)
    return _Sent(rendered, cells, runs, all(_SURE.fullmatch(run.text) for run in runs or ()))


def _runs(rendered: str) -> tuple[Run, ...] | None:
    """The runs of a rendered line; None where it holds more than looks and letters."""
    runs, at = [], 0
    for match in _RUN.finditer(rendered):
        if match.start() != at:
            return None
        at = match.end()
        runs.append(Run("", match[3]) if match[3] is not None else Run(match[1], match[2]))
    return tuple(runs) if at == len(rendered) else None


def _changed(sent: _Sent, before: _Sent | None) -> tuple[int, Sequence[Run]]:
    """The runs that were not there before, and how many cells stand before them unchanged."""
    runs, there = sent.runs or (), before.runs if before is not None else None
    if there is None or before is None or before.cells != sent.cells or not (sent.sure and before.sure):
        return 0, runs
    most = min(len(runs), len(there))
    first = next((at for at in range(most) if runs[at] != there[at]), most)
    last = next((at for at in range(most - first) if runs[-1 - at] != there[-1 - at]), most - first)
    return sum(cell_len(run.text) for run in runs[:first]), runs[first : len(runs) - last]


@lru_cache(1024)
def turn(before: str, after: str) -> str:
    """The shortest sequence that turns one look into another."""
    if not after:
        return "\x1b[0m"
    had, has = _parts(before), _parts(after)
    whole = f"\x1b[0;{after}m" if before else f"\x1b[{after}m"
    if not had[0] <= has[0] or any(old and not new for old, new in zip(had[1:], has[1:], strict=True)):
        return whole
    colours = [new for old, new in zip(had[1:], has[1:], strict=True) if new != old]
    return f"\x1b[{';'.join((*sorted(has[0] - had[0]), *colours))}m"


@lru_cache(1024)
def same_on_blanks(one: str, other: str) -> bool:
    """Whether two looks are the same where no letter stands: bold and italic are not seen there."""
    (first, _, ground), (second, _, other_ground) = _parts(one), _parts(other)
    return ground == other_ground and (first | second) <= _UNSEEN


def _parts(look: str) -> tuple[frozenset[str], str, str]:
    """Attributes, letter colour and ground of a look."""
    numbers = look.split(";") if look else []
    attributes, colours = set(), {"3": "", "4": ""}
    while numbers:
        number = numbers.pop(0)
        if number in ("38", "48"):
            more = 2 if numbers[:1] == ["5"] else 4
            colours[number[0]] = ";".join((number, *numbers[:more]))
            del numbers[:more]
        elif len(number) > 1 and number[-2] in "3490" and number[:-2] in ("", "1"):
            colours["4" if number[:-1] in ("4", "10") else "3"] = number
        else:
            attributes.add(number)
    return frozenset(attributes), colours["3"], colours["4"]
