"""The forms of dates that files declare."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.corpus.dates import day_of

DAYS = st.dates(date(1700, 1, 1), date(2999, 12, 31))
FORMS = [
    "%Y-%m-%d",
    "%Y/%m/%d",
    "%Y%m%d",
    "%Y-%m-%dT%H:%M:%SZ",
    "%Y-%m-%d+01:00",
    "%a, %d %b %Y 10:00:00 GMT",
    "%d %B %Y",
    "%d %b. %Y",
    "%d-%b-%Y",
    "%B %d, %Y",
    "%B %d, %Y %A",
    "%A, %B %d, %Y 10:15 PM EST",
    "%b. %d %Y",
]


@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_a_day_in_every_usual_form(form: str, day: date) -> None:
    assert day_of(day.strftime(form)) == day.isoformat()


@given(day=DAYS)
def test_numbers_count_only_where_they_can_be_read_in_one_way(day: date) -> None:
    found = {day_of(f"{day.day}/{day.month}/{day.year}"), day_of(f"{day.month}/{day.day}/{day.year}")}
    clear = day.day > 12 or day.day == day.month
    assert found == {day.isoformat() if clear else None}


@given(st.text(max_size=60))
def test_anything_else_is_no_day_or_one_of_the_calendar(value: str) -> None:
    found = day_of(value)
    assert found is None or date.fromisoformat(found).isoformat() == found


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "1700000000",
        "523 words",
        "31/31/2025",
        "2025-11-17x",
        "Version 1 of May 2025",
        "1st of May 2025",
        "Nonsense 5, 2025",
        "30 February 2025",
        "Ma 5, 2025",
        "Ju 5, 2025",
        "17/11-2025",
        "17/11/25",
        "x" * 1000 + " 2025-11-17",
    ],
)
def test_what_is_no_day(value: str) -> None:
    assert day_of(value) is None
