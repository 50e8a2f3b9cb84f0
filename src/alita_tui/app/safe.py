"""Text of a corpus on its way to the screen: no markup, no control characters, one character for one.

The first line of defence; the second is ``drawn.py``, which looks at every line that is drawn.
"""

import re

from textual.content import Content
from textual.style import Style

from alita_tui.export.visible import hidden, sign, spaced

__all__ = ["content", "for_clipboard", "hidden", "spaced"]

# Line ends and tabs may be pasted; no other control character, and no half pair, which cannot be encoded.
_ACTING = "[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"


def content(text: str, style: Style | str = "") -> Content:
    """The text as Textual shows it: never read as markup, offsets kept."""
    return Content.styled(spaced(text), style, strip_control_codes=False)


def for_clipboard(text: str) -> str:
    """The text as it is copied: its own characters, but for controls, which are pictures here too.

    What is copied may be pasted into a shell, where an escape or a carriage return acts. Line ends and tabs
    stay; so do direction and zero-width characters, which are part of the words and act on nothing.
    """
    return re.sub(_ACTING, lambda found: sign(found[0]), text)
