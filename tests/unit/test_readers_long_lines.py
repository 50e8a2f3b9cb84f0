"""A line without an end is named as soon as it is too long, and does not hold up what follows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits, warc
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.lines import lines_of
from tests.unit.reader_files import SAID, opened


class Bytes:
    """Chunks, and how many of them were taken."""

    def __init__(self, *chunks: bytes) -> None:
        self.taken = 0
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.taken += 1
            yield chunk


def test_a_line_is_given_up_before_its_end_is_seen() -> None:
    chunks = Bytes(b"a\n", b"bbbb", b"bbbb", b"bbbb", b"bb\nc\n", b"d")
    found = lines_of(chunks, most=6)
    assert (next(found), chunks.taken) == (b"a", 1)
    assert (next(found), chunks.taken) == (None, 3)
    assert (next(found), chunks.taken) == (b"c", 5)
    assert list(found) == [b"d"]


@pytest.mark.parametrize("end", [b"", b"\n"])
def test_a_long_line_is_one_line_wherever_the_chunks_end(end: bytes) -> None:
    data = b"a\n" + b"b" * 20 + b"\n" + b"c" + end
    for size in range(1, len(data) + 1):
        chunks = [data[at : at + size] for at in range(0, len(data), size)]
        assert list(lines_of(chunks, most=9)) == [b"a", None, b"c"]


def test_a_file_is_given_up_whose_line_is_far_too_long() -> None:
    chunks = Bytes(b"a\n", *[b"b" * 10] * 1000)
    found = lines_of(chunks, most=10)
    assert [next(found), next(found)] == [b"a", None]
    with pytest.raises(Unreadable, match="given up"):
        next(found)
    assert chunks.taken < 100


def test_the_articles_before_such_a_line_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_TEXT", 1000)
    monkeypatch.setattr(lines_of, "__defaults__", (1000,))
    (tmp_path / "a.jsonl").write_text(
        f'{{"text": "{SAID}"}}\n' + "x" * 1_200_000 + f'\n{{"text": "{SAID}"}}\n'
    )
    articles, skipped = opened(tmp_path / "a.jsonl")
    assert [one.text for one in articles] == [SAID]
    assert [one.path.rpartition("/")[2] for one in skipped] == ["a.jsonl:2", "a.jsonl"]
    assert "a line of more than" in skipped[0].reason
    assert "given up" in skipped[1].reason


def test_a_web_archive_without_the_end_of_a_header_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("it would look for the end of the header in all of the file")

    monkeypatch.setattr(warc, "ArchiveIterator", refuse)
    data = b"WARC/1.0\r\n" + b"\0" * (1 << 20)
    with pytest.raises(Unreadable, match="no WARC"):
        list(warc.read(Document("a.warc", "a", ".warc", data=data)))


def test_a_mailbox_with_such_a_line_is_named(tmp_path: Path) -> None:
    with (tmp_path / "a.mbox").open("wb") as file:
        file.write(b"From a@b.example Mon Nov 17 10:00:00 2025\nSubject: x\n\n")
        file.truncate(limits.LARGEST_TEXT * 8)
    articles, skipped = opened(tmp_path / "a.mbox")
    assert not articles
    assert all(isinstance(one, Skipped) and "more than" in one.reason for one in skipped)
    assert skipped
