"""What a search gives back: hits, and how the query was understood."""

from collections.abc import Iterable
from dataclasses import dataclass

from alita_tui.corpus.model import Hit


@dataclass(frozen=True, slots=True)
class Expansion:
    """A word that was typed, and the words that the hits have in its stead, most frequent first."""

    typed: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something of a query that could not be taken as it was meant, and what to type instead."""

    said: str
    hint: str = ""


class Found(list[Hit]):
    """The hits, best first.

    ``expansions``: which words were taken for others, and for which. ``unknown_sources``: what the query
    names as a source and no source is called. ``more``: whether the limit left hits out. ``remarks``: what
    was not understood, unknown sources too. ``searched``: how many articles the search knows so far, while
    others are being entered; None: all.
    """

    searched: int | None = None

    def __init__(
        self,
        hits: Iterable[Hit] = (),
        expansions: tuple[Expansion, ...] = (),
        unknown_sources: tuple[str, ...] = (),
        more: bool = False,
        remarks: tuple[Remark, ...] = (),
    ) -> None:
        super().__init__(hits)
        self.expansions = expansions
        self.unknown_sources = unknown_sources
        self.more = more
        self.remarks = remarks


class Overtaken(Exception):
    """Another thread called ``Search.interrupt`` while this search ran."""
