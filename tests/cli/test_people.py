"""What people see: tables, colour, and what a terminal must not act on."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from alita_tui.cli.group import COMMANDS
from alita_tui.export.visible import visible
from tests.cli.conftest import Run


def on_a_terminal(*args: str, **environment: str) -> str:
    """What the command writes to a terminal of 120 columns."""
    parent, child = pty.openpty()
    surroundings = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "120", **environment}
    for name in [name for name in ("NO_COLOR", "COLORTERM", "CI") if name not in environment]:
        surroundings.pop(name, None)
    process = subprocess.Popen(
        [sys.executable, "-m", "alita_tui", *args], stdout=child, stderr=subprocess.DEVNULL, env=surroundings
    )
    os.close(child)
    written = b""
    while True:
        try:
            part = os.read(parent, 65536)
        except OSError:
            break
        if not part:
            break
        written += part
    os.close(parent)
    assert process.wait() == 0
    return written.decode()


@pytest.mark.parametrize(
    "args", [("articles",), ("quotes",), ("statements",), ("search", "oath"), ("compare", "oath")]
)
def test_tables_hold_no_escapes_in_a_pipe_and_no_blanks_at_line_ends(run: Run, args: tuple[str, ...]) -> None:
    outcome = run(*args)
    assert outcome.code == 0
    assert "\x1b" not in outcome.out
    assert outcome.out.splitlines() == [line.rstrip() for line in outcome.out.splitlines()]
    assert max(map(len, outcome.out.splitlines())) <= 100


def test_colour_is_for_terminals_that_want_it() -> None:
    assert "\x1b[" in on_a_terminal("compare", "blood oath")
    assert "\x1b[3" not in on_a_terminal("compare", "blood oath", "--no-color")
    assert "\x1b[3" not in on_a_terminal("compare", "blood oath", NO_COLOR="1")


def test_a_terminal_gets_pictures_of_control_characters_and_a_pipe_the_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We \x1b]0;x\x1b[2J open in May,” said Ann Lee.")
    shown = on_a_terminal("quotes", str(tmp_path), "--no-color")
    assert "We ␛]0;x␛[2J open" in shown
    assert "\x1b]" not in shown
    assert "\x1b[2J" not in shown
    assert "We \x1b]0;x\x1b[2J open" in run("quotes", tmp_path).out


def test_the_comparison_tells_every_state_by_sign_and_word(run: Run) -> None:
    shown = run("compare", "blood oath").out
    for words in (
        "“blood oath” · James Cameron, to Empire · 5 sentences · in 3 of 4 articles",
        "█ 1 verbatim",
        "█ 5 verbatim ⚠ hedge",
        "a few words quoted",
        "base wording, differences marked",
        "█ 5 verbatim ⇅",
        "▒ 1 fragment",
        "▓ 4 bracketed",
        "not found",
        "≠ James Cameron and",
        "wrap the ‹(Avatar)› mix here",
        "‹[for Avatar]›",
        "89 of 90 · 99 %",
        "in the outlets’ own words",
        "█ verbatim  ▓ bracketed, cut, altered  ▒ fragment  ░ reported  · absent",
    ):
        assert words in shown


def test_changed_words_are_marked_on_both_sides(run: Run, tmp_path: Path) -> None:
    said = "We will sail the old ferry to the northern island again in the first week of May"
    changed = "We will sail the white ferry to the northern island again in the first week of this May"
    (tmp_path / "a.txt").write_text(f"“{said},” said Ann Lee on Monday.")
    (tmp_path / "b.txt").write_text(f"“{changed},” said Ann Lee on Monday.")
    shown = " ".join(run("compare", "northern island", tmp_path, "--base", "a").out.split())
    assert "[-old-]" in shown
    assert "{+white+}" in shown
    assert "{+this+}" in shown


def test_many_sources_get_several_tables_and_absent_ones_one_line(run: Run, tmp_path: Path) -> None:
    said = "“We will sail the old ferry to the northern island again in the first week of May,” said Ann Lee."
    for at in range(9):
        (tmp_path / f"p{at}.txt").write_text(f"Story {at}. {said}")
    for at in range(3):
        (tmp_path / f"q{at}.txt").write_text("Nothing new.")
    shown = run("compare", "northern island", tmp_path).out
    assert shown.count("dated ") >= 3
    assert "not found in 3 of 12 searched: q0, q1, q2" in shown
    assert all(f"p{at}" in shown for at in range(9))


def test_a_derived_title_and_a_guessed_encoding_are_marked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Café words and so on.".encode("cp1252"))
    shown = run("articles", tmp_path).out
    assert "(Café words and so on.) [cp1252, guessed]" in shown


def test_every_command_has_help_with_examples(run: Run) -> None:
    whole = run("--help")
    assert whole.code == 0
    for name in COMMANDS:
        assert f"  {name} " in whole.out
        outcome = run(name, "--help")
        assert (outcome.code, outcome.err) == (0, "")
        assert "Examples:" in outcome.out
    assert run("-h").out == whole.out


def test_the_version(run: Run) -> None:
    from alita_tui import __version__

    assert run("--version").out == f"alita-tui {__version__}\n"


@pytest.mark.parametrize(
    ("text", "shown"), [("a\tb\x00\x7f", "a␉b␀␡"), ("\x9b\u202e", "\ufffd⇄"), ("é 日", "é 日")]
)
def test_visible_is_one_for_one(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert len(visible(text)) == len(text)


@pytest.fixture
def several(tmp_path: Path) -> Path:
    """Two sources give a statement, one of them in two articles; a third has none of it."""
    said = "“We will sail the old ferry to the northern island again in the first week of May,” said Ann Lee."
    rows = (
        ("a-1", "Alpha", said),
        ("a-2", "Alpha", said),
        ("b-1", "Beta", said),
        ("g-1", "Gamma", "No news."),
    )
    lines = [{"id": name, "source": source, "text": f"Story {name}. {text}"} for name, source, text in rows]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, lines)))
    return tmp_path


def test_statements_count_sources_not_articles(run: Run, several: Path) -> None:
    heading, row = run("statements", several).out.splitlines()[:2]
    assert heading.split()[0] == "sources"
    assert row.split()[0] == "2"


def test_quotations_of_several_articles_of_a_source_are_told_apart(run: Run, several: Path) -> None:
    heading, *rows = run("quotes", several).out.splitlines()
    assert heading.split()[:2] == ["source", "article"]
    begun = [row.split()[:2] for row in rows if row.startswith(("Alpha", "Beta"))]
    assert begun == [["Alpha", "a-1"], ["Alpha", "a-2"], ["Beta", "¶1"]]
    explained = run("quotes", several, "--explain").out
    assert [words in explained for words in ("Alpha  a-1  ¶1", "Alpha  a-2  ¶1", "Beta  ¶1")] == [True] * 3


def test_a_source_without_the_statement_cannot_be_the_base(run: Run, several: Path) -> None:
    outcome = run("compare", "northern island", several, "--base", "Gamma")
    assert outcome.code == 1
    assert "Gamma does not print this statement" in outcome.err
    assert "these sources do: Alpha, Beta" in outcome.err
