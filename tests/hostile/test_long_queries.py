"""Queries of a million characters: a way of reading them that is not linear would never come to an end."""

import pytest

from alita_tui.corpus.search.query import parse

SIZE = 1_000_000


@pytest.mark.parametrize(
    "piece", ["A", "漢", '"', "“", "-", "*", "a*", "a:", "source:", " ", "(", "[", "OR ", "a "]
)
def test_a_long_query_is_read(piece: str) -> None:
    parse(piece * (SIZE // len(piece)))


def test_the_start_of_a_word_is_still_one() -> None:
    (group,) = parse("bridg*").groups
    assert group.alternatives[0].starting
    (group,) = parse("bridg").groups
    assert not group.alternatives[0].starting
