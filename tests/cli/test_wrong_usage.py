"""Twenty ways to get it wrong: one line says what, one what to do, and the exit code is 2."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

SAID = "“We open in May,” said Ann Lee."

WRONG = [
    (("news", "--json"), "the app takes no --json", "alita-tui articles --json"),
    (("--jsn",), "the app takes no --jsn", "--help"),
    (("articles", "--limit"), "option '--limit' requires an argument", "alita-tui articles --help"),
    (("articles", "--limit", "0"), "'--limit': '0' is no number from 1 on", "alita-tui articles --help"),
    (("articles", "--limit", "many"), "'many' is no number from 1 on", "alita-tui articles --help"),
    (("statements", "--min-sources", "-1"), "'-1' is no number from 1 on", "alita-tui statements --help"),
    (("index", "news", "--processes", "0"), "'0' is no number from 1 on", "alita-tui index --help"),
    (("quotes", "--kind", "drect"), "'drect' is not one of 'direct'", "did you mean direct?"),
    (("statements", "--sort", "zzz"), "'zzz' is not one of 'disagreement'", "alita-tui statements --help"),
    (("compare",), "missing argument 'WORDS'", 'for example: alita-tui compare "blood oath"'),
    (("compare", " "), "WORDS is empty", 'for example: alita-tui compare "blood oath"'),
    (("search",), "a QUERY is missing", "for example: alita-tui search 'blod oath'"),
    (("search", ""), "the QUERY is empty", "for example: alita-tui search 'blod oath'"),
    (("search", "oath", "--limit"), "option '--limit' requires an argument", "alita-tui search --help"),
    (("index",), "missing argument 'PATH...'", "for example: alita-tui index news/"),
    (("index", "news", "--no-cache"), "--no-cache keeps no index", "leave one of them out"),
    (("index", "news", "--index", "news"), "the index cannot be kept", "--index FILE names another place"),
    (
        ("index", "news", "--index", "news/a.txt/x"),
        "no index can be kept",
        "--index FILE names another place",
    ),
    (("articles", "news", "--index", "news/a.txt"), "news/a.txt is no index", "a file of its own"),
    (("notes", "extra"), "unexpected extra argument (extra)", "alita-tui notes --help"),
    (("articles", ""), "a path is empty", "name a file, a folder"),
    (("qoutes",), "no such file or folder: qoutes", "did you mean the command quotes?"),
]


@pytest.mark.parametrize(("args", "what", "hint"), WRONG)
def test_what_is_wrong_and_what_to_do(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    args: tuple[str, ...],
    what: str,
    hint: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(SAID)
    outcome = run(*args)
    first, second = outcome.err.splitlines()
    assert (outcome.code, outcome.out) == (2, "")
    assert first.startswith("alita-tui: ")
    assert what in first
    assert second.startswith("  hint: ")
    assert hint in second
    assert not first.endswith(".")
    assert [one.name for one in (tmp_path / "news").iterdir()] == ["a.txt"]
    assert (tmp_path / "news" / "a.txt").read_text() == SAID


def test_help_may_be_asked_for_as_a_command(run: Run) -> None:
    assert run("help").out == run("--help").out
    assert run("help", "quotes").out == run("quotes", "--help").out
    assert run("help", "nonsense").out == run("--help").out


def test_the_version_may_stand_anywhere_before_a_command(run: Run) -> None:
    assert run("--version", "news").out == run("--version").out


def test_the_help_of_every_command_reads_to_its_end(run: Run) -> None:
    whole = run("--help").out
    assert "..." not in whole.split("Commands:")[1]
    assert "alita-tui COMMAND --help" in " ".join(whole.split())
    assert "x>=1" not in "".join(run(one, "--help").out for one in ("quotes", "statements", "index"))
    assert "--no-cache" not in run("index", "--help").out
