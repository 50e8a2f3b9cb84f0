"""A headline that is a field beside the text, as every output shows it; and in an index that is kept."""

import csv
import io
import json
from pathlib import Path

import pytest

from alita_tui import Corpus
from alita_tui.app.widgets.comparison_context import marks_of
from alita_tui.app.widgets.wording_notes import Place, notes
from alita_tui.app.widgets.wording_reasons import reasons
from tests.cli.conftest import Run

BOAT = "“I think we will probably add a second boat in spring if the council agrees,” Mayor Ada Venn said."
TITLE = "Venn vows second boat in spring"
BODY = "The mayor spoke at the old pier of the harbour on Monday morning.\n\n" + BOAT


def written(folder: Path, title: str = TITLE) -> Path:
    """Two outlets, one of which overstates in a title that is a field."""
    folder.mkdir(exist_ok=True)
    plain = {"id": "wire_1", "source": "wire", "title": "At the pier", "text": f"At the old pier. {BOAT}"}
    told = {"id": "herald_1", "source": "herald", "title": title, "text": BODY}
    (folder / "news.jsonl").write_text("\n".join(map(json.dumps, (plain, told))), encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "news")


def test_json_says_that_the_places_are_in_the_title(run: Run, folder: Path) -> None:
    asked = ("compare", "second boat", folder, "--base", "wire", "--json", "--explain", "--no-cache")
    record = json.loads(run(*asked).out)
    (_, told) = record["renditions"]
    (report,) = told["own_reports"]
    assert report["field"] == "title"
    assert TITLE[report["start"] : report["end"]] == report["text"]
    assert "hedge-lost" in report["flags"]
    assert [TITLE[start:end] for start, end in report["evidence"]] == ["second", "boat", "spring"]
    spans = [span for one in report["reasons"] for span in one["spans"]]
    assert all(0 <= start < end <= len(TITLE) for start, end in spans)


def test_the_table_says_that_the_places_are_in_the_title(run: Run, folder: Path) -> None:
    out = run("compare", "second boat", folder, "--base", "wire", "--csv", "--no-cache").out
    (row,) = [one for one in csv.DictReader(io.StringIO(out)) if one["state"] == "own report"]
    assert (row["words"], row["field"], row["paragraph"]) == (TITLE, "title", "")
    assert TITLE[int(row["start"]) : int(row["end"])] == TITLE


@pytest.mark.parametrize("form", ["--html", "--explain", ""])
def test_a_reader_sees_the_title_and_that_it_is_one(run: Run, folder: Path, form: str) -> None:
    asked = ("compare", "second boat", folder, "--base", "wire", "--no-cache", *([form] if form else []))
    out = " ".join(run(*asked).out.split())
    assert f"title [0:{len(TITLE)}]" in out
    assert TITLE in out.split("own words", 1)[1]
    assert "I think" in out.split("own words", 1)[1]
    if form == "--explain":
        assert "“second” [10:16], “boat” [17:21], “spring” [25:31]" in out


def test_the_app_tells_it_as_the_outlets_headline(folder: Path) -> None:
    with Corpus.open([folder]) as corpus:
        statement = corpus.compare("second boat", base="wire")
        rendition = statement.renditions[1]
        at = Place(statement, rendition, 0, corpus.article)
        said = [one.text for one in notes(at)]
        assert f"≈ own headline title [0:{len(TITLE)}]: “{TITLE}”" in said
        assert any(one.startswith("⚠ own headline drops “I think … probably") for one in said)
        assert any("own headline" in one.text and "“boat” [17:21]" in one.text for one in reasons(at))
        assert [one.sign for one in marks_of(rendition)] == ["█"]


def test_an_index_tells_a_title_that_has_changed_since(tmp_path: Path) -> None:
    folder, index = written(tmp_path / "news", "Old pier to be mended"), tmp_path / "index"

    def flagged() -> list[str]:
        with Corpus.open([folder], index=index) as corpus:
            return [one.article for each in corpus.statements(flag="hedge-lost") for one in each.present]

    assert flagged() == []
    written(folder)
    assert flagged() == ["wire_1", "herald_1"]
    assert flagged() == ["wire_1", "herald_1"]
