"""A sign and a word for each state, so that none is told by colour alone."""

from alita_tui.quotes.model import Reading, State

GLYPHS: dict[State, str] = {
    "verbatim": "█",
    "bracketed": "▓",
    "cut": "▓",
    "altered": "▓",
    "fragment": "▒",
    "reported": "░",
    "absent": "·",
}

LEGEND = "█ verbatim  ▓ bracketed, cut, altered  ▒ fragment  ░ reported  · absent  ⇅ moved"
MARKS = "[-only in the base-]  {+only here+}  ‹bracket, ellipsis or case›"


def told(reading: Reading, place: int | None) -> str:
    """The reading in short: sign, its place among those printed, its state and flags."""
    words = [GLYPHS[reading.state]]
    if place is not None:
        words.append(str(place))
    if reading.moved:
        words.append("⇅")
    if reading.state != "absent":
        words.append(reading.state)
    words += [flag for flag in reading.flags if flag != "wrong-glyph"]
    return " ".join(words)
