"""Dates and bylines on lines of their own, between a title and the text."""

from pathlib import Path

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.corpus.opening_lines import is_byline, says_day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 3, 2025", "2025-03-03"),
        ("Monday, 3 March 2025", "2025-03-03"),
        ("3 Mar 2025 10:30 am EST", "2025-03-03"),
        ("Published: 2025-03-03", "2025-03-03"),
        ("Updated on March 3, 2025 at 10:30 GMT", "2025-03-03"),
        ("March 3, 2025 was a good day for the ferry", None),
        ("On March 3, 2025, the quay burned.", None),
        ("03/04/2025", None),
        ("2025", None),
        ("Chapter 3", None),
        ("February 31, 2025", None),
        ("", None),
    ],
)
def test_a_line_says_a_day_only_where_it_says_nothing_else(line: str, day: str | None) -> None:
    assert says_day(line) == day


def test_bylines() -> None:
    assert is_byline("By Nora Winter")
    assert is_byline("by Nora Winter and Per Lund")
    assert not is_byline("By the time the ferry came in, the whole town had gone to bed again")
    assert not is_byline("Bystanders cheered")


def test_title_and_date_are_found_around_byline_and_date_line(tmp_path: Path) -> None:
    text = (
        "Mayor expects the old bridge to open in May\n\nBy Nora Winter\n\nMarch 3, 2025\n\n"
        "The mayor said on Monday, 7 April 2031, that the bridge would open in May after all.\n"
    )
    (tmp_path / "bridge.txt").write_text(text)
    article = Corpus.open(tmp_path).articles[0]
    assert (article.title, article.title_origin) == (text.split("\n", maxsplit=1)[0], "first line")
    assert (article.date, article.date_origin) == ("2025-03-03", "header")


def test_a_date_in_the_text_dates_nothing(tmp_path: Path) -> None:
    (tmp_path / "quay.txt").write_text(
        "The quay burned\n\nOn March 3, 2025, the quay burned down.\n\nNobody was there to see it burn.\n"
    )
    assert Corpus.open(tmp_path).articles[0].date is None


def test_a_line_that_may_be_two_days_dates_nothing_and_leaves_the_title_above_it(tmp_path: Path) -> None:
    for day in ("03/04/2025", "3.4.25"):
        (tmp_path / "a.txt").write_text(
            f"Ferry is back in harbour\n{day}\n\nThe ferry sails again from the island.\n"
        )
        (article,) = Corpus.open(tmp_path).articles
        assert (article.title, article.title_origin, article.date) == (
            "Ferry is back in harbour",
            "first line",
            None,
        )
