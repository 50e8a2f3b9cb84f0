"""What every rendition of one statement is read against."""

from functools import cached_property

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.report_matching import Segments


class Ground:
    """The base, how rare words are in the articles of the occasion, and the speakers of the statement.

    ``credited`` are their surnames.
    """

    def __init__(self, base: BaseText, rarity: Rarity, speakers: tuple[str, ...]) -> None:
        self.base = base
        self.rarity = rarity
        self.speakers = speakers
        self.credited = surnames(speakers)

    @cached_property
    def segments(self) -> Segments:
        """The segments as reports are matched against them."""
        return Segments(self.base, self.rarity)
