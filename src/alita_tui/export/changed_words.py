"""The words in which a reading differs from the base: what an export says of it."""

from collections.abc import Mapping

from alita_tui.quotes.model import Reading


def changed_words(reading: Reading, text: str, base: str) -> Mapping[str, list[str]]:
    """``lost``: words that only the base has; ``added``: those that only the source has, both in order.

    ``text`` and ``base`` are the texts of the two articles. Another spelling of a word is no change.
    """
    changed = [one for one in reading.edits if one.changes_words]
    return {
        "lost": [base[slice(*one.base)] for one in changed if one.base],
        "added": [text[slice(*one.rendition)] for one in changed if one.rendition],
    }
