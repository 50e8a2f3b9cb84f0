"""``docs/output.md`` names every field and column that the commands print, and none besides."""

import re
from pathlib import Path

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.export.jsonl import ARTICLE, HIT, QUOTATION, TEXT, statement_record

PAGE = Path(__file__).parents[2] / "docs" / "output.md"


def named(row: str) -> list[str]:
    """The names in the row of a table that begins so."""
    (line,) = [one for one in PAGE.read_text(encoding="utf-8").splitlines() if one.startswith(f"| `{row}`")]
    return re.findall(r"`([a-z_]+)`", line)


@pytest.mark.parametrize(("command", "fields"), [("articles", [*ARTICLE, *TEXT]), ("quotes", QUOTATION)])
def test_the_fields_of_a_list_are_named_in_their_order(command: str, fields: list[str]) -> None:
    assert named(command) == [command, *fields]


def test_the_fields_of_a_hit_are_named() -> None:
    assert set(named("search")) == {"search", "title", "text", "quote", *HIT, "matches"}


def test_the_fields_of_a_statement_are_named() -> None:
    with Corpus.open() as corpus:
        (statement,) = corpus.statements()
        record = statement_record(statement, corpus.by_id)
    rendition = record["renditions"][0]
    assert named("segments")[1:] == list(record["segments"][0])
    assert set(named("words")) >= set(rendition["words"])
    for row, fields in (("readings", rendition["readings"][0]), ("own_reports", rendition["own_reports"][0])):
        assert set(named(row)) >= {row, *fields}
    firsts = re.findall(r"^\| (`[^|]+`) \|", PAGE.read_text(encoding="utf-8"), re.M)
    assert set(re.findall(r"`([a-z_]+)`", " ".join(firsts))) >= {*record, *rendition}
