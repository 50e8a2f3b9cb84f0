"""Pairing quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.marks import Marked, marked
from alita_tui.quotes.paragraphs import paragraphs


def marks(text: str) -> list[Marked]:
    return marked(text, paragraphs(text))


def quoted(text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "She said “We won” twice.",
        'She said "We won" twice.',
        "She said ‘We won’ twice.",
        "She said 'We won' twice.",
        "She said ``We won'' twice.",
        "She said ''We won'' twice.",
        "She said „We won“ twice.",
        "She said „We won” twice.",
        "She said ‚We won‘ twice.",
        "She said « We won » twice.",
        "She said »We won« twice.",
        "She said 「We won」 twice.",
        "She said “ We won ” twice.",
        "She said (“We won”) twice.",
        "She said—“We won”—twice.",
        "She said \u202a“We won”\u202c twice.",
    ],
)
def test_every_style(text: str) -> None:
    assert quoted(text) == ["We won"]


def test_styles_mixed_in_one_article() -> None:
    assert quoted('“One,” he said. "Two," he said.\n‘Three,’ he said.') == ["One,", "Two,", "Three,"]


@pytest.mark.parametrize(
    ("text", "glyph"),
    [
        ("She said “We won“ twice.", "“"),
        ("She said, “ We won. “", "“"),
        ('She said “We won" twice.', '"'),
        ("She said ”We won” twice.", None),
        ("She said “We won” twice.", None),
        ("She said „We won“ twice.", None),
    ],
)
def test_wrong_closing_glyph(text: str, glyph: str | None) -> None:
    (mark,) = marks(text)
    assert mark.wrong_glyph == glyph
    assert mark.closed


@pytest.mark.parametrize(
    "text",
    [
        "It’s the workers’ turn, and the dogs' too.",
        "Rock ’n’ roll of the ’90s, ’twas fun.",
        "rock 'n' roll of the '90s",
        'He is 5\'10" tall and the board 6" wide.',
        "It took 3' 20\" to get there.",
        '<a title="The pier" class="wide">',
        '"" “” " " “ ”',
        '"',
        "“",
    ],
)
def test_no_quotation(text: str) -> None:
    assert quoted(text) == []


def test_inches_inside_a_quotation() -> None:
    assert quoted('"It is a 12" pipe," she said.') == ['It is a 12" pipe,']


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("“He said ‘no’ to me,” she said.", "He said ‘no’ to me,"),
        ("“He said “no” to me,” she said.", "He said “no” to me,"),
        ('"He said "no" to me," she said.', 'He said "no" to me,'),
        ("‘He said “no” to me,’ she said.", "He said “no” to me,"),
        ("“It’s the ’90s, the workers’ time,” she said.", "It’s the ’90s, the workers’ time,"),
        ("‘It’s the workers’ time,’ she said.", "It’s the workers’ time,"),
    ],
)
def test_nested_marks_stay_inside(text: str, outer: str) -> None:
    assert quoted(text) == [outer]


def test_several_paragraphs_each_opened_the_last_closed() -> None:
    found = marks("She said: “One.\n\n“Two.\n\n“Three.” He left. “Four.”")
    assert [mark.continued for mark in found] == [False, True, True, False]
    assert [mark.closed for mark in found] == [False, False, True, True]


def test_several_paragraphs_in_single_marks() -> None:
    text = "‘We stay here.\n\n‘It’s our home.\n\n‘We will mend it,’ she said. ‘Soon.’\n\nThe ’90s ended."
    assert quoted(text) == ["We stay here.", "It’s our home.", "We will mend it,", "Soon."]
    assert [one.continued for one in marks(text)] == [False, True, True, False]


def test_an_apostrophe_that_begins_a_paragraph_opens_nothing() -> None:
    assert quoted("’Tis old.\n\n‘We stay,’ she said.") == ["We stay,"]
    assert quoted("‘Tis old.\n\nThe pier closes.") == []


def test_a_second_paragraph_that_only_closes() -> None:
    text = "“One goes on\n\nhere,” she said."
    assert quoted(text) == ["One goes on", "here,"]
    assert marks(text)[1].continued


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert quoted("She said “We won.\nThe crowd left.") == ["We won."]


def test_unclosed_quotation_ends_where_a_frame_follows() -> None:
    assert quoted("“We won, Ada Wren said on Monday.\nThe crowd left.") == ["We won,"]


def test_missing_close_before_another_quotation() -> None:
    assert quoted("“We won. He left. “They lost,” he said.") == ["We won. He left.", "They lost,"]


@given(st.text(alphabet="ab. \n“”‘’\"'`„«»,1=—", max_size=120))
def test_spans_hold_words_without_marks_around_them(text: str) -> None:
    found = marks(text)
    for mark in found:
        words = text[mark.start : mark.end]
        assert words == words.strip()
        assert any(letter.isalnum() for letter in words)
        assert mark.opening <= mark.start < mark.end <= mark.closing <= len(text)
        assert "\n" not in words
    assert all(one.closing <= other.opening for one, other in pairwise(found))


@pytest.mark.parametrize("run", ["““““", "””””", "‘‘‘‘", "''''", "````", "««««"])
def test_a_row_of_equal_marks_is_an_ornament(run: str) -> None:
    assert quoted(f"{run} The pier {run}\n“We stay,” she said.") == ["We stay,"]
