"""Corpus text for a terminal: control characters as their pictures, one sign for one."""

_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
# C1 controls, half pairs, and signs that turn the writing direction or hide what follows.
_HIDDEN = [*range(0x80, 0xA0), *range(0xD800, 0xE000), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_SIGNS = _PICTURES | dict.fromkeys(_HIDDEN, 0xFFFD)
_BUT_LINES = {code: sign for code, sign in _SIGNS.items() if code != ord("\n")}


def visible(text: str, *, lines: bool = False) -> str:
    """The text with every control character visible; ``lines`` leaves line ends as they are."""
    return text.translate(_BUT_LINES if lines else _SIGNS)
