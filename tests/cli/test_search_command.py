"""``alita-tui search``: the language of queries from the command line, and how a query was understood."""

import json

import pytest

from tests.cli.conftest import Run


def places(printed: str) -> list[tuple[str, str]]:
    return [(one["article"][:3], one["field"]) for one in map(json.loads, printed.splitlines())]


def test_what_a_word_was_taken_for_is_talk_not_data(run: Run) -> None:
    outcome = run("search", "blod oath", "--json")
    assert outcome.err == "alita-tui: blod → blood\n"
    assert len(places(outcome.out)) == 3
    assert run("search", "blood oath", "--json").err == ""


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("speaker:cameron austin", {("000", "quote"), ("001", "quote")}),
        ("in:titles alita", {("000", "title"), ("001", "title"), ("003", "title")}),
        ("date:2025-11-18 battle", {("001", "title")}),
        ('"blood oath" -empire', {("002", "quote")}),
        ("source:003 sequel", {("003", "text")}),
    ],
)
def test_fields(run: Run, query: str, found: set[tuple[str, str]]) -> None:
    assert set(places(run("search", query, "--json").out)) == found


def test_an_unknown_source_is_told(run: Run) -> None:
    outcome = run("search", "source:nobody oath")
    assert (outcome.code, outcome.out) == (1, "")
    assert "no source is called “nobody”" in outcome.err


def test_an_unknown_field_and_a_date_that_is_none_are_told(run: Run) -> None:
    said = run("search", "autor:smith oath", "--json").err
    assert "“autor:” is no field: it is searched as words" in said
    assert "hint: fields are source, speaker, title, date, in" in said
    outcome = run("search", "date:2025-13", "--json")
    assert (outcome.code, outcome.out) == (1, "")
    assert "“2025-13” is no date" in outcome.err


def test_a_condition_alone_marks_nothing(run: Run) -> None:
    assert "‹" not in run("search", "date:2025").out
    assert "‹Battle›" in run("search", "title:battle").out


def test_the_help_has_the_language(run: Run) -> None:
    printed = run("search", "--help").out
    for sign in (
        "speaker:NAME",
        "source:NAME",
        "title:WORD",
        "date:2025",
        "in:quotes",
        "OR",
        "-third",
        "blood*",
    ):
        assert sign in " ".join(printed.split())


def test_every_hit_is_printed_without_a_limit(run: Run) -> None:
    assert len(places(run("search", "alita", "--json").out)) == 4
    assert len(places(run("search", "alita", "--json", "--limit", 2).out)) == 2
