"""Words of a list that one typing error, or two, makes of another word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

# A word of fewer letters is another word as soon as a letter changes; of this many, two may.
SHORTEST, LONG = 4, 8
_MOST = 12


def like(word: str, words: Collection[str]) -> list[str]:
    """Those of the words at one error from the word, or, of a long one where there are none, at two; sorted.

    An error is a letter left out, put in, mistaken, or two swapped. Numbers and short words are like nothing.
    """
    if len(word) < SHORTEST or word.isdigit():
        return []
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    for errors in (1, 2) if len(word) >= LONG else (1,):
        near = process.extract(word, words, scorer=OSA.distance, score_cutoff=errors, limit=_MOST)
        if near:
            return sorted(one for one, _, _ in near)
    return []
