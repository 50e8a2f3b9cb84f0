"""With NO_COLOR nothing is sent but letters in the terminal's own colours, bold, reversed or underlined."""

import re

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from alita_tui.app.uncoloured import Uncoloured
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import TEXTS


def looks(opened: OpenApp) -> set[str]:
    """The attributes and colours of everything on the screen."""
    found = set()
    for line in opened.app.screen._compositor.render_strips():
        for _, style, _ in line:
            if style is not None:
                found |= set(re.split(r"\s+", str(style).removesuffix("none")))
    return found - {""}


async def test_no_place_has_a_colour_and_the_cursor_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(texts=TEXTS, size=(80, 24)) as opened:
        for keys in ("j", "enter n", "w", "c", "v", "q q S", "f", "escape q question_mark", "escape s a"):
            await opened.press(*keys.split())
            await opened.idle()
            assert looks(opened) <= {"bold", "reverse", "underline"}, keys
        assert "reverse" in looks(opened)


def test_a_ground_of_its_own_is_reversed_and_what_it_says_of_its_place_is_kept() -> None:
    ground = Color.parse("#14181d")
    style = Style.parse("italic strike bold #ff0000 on #ffffff") + Style.from_meta({"offset": (1, 2)})
    [one, other, bare] = Uncoloured().apply(
        [Segment("a", style), Segment("b", Style.parse("dim red on #15191e")), Segment("c", None)], ground
    )
    assert one.style is not None
    assert one.style.meta == {"offset": (1, 2)}
    assert (one.style.bold, one.style.reverse, one.style.color, one.style.italic) == (True, True, None, None)
    assert other.style == Style.null()
    assert bare.style is None
