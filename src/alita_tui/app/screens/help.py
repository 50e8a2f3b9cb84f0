"""Every key that works here, from the table of commands."""

from collections.abc import Mapping, Sequence

from alita_tui.app.commands import PLACES, Place, commands, key_of, keys_of, spoken
from alita_tui.app.screens.listing import ListingScreen
from alita_tui.app.widgets.tour import tour

_SIGNS = """\
The mouse
 a click     goes there, on a quotation twice compares it; on a key below presses it
 a drag      selects words: {copy} copies them with their citation, ctrl+c alone

Signs
 ▸ words ◂   a quotation; its colour stands for the speaker, italic: reported without marks
 ×3          three sources report the quotation that begins on this line
 ▌           the current quotation
 ▸ ›         the row under the cursor; the article that is open
 ~           no title of its own: listed by its first words
 ✓ ★ ✎       read; bookmarked; with a note of yours
 ▾           the chosen source; {base} makes it the base
 ← 2 1 →     so many columns out of sight on the left, on the right; {before} {after} go there
 ↑ 2 ↓ 1     so many rows out of sight above, below
States of a reading
 █ verbatim  every word as in the base
 +more       and more words around them: a shorter base
 ▓ bracketed, cut or altered
 ▒ fragment  a few of the words in marks
 ░ reported  in the source’s own words
 · absent    searched, and not found
 █ 2         the number: printed as the second of its sentences
 ‹words›     where base and source differ; in a search what matched
What is notable
 ⇅ moved     printed in another place than in the base
 ⋈ spliced   joined with words from another place
 ≠           another speaker, or not all of the base’s speakers
 ∅           nobody is credited
 ¬           stands there without quotation marks
 ⚠ not       “not”, “never” and the like are added or left out
 ⚠ number    another number; 3 for “three” is none
 ⚠ hedge     “I think”, “probably” and the like are lost, here or in the source’s own report
 ⚠ condition “if”, “as soon as” and the like are lost
 ⚠ claim     something is added that no sentence of the statement supports
 ⚠ glyph     a wrong or missing quotation mark, perhaps a slip
 [ ]         a note on words in brackets: square ones are the editor’s
 ≈           the source’s own words: its headline, its lead, a sentence of its own
In a search
 "words"     one after another; word*: the start of a word; -word: not with it
 one OR two  one of them will do
 source:name speaker:name  title:word
 date:2025   date:2025-11..2025-12  date:..2024-05-31
 in:quotes   in:titles  in:text
 blod → blood  a word was taken for another that is printed
"""
_KEYS_WIDTH = 16


def help_texts(places: Sequence[Place], own: Mapping[str, tuple[str, ...]] | None = None) -> list[str]:
    """The lines of help for these places; ``own`` are the user's keys, by command name."""
    own = own or {}
    first = [f" {key:<{_KEYS_WIDTH}} {about[0].upper()}{about[1:]}." for key, about in tour(own)[:2]]
    texts = ["To begin with", *first, ""] if "browse" in places else []
    for place in places:
        texts.append(PLACES[place])
        texts += [
            f" {spoken(keys):<{_KEYS_WIDTH}} {command.about}"
            for command in commands(place)
            if (keys := keys_of(command, own))
        ]
        texts.append("")
    return texts + _signs(own)


def _signs(own: Mapping[str, tuple[str, ...]]) -> list[str]:
    """What the mouse does, and what the signs mean."""
    return _SIGNS.format(
        copy=key_of("everywhere.copy", own),
        base=key_of("comparison.base", own),
        before=key_of("comparison.previous-source", own),
        after=key_of("comparison.source", own),
    ).splitlines()


class HelpScreen(ListingScreen):
    """The keys of some places, and what the signs mean."""

    def __init__(self, places: Sequence[Place], own: Mapping[str, tuple[str, ...]] | None = None) -> None:
        super().__init__("Keys and signs", help_texts(places, own))
