"""Colours: one for each state of a reading and for each speaker, light and dark, safe for the colour-blind.

The hues are those of Okabe and Ito, "Color Universal Design" (2008), made lighter or darker until each has a
contrast of 4.5 or more against its background. A theme may override any of them by name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Collection

SPEAKER_COLOURS = 6

_DARK = {
    "state-verbatim": "#56d4a6",
    "state-bracketed": "#f0c040",
    "state-cut": "#f0c040",
    "state-altered": "#f0a050",
    "state-fragment": "#7cc0f5",
    "state-reported": "#b9a8f0",
    "state-absent": "#9aa4b0",
    "warning-sign": "#ff9f6b",
    "speaker-1": "#8fd0ff",
    "speaker-2": "#f5c451",
    "speaker-3": "#5fd9b0",
    "speaker-4": "#f2a2cf",
    "speaker-5": "#ffa36e",
    "speaker-6": "#f0e66a",
    "quiet": "#a3adb9",
}
_LIGHT = {
    "state-verbatim": "#00664a",
    "state-bracketed": "#7a5200",
    "state-cut": "#7a5200",
    "state-altered": "#9a3d00",
    "state-fragment": "#00558c",
    "state-reported": "#5a3fa0",
    "state-absent": "#55606c",
    "warning-sign": "#a33300",
    "speaker-1": "#00558c",
    "speaker-2": "#7a5200",
    "speaker-3": "#00664a",
    "speaker-4": "#8a2c66",
    "speaker-5": "#9a3d00",
    "speaker-6": "#5f5a00",
    "quiet": "#55606c",
}
_BLUE_ORANGE = {
    "state-verbatim": "#7cc0ff",
    "state-bracketed": "#ffd29a",
    "state-cut": "#ffb866",
    "state-altered": "#ff9a3c",
    "state-fragment": "#a9d5ff",
    "state-reported": "#c9d8ea",
    "state-absent": "#9aa4b0",
    "warning-sign": "#ff9a3c",
    "speaker-1": "#8fd0ff",
    "speaker-2": "#ffc078",
    "speaker-3": "#5aa9f5",
    "speaker-4": "#ff9a3c",
    "speaker-5": "#c4e2ff",
    "speaker-6": "#ffdfb8",
    "quiet": "#a3adb9",
}
_BLUE_ORANGE_LIGHT = {
    "state-verbatim": "#004f9e",
    "state-bracketed": "#7a4300",
    "state-cut": "#8a4a00",
    "state-altered": "#a04800",
    "state-fragment": "#1a5fa8",
    "state-reported": "#3a4f66",
    "state-absent": "#55606c",
    "warning-sign": "#a04800",
    "speaker-1": "#004f9e",
    "speaker-2": "#8a4a00",
    "speaker-3": "#00366e",
    "speaker-4": "#a04800",
    "speaker-5": "#1a5fa8",
    "speaker-6": "#5e3400",
    "quiet": "#55606c",
}
_ANSI = {
    "state-verbatim": "ansi_green",
    "state-bracketed": "ansi_yellow",
    "state-cut": "ansi_yellow",
    "state-altered": "ansi_red",
    "state-fragment": "ansi_blue",
    "state-reported": "ansi_magenta",
    "state-absent": "ansi_default",
    "warning-sign": "ansi_red",
    "speaker-1": "ansi_blue",
    "speaker-2": "ansi_yellow",
    "speaker-3": "ansi_green",
    "speaker-4": "ansi_magenta",
    "speaker-5": "ansi_red",
    "speaker-6": "ansi_cyan",
    "quiet": "ansi_default",
}


def variables(theme: Theme) -> dict[str, str]:
    """The CSS variables (``$state-verbatim``, ``$speaker-1``, ``$quiet`` ...) that suit the theme."""
    if theme.ansi:
        return dict(_ANSI)
    if theme.name in (BLUE_ORANGE.name, BLUE_ORANGE_LIGHT.name):
        return dict(_BLUE_ORANGE if theme.dark else _BLUE_ORANGE_LIGHT)
    return dict(_DARK if theme.dark else _LIGHT)


ALITA_DARK = Theme(
    name="alita-dark",
    primary="#6fb3e8",
    secondary="#8fd0ff",
    accent="#f5c451",
    foreground="#e4e8ec",
    background="#14181d",
    surface="#1a2027",
    panel="#26303a",
    warning="#f0a050",
    error="#ff8a80",
    success="#56d4a6",
    dark=True,
)
ALITA_LIGHT = Theme(
    name="alita-light",
    primary="#00558c",
    secondary="#00608a",
    accent="#8a5a00",
    foreground="#1b2026",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e4e1d9",
    warning="#9a3d00",
    error="#a3001c",
    success="#00664a",
    dark=False,
)
BLUE_ORANGE = replace(
    ALITA_DARK,
    name="alita-blue-orange",
    primary="#6fb3ff",
    accent="#ffb04d",
    warning="#ff9a3c",
    error="#ff9a3c",
    success="#7cc0ff",
)
BLUE_ORANGE_LIGHT = replace(
    ALITA_LIGHT,
    name="alita-blue-orange-light",
    primary="#004f9e",
    accent="#8a4a00",
    warning="#a04800",
    error="#a04800",
    success="#004f9e",
)
# The ground is the terminal's own, light or dark: a coloured bar under the cursor might hide the words on it;
# sign and bold type mark the row.
ALITA_ANSI = replace(BUILTIN_THEMES["ansi-dark"], name="alita-ansi", primary="ansi_default")

THEMES = (ALITA_DARK, ALITA_LIGHT, BLUE_ORANGE, BLUE_ORANGE_LIGHT, ALITA_ANSI)


def first(available: Collection[str], *wanted: str) -> str:
    """The first of the wanted themes that there is, else the dark one."""
    return next((name for name in wanted if name in available), ALITA_DARK.name)


def problem(available: Collection[str], wanted: str) -> str:
    """What is wrong with the theme that the configuration names; nothing where it names none."""
    if not wanted or wanted in available:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(wanted, available, 1, 0.3) or [ALITA_DARK.name]
    return f"no theme {wanted!r}, did you mean {near[0]!r}?"
