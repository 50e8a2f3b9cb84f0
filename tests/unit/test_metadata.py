"""Title, date and source of an article, and where each came from."""

import time
from pathlib import Path

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.corpus.metadata import article_of, settled
from alita_tui.corpus.model import Article
from alita_tui.corpus.naming import labels, unique
from alita_tui.corpus.readers.raw import RawArticle

# Seconds: far more than a busy machine takes, far less than what grows with the square.
HANGS = 60.0


def article(text: str = "Some words without a title.", name: str = "a", **fields: str) -> Article:
    raw = RawArticle(path=f"{name}.txt", name=name, text=text, **fields)  # type: ignore[arg-type]
    (made,) = settled([article_of(raw)])
    return made


def test_the_shipped_articles() -> None:
    first, second, third, fourth = Corpus.open().articles
    assert second.title == "James Cameron Promises Alita: Battle Angel 2 Is Still Coming"
    assert (second.title_origin, second.title_span) == ("first line", (17, 77))
    assert (fourth.title, fourth.title_origin) == ("Alita: Battle Angel 2", "first line")
    assert {first.title_origin, third.title_origin} == {"derived"}
    assert first.title.startswith("The 2019 Robert Rodriguez")
    assert [one.date for one in Corpus.open().articles] == ["2025-11-17", "2025-11-18", None, None]
    assert [one.source for one in Corpus.open().articles] == ["000", "001", "002", "003"]
    assert not any(one.source_known for one in Corpus.open().articles)
    assert first.text.startswith(" date 2025-11-17 ")
    assert first.text[first.body :].startswith("The 2019")
    assert first.words == 425


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry is back\nThe ferry to the island sails again.", "Ferry is back"),
        ("\n  Ferry is back \n\nFerry is back\n", "Ferry is back"),
        ("## Ferry is back ##\nShort.", "Ferry is back"),
        ("Is the ferry back?\nThe ferry to the island sails again.", "Is the ferry back?"),
    ],
)
def test_a_first_line_that_reads_as_a_title(text: str, title: str) -> None:
    made = article(text)
    assert (made.title, made.title_origin) == (title, "first line")
    assert made.title_span is not None
    assert text[slice(*made.title_span)] == title


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is back.\nIt sails to the island again, says its captain.",
        "“The ferry is back.”\nIt sails to the island again, says its captain.",
        "Ferry\nThe ferry to the island sails again.",
        "The ferry to the island is back\nIt sails.",
        "The ferry is back",
        " ".join(["ferry"] * 21) + "\n" + "x" * 300,
    ],
)
def test_a_first_line_that_is_no_title(text: str) -> None:
    made = article(text)
    assert (made.title_origin, made.title_span) == ("derived", None)
    assert made.title.rstrip(" …") in " ".join(text.split())


def test_a_heading_of_endless_blanks_costs_no_time() -> None:
    began = time.monotonic()
    assert article("# a" + " " * 500_000 + "b\nline").title_origin == "derived"
    assert time.monotonic() - began < HANGS


def test_a_declared_title_is_found_in_the_text() -> None:
    made = article("FERRY is  back.\nIt sails.", title="Ferry is back")
    assert (made.title, made.title_origin) == ("Ferry is back", "field")
    assert made.title_span == (0, 14)
    assert article("It sails.", title="Ferry is back").title_span is None


@pytest.mark.parametrize(
    ("field", "day"),
    [
        ("2024-02-29", "2024-02-29"),
        ("2024-02-29T23:59:00Z", "2024-02-29"),
        (" 2024-02-29 10:00 ", "2024-02-29"),
        ("2023-02-29", None),
        ("2024-13-01", None),
        ("yesterday", None),
        ("0000-00-00", None),
        ("٢٠٢٤-٠٢-٢٩", None),
    ],
)
def test_a_day_that_the_calendar_has(field: str, day: str | None) -> None:
    assert article(date=field).date == day


def test_a_header_line_is_metadata() -> None:
    made = article(" date 2024-05-01 The ferry is back. It sails.")
    assert (made.date, made.date_origin, made.body) == ("2024-05-01", "header", 17)
    assert made.title.startswith("The ferry")
    assert article(" date 2024-05-01 Ferry", date="2024-06-01").date == "2024-06-01"


@pytest.mark.parametrize(
    "text", [" date 2024-13-01 The ferry", "On date 2024-05-01 the ferry", "date 2024-05-012 x"]
)
def test_a_header_that_is_none_stays_in_the_text(text: str) -> None:
    made = article(text)
    assert (made.date, made.body) == (None, 0)


def test_the_file_name_tells_outlet_and_day() -> None:
    made = article(name="ferry-post_2024-05-01_the-ferry")
    assert (made.source, made.source_origin, made.source_known) == ("ferry-post", "file name", True)
    assert (made.date, made.date_origin) == ("2024-05-01", "file name")
    assert article(name="2024-05-01_the-ferry").source_known is False
    assert article(name="2024-05-01_the-ferry").date == "2024-05-01"


def test_a_file_is_never_dated_by_its_age(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    assert Corpus.open(tmp_path).articles[0].date is None


def test_folders_are_sources_where_there_are_several(tmp_path: Path) -> None:
    for name in ("post/2024/a.txt", "wire/05/b.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Some words.")
    found = {one.id: (one.source, one.source_known) for one in Corpus.open(tmp_path).articles}
    assert found == {"a": ("post", True), "b": ("wire", True), "c": ("c", False)}
    assert not any(one.source_known for one in Corpus.open(tmp_path / "post").articles)
    two = Corpus.open([tmp_path / "post", tmp_path / "wire"])
    assert [one.source for one in two.articles] == ["post", "wire"]


def test_labels_are_the_shortest_prefixes_that_begin_no_other_id() -> None:
    ids = ["000_ab", "001_ab", "basil/2b95_nyt", "basil/2b95_fox", "basil/77", "a", "a_b", "_x-y", "plain"]
    assert labels(ids) == {
        "000_ab": "000",
        "001_ab": "001",
        "basil/2b95_nyt": "basil/2b95_nyt",
        "basil/2b95_fox": "basil/2b95_fox",
        "basil/77": "basil/77",
        "a": "a",
        "a_b": "a_b",
        "_x-y": "_x",
        "plain": "plain",
    }


def test_ids_are_made_unique_and_stay_so() -> None:
    assert unique(["a", "a", "a-2", "a", "b"]) == ["a", "a-3", "a-2", "a-4", "b"]


def test_a_day_at_the_beginning_of_a_name_is_no_source() -> None:
    assert labels(["2026-03-02-herald", "2026-03-03_post_one", "2026-03-04_post_two", "radio-3"]) == {
        "2026-03-02-herald": "herald",
        "2026-03-03_post_one": "post_one",
        "2026-03-04_post_two": "post_two",
        "radio-3": "radio",
    }


def test_names_that_differ_only_in_their_day_keep_it() -> None:
    assert labels(["2026-01-01-herald", "2026-01-02-herald"]) == {
        "2026-01-01-herald": "2026-01-01",
        "2026-01-02-herald": "2026-01-02",
    }
