"""Whether two articles may report one occasion."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.lexicon.common_words import COMMON_WORDS
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document
from alita_tui.quotes.occasions import Occasions, day_of
from alita_tui.quotes.subjects import likeness, subject
from tests.unit.made_up import documents

HARBOUR = "The ferry to Selk lay at the broken pier while the crane lifted the flooded moorings."
AGAIN = "The crane at Selk lifted moorings on Tuesday; the pier was broken and the ferry stayed away."
CHESS = "The grandmaster lost her queen in the endgame and resigned before the interval at Carmel."


def related(first: str | None, second: str | None, **texts: str) -> bool:
    """Whether ``a`` and ``b``, of those dates, are related."""
    days = {"a": first, "b": second}
    corpus = {
        name: Document(id=name, text=text, quotations=(), date=days.get(name)) for name, text in texts.items()
    }
    answers = {Occasions(corpus).related("a", "b"), Occasions(corpus).related("b", "a")}
    assert len(answers) == 1
    return answers.pop()


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (None, None, True),
        ("2025-11-17", None, True),
        ("2025-11-17", "2025-11-20", True),
        ("2025-11-17", "2025-05-20", False),
        ("not a day", "2025-05-20", True),
    ],
)
def test_near_days_and_one_vocabulary(first: str | None, second: str | None, expected: bool) -> None:
    assert related(first, second, a=HARBOUR, b=AGAIN) is expected


def test_another_subject_of_the_same_day_is_another_occasion() -> None:
    assert not related("2025-11-17", "2025-11-17", a=HARBOUR, b=CHESS)


def test_a_third_article_never_changes_the_answer() -> None:
    many = {f"c{at}": AGAIN + f" word{at}" for at in range(40)}
    assert related(None, None, a=HARBOUR, b=AGAIN)
    assert related(None, None, a=HARBOUR, b=AGAIN, **many)
    assert not related(None, None, a=HARBOUR, b=CHESS, **many)


def test_words_in_marks_say_nothing_about_the_subject() -> None:
    quoted = "“The ferry at the pier and the crane are flooded, and the moorings broke,” said Bo Ellis."
    (document,) = documents({"a": quoted}).values()
    assert not {"ferry", "pier", "cran"} & subject(document).keys()


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_a_cosine(one: str, other: str) -> None:
    first, second = (subject(Document(id="a", text=text, quotations=())) for text in (one, other))
    assert 0.0 <= likeness(first, second) <= 1.0 + 1e-9
    assert isclose(likeness(first, second), likeness(second, first), abs_tol=1e-9)
    assert not first or isclose(likeness(first, first), 1.0)


def test_days() -> None:
    assert day_of("2025-11-18") == (day_of("2025-11-17") or 0) + 1
    assert day_of(None) is day_of("") is day_of("2025-13-01") is None


def test_common_words_are_folded_and_no_little_words() -> None:
    assert all(word == word.casefold() and word.isalpha() for word in COMMON_WORDS)
    assert sorted(COMMON_WORDS & LITTLE_WORDS) == []
