"""Each command on the shipped articles: its data, its exit code, its talk."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from alita_tui.quotes.model import FLAGS
from tests.cli.conftest import Outcome, Run


def records(outcome: Outcome) -> list[dict[str, Any]]:
    return [json.loads(line) for line in outcome.out.splitlines()]


def test_articles(run: Run) -> None:
    outcome = run("articles", "--json")
    assert (outcome.code, outcome.err) == (0, "")
    found = records(outcome)
    assert [one["source"] for one in found] == ["000", "001", "002", "003"]
    assert [one["date"] for one in found] == ["2025-11-17", "2025-11-18", None, None]
    assert list(found[0]) == [
        *("id", "source", "date", "title", "path", "words", "quotations"),
        *("title_origin", "date_origin", "source_origin", "url", "author", "encoding", "encoding_guessed"),
    ]
    assert [one["words"] for one in found] == [425, 565, 503, 534]


def test_quotes(run: Run) -> None:
    outcome = run("quotes", "--json")
    found = records(outcome)
    assert list(found[0]) == [
        *("article", "source", "date", "start", "end", "text", "kind"),
        *("speaker", "speaker_start", "speaker_end", "cue", "cue_start", "cue_end", "venue", "paragraph"),
    ]
    marks = [(one["source"], one["start"], one["end"]) for one in found if one["kind"] in ("direct", "mixed")]
    assert marks == [
        ("000", 1904, 2376),
        ("001", 849, 932),
        ("001", 1022, 1177),
        ("001", 1223, 1415),
        ("001", 2437, 2480),
        ("002", 2139, 2149),
    ]
    assert all(one["kind"] != "unattributed" for one in found)
    first = next(one for one in found if one["kind"] == "direct")
    assert (first["speaker"], first["cue"], first["venue"]) == ("James Cameron", "told", "Empire")


def test_quotes_by_speaker_and_kind(run: Run) -> None:
    both = records(run("quotes", "--json", "--speaker", "rodriguez"))
    assert any("Cameron" in one["speaker"] for one in both)
    assert all("Rodriguez" in one["speaker"] for one in both)
    mixed = records(run("quotes", "--kind", "mixed", "--json"))
    assert [one["text"] for one in mixed] == ["blood oath"]
    assert run("quotes", "--speaker", "nobody at all").code == 1
    everything = records(run("quotes", "--all", "--json"))
    assert len(everything) >= len(records(run("quotes", "--json")))


def test_a_mistyped_speaker_is_taken_for_those_who_are_quoted(run: Run) -> None:
    outcome, right = (
        run("quotes", "--json", "--speaker", "james camron"),
        run("quotes", "--json", "--speaker", "james cameron"),
    )
    assert (outcome.code, outcome.out) == (0, right.out)
    assert outcome.err == "alita-tui: camron → cameron\n"
    assert right.err == ""
    assert run("quotes", "--speaker", "camron").err == "alita-tui: camron → cameron\n"


def test_a_speaker_may_be_named_without_accents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We open in May,” said José Lindqvist on Monday.")
    assert [one["speaker"] for one in records(run("quotes", tmp_path, "--json", "--speaker", "jose"))] == [
        "José Lindqvist"
    ]


def test_compare_keeps_the_facts_of_the_shipped_articles(run: Run) -> None:
    (statement,) = records(run("compare", "blood oath", "--json"))
    assert (statement["speaker"], statement["searched"]) == ("James Cameron", 4)
    assert len(statement["segments"]) == 5
    first, second, third, fourth = statement["renditions"]
    assert statement["base"] == first["article"]
    assert [one["form"] for one in statement["renditions"]] == ["direct", "direct", "mixed", "absent"]
    assert second["order"] == [[1], [2, 3], [4], [0]]
    assert (second["fidelity"], second["words"]) == (0.99, {"base": 90, "rendition": 89, "aligned": 89})
    assert [one["state"] for one in second["readings"]] == ["verbatim"] * 4 + ["bracketed"]
    assert [one["moved"] for one in second["readings"]] == [True, False, False, False, False]
    assert third["speaker"] == "James Cameron and Robert Rodriguez"
    assert third["readings"][1]["state"] == "fragment"
    assert third["readings"][1]["spans"] == [[2139, 2149]]
    assert "uncredited" in third["readings"][4]["flags"]
    assert all(one["spans"] == [] for one in fourth["readings"])
    lead = next(one for one in first["own_reports"] if "hedge-lost" in one["flags"])
    assert {"I think", "probably"} <= set(lead["lost"])


def test_compare_to_another_base(run: Run) -> None:
    (statement,) = records(run("compare", "blood oath", "--base", "001", "--json"))
    assert statement["base"].startswith("001")
    base = next(one for one in statement["renditions"] if one["article"] == statement["base"])
    assert {one["state"] for one in base["readings"]} == {"verbatim"}


@pytest.mark.parametrize("base", ["000", "001", "002"])
def test_a_statement_is_called_the_same_whatever_the_base(run: Run, base: str) -> None:
    plain = run("compare", "blood oath", "--base", base)
    assert plain.out.startswith("“blood oath” · ")
    assert "<h1>“blood oath” · " in run("compare", "blood oath", "--base", base, "--html").out
    (record,) = records(run("compare", "blood oath", "--base", base, "--json"))
    assert record["name"] == "blood oath"


def test_statements(run: Run) -> None:
    found = records(run("statements", "--json"))
    (same,) = records(run("compare", "blood oath", "--json"))
    assert same in found
    for sort in ("disagreement", "date", "size"):
        assert sorted(map(json.dumps, records(run("statements", "--json", "--sort", sort)))) == sorted(
            map(json.dumps, found)
        )
    assert records(run("statements", "--json", "--min-sources", 3)) == [same]
    nothing = run("statements", "--min-sources", 5)
    assert (nothing.code, nothing.out) == (1, "")
    assert len(run("statements", "--json", "--min-sources", 1, "--limit", 1).out.splitlines()) == 1


def test_statements_with_a_flag(run: Run) -> None:
    found = records(run("statements", "--json"))
    flagged = {
        flag: [
            one
            for one in found
            if any(flag in each["flags"] for r in one["renditions"] for each in (r, *r["own_reports"]))
        ]
        for flag in FLAGS
    }
    assert flagged["hedge-lost"]
    for flag, wanted in flagged.items():
        assert run("statements", "--flag", flag, "--sort", "date").code == (0 if wanted else 1)
        assert records(run("statements", "--flag", flag, "--json")) == wanted
    nothing = run("statements", "--flag", "spliced")
    assert "no statement of 2 sources has spliced" in nothing.err
    assert run("statements", "--flag", "hedge").code == 2


def test_search(run: Run) -> None:
    found = records(run("search", "blod oath", "--json"))
    assert {one["article"][:3]: one["field"] for one in found} == {
        "000": "quote",
        "001": "quote",
        "002": "quote",
    }
    assert list(found[0]) == ["article", "field", "start", "end", "score", "snippet", "matches"]
    assert len(records(run("search", "Rodrigez", "--json", "--limit", 2))) == 2


@pytest.mark.usefixtures("in_seeds")
def test_search_takes_dashed_words_as_part_of_the_query(run: Run) -> None:
    for args in (
        ("alita", "-oath"),
        ("-oath", "alita"),
        ("alita -oath",),
        ("alita", "seeds", "-oath", "--limit", 9),
    ):
        found = records(run("search", *args, "--json"))
        assert {one["article"][:3] for one in found} == {"003"}
    assert run("search", "alita", "-horse", "--json").code == 0


@pytest.mark.usefixtures("in_seeds")
def test_all_words_of_a_statement_stand_in_its_record(run: Run) -> None:
    (statement,) = records(run("compare", "blood oath", "--json"))
    texts = {one["id"]: one["text"] for one in records(run("articles", "--json", "--text"))}
    base = texts[statement["base"]]
    for rendition in statement["renditions"]:
        text = texts[rendition["article"]]
        for one in rendition["readings"]:
            assert one["texts"] == [text[start:end] for start, end in one["spans"]]
            assert all(words in base for words in one["lost"])
            assert all(words in text for words in one["added"])
        for one in rendition["own_reports"]:
            assert one["text"] == text[one["start"] : one["end"]]
    fragment = statement["renditions"][2]["readings"][1]
    assert fragment["texts"] == ["blood oath"]
    assert fragment["lost"] == ["Robert Rodriguez and I have sworn a", "to do at least one more Alita movie"]


def test_a_text_is_printed_with_its_article_where_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Ferry\n---\n\n“We open in May,” said Ann Lee.\n")
    (article,) = records(run("articles", tmp_path, "--json", "--text"))
    (quotation,) = records(run("quotes", tmp_path, "--json"))
    assert article["text"][quotation["start"] : quotation["end"]] == quotation["text"] == "We open in May,"
    assert article["text"][article["body"] :].lstrip().startswith("“We open")
    assert "said Ann Lee" in run("articles", tmp_path, "--csv", "--text").out
    assert "text" not in records(run("articles", tmp_path, "--json"))[0]
    refused = run("articles", tmp_path, "--text")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.splitlines()[-1] == "  hint: add --json or --csv"


def test_a_path_behind_a_query_that_begins_with_a_dash_is_a_path(run: Run, tmp_path: Path) -> None:
    for name, words in (("a", "The ferry sails."), ("b", "The bridge is shut.")):
        (tmp_path / f"{name}.txt").write_text(words)
    for args in (("-ferry", tmp_path), (tmp_path, "-ferry")):
        outcome = run("search", *args, "--json")
        assert "oath" not in outcome.out
    assert [one["article"] for one in records(run("search", "-ferry the", tmp_path, "--json"))] == ["b"]


def test_search_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("“blod oath”\n".encode())))
    assert len(records(run("search", "-", "--json"))) == 3


@pytest.mark.parametrize("args", [("search", "zeppelin"), ("compare", "zeppelin")])
def test_nothing_found(run: Run, args: tuple[str, ...]) -> None:
    outcome = run(*args)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("alita-tui: ")
    assert "hint: " in outcome.err


@pytest.mark.usefixtures("in_seeds")
@pytest.mark.parametrize("command", ["articles", "quotes", "statements"])
def test_options_stand_before_or_after_the_path(run: Run, command: str) -> None:
    after, before, first = (
        run(command, "seeds", "--json", "--limit", 2),
        run(command, "--limit", "2", "--json", "seeds"),
        run("--json", command, "seeds", "--limit=2"),
    )
    assert after == before == first
    assert 1 <= len(after.out.splitlines()) <= 2
    assert after.code == 0


def test_output_is_the_same_each_time(run: Run) -> None:
    for args in (
        ("quotes", "--json"),
        ("statements", "--json"),
        ("search", "cameron", "--json"),
        ("compare", "oath"),
    ):
        assert run(*args) == run(*args)


@pytest.mark.parametrize(
    ("command", "columns"),
    [
        (("articles",), ("id", "source", "date", "title")),
        (("quotes", "--explain"), ("article", "start", "end", "text", "speaker", "why")),
        (("statements",), ("statement", "sentence", "state", "words")),
        (("search", "blood"), ("article", "field", "snippet")),
        (("speakers",), ("name", "variants", "quotations")),
    ],
)
def test_a_table_for_a_spreadsheet_has_a_row_a_record(
    run: Run, command: tuple[str, ...], columns: tuple[str, ...]
) -> None:
    rows = list(csv.DictReader(io.StringIO(run(*command, "--csv").out)))
    assert rows
    assert set(columns) <= set(rows[0])
    assert None not in rows[0]  # no cell without a name
    if command[0] != "statements":
        records = [json.loads(line) for line in run(*command, "--json").out.splitlines()]
        assert len(rows) == len(records)
        for row, record in zip(rows, records, strict=True):
            known = {name: record[name] for name in columns}
            assert {name: row[name].removeprefix("'") for name in columns} == {
                name: "; ".join(one) if isinstance(one, list) else "" if one is None else str(one)
                for name, one in known.items()
            }


def test_names_of_columns_alone_are_nothing_found(run: Run) -> None:
    outcome = run("quotes", "--kind", "mixed", "--speaker", "Cameron", "--csv")
    assert outcome.code == 0
    outcome = run("search", "zeppelin", "--csv")
    assert outcome.code == 1
    assert outcome.out.startswith("article,field")


@pytest.mark.usefixtures("in_seeds")
def test_sentences_that_the_chosen_base_lacks_are_told(run: Run) -> None:
    told = run("compare", "blood oath", "--base", "002")
    assert told.code == 0
    said = "4 of 5 sentences in marks, which are not compared: “loyalty”, “third film”, “progress”, “Austin”"
    assert said in told.err
    assert run("compare", "blood oath", "--base", "001").err == ""
