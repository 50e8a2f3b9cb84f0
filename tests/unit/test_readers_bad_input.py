"""Bad input: each is named with a reason and a hint, quickly, and the rest is read."""

import gzip
import os
import signal
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from alita_tui.corpus.building.preparing import digest_of
from alita_tui.corpus.loading import find, load, read
from alita_tui.corpus.model import Article, Skipped
from alita_tui.corpus.readers import beside, extras, limits
from alita_tui.corpus.readers.document import HEAD, Unreadable
from alita_tui.corpus.readers.packed import unpacked
from alita_tui.corpus.readers.signs import sign
from tests.unit.reader_files import (
    SAID,
    UNPACKED,
    bomb,
    epub,
    opened,
    page,
    pdf,
    web_archive,
    word_file,
    zipped,
)

# Seconds: far more than a busy machine takes, far less than what grows with the square.
HANGS = 60.0


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with one good article."""
    (tmp_path / "good.txt").write_text(SAID, encoding="utf-8")
    return tmp_path


def only_good(folder: Path, seconds: float = HANGS) -> dict[str, Skipped]:
    """What is skipped by name; checks that the good article is read, with reasons and hints, in time."""
    began = time.monotonic()
    articles, skipped = opened(folder)
    assert time.monotonic() - began < seconds
    assert [one.id for one in articles] == ["good"]
    assert all(one.reason and one.hint for one in skipped)
    return {os.path.relpath(one.path, folder): one for one in skipped}


def test_what_is_no_file(corpus: Path) -> None:
    os.mkfifo(corpus / "pipe.html")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(corpus / "socket.txt"))
    (corpus / "device.txt").symlink_to("/dev/zero")
    (corpus / "loop").symlink_to(".")
    (corpus / "self.txt").symlink_to("self.txt")
    with listening:
        skipped = only_good(corpus)
    assert {name: one.reason for name, one in skipped.items() if name != "self.txt"} == {
        "pipe.html": "a pipe, not a file",
        "socket.txt": "a socket, not a file",
        "device.txt": "a device, not a file",
        "loop": "a link to a folder that is read already",
    }
    assert skipped["self.txt"].retry


def test_a_file_that_becomes_a_pipe_before_it_is_opened_holds_nothing_up(corpus: Path) -> None:
    (corpus / "a.txt").write_text(SAID, encoding="utf-8")
    (corpus / "b.html").write_text(page(), encoding="utf-8")
    (corpus / "c.txt").write_text(SAID, encoding="utf-8")
    finding = find([str(corpus)])
    for name in ("a.txt", "b.html"):
        (corpus / name).unlink()
        os.mkfifo(corpus / name)
    (corpus / "c.txt").unlink()
    given = [one for file in finding.files for one in read(file)]
    reasons = [one.reason for one in given if isinstance(one, Skipped)]
    assert reasons == ["not a file any more", "not a file any more", "No such file or directory"]
    assert [one.id for one in given if isinstance(one, Article)] == ["good"]


def test_the_index_does_not_wait_for_a_file_that_became_a_pipe(corpus: Path) -> None:
    os.mkfifo(corpus / "a.txt")
    assert digest_of(str(corpus / "a.txt")) == b""


def test_names_that_are_not_utf8_and_names_with_control_characters(corpus: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(corpus) + b"/caf\xe9.txt"))
    odd.write_bytes(b"words")
    (skipped,) = only_good(corpus).values()
    assert skipped.reason == "a name that is not UTF-8"
    odd.unlink()
    (corpus / "a\x1b[31m\nb.txt").write_text(SAID, encoding="utf-8")
    assert {one.id for one in load([str(corpus)])[0]} == {"good", "a\x1b[31m\nb"}


def test_a_folder_that_may_not_be_listed(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (corpus / "closed").mkdir()
    scan = os.scandir

    def refuse(folder: str) -> object:
        if folder.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    skipped = only_good(corpus)
    assert (skipped["closed"].reason, skipped["closed"].retry) == ("permission denied", True)


def test_texts_in_wrong_encodings(corpus: Path) -> None:
    (corpus / "nul.txt").write_bytes(b"words with a \0 in them")
    (corpus / "half.txt").write_bytes(b"\xff\xfea")
    (corpus / "utf8.txt").write_bytes(b"\xef\xbb\xbfcaf\xe9")
    (corpus / "rubbish.txt").write_bytes(bytes(range(128, 256)))
    skipped = only_good(corpus)
    assert {name: one.reason.partition(" at")[0] for name, one in skipped.items()} == {
        "nul.txt": "binary, not text",
        "half.txt": "broken UTF-16",
        "utf8.txt": "broken UTF-8-SIG",
        "rubbish.txt": "in no known encoding",
    }


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_a_guess(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(SAID.encode(encoding))
    (article,), _ = opened(tmp_path)
    assert (article.text, article.encoding, article.encoding_guessed) == (SAID, encoding, True)


def test_what_cannot_be_cp1252_is_guessed_and_marked(tmp_path: Path) -> None:
    words = "Начальник порта сказал, что паром вернётся в мае, а мост останется закрытым до лета. " * 5
    (tmp_path / "a.txt").write_bytes(words.encode("koi8-r") + b" \x90\x9d")
    (article,), _ = opened(tmp_path)
    assert article.encoding_guessed
    assert article.encoding not in ("utf-8", "cp1252")


def test_files_over_the_limits(corpus: Path) -> None:
    for name in ("a.txt", "b.html", "c.json", "d.csv", "e.docx", "f.eml"):
        with (corpus / name).open("wb") as file:
            file.truncate(1 << 30)
    skipped = only_good(corpus)
    assert len(skipped) == 6
    assert all(one.reason.startswith("too large: 1.0 GB; the limit is") for one in skipped.values())


def test_a_line_over_the_limit_is_skipped_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "LARGEST_TEXT", 1 << 20)
    monkeypatch.setattr("alita_tui.corpus.readers.lines.lines_of.__defaults__", (1 << 20,))
    line = b'{"text": "' + b"x" * (3 << 20) + b'"}\n'
    (tmp_path / "a.jsonl").write_bytes(line + b'{"text": "words"}\n')
    (article,), (skipped,) = opened(tmp_path)
    assert (article.id, article.text) == ("a-2", "words")
    assert skipped.path.endswith(":1")
    assert "a line of more than 1.0 MB" in skipped.reason


def test_bombs_of_gzip(corpus: Path) -> None:
    data = bomb()
    for name in ("a.txt.gz", "b.jsonl.gz", "c.warc.gz", "d.tar.gz", "e.txt"):
        (corpus / name).write_bytes(data)
    skipped = only_good(corpus)
    assert {name.partition(":")[0] for name in skipped} == {
        "a.txt.gz",
        "b.jsonl.gz",
        "c.warc.gz",
        "d.tar.gz",
        "e.txt",
    }


def test_a_bomb_is_left_before_it_fills_the_memory() -> None:
    parts: list[int] = []
    with pytest.raises(Unreadable, match="unpacks to more than"):
        parts.extend(len(part) for part in unpacked([bomb()]))
    assert 0 < sum(parts) <= limits.FREE_UNPACKED + (1 << 20)


def test_bombs_of_zip(corpus: Path) -> None:
    parts: dict[str, str | bytes] = {"word/document.xml": b"\0" * UNPACKED, "[Content_Types].xml": "<x/>"}
    data = zipped(parts)
    for name in ("a.docx", "b.zip", "c.epub"):
        (corpus / name).write_bytes(data)
    skipped = only_good(corpus)
    assert all("unpacks to more than" in one.reason for one in skipped.values())


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_truncated_files(corpus: Path, share: float) -> None:
    whole = {
        "a.docx": word_file([SAID]),
        "b.epub": epub({"One": SAID * 3}),
        "c.zip": zipped({"x.txt": SAID}),
        "d.txt.gz": gzip.compress(SAID.encode()),
        "e.tgz": gzip.compress(b"\0" * 100),
    }
    for name, data in whole.items():
        (corpus / name).write_bytes(data[: int(len(data) * share)])
    skipped = only_good(corpus)
    assert skipped.keys() == whole.keys()


def test_truncated_files_that_may_still_give_something(corpus: Path) -> None:
    whole = {
        "a.pdf": pdf([SAID.replace("“", '"').replace("”", '"')]),
        "b.warc": web_archive({"http://x.example": page()}),
    }
    for name, data in whole.items():
        for part in range(0, len(data), max(len(data) // 9, 1)):
            (corpus / f"{part:06}{name}").write_bytes(data[:part])
    articles, skipped = opened(corpus)
    paths = [*(one.path for one in skipped), *(one.path for one in articles)]
    named = {Path(path).name.partition(":")[0] for path in paths}
    assert named == {path.name for path in corpus.iterdir()}


def test_a_locked_zip_file(corpus: Path) -> None:
    data = bytearray(zipped({"x.txt": SAID}))
    data[6] |= 1
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    (corpus / "a.zip").write_bytes(bytes(data))
    assert "password" in only_good(corpus)["a.zip"].reason
    assert zipfile.is_zipfile(corpus / "a.zip")


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "{}">]>'
ITEM = (
    "<rss version='2.0'><channel><item><title>t</title><description>{}</description></item></channel></rss>"
)


def test_feeds_with_entity_bombs_and_outside_entities(corpus: Path) -> None:
    (corpus / "secret").mkdir()
    secret = corpus / "secret" / ".hidden"
    secret.write_text("the password of the harbour")
    (corpus / "a.rss").write_text(BOMB + ITEM.format("&l11; words"))
    (corpus / "b.rss").write_text(OUTSIDE.format(secret.as_uri()) + ITEM.format("before &x; after"))
    (corpus / "c.rss").write_text(OUTSIDE.format("http://127.0.0.1:9/x") + ITEM.format("before &x; after"))
    began = time.monotonic()
    articles, _ = opened(corpus)
    assert time.monotonic() - began < HANGS
    assert "good" in {one.id for one in articles}
    assert not any("password" in one.text or len(one.text) > 1000 for one in articles)


HOSTILE_PAGES = {
    "deep": "<div>" * 100_000 + SAID,
    "tags": "<p>" + "<b></b>" * 500_000,
    "quotes": '<a href="' * 50_000,
    "entities": "<p>" + "&amp;" * 1_000_000 + "&#x110000;&#0;&bogus;",
    "table": "<table><tr><td>" * 20_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">words</p>",
    "lists": "<ul><li>" * 30_000 + "words",
    "nul": "<p>wo\0rds</p>",
    "script": "<script>" + "<!--" * 100_000,
    "comments": "<!--" + "-" * 1_000_000,
}


@pytest.mark.parametrize("kind", HOSTILE_PAGES)
def test_hostile_pages(corpus: Path, kind: str) -> None:
    (corpus / "a.html").write_text(f"<html><body>{HOSTILE_PAGES[kind]}", encoding="utf-8")
    began = time.monotonic()
    articles, skipped = opened(corpus)
    assert time.monotonic() - began < limits.ARTICLE_SECONDS + 5
    assert "good" in {one.id for one in articles}
    assert len(articles) + len(skipped) == 2


@pytest.fixture
def sleepy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A reading process whose PDF reader hangs, dies or eats memory, as the words of the file say."""
    stand_in = tmp_path / "stand-in" / "pypdf"
    stand_in.mkdir(parents=True)
    (stand_in / "errors.py").write_text("class PyPdfError(Exception): pass\n")
    (stand_in / "__init__.py").write_text(
        "import os, socket, subprocess, time\n"
        "def PdfReader(file):\n"
        "    words = file.read().decode().split()[1]\n"
        "    if words == 'hangs': time.sleep(1000)\n"
        "    if words == 'dies': os.kill(os.getpid(), 11)\n"
        "    if words == 'eats': return b'x' * 3_000_000_000\n"
        "    if words == 'connects': socket.create_connection(('127.0.0.1', 9))\n"
        "    if words == 'starts': subprocess.run(['true'])\n"
        "    if words == 'writes': open(__file__ + '.out', 'w')\n"
        "    if words == 'prints': os.write(1, b'rubbish' * 1000)\n"
        "    raise KeyError(words)\n"
    )
    beside.end_all()
    monkeypatch.syspath_prepend(str(stand_in.parent))
    monkeypatch.setattr(limits, "ARTICLE_SECONDS", 1.0)
    yield stand_in
    beside.end_all()


MISBEHAVING = {
    "hangs": "takes longer than 1 seconds",
    "dies": "breaks the reader (exit code -11)",
    "eats": "needs more than 1.0 GB of memory",
    "connects": "reading may not socket",
    "starts": "reading may not ",
    "writes": "reading may not write",
    "prints": "no PDF, or a broken one: KeyError",
}


def test_a_reader_that_misbehaves_is_contained(corpus: Path, sleepy: Path) -> None:
    for number, word in enumerate(MISBEHAVING):  # after each of them, a page is read
        (corpus / f"{number}-{word}.pdf").write_text(f"%PDF- {word}")
        (corpus / f"{number}-{word}.then.html").write_text(page(), encoding="utf-8")
    articles, skipped = opened(*sorted(corpus.glob("*.*")))
    reasons = {Path(one.path).name: one.reason for one in skipped}
    assert list(reasons) == [f"{number}-{word}.pdf" for number, word in enumerate(MISBEHAVING)]
    for reason, expected in zip(reasons.values(), MISBEHAVING.values(), strict=True):
        assert reason.startswith(expected)
    read_then = {f"{number}-{word}.then" for number, word in enumerate(MISBEHAVING)}
    assert {one.id for one in articles} == {"good", *read_then}
    assert sorted(path.name for path in sleepy.iterdir() if path.is_file()) == ["__init__.py", "errors.py"]


def test_one_hanging_page_of_a_web_archive_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "stand-in"
    stand_in.mkdir()
    (stand_in / "sitecustomize.py").write_text(
        "import sys, time\n"
        "import alita_tui.corpus.readers.html as html\n"
        "import alita_tui.corpus.readers.warc as warc\n"
        "really = warc.article_of_page\n"
        "def slow(data, *args, **more):\n"
        "    if b'HANG' in data: time.sleep(1000)\n"
        "    return really(data, *args, **more)\n"
        "warc.article_of_page = slow\n"
    )
    beside.end_all()
    monkeypatch.syspath_prepend(str(stand_in))
    monkeypatch.setattr(limits, "ARTICLE_SECONDS", 1.0)
    sources = [page("One"), page("HANG"), page("Three"), page("HANG"), page("Five")]
    data = web_archive({f"https://x.example/{n}": source for n, source in enumerate(sources)})
    (tmp_path / "a.warc").write_bytes(data)
    articles, skipped = opened(tmp_path / "a.warc")
    beside.end_all()
    assert [one.id for one in articles] == ["a-1", "a-3", "a-5"]
    assert [one.path.rpartition(":")[2] for one in skipped] == ["2", "4"]


def test_a_reading_process_is_used_again_and_ends_with_its_parent(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    code = (
        "import sys; from alita_tui.corpus.loading import load; from alita_tui.corpus.readers import beside\n"
        "for _ in range(3): load([sys.argv[1]])\n"
        "(child,) = beside._idle; print(child._process.pid)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), signal.SIGTERM)


def test_a_reading_process_without_work_leaves_and_the_next_file_gets_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    beside.end_all()
    assert len(opened(tmp_path)[0]) == 1
    (first,) = beside._idle
    first._process.terminate()
    deadline = time.monotonic() + 10
    while beside._idle and time.monotonic() < deadline:
        time.sleep(0.01)
    assert beside._idle == []
    assert len(opened(tmp_path)[0]) == 1
    (second,) = beside._idle
    monkeypatch.setattr(limits, "IDLE_SECONDS", 0.0)
    assert len(opened(tmp_path)[0]) == 1
    assert second not in beside._idle
    beside.end_all()


def test_no_module_is_loaded_from_the_folder_of_the_articles(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    for name in ("trafilatura", "json", "lxml", "alita_tui"):
        (tmp_path / f"{name}.py").write_text("open('loaded', 'w')\n")
    code = "import sys; from alita_tui.cli.main import main; sys.exit(main(['articles', '.', '--json']))"
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Ferry is back" in done.stdout
    assert not (tmp_path / "loaded").exists()


def test_without_its_extra_a_file_is_skipped_with_the_command_that_installs_it(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "_is_there", lambda module: module == "nothing")
    wanted = {
        "a.html": "html",
        "b.rss": "feeds",
        "c.docx": "office",
        "d.pdf": "pdf",
        "e.warc": "web-archive",
        "f.epub": "html",
    }
    for name in wanted:
        (corpus / name).write_bytes(b"words")
    skipped = only_good(corpus)
    assert {name: one.hint for name, one in skipped.items()} == {
        name: f'python3 -m pip install "alita-tui[{extra}]"' for name, extra in wanted.items()
    }
    assert all(one.retry for one in skipped.values())


@pytest.mark.parametrize(
    "unit", [b"<!---->", b"<!-- > -->\n", b"<!--", b"<?xml ", b"< ", b" ", b"<html", b"<rss"]
)
def test_a_head_of_any_kind_is_known_at_once(unit: bytes) -> None:
    began = time.monotonic()
    sign((b"<?xml?>" + unit * 500)[:HEAD])
    assert time.monotonic() - began < HANGS


def test_comments_before_a_page_are_passed_over() -> None:
    assert sign(b"<!-- one --> <!-- two -->\n<!DOCTYPE HTML><p>words") == "html"
    assert sign(b"\xef\xbb\xbf<?xml version='1.0'?><!-- x --><html lang='en'>") == "html"
    assert sign(b"<!-- a comment -->\nWords of a text") is None


def test_an_old_word_file_or_another_office_file_is_named_as_what_it_is(corpus: Path) -> None:
    (corpus / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)
    (corpus / "b.docx").write_bytes(
        b"PK\3\4" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text"
    )
    skipped = only_good(corpus)
    assert skipped["a.doc"].reason == "an old Office file, which has no reader"
    assert skipped["b.docx"].reason == "an OpenDocument file, which has no reader"
    assert skipped["a.doc"].hint == "save it as DOCX"


@pytest.mark.parametrize(
    ("name", "parts", "hint"),
    [
        ("a.xlsx", ["[Content_Types].xml", "xl/workbook.xml"], "save it as CSV"),
        ("a.pptx", ["[Content_Types].xml", "ppt/presentation.xml"], "save it as PDF"),
        ("a.pages", ["Index/Document.iwa"], "save it as DOCX"),
    ],
)
def test_files_of_other_programs_are_no_broken_documents(
    corpus: Path, name: str, parts: list[str], hint: str
) -> None:
    (corpus / name).write_bytes(zipped(dict.fromkeys(parts, "<a/>")))
    skipped = only_good(corpus)
    assert skipped.keys() == {name}
    assert skipped[name].reason == f"no reader for .{name.partition('.')[2]} files"
    assert skipped[name].hint == hint


def test_an_article_longer_than_any_is_skipped_by_name(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_ARTICLE", 1_000)
    (corpus / "long.txt").write_text("words " * 200, encoding="utf-8")
    (corpus / "lines.jsonl").write_text('{"text": "' + "x" * 2_000 + '"}\n', encoding="utf-8")
    skipped = only_good(corpus)
    assert set(skipped) == {"long.txt", "lines.jsonl:lines-1"}
    assert {one.reason for one in skipped.values()} == {"an article of more than 1,000 characters"}
