"""Every theme can be read: contrast of each colour on its ground; nothing rests on colour."""

import colorsys

import pytest
from textual.color import Color

from alita_tui.app.themes import BLUE_ORANGE, BLUE_ORANGE_LIGHT, THEMES, first, problem, variables
from alita_tui.testing import open_app
from tests.app.browse_examples import TEXTS

COLOURED = [theme for theme in THEMES if not theme.ansi]


def _contrast(one: Color, other: Color) -> float:
    """The contrast ratio of WCAG 2.2, 1.4.3."""

    def light(colour: Color) -> float:
        parts = [part / 255 for part in colour.rgb]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_every_colour_can_be_read(theme: object) -> None:
    assert theme in THEMES
    for name, colour in variables(theme).items():
        for ground in ("background", "surface"):
            behind = Color.parse(getattr(theme, ground))
            assert _contrast(Color.parse(colour), behind) >= 4.5, (name, ground)


@pytest.mark.parametrize("theme", [BLUE_ORANGE, BLUE_ORANGE_LIGHT], ids=lambda theme: theme.name)
def test_the_pair_is_blue_and_orange_alone(theme: object) -> None:
    for name, colour in variables(theme).items():  # type: ignore[arg-type]
        hue, _, saturation = colorsys.rgb_to_hls(*(part / 255 for part in Color.parse(colour).rgb))
        if saturation > 0.35:
            assert 18 <= hue * 360 <= 45 or 195 <= hue * 360 <= 225, (name, hue * 360)


async def test_everything_is_drawn_in_every_theme() -> None:
    async with open_app(texts=TEXTS) as opened:
        for theme in THEMES:
            opened.app.theme = theme.name
            await opened.press("3", "n", "m")
            await opened.compare("old stones")
            await opened.press("w", "question_mark")
            assert opened.app.is_running, theme.name
            await opened.press("escape", "q")
            assert opened.app.screen is opened.browse, theme.name


def test_a_theme_that_is_not_there_is_told() -> None:
    names = [theme.name for theme in THEMES]
    assert first(names, "nope", "alita-light") == "alita-light"
    assert first(names, "", "nope") == "alita-dark"
    assert "alita-ansi" in problem(names, "alita-ansy")
    assert problem(names, "") == ""


async def test_the_reader_s_heading_changes_with_the_theme() -> None:
    async with open_app(texts=TEXTS) as opened:
        opened.app.theme = "alita-light"
        await opened.idle()
        (facts,) = opened.reader.row(0, 60)
        assert facts.spans[0].style.foreground == Color.parse(variables(opened.app.current_theme)["quiet"])  # type: ignore[union-attr]
