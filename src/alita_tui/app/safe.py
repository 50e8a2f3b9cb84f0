"""Text of a corpus on its way to the screen: no markup, no control characters, one character for one."""

from textual.content import Content
from textual.style import Style

_REPLACEMENT = "\ufffd"
_DIRECTION = "⇄"
_HIDDEN = "¦"


def _pictures() -> dict[int, str]:
    """What stands for each character that would vanish, move the cursor or turn the line around."""
    table = {code: chr(0x2400 + code) for code in range(0x20)}
    table |= dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), " ")
    table[0x7F] = "␡"
    table |= dict.fromkeys((*range(0x80, 0x85), *range(0x86, 0xA0)), _REPLACEMENT)
    table |= dict.fromkeys(
        (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), _DIRECTION
    )
    table |= dict.fromkeys(
        (0x00AD, 0x180E, 0x200B, *range(0x2060, 0x2065), 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB), _HIDDEN
    )
    table |= dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT)
    table |= dict.fromkeys(range(0xE0000, 0xE0080), _HIDDEN)
    return table


_PICTURES = _pictures()


def visible(text: str) -> str:
    """The text with every control, direction and zero-width character as a sign that is seen.

    One character stands for one, so offsets in the result are offsets in ``text``. Line ends and tabs
    become blanks. Joiners and variation selectors stay: scripts and emoji are written with them.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_PICTURES)


def content(text: str, style: Style | str = "") -> Content:
    """The text as Textual shows it: never read as markup, offsets kept."""
    return Content.styled(visible(text), style, strip_control_codes=False)
