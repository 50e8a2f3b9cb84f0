"""What the caches of drawn lines give is what Textual draws without them."""

import pytest
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.widget import Widget

from alita_tui.app.widgets.line_cache import GroundCache, LineCache
from alita_tui.testing import open_app
from tests.app.browse_examples import TEXTS


def drawn_without(widget: Widget, crop: Region) -> list[object]:
    """The segments of the lines as Textual draws them, without the ids that links have."""
    return [[(one.text, one.style) for one in strip] for strip in StylesCache().render_widget(widget, crop)]


def drawn(widget: Widget, crop: Region) -> list[object]:
    """The segments of the lines as they go to the screen."""
    return [[(one.text, one.style) for one in strip] for strip in widget.render_lines(crop)]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (45, 20)])
@pytest.mark.parametrize("theme", ["alita-dark", "alita-light", "alita-ansi"])
async def test_every_line_is_as_without_a_cache(size: tuple[int, int], theme: str) -> None:
    async with open_app(texts=TEXTS, size=size) as opened:
        seen = 0
        for keys in (
            ("3",),
            ("n",),
            ("j",),
            ("k",),
            ("p",),
            ("2",),
            ("j",),
            ("o",),
            ("c",),
            ("j",),
            ("l",),
            ("w",),
        ):
            await opened.press(*keys)
            opened.app.theme = theme
            await opened.idle()
            for widget in opened.app.screen.walk_children(Widget):
                if isinstance(widget._styles_cache, LineCache | GroundCache) and widget.region.area:
                    width, height = widget.region.size
                    for crop in (
                        Region(0, 0, width, height),
                        Region(0, height // 2, width, height - height // 2),
                        Region(0, 0, max(1, width - 1), 1),
                        Region(width // 2, 0, width - width // 2, height),
                    ):
                        assert drawn(widget, crop) == drawn_without(widget, crop), (widget, crop, keys)
                        seen += 1
        assert seen > 40


async def test_of_a_text_scrolled_by_a_line_the_others_are_the_very_same() -> None:
    words = {"a": "A title of the harbour\n\n" + "\n\n".join(f"Line {number} of it." for number in range(90))}
    async with open_app(texts=words) as opened:
        await opened.press("3")
        reader = opened.reader
        crop = Region(0, 0, *reader.region.size)
        before = reader.render_lines(crop)
        await opened.press("j")
        after = reader.render_lines(crop)
        assert all(one is other for one, other in zip(before[2:], after[1:-1], strict=True))
