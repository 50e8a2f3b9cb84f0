"""What goes wrong is told in two lines on stderr, with the right exit code, and stdout stays data."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from alita_tui.cli import main as command_line
from tests.cli.conftest import Outcome, Run

SAID = "“We open in May,” said Ann Lee."
ESCAPES = (
    "Text [/] and [@click=app.quit]x[/] \x1b[31mred\x1b[0m \x07. “We [/b] will [red]go[/red],” said Ann Lee."
)


def talks(outcome: Outcome) -> bool:
    """Whether the error is one line that says what is wrong, and one that says what to do."""
    what, hint = outcome.err.splitlines()[-2:]
    return outcome.out == "" and what.startswith("alita-tui: ") and hint.startswith("  hint: ")


@pytest.mark.parametrize(
    "args",
    [
        ("articles", "nowhere"),
        ("articles", "*.nothing"),
        ("articles", "empty"),
        ("articles", "binary.txt"),
        ("quotes", "--limit", "0"),
        ("quotes", "--limit", "many"),
        ("quotes", "--kind", "song"),
        ("quotes", "--nonsense"),
        ("statements", "--sort", "colour"),
        ("statements", "--min-sources", "0"),
        ("compare",),
        ("compare", "oath", "--base", "009"),
        ("search",),
        ("search", ""),
        ("search", " ", "nowhere"),
        ("nowhere",),
        ("--nonsense",),
    ],
)
def test_usage_and_bad_paths(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "binary.txt").write_bytes(b"\0\1")
    outcome = run(*args)
    assert outcome.code == 2
    assert talks(outcome)


@pytest.mark.parametrize(
    "args",
    [("qoutes",), ("qoutes", "--json"), ("--limit", "3", "qoutes", "news"), ("Quotes", "--kind", "direct")],
)
def test_a_mistyped_command_is_recognised(run: Run, args: tuple[str, ...]) -> None:
    outcome = run(*args)
    assert (outcome.code, talks(outcome)) == (2, True)
    assert "did you mean the command quotes?" in outcome.err


def test_a_path_that_is_missing_is_no_mistyped_command(run: Run) -> None:
    for path in ("news", "in", "arts"):
        assert "the command" not in run(path).err


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("nwes", "did you mean news?"),
        ("News/", "did you mean news?"),
        ("news/harbor.txt", "did you mean news/harbour.txt or"),
        ("nwes/harbour.txt", "did you mean news/harbour.txt?"),
        ("news/harbour.tx", "did you mean news/harbour.txt or news/harbours.txt?"),
        ("somewhere/else.txt", "name a file, a folder, a glob"),
    ],
)
def test_a_mistyped_path_is_answered_with_the_nearest_names(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, meant: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for name in ("harbour.txt", "harbours.txt", "quite-another-file.md"):
        (tmp_path / "news" / name).write_text(SAID)
    outcome = run("articles", path)
    assert (outcome.code, talks(outcome)) == (2, True)
    assert f"no such file or folder: {path}\n" in outcome.err
    assert meant in outcome.err


@pytest.mark.parametrize(
    ("base", "meant"),
    [
        ("001_a9d5", "did you mean 001_a9c56a5dffec51e4?"),
        ("O01", "did you mean 001"),
        ("zzzzzz", "`alita-tui articles`"),
    ],
)
def test_a_mistyped_article_is_answered_with_the_nearest_ids(run: Run, base: str, meant: str) -> None:
    outcome = run("compare", "blood oath", "--base", base)
    assert (outcome.code, talks(outcome)) == (2, True)
    assert meant in outcome.err


def test_a_mistyped_option_is_answered_with_the_nearest(run: Run) -> None:
    outcome = run("quotes", "--speakr", "lee")
    assert (outcome.code, talks(outcome)) == (2, True)
    assert "did you mean --speaker?" in outcome.err
    searched = run("search", "alita", "--jsn")
    assert searched.code == 0
    assert "did you mean --json?" in searched.err


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (("compare", "oath", "my news"), "`alita-tui statements 'my news'` lists what is shared"),
        (("compare", "oath", "news", "--base", "zzz"), "`alita-tui articles news` lists the ids"),
        (("compare", "news"), "news is a path: name the words before it, alita-tui compare WORDS news"),
        (
            ("compare", "ann lee", "my news"),
            "name words of the quotation: `alita-tui quotes --speaker 'ann lee' "
            "'my news'` lists those of Ann Lee",
        ),
        (
            ("search", "my news"),
            "my news is a path: name the words before it, alita-tui search WORDS 'my news'",
        ),
        (("statements", "my news"), "`alita-tui quotes 'my news'` lists what each article quotes"),
    ],
)
def test_a_hint_names_the_paths_that_the_user_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], hint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder, words in (("news", "We swore an oath in May"), ("my news", "We open in May")):
        (tmp_path / folder).mkdir()
        for name in ("a.txt", "b.txt")[: 1 if folder == "my news" else 2]:
            (tmp_path / folder / name).write_text(f"“{words},” said Ann Lee, the harbour master.")
    outcome = run(*args)
    assert f"  hint: {hint}" in outcome.err.splitlines()
    assert outcome.code or args[0] == "search"


def test_what_is_wrong_with_files_without_an_article_is_told_before_what_can_be_read(
    run: Run, tmp_path: Path
) -> None:
    for name, kinds in (("images", {"png": 500}), ("mixed", {"png": 9, "txt": 2})):
        (skipping(tmp_path / name, **kinds) / "good.txt").unlink()
    images = run("articles", tmp_path / "images").err
    assert "images: 500 files of kinds that are not read (.png 500)\n  hint: what can be read: .txt" in images
    mixed = run("articles", tmp_path / "mixed").err
    assert "txt0.txt: binary, not text; " in mixed
    assert "; and 9 of kinds that are not read (.png 9)\n  hint: leave it out, or convert it to text" in mixed


def test_a_report_names_what_can_be_read_once_and_broken_files_first(run: Run, tmp_path: Path) -> None:
    folder = skipping(tmp_path / "news", png=40, txt=1)
    (folder / "a.md").write_text(SAID)
    lines = run("index", folder, "--index", tmp_path / "i.sqlite").out.splitlines()
    first, *_, last = lines[lines.index(next(one for one in lines if one.startswith("skipped"))) + 1 :]
    assert "txt0.txt: binary" in first
    assert sum(".png: no reader" in one for one in lines) == 40
    assert sum(".warc" in one for one in lines) == 1
    assert last.endswith("packed with gzip too")


def test_a_command_beats_a_path_of_the_same_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "quotes").mkdir()
    (tmp_path / "quotes" / "own.txt").write_text(SAID)
    assert json.loads(run("articles", "quotes", "--json").out)["id"] == "own"
    assert run("quotes", "--json").out.startswith('{"article": "000')
    assert json.loads(run("quotes", "--json", "./quotes").out)["article"] == "own"


@pytest.mark.parametrize("args", [(), ("browse",), ("./here",)])
def test_the_app_needs_a_terminal(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").mkdir()
    outcome = run(*args)
    assert outcome.code == 2
    assert talks(outcome)
    assert "terminal" in outcome.err


def test_what_is_skipped_is_talk_and_the_rest_is_data(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(SAID)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "bro\x1b[1mken.txt").write_bytes(b"\0")
    outcome = run("articles", "--json", tmp_path)
    assert outcome.code == 0
    assert json.loads(outcome.out)["id"] == "good"
    assert "empty.txt: empty" in outcome.err
    assert "bro␛[1mken.txt: binary" in outcome.err


def skipping(folder: Path, **counts: int) -> Path:
    """A folder with an article and so many files that are skipped, by their suffix."""
    folder.mkdir()
    (folder / "good.txt").write_text(SAID)
    for suffix, count in counts.items():
        for at in range(count):
            (folder / f"{suffix}{at}.{suffix}").write_bytes(b"\0")
    return folder


def test_many_skipped_files_are_one_line_and_how_to_see_them(run: Run, tmp_path: Path) -> None:
    folder = skipping(tmp_path / "my news", png=8, zip=1, exe=2, txt=5)
    said = run("quotes", folder, "--json").err.splitlines()
    assert said == [
        "alita-tui: 16 files or parts of files skipped: 10 of kinds that are not read (.png 8, .exe 2), "
        "6 that could not be read",
        f"  hint: `alita-tui index '{folder}'` lists them",
    ]
    listed = run("index", folder, "--index", tmp_path / "i.sqlite")
    assert sum(one.startswith("  /") or "no reader" in one for one in listed.out.splitlines()) >= 16
    (report,) = map(
        json.loads, run("index", folder, "--index", tmp_path / "i.sqlite", "--json").out.splitlines()
    )
    assert len(report["skipped"]) == 16
    assert all(one["reason"] for one in report["skipped"])


def test_what_could_not_be_read_is_named_beside_many_of_other_kinds(run: Run, tmp_path: Path) -> None:
    said = run("articles", skipping(tmp_path / "news", png=8, txt=1)).err
    assert "txt0.txt: binary" in said
    assert "png0.png" not in said
    assert "9 files or parts of files skipped: 8 of kinds that are not read (.png 8), 1 that could" in said


def test_few_skipped_files_are_named(run: Run, tmp_path: Path) -> None:
    said = run("articles", skipping(tmp_path / "news", png=2, txt=1)).err
    assert ["png0.png: no reader" in said, "png1.png" in said, "txt0.txt: binary" in said] == [True] * 3
    assert "lists them" not in said


HOSTILE = {
    "marks": '"“”"«»‘’' * 50,
    "opening": "“" * 3000,
    "closing": "”" * 3000,
    "unbalanced": "“We open, said Ann Lee.\n\n“And more” said she “and",
    "escapes": ESCAPES,
    "long": "“We open in May,” said Ann Lee. " * 2000,
    "wide": "日本語の「引用」と e\u0301 \u200b\u202eabc\u202c 😀" * 20,
    "word": "a" * 200_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", [("articles",), ("quotes", "--all"), ("statements", "--min-sources", 1)])
def test_hostile_texts_lose_nothing(run: Run, tmp_path: Path, name: str, command: tuple[str, ...]) -> None:
    (tmp_path / "bad.txt").write_text(HOSTILE[name], encoding="utf-8")
    (tmp_path / "good.txt").write_text(SAID, encoding="utf-8")
    machine, people = run(*command, "--json", tmp_path), run(*command, tmp_path)
    assert (machine.code, people.code) == (0, 0)
    assert [json.loads(line) for line in machine.out.splitlines()]
    assert "good" in machine.out
    assert people.out.strip()


def test_markup_in_a_text_is_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(ESCAPES)
    assert "[/b] will [red]go[/red]," in run("quotes", tmp_path).out
    assert "‹quit›" in run("search", "quit", tmp_path).out


def test_offsets_hold_in_the_decoded_text(run: Run, tmp_path: Path) -> None:
    text = "Café.\r\n\r\n“We open in May,” said Ann Lee.\r\n"
    for name, data in {"a.txt": text.encode("cp1252"), "b.txt": text.encode("utf-16")}.items():
        (tmp_path / name).write_bytes(data)
        record = json.loads(run("quotes", "--json", tmp_path / name).out)
        assert text[record["start"] : record["end"]] == record["text"] == "We open in May,"
        assert record["paragraph"] == 2


def test_an_error_of_our_own_is_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("deep inside")

    monkeypatch.setattr(command_line.cli, "invoke", broken)
    outcome = run("articles")
    assert (outcome.code, talks(outcome)) == (2, True)
    assert "deep inside" in outcome.err


def test_the_group_gives_the_same_codes_under_the_runner_of_click() -> None:
    from click.testing import CliRunner

    codes = [
        CliRunner().invoke(command_line.cli, args).exit_code for args in (["search", "zeppelin"], ["nowhere"])
    ]
    assert codes == [1, 2]
    assert CliRunner().invoke(command_line.cli, ["articles", "--json"]).exit_code == 0


def test_an_interruption(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line.cli, "invoke", interrupted)
    assert run("articles").code == 130


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“We open in May,” said Ann Lee.\n\n" * 4000)
    command = [sys.executable, "-m", "alita_tui", "quotes", "--json", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() in (0, 1)


def test_any_encoding_of_the_terminal() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    for args in (
        ["articles"],
        ["compare", "blood oath"],
        ["quotes", "--json"],
        ["search", "ß"],
        ["nö-where"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "alita_tui", *args], capture_output=True, env=environment, check=False
        )
        assert b"Traceback" not in done.stderr
        assert b"inside" not in done.stderr
        assert done.returncode in (0, 1, 2)
        if "--json" in args:
            assert "’".encode() in done.stdout


def test_a_reader_of_a_table_that_goes_away_is_no_error() -> None:
    for _ in range(3):
        command = [sys.executable, "-m", "alita_tui", "compare", "oath"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 0


def test_a_lone_h_asks_search_for_help_and_after_two_dashes_is_a_word(run: Run) -> None:
    assert run("search", "-h") == run("search", "--help")
    assert run("search", "oath", "-h").out.startswith("Usage: ")
    assert run("search", "alita", "-horse").code == 0
    assert "Usage" not in run("search", "alita", "--", "-h").out


def test_an_unknown_speaker_is_answered_with_those_there_are(run: Run) -> None:
    outcome = run("quotes", "--speaker", "Kamerun")
    assert (outcome.code, talks(outcome)) == (1, True)
    assert "speakers are James Cameron" in outcome.err


def test_what_cannot_be_the_base_is_answered_with_what_can(run: Run) -> None:
    outcome = run("compare", "blood oath", "--base", "003")
    assert (outcome.code, talks(outcome)) == (1, True)
    assert "these can be the base: 000_" in outcome.err
    assert "003" not in outcome.err.splitlines()[-1]
