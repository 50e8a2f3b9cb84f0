"""Tables for spreadsheets: all words are there, and none is a formula."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui import Corpus
from alita_tui.export.sheets import READINGS, readings, sheet

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u200b=1", "＝1", "\x00=1", "＠a"]


def rows(written: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written, newline="")))


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula(words: str) -> None:
    (row,) = rows("".join(sheet(["words"], [{"words": words}])))
    assert row["words"] == f"'{words}"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1))
def test_every_cell_is_read_as_it_was_written(words: list[str]) -> None:
    written = "".join(sheet(["words"], [{"words": one} for one in words]))
    read = [row["words"] for row in rows(written)]
    assert [one.removeprefix("'") for one in read] == [one.removeprefix("'") for one in words]
    assert not [one for one in read if one[:1] in "=+-@\t\r\n" and one]


def test_a_row_a_reading_with_its_place() -> None:
    with Corpus.open([]) as corpus:
        statement = corpus.compare("blood oath")
        table = rows("".join(sheet(READINGS, readings([statement], corpus.by_id))))
        printed = [one for one in table if one["state"] != "own report"]
        assert len(printed) == len(statement.segments) * len(statement.renditions)
        for one in printed:
            text = corpus.article(one["article"]).text
            if one["spans"]:
                spans = [tuple(map(int, part.split(":"))) for part in one["spans"].split("; ")]
                assert " … ".join(text[start:end] for start, end in spans) == one["words"]
            assert (one["state"] == "absent") == (one["words"] == "")
        reports = [one for one in table if one["state"] == "own report"]
        assert {one["source"] for one in reports} == {"000", "001", "002"}
        assert any(one["lost"] == "I think; probably" for one in reports)
        uncredited = next(one for one in printed if "uncredited" in one["flags"])
        assert uncredited["credited"] == ""


def test_what_only_one_side_has_is_named(tmp_path: Path) -> None:
    said = "“The old crane will stay where it is for {} years,” said Mara Lindt of the harbour office."
    for name, years in (("one", "seven"), ("two", "nine")):
        (tmp_path / f"{name}.txt").write_text(said.format(years), encoding="utf-8")
    with Corpus.open([tmp_path]) as corpus:
        table = rows("".join(sheet(READINGS, readings(corpus.statements(), corpus.by_id))))
    changed = [(row["lost"], row["added"]) for row in table if row["state"] == "altered"]
    assert changed in ([("seven", "nine")], [("nine", "seven")])
