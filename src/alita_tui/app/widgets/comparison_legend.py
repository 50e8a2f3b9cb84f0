"""What the signs of a comparison stand for: those that it shows, and no others."""

from typing import Final

from alita_tui.app.widgets.comparison_cells import Line, Piece
from alita_tui.app.widgets.comparison_view import View
from alita_tui.export.states import GLYPHS, MORE, SIGN_WORDS, WORDS
from alita_tui.notebook.marks import BOOKMARKED, NOTED
from alita_tui.quotes.model import State

_SHORTER: Final[dict[State, tuple[str, str]]] = {
    "verbatim": ("verbatim", "same"),
    "bracketed": ("changed", "changed"),
    "cut": ("changed", "changed"),
    "altered": ("changed", "changed"),
    "fragment": ("fragment", "part"),
    "reported": ("reported", "reported"),
    "absent": ("absent", "absent"),
}
_DIFFERS: Final = "‹›"
_SIGNS: Final[tuple[tuple[str, str, str], ...]] = (
    (MORE, "prints more", "prints more"),
    ("⇅", SIGN_WORDS["⇅"], "moved"),
    ("⋈", SIGN_WORDS["⋈"], "spliced"),
    ("≠", SIGN_WORDS["≠"], "speaker"),
    ("∅", SIGN_WORDS["∅"], "uncredited"),
    ("¬", SIGN_WORDS["¬"], "unmarked"),
    ("⚠", "see note", "note"),
    (" +1", "and another", "another"),
    (" +2", "and two others", "others"),
    (_DIFFERS, "differs", "differs"),
    (BOOKMARKED, "bookmark", "bookmark"),
    (NOTED, "your note", "your note"),
)


def legend(view: View, shown: str) -> tuple[tuple[Line, ...], ...]:
    """A block for each sign of the matrix, of which ``shown`` are the cells, the longest way to say it first.

    The signs of the wording stand beside their own words, but for the marks round what differs.
    """
    differs = any(
        column.rendition.readings[segment].edits for column in view.columns for segment in view.segments
    )
    signs = shown + (_DIFFERS if differs else "")
    return tuple(_blocks(signs, way) for way in range(3))


def _blocks(shown: str, way: int) -> tuple[Line, ...]:
    words: dict[str, tuple[State, dict[str, None]]] = {}
    for state, shorter in _SHORTER.items():
        if GLYPHS[state] in shown:
            words.setdefault(GLYPHS[state], (state, {}))[1][(WORDS[state], *shorter)[way]] = None
    blocks: list[Line] = [
        (Piece(glyph, state), Piece(f" {', '.join(said)}", "dim")) for glyph, (state, said) in words.items()
    ]
    for sign, long, short in _SIGNS:
        if sign in shown:
            blocks.append((Piece(f"{sign.strip()} {short if way else long}", "dim"),))
    return tuple(blocks)
