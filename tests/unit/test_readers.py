"""From files to texts: what is read, in which order, and what is skipped and why."""

import gzip
import json
import os
from pathlib import Path

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.errors import BadPath

SAID = "“We open in May,” said Ann Lee."


def put(folder: Path, **files: str | bytes) -> Path:
    """Write files; ``__`` in a name stands for a slash, ``_`` before the suffix for the dot."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def reasons(corpus: Corpus) -> dict[str, str]:
    return {Path(one.path).name: one.reason for one in corpus.skipped}


def test_a_folder_is_read_with_its_folders_sorted_by_path_without_hidden_files(tmp_path: Path) -> None:
    put(tmp_path, b_txt=SAID, a__z_md=SAID, c_text=SAID, _hidden_txt=SAID)
    put(tmp_path / ".git", x_txt=SAID)
    assert [one.id for one in Corpus.open(tmp_path).articles] == ["z", "b", "c"]


def test_paths_keep_the_order_in_which_they_are_named_and_a_file_named_twice_is_read_once(
    tmp_path: Path,
) -> None:
    put(tmp_path, a_txt=SAID, b_txt=SAID)
    named: list[str | Path] = [tmp_path / "b.txt", tmp_path, str(tmp_path / "*.txt")]
    corpus = Corpus.open(named)
    assert [one.id for one in corpus.articles] == ["b", "a"]
    assert {one.reason for one in corpus.skipped} == {"a file that is read already"}


def test_a_second_link_to_a_file_is_named_among_what_was_skipped(tmp_path: Path) -> None:
    put(tmp_path, a_txt=SAID)
    (tmp_path / "b.txt").hardlink_to(tmp_path / "a.txt")
    corpus = Corpus.open(tmp_path)
    assert [one.id for one in corpus.articles] == ["a"]
    assert [(one.path, one.reason) for one in corpus.skipped] == [
        (str(tmp_path / "b.txt"), "a file that is read already")
    ]


def test_equal_names_get_a_number(tmp_path: Path) -> None:
    put(tmp_path, one__story_txt=SAID, two__story_txt=SAID, two__story_md=SAID)
    assert [one.id for one in Corpus.open(tmp_path).articles] == ["story", "story-2", "story-3"]


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9 one", "café one", "utf-8-sig"),
        ("café “two”".encode("utf-16"), "café “two”", "utf-16"),
        ("café three".encode("utf-32"), "café three", "utf-32"),
        ("café four".encode(), "café four", "utf-8"),
    ],
)
def test_declared_encodings(tmp_path: Path, data: bytes, text: str, encoding: str) -> None:
    article = Corpus.open(put(tmp_path, a_txt=data)).articles[0]
    assert (article.text, article.encoding, article.encoding_guessed) == (text, encoding, False)


def test_an_encoding_that_nothing_declares_is_marked_as_guessed(tmp_path: Path) -> None:
    article = Corpus.open(put(tmp_path, a_txt=b"\x93Caf\xe9\x94 said Ann")).articles[0]
    assert (article.text, article.encoding, article.encoding_guessed) == ("“Café” said Ann", "cp1252", True)


def test_line_ends_are_not_translated(tmp_path: Path) -> None:
    text = "A short title here\r\nA longer line that follows the title.\rThird.\n"
    article = Corpus.open(put(tmp_path, a_txt=text)).articles[0]
    assert article.text == text
    assert article.title == "A short title here"


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_goes_on(tmp_path: Path) -> None:
    put(
        tmp_path,
        good_txt=SAID,
        empty_txt="",
        blank_txt=" \n",
        binary_txt=b"\0\1",
        odd_txt=bytes(range(128, 256)),
    )
    put(tmp_path, report_exe=b"MZ", noname=SAID, half_txt=b"\xff\xfea")
    corpus = Corpus.open(tmp_path)
    assert [one.id for one in corpus.articles] == ["good"]
    assert reasons(corpus) == {
        "binary.txt": "binary, not text",
        "blank.txt": "empty",
        "empty.txt": "empty",
        "half.txt": "broken UTF-16 at byte 2",
        "noname": "a file name without a suffix",
        "odd.txt": "in no known encoding",
        "report.exe": "no reader for .exe files",
    }
    assert all(one.hint for one in corpus.skipped)


def test_pipes_and_loops_are_skipped_and_never_opened(tmp_path: Path) -> None:
    put(tmp_path, good_txt=SAID)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "around").symlink_to(".")
    (tmp_path / "gone.txt").symlink_to("nowhere")
    corpus = Corpus.open(tmp_path)
    assert [one.id for one in corpus.articles] == ["good"]
    assert reasons(corpus)["pipe.txt"] == "a pipe, not a file"
    assert reasons(corpus)["around"] == "a link to a folder that is read already"
    assert {"loop.txt", "gone.txt"} < reasons(corpus).keys()


def test_a_linked_folder_is_read(tmp_path: Path) -> None:
    put(tmp_path / "real", a_txt=SAID)
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "linked").symlink_to(tmp_path / "real")
    assert [one.id for one in Corpus.open(tmp_path / "corpus").articles] == ["a"]


def test_a_file_that_may_not_be_read_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a_txt=SAID, b_txt=SAID)
    really_open = os.open

    def refuse(path: str, *args: int) -> int:
        if path.endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return really_open(path, *args)

    monkeypatch.setattr(os, "open", refuse)
    corpus = Corpus.open(tmp_path)
    assert [one.id for one in corpus.articles] == ["b"]
    assert reasons(corpus) == {"a.txt": "Permission denied"}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere", "no such file"),
        ("*.txt", "nothing matches"),
        ("", "nothing is there"),
        ("x.bin", "no reader"),
    ],
)
def test_a_path_without_an_article_is_an_error_with_a_hint(tmp_path: Path, name: str, words: str) -> None:
    if name == "x.bin":
        put(tmp_path, x_bin=b"1")
    with pytest.raises(BadPath, match=words) as raised:
        Corpus.open(str(tmp_path / name))
    assert raised.value.hint


def test_json_lines_with_and_without_fields(tmp_path: Path) -> None:
    lines = [
        {"id": "n7", "text": SAID, "title": "Opening in May", "date": "2024-05-01", "source": "Ferry"},
        {"text": SAID},
        {"text": SAID, "url": "https://www.harbour.example/a", "id": 12, "title": ["no", "word"]},
    ]
    put(tmp_path, wire_jsonl="\r\n".join(json.dumps(one) for one in lines))
    first, second, third = Corpus.open(tmp_path / "wire.jsonl").articles
    assert (first.id, first.title, first.date, first.source) == (
        "n7",
        "Opening in May",
        "2024-05-01",
        "Ferry",
    )
    assert (second.id, second.title_origin, second.source_known) == ("wire-2", "derived", False)
    assert (third.id, third.source, third.source_origin) == ("12", "harbour.example", "url")


def test_a_broken_line_is_skipped_by_its_number(tmp_path: Path) -> None:
    bad = ["{", "[1]", '{"title": "x"}', '{"text": " "}', "[" * 100_000, '{"text": 3}']
    good = json.dumps({"text": SAID})
    put(tmp_path, wire_jsonl="\n".join([*bad, good, ""]))
    corpus = Corpus.open(tmp_path)
    assert len(corpus.articles) == 1
    assert [one.path.rpartition(":")[2] for one in corpus.skipped] == ["1", "2", "3", "4", "5", "6"]


def test_half_of_a_surrogate_pair_is_replaced_one_for_one(tmp_path: Path) -> None:
    put(tmp_path, wire_jsonl='{"text": "half \\ud83d pair"}')
    assert Corpus.open(tmp_path).articles[0].text == "half \ufffd pair"


def test_packed_json_lines_and_a_file_that_ends_too_early(tmp_path: Path) -> None:
    packed = gzip.compress(b"\n".join(json.dumps({"text": SAID, "id": f"a{n}"}).encode() for n in range(3)))
    put(tmp_path, whole_jsonl_gz=packed, cut_jsonl_gz=packed[:-9], wrong_jsonl_gz=b"no gzip")
    corpus = Corpus.open(tmp_path)
    assert {"a0", "a1", "a2"} <= {one.id for one in corpus.articles}
    assert len(corpus.articles) == 5
    assert reasons(corpus).keys() == {"cut.jsonl.gz:3", "wrong.jsonl.gz:1"}
    assert all("gzip" in one.reason for one in corpus.skipped)


def test_several_packed_files_in_one(tmp_path: Path) -> None:
    parts = [gzip.compress(json.dumps({"text": SAID}).encode() + b"\n") for _ in range(3)]
    assert len(Corpus.open(put(tmp_path, wire_jsonl_gz=b"".join(parts))).articles) == 3


def test_front_matter_with_colons_quotation_marks_and_blocks(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Harbour: the ferry is back\ndate: 2024-05-01T10:00\nsource: 'Ann''s paper'\n"
        'tags:\n  - a\nsummary: >\n  Two\n  lines\nurl: "https://x.example"\n---\n'
        "# Harbour: the ferry is back\n\n"
    )
    article = Corpus.open(put(tmp_path, a_md=text + SAID)).articles[0]
    assert (article.title, article.title_origin) == ("Harbour: the ferry is back", "front matter")
    assert (article.date, article.source, article.url) == ("2024-05-01", "Ann's paper", "https://x.example")
    assert article.text == text + SAID
    assert article.text[article.body :].startswith("# Harbour")
    assert article.title_span is not None
    assert article.text[slice(*article.title_span)] == article.title


def test_dashes_that_never_close_are_text(tmp_path: Path) -> None:
    article = Corpus.open(put(tmp_path, a_md=f"---\ntitle: x\n{SAID}")).articles[0]
    assert article.body == 0
    assert article.title_origin != "front matter"
