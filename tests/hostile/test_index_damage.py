"""Whatever happens to an index: one notice, a right answer, and nothing of the user's is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from alita_tui import Corpus
from alita_tui.corpus import store as stores
from alita_tui.corpus.store import Store
from alita_tui.corpus.stored.contents import Stored
from alita_tui.corpus.stored.damage import Foreign
from alita_tui.errors import AlitaError
from tests.hostile.index_children import HOLDING, WRITING
from tests.unit.stored_corpora import article, everything, write

MANY = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "news", MANY)


@pytest.fixture(scope="module")
def answer(unaltered: tuple[Path, Path]) -> dict[str, Any]:
    """What a corpus of the folder answers that was read into memory, without an index."""
    with Corpus.open([unaltered[0]], cache=False) as held:
        return everything(held)


@pytest.fixture
def index(tmp_path: Path, folder: Path) -> Path:
    return built(folder, tmp_path)


def built(folder: Path, place: Path) -> Path:
    """An index of the folder, with everything in it, below the place."""
    file = place / "kept" / "i.sqlite"
    with Corpus.open([folder], index=file) as corpus:
        everything(corpus)
    return file


@pytest.fixture(scope="module")
def unaltered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder that no test alters, and the folder that its index is in, to be copied."""
    place = tmp_path_factory.mktemp("unaltered")
    news = write(place / "news", MANY)
    return news, built(news, place).parent


@pytest.fixture
def same(unaltered: tuple[Path, Path]) -> Path:
    """The folder that no test alters."""
    return unaltered[0]


@pytest.fixture
def copied(unaltered: tuple[Path, Path], tmp_path: Path) -> Path:
    """An index of the folder that no test alters, of the test's own."""
    return Path(shutil.copytree(unaltered[1], tmp_path / "kept")) / "i.sqlite"


def _overwrite(index: Path, at: int, data: bytes) -> None:
    with index.open("r+b") as file:
        file.seek(at)
        file.write(data)


def _header_gone(index: Path) -> None:
    _overwrite(index, 0, b"no database at all, only words")


def _truncated(index: Path) -> None:
    os.truncate(index, index.stat().st_size // 2)


def _truncated_to_little(index: Path) -> None:
    os.truncate(index, 60)


def _emptied(index: Path) -> None:
    os.truncate(index, 0)


def _schema_page_broken(index: Path) -> None:
    _overwrite(index, 100, b"\xff" * 4000)


def _many_pages_broken(index: Path) -> None:
    for page in range(1, index.stat().st_size // 8192):
        _overwrite(index, page * 8192, b"\xff" * 900)


def _older(index: Path) -> None:
    _overwrite(index, 60, (0).to_bytes(4, "big"))


def _newer(index: Path) -> None:
    _overwrite(index, 60, (999).to_bytes(4, "big"))


def _changed(statement: str) -> Callable[[Path], None]:
    def damage(index: Path) -> None:
        connection = sqlite3.connect(index)
        connection.execute(statement)
        connection.commit()
        connection.close()

    return damage


def _page_size_wrong(index: Path) -> None:
    _overwrite(index, 16, (1000).to_bytes(2, "big"))


def _of_a_format_to_come(index: Path) -> None:
    _overwrite(index, 18, b"\x09\x09")


DAMAGES = {
    "header gone": _header_gone,
    "truncated": _truncated,
    "truncated to little": _truncated_to_little,
    "emptied": _emptied,
    "schema page broken": _schema_page_broken,
    "many pages broken": _many_pages_broken,
    "older": _older,
    "newer": _newer,
    "made by others": _changed("UPDATE facts SET value = 'others' WHERE name = 'maker'"),
    "table dropped": _changed("DROP TABLE articles"),
    "page size wrong": _page_size_wrong,
    "of a format to come": _of_a_format_to_come,
    "column renamed": _changed("ALTER TABLE files RENAME COLUMN size TO length"),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damaged_index_is_made_anew_and_said_once(
    name: str, same: Path, copied: Path, answer: dict[str, Any]
) -> None:
    DAMAGES[name](copied)
    with Corpus.open([same], index=copied) as corpus:
        assert len(corpus.notices) == 1
        assert isinstance(corpus._contents, Stored)
        assert everything(corpus) == answer
    with Corpus.open([same], index=copied) as again:
        assert again.notices == ()


def test_damage_that_shows_late_is_an_error_for_people_and_the_next_start_mends_it(
    same: Path, copied: Path, answer: dict[str, Any]
) -> None:
    _changed("UPDATE quotations SET packed = x'00ff00'")(copied)
    with Corpus.open([same], cache=False) as held, Corpus.open([same], index=copied) as corpus:
        assert corpus.quotations() == held.quotations()
        with pytest.raises(AlitaError, match="damaged") as raised:
            list(corpus.statements())
    assert "again" in raised.value.hint
    with Corpus.open([same], index=copied) as corpus:
        assert everything(corpus) == answer


def test_what_is_no_index_of_ours_is_not_touched(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "mine.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE mine(words)")
    connection.commit()
    connection.close()
    before = other.read_bytes()
    with pytest.raises(Foreign, match="another program"):
        Corpus.open([folder], index=other)
    assert other.read_bytes() == before
    notes = tmp_path / "notes.txt"
    notes.write_text("What I must not forget.")
    with Corpus.open([folder], index=notes) as corpus:
        assert "notes.txt.damaged-1" in corpus.notices[0]
    assert (tmp_path / "notes.txt.damaged-1").read_text() == "What I must not forget."


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any], int]:
    """A folder, what a corpus of it answers with an index and without one, and the pages of that index."""
    place = tmp_path_factory.mktemp("whole")
    folder = write(place / "more", 120)
    with Corpus.open([folder], index=place / "whole.sqlite") as corpus:
        answer = everything(corpus)
    with Corpus.open([folder], cache=False) as held:
        assert everything(held) == answer
    return folder, answer, (place / "whole.sqlite").stat().st_size // 8192


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9])
def test_a_full_disk(
    share: float, whole: tuple[Path, dict[str, Any], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, answer, most = whole
    stores.create(tmp_path / "empty.sqlite")
    least = (tmp_path / "empty.sqlite").stat().st_size // 8192
    pages = least + int(share * (most - least))
    real = Store._connected

    def small(self: Store) -> sqlite3.Connection:
        connection = real(self)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(Store, "_connected", small)
    index = tmp_path / "i.sqlite"
    with Corpus.open([folder], index=index) as corpus:
        assert everything(corpus) == answer
        assert any("full" in one for one in corpus.notices)
    monkeypatch.undo()
    with Corpus.open([folder], index=index) as corpus:
        assert everything(corpus) == answer


@contextmanager
def other_process(program: str, index: Path) -> Iterator[None]:
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(index)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        yield
    finally:
        child.communicate()


def test_another_program_has_locked_the_database(
    folder: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stores, "PATIENCE", 0.1)
    (folder / "new.txt").write_text(article(900))
    with other_process(HOLDING, index), Corpus.open([folder], index=index) as corpus:
        assert len(corpus.articles) == MANY + 1
        assert "locked" in corpus.notices[0]
    with Corpus.open([folder], index=index) as corpus:
        assert corpus.notices == ()
        assert len(corpus.articles) == MANY + 1


def test_another_process_is_building_the_index(folder: Path, index: Path) -> None:
    (folder / "new.txt").write_text(article(900))
    with other_process(WRITING, index), Corpus.open([folder], index=index) as corpus:
        assert len(corpus.articles) == MANY
        assert "another process" in corpus.notices[0]
        assert corpus.search("fishermen")
    with Corpus.open([folder], index=index) as corpus:
        assert len(corpus.articles) == MANY + 1


def test_no_folder_can_be_made(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with Corpus.open([folder], index=tmp_path / "file" / "i.sqlite") as corpus:
        assert len(corpus.articles) == MANY
        assert "memory" in corpus.notices[0]


@pytest.mark.parametrize("locked_folder", [False, True])
def test_an_index_that_cannot_be_written_is_used_as_it_stands(
    same: Path, copied: Path, monkeypatch: pytest.MonkeyPatch, locked_folder: bool
) -> None:
    real = os.open

    def refused(path: str, flags: int, *rest: object, **named: object) -> int:
        if str(path).endswith(".lock"):
            raise PermissionError(13, "Permission denied", path)
        return real(path, flags, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refused)
    if locked_folder:
        (copied.parent / "i.sqlite-wal").unlink(missing_ok=True)
    with Corpus.open([same], index=copied) as corpus:
        assert len(corpus.articles) == MANY
        assert corpus.search("fishermen")
        assert "cannot be written" in corpus.notices[0]


def test_removed_while_it_is_open(same: Path, copied: Path, answer: dict[str, Any]) -> None:
    corpus = Corpus.open([same], index=copied)
    for file in copied.parent.iterdir():
        file.unlink()
    assert len([one.text for one in corpus.articles]) == MANY
    with suppress(AlitaError):
        corpus.search("fishermen")
    assert corpus.quotations()
    corpus.close()
    with Corpus.open([same], index=copied) as again:
        assert everything(again) == answer


def test_an_article_that_changed_behind_an_open_corpus(folder: Path, index: Path) -> None:
    with Corpus.open([folder], index=index) as corpus:
        listed = list(corpus.articles)
        gone = Path(listed[0].path)
        gone.unlink()
        Corpus.open([folder], index=index).close()
        with pytest.raises(AlitaError, match="has changed"):
            _ = listed[0].text
        assert "harbour" in listed[1].text
