"""The commands index and speakers, and where an index is kept."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.hostile.index_children import INDEXING
from tests.unit.stored_corpora import write


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALITA_TUI_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_index_reports_what_it_holds_and_what_was_skipped(run: Run, tmp_path: Path, home: Path) -> None:
    folder = write(tmp_path / "news", 60)
    (folder / "broken.json").write_text("{")
    first = run("index", folder, "--json")
    report = json.loads(first.out)
    assert first.code == 0
    assert report["articles"] == 60
    assert report["files"] == 61
    assert report["quotations"] >= 60
    assert report["statements"] >= 1
    assert [Path(one["path"]).name for one in report["skipped"]] == ["broken.json"]
    assert report["skipped"][0]["reason"]
    assert Path(report["index"]).is_relative_to(home)
    assert Path(report["index"]).stat().st_size <= report["size"]
    table = run("index", folder)
    assert "60 in 61 files" in table.out
    assert "broken.json" in table.out.replace("\n", "")


def test_index_check_finds_a_page_changed_behind_its_time_and_size(run: Run, tmp_path: Path) -> None:
    folder, index = write(tmp_path / "news", 3), tmp_path / "i.sqlite"
    run("index", folder, "--index", index)
    file = min(folder.iterdir())
    before = file.stat()
    file.write_text(file.read_text().replace("island", "zebras"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert run("search", "zebras", folder, "--index", index).code == 1
    assert run("index", folder, "--index", index, "--check").code == 0
    assert file.stem in run("search", "zebras", folder, "--index", index, "--json").out


@pytest.mark.parametrize("where", ["--index", "--no-cache"])
def test_every_command_takes_where_its_index_is(run: Run, tmp_path: Path, home: Path, where: str) -> None:
    folder, index = write(tmp_path / "news", 60), tmp_path / "i.sqlite"
    chosen = (where, index) if where == "--index" else (where,)
    kept = {}
    for name, *words in (
        ("articles",),
        ("quotes",),
        ("statements",),
        ("speakers",),
        ("search", "ferry"),
        ("compare", "old ferry"),
    ):
        done = run(name, *words, folder, "--json", *chosen)
        assert "skipped" not in done.err
        assert done.code == 0, done.err
        kept[name] = done.out
    assert index.exists() == (where == "--index")
    assert not home.exists()
    assert kept["articles"] == run("articles", folder, "--json").out
    assert home.exists()


def test_index_without_a_cache_is_no_index(run: Run, tmp_path: Path) -> None:
    done = run("index", write(tmp_path / "news", 2), "--no-cache")
    assert done.code == 2
    assert "--no-cache" in done.err
    assert run("index").code == 2
    missing = run("index", tmp_path / "missing")
    assert missing.code == 2
    assert "no such file" in missing.err


def test_what_became_of_the_index_is_said_on_stderr(run: Run, tmp_path: Path) -> None:
    folder, index = write(tmp_path / "news", 3), tmp_path / "i.sqlite"
    index.write_text("no index")
    done = run("articles", folder, "--json", "--index", index)
    assert done.code == 0
    assert "i.sqlite.damaged-1" in done.err
    assert done.err.count("alita-tui:") == 1


WAITING = """
from time import sleep
from alita_tui.corpus import store
real, turns = store.Store.writing, iter(range(int(sys.argv[3])))
def waiting(self):
    if next(turns, None) is None:
        print("writes", flush=True)
        sleep(60)
    return real(self)
store.Store.writing = waiting
from alita_tui.cli.main import main
sys.exit(main(["index", sys.argv[1], "--index", sys.argv[2]]))
"""


@pytest.mark.parametrize("turn", [1, 6, 12])
def test_ctrl_c_leaves_a_usable_index(tmp_path: Path, run: Run, turn: int) -> None:
    folder, index = write(tmp_path / "news", 90), tmp_path / "i.sqlite"
    code = INDEXING.partition("print(")[0] + WAITING
    command = [sys.executable, "-c", code, str(folder), str(index), str(turn)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"writes\n"
    child.send_signal(signal.SIGINT)
    child.communicate()
    assert child.returncode == 130
    assert run("articles", folder, "--json", "--index", index).out.count("\n") == 90


def test_speakers_of_the_shipped_articles(run: Run) -> None:
    first, *_ = map(json.loads, run("speakers", "--json").out.splitlines())
    assert first["name"] == "James Cameron"
    assert set(first) == {"name", "variants", "quotations", "articles", "sources"}
    assert first["sources"] == 3
    assert run("speakers", "--limit", 1).out.count("\n") == 2
