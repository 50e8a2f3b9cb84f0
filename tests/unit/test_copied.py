"""Articles that print one text, and articles that only print the same words of somebody."""

import pytest

from alita_tui.quotes.copied import is_copied
from alita_tui.quotes.extraction import extract

WIRE = "Lead.\n\n“The old crane will stay,” Mara Lindt told the Harbour Gazette late on Monday.\n\nEnd."


@pytest.mark.parametrize(
    ("other", "copied"),
    [
        # one text, with other marks and blanks
        ('Wire\n\n"The old crane will stay," Mara Lindt told the  Harbour Gazette late on Monday.\n', True),
        # the outlet's own words differ
        ("“The old crane will stay,” Mara Lindt said to the Harbour Gazette late on Monday.", False),
        # the paragraph goes on
        ("“The old crane will stay,” Mara Lindt told the Harbour Gazette late on Monday. She left.", False),
    ],
)
def test_one_text_printed_twice(other: str, copied: bool) -> None:
    (mine,), (theirs,) = extract(WIRE), extract(other)
    assert is_copied(WIRE, mine, other, theirs) == copied
    assert is_copied(other, theirs, WIRE, mine) == copied


def test_few_words_of_the_outlets_prove_no_copy() -> None:
    text = "“The old crane will stay,” Mara Lindt said."
    (one,) = extract(text)
    assert not is_copied(text, one, text, one)
