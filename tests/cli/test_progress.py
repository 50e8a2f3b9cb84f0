"""While a large corpus is read and linked, a terminal sees how far that is; rows come as they are found."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from alita_tui.cli import progress_bar
from alita_tui.export import listing
from alita_tui.export.console import Page
from alita_tui.export.listing import Column, print_rows
from tests.cli.conftest import Run
from tests.unit.stored_corpora import write


class Screen(io.StringIO):
    """What a terminal was sent."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALITA_TUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(progress_bar, "PATIENCE", 0.0)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("corpus") / "news", 60)


@pytest.mark.parametrize(
    ("command", "where", "steps"),
    [
        (("articles",), "--no-cache", ("reading articles",)),
        (("quotes",), "--no-cache", ("reading articles", "reading quotations")),
        (("quotes", "--speaker", "holm7"), "--index", ("reading articles",)),
        (("speakers",), "--no-cache", ("reading articles", "reading quotations")),
        (("speakers",), "--index", ("reading articles", "reading quotations")),
        (("search", "ferry"), "--index", ("reading articles", "indexing words")),
        (("statements",), "--no-cache", ("reading quotations", "linking them", "comparing statements")),
        (("statements",), "--index", ("reading quotations", "linking them", "comparing statements")),
        (("statements", "--sort", "size"), "--index", ("linking them", "comparing statements")),
        (("compare", "old ferry"), "--no-cache", ("reading quotations", "comparing statements")),
    ],
)
def test_a_terminal_sees_how_far_it_is_and_the_data_is_the_same(
    run: Run,
    tmp_path: Path,
    news: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    where: str,
    steps: tuple[str, ...],
) -> None:
    screen = Screen()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", screen)
        watched = run(*command, news, *((where, tmp_path / "one") if where == "--index" else (where,)))
    piped = run(*command, news, *((where, tmp_path / "two") if where == "--index" else (where,)))
    assert watched.code == piped.code == 0
    assert watched.out == piped.out
    assert piped.err == ""
    for step in steps:
        assert step in screen.getvalue()


def test_a_small_corpus_shows_no_bar_where_it_is_quick(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_bar, "PATIENCE", 600.0)
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert run("statements").code == 0
    assert screen.getvalue() == ""


COLUMNS = (Column("name"), Column("words", wide=True), Column("size", right=True))


def numbered(count: int) -> list[tuple[str, str, str]]:
    return [(f"n{at}", f"word {at} " * (at % 7), str(at)) for at in range(count)]


def test_rows_come_as_they_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[str] = []

    def found() -> Iterator[tuple[str, str, str]]:
        for row in numbered(listing.FIRST + 3):
            shown.append(capsys.readouterr().out)
            yield row

    assert print_rows(Page(color=False), COLUMNS, found()) == listing.FIRST + 3
    assert "".join(shown[: listing.FIRST]) == ""
    assert "n0" in "".join(shown)


def test_a_terminal_gets_the_first_row_at_once_where_it_was_long_in_coming(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listing, "PATIENCE", 0.0)
    monkeypatch.setattr(sys, "stdout", Screen())
    screen = sys.stdout
    assert isinstance(screen, Screen)
    seen: list[str] = []

    def found() -> Iterator[tuple[str, str, str]]:
        for row in numbered(3):
            seen.append(screen.getvalue())
            yield row

    print_rows(Page(color=False), COLUMNS, found())
    assert ["n0" in one for one in seen] == [False, True, True]
    assert ["n1" in one for one in seen] == [False, False, True]


def test_many_rows_stand_under_their_headings(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of a late row is lost, however narrow those before it were."""
    rows = [("a", "b", "1")] * (listing.FIRST + 1) + [
        ("name of some length " * 3, "word " * 60, "123456789012")
    ]
    print_rows(Page(color=False), COLUMNS, rows)
    lines = capsys.readouterr().out.splitlines()
    heading = lines[0]
    assert heading.split() == ["name", "words", "size"]
    assert max(map(len, lines)) <= 100
    late = lines[listing.FIRST + 2 :]
    assert "".join(late).replace(" ", "").count("word") == 60
    assert "".join(one.split()[-1] for one in late if one[-1].isdigit()) == "123456789012"
    assert lines[1].index("b") == heading.index("words")
    assert lines[1].rindex("1") == len(heading.rstrip()) - 1


def test_on_a_narrow_page_the_wide_cell_stands_under_the_others(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    rows = [("a name", "many words and then some more of them", "7"), ("another name", "few", "12")]
    assert print_rows(Page(color=False), COLUMNS, rows) == 2
    assert capsys.readouterr().out.splitlines() == [
        "a name  7 size",
        "  many words and then some",
        "  more of them",
        "another name  12 size",
        "  few",
    ]


def test_no_rows_print_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_rows(Page(color=False), COLUMNS, []) == 0
    assert capsys.readouterr().out == ""


def test_a_column_without_a_word_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(Page(color=False), COLUMNS, [("a", "", "1"), ("b", "", "2")])
    assert capsys.readouterr().out.splitlines()[0].split() == ["name", "size"]


def test_the_long_table_holds_what_the_json_holds(run: Run, tmp_path: Path) -> None:
    lines = [
        {
            "id": f"paper{at}",
            "text": f"Story {at}. “We sail at {at} in May,” said Ann Lee.",
            "source": f"Paper {at}",
        }
        for at in range(listing.FIRST + 30)
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)))
    shown, records = run("quotes", tmp_path).out, run("quotes", tmp_path, "--json").out.splitlines()
    assert len(records) == len(lines)
    for record in map(json.loads, records):
        assert f"[{record['start']}:{record['end']}]" in shown
        assert record["source"] in shown
