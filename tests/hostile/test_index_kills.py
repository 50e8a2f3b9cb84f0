"""kill -9 at any moment of indexing: the index opens, holds whole batches, and the next run goes on."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from alita_tui import Corpus
from tests.hostile.index_children import INDEXING
from tests.unit.stored_corpora import article, everything, write

MANY = 90
# ``ALITA_TUI_KILLS=200`` is the large count.
KILLS = int(os.environ.get("ALITA_TUI_KILLS", "8"))


def killed_after(folder: Path, index: Path, seconds: float, beside: int = 300) -> bool:
    """Index in a process and kill it so long after it began; whether it had come to its end.

    From ``beside`` articles on they are linked in a process of its own, which is not killed.
    """
    command = [sys.executable, "-c", INDEXING, str(folder), str(index), str(beside)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"begins\n"
    time.sleep(seconds)
    child.send_signal(signal.SIGKILL)
    return b"ends" in child.communicate()[0]


def check_whole(index: Path) -> None:
    """Every table tells of the same articles, and SQLite finds nothing wrong."""
    connection = sqlite3.connect(index)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        number = "SELECT count(*) FROM "
        for left in (
            "articles WHERE number NOT IN (SELECT article FROM texts)",
            "texts WHERE article NOT IN (SELECT number FROM articles)",
            "articles WHERE quoted = 1 AND number NOT IN (SELECT article FROM quotations)",
            "quotations WHERE article NOT IN (SELECT number FROM articles WHERE quoted = 1)",
            "articles WHERE worded = 1 AND number NOT IN (SELECT article FROM search_articles)",
            "search_articles WHERE article NOT IN (SELECT number FROM articles WHERE worded = 1)",
            "articles WHERE file NOT IN (SELECT number FROM files)",
        ):
            assert connection.execute(number + left).fetchone() == (0,), left
        if connection.execute("SELECT value FROM facts WHERE name = 'shelved'").fetchone() == ("1",):
            for left in (
                "articles WHERE linked = 1 AND number NOT IN (SELECT article FROM shelved)",
                "passages WHERE article NOT IN (SELECT article FROM shelved)",
                "copies WHERE (article, start) NOT IN (SELECT article, start FROM passages)",
                "edges WHERE (article, start) NOT IN (SELECT article, start FROM passages)",
                "postings WHERE text NOT IN (SELECT text FROM copies)",
                "members WHERE cluster NOT IN (SELECT number FROM clusters)",
                "uncompared WHERE cluster NOT IN (SELECT number FROM clusters)",
                "shared WHERE cluster NOT IN (SELECT number FROM clusters)",
            ):
                assert connection.execute(number + left).fetchone() == (0,), left
    finally:
        connection.close()


def test_killed_again_and_again(tmp_path: Path) -> None:
    folder, index, chance = write(tmp_path / "news", MANY), tmp_path / "i.sqlite", random.Random(11)
    began = time.monotonic()
    assert not killed_after(folder, tmp_path / "first.sqlite", 0.0)
    subprocess.run([sys.executable, "-c", INDEXING, str(folder), str(tmp_path / "whole.sqlite")], check=True)
    longest = time.monotonic() - began
    cut_off = 0
    for turn in range(KILLS):
        for file in chance.sample(sorted(folder.iterdir()), 5):
            file.write_text(article(chance.randrange(1000)))
        if turn % 4 == 3:
            index.unlink(missing_ok=True)
        cut_off += not killed_after(folder, index, chance.random() * longest * 0.7, 1 + turn % 2 * MANY)
        if index.exists():
            check_whole(index)
    assert cut_off
    with Corpus.open([folder], cache=False) as held, Corpus.open([folder], index=index) as corpus:
        assert corpus.notices == ()
        assert everything(corpus) == everything(held)
    check_whole(index)
