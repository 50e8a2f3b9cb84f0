"""Every key that works here, from the table of commands."""

from collections.abc import Sequence

from alita_tui.app.commands import PLACES, Place, commands, spoken
from alita_tui.app.screens.listing import ListingScreen

SIGNS = """\
Signs
 ▸ words ◂   a quotation; its colour stands for the speaker, italic: reported without marks
 ×3          three sources report the quotation that begins on this line
 ▌           the current quotation
 ▸ ›         the row under the cursor; the article that is open
 ~           no title of its own: listed by its first words
States of a reading
 █ verbatim  every word as in the base
 ▓ bracketed, cut or altered
 ▒ fragment  a few of the words in marks
 ░ reported  in the source’s own words
 · absent    searched, and not found
 ⇅ moved     printed in another place than in the base
"""
_KEYS_WIDTH = 14


def help_texts(places: Sequence[Place]) -> list[str]:
    """The lines of help for these places."""
    texts: list[str] = []
    for place in places:
        texts.append(PLACES[place])
        texts += [
            f" {spoken(command.keys):<{_KEYS_WIDTH}} {command.about}"
            for command in commands(place)
            if command.keys
        ]
        texts.append("")
    return texts + SIGNS.splitlines()


class HelpScreen(ListingScreen):
    """The keys of some places, and what the signs mean."""

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__("Keys and signs", help_texts(places))
