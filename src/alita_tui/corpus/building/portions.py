"""Articles in portions that fit into the memory, however long some of them are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from alita_tui.corpus.store import Store

BYTES = 4_000_000


def portions(store: Store, numbers: Sequence[int], most: int) -> Iterator[list[int]]:
    """The rows of articles in order, up to ``most`` at once, fewer where their texts are long.

    A portion holds one article at least. The index knows the lengths without reading the texts.
    """
    portion: list[int] = []
    held = 0
    for at in range(0, len(numbers), most):
        query = "SELECT article, length(text) FROM texts WHERE article IN (?)"
        lengths: dict[int, int] = dict(store.among(query, numbers[at : at + most]))
        for number in numbers[at : at + most]:
            length = lengths.get(number, 0)
            if portion and (len(portion) == most or held + length > BYTES):
                yield portion
                portion, held = [], 0
            portion.append(number)
            held += length
    if portion:
        yield portion
