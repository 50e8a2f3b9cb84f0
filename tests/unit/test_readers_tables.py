"""JSON, tables, and the sidecar table: the usual field names, and what is wrong with them."""

import gzip
import json
from pathlib import Path

import pytest

from alita_tui.cli.main import main
from alita_tui.corpus.loading import find, load
from alita_tui.corpus.readers import limits
from tests.unit.reader_files import LAST, MORE, SAID, opened

NAMES = [
    ("title", "text", "date", "source", "url", "author"),
    ("headline", "maintext", "date_publish", "domain", "link", "authors"),
    ("Title", "body", "published", "publisher", "URL", "byline"),
    ("HEADLINE", "content", "pubDate", "outlet", "permalink", "Author"),
    ("title", "full_text", "publication-date", "Source Name", "href", "creator"),
]
VALUES = (
    "Ferry is back",
    SAID,
    "Mon, 17 Nov 2025 10:00:00 GMT",
    "Island Wire",
    "https://wire.example/a",
    "Bo Reed",
)


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("kind", ["json", "jsonl", "csv", "tsv", "list", "articles"])
def test_the_usual_names_of_fields(tmp_path: Path, names: tuple[str, ...], kind: str) -> None:
    record = dict(zip(names, VALUES, strict=True))
    separator = "\t" if kind == "tsv" else ","
    quoted = separator.join(f'"{value}"' for value in VALUES)
    written = {
        "list": json.dumps([record]),
        "articles": json.dumps({"status": "ok", "articles": [record]}),
        "csv": f"{','.join(names)}\n{quoted}\n",
        "tsv": "\t".join(names) + f"\r\n{quoted}\r\n",
    }
    suffix = {"list": "json", "articles": "json"}.get(kind, kind)
    (tmp_path / f"a.{suffix}").write_text(written.get(kind, json.dumps(record)), encoding="utf-8", newline="")
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert article.id == ("a" if kind == "json" else "a-1")
    found = (article.title, article.text, article.date, article.source, article.url, article.author)
    assert found == (*VALUES[:2], "2025-11-17", *VALUES[3:])
    assert {article.title_origin, article.date_origin, article.source_origin} == {"field"}


def test_of_several_names_for_a_field_the_more_usual_one_that_holds_something_wins(tmp_path: Path) -> None:
    record = {
        "content": MORE,
        "text": SAID,
        "headline": "Second",
        "title": "",
        "source": {"id": "x", "name": "Wire"},
    }
    (tmp_path / "a.json").write_text(json.dumps(record | {"authors": ["Bo Reed", "Cy Dale"]}))
    (article,), _ = opened(tmp_path)
    assert (article.text, article.title, article.source) == (SAID, "Second", "Wire")
    assert article.author == "Bo Reed, Cy Dale"


def test_a_list_within_an_answer_of_a_service(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"status": "OK", "response": {"docs": [{"text": SAID}]}}))
    (article,), _ = opened(tmp_path)
    assert article.id == "a-1"


def test_a_text_in_paragraphs_is_joined(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": [SAID, MORE]}), encoding="utf-8")
    (article,), _ = opened(tmp_path)
    assert article.text == f"{SAID}\n\n{MORE}"


def test_a_json_file_of_several_objects_is_json_lines(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("\n".join(json.dumps({"text": SAID}) for _ in range(3)))
    articles, skipped = opened(tmp_path)
    assert (len(articles), skipped) == (3, [])


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "empty"),
        ("[]", "an empty list"),
        ('"words"', "not a JSON object"),
        ("{", "no JSON: "),
        ('{"title": "x"}', 'no "text"'),
        ('{"text": NaN}', 'no "text"'),
        ('{"text": {"a": 1}}', 'no "text"'),
        ("[" * 200_000, "no JSON: too deep"),
        ('{"a":' * 200_000, "no JSON: too deep"),
        ("[" + "9" * 5000 + "]", "no JSON: too deep or too large"),
    ],
)
def test_json_that_gives_no_article(tmp_path: Path, source: str, reason: str) -> None:
    (tmp_path / "a.json").write_text(source)
    articles, (skipped,) = opened(tmp_path)
    assert articles == []
    assert skipped.reason.startswith(reason)
    assert skipped.hint


def test_a_broken_article_among_others_is_skipped_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps([{"text": SAID}, 7, {"text": " "}, {"text": MORE, "date": 5.5}])
    )
    articles, skipped = opened(tmp_path)
    assert [one.id for one in articles] == ["a-1", "a-4"]
    assert [one.path.rpartition(":")[2] for one in skipped] == ["2", "3"]


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv"])
def test_a_file_that_begins_with_many_broken_records_is_given_up(tmp_path: Path, kind: str) -> None:
    broken = {"json": "7", "jsonl": "7", "csv": ",x"}[kind]
    good = {"json": json.dumps({"text": SAID}), "jsonl": json.dumps({"text": SAID}), "csv": f'"{SAID}",x'}[
        kind
    ]
    for name, records in (("a", [broken] * 500), ("b", [broken] * 90 + [good] + [broken] * 500)):
        written = {"json": f"[{','.join(records)}]", "csv": "\n".join(["text,id", *records])}
        (tmp_path / f"{name}.{kind}").write_text(written.get(kind, "\n".join(records)), encoding="utf-8")
    articles, skipped = opened(tmp_path)
    assert [Path(one.path).stem for one in articles] == ["b"]
    assert len(skipped) == limits.MOST_BROKEN + 1 + 590
    assert skipped[limits.MOST_BROKEN].path == str(tmp_path / f"a.{kind}")
    assert skipped[limits.MOST_BROKEN].reason.startswith("given up: the first 100 are broken")


def test_equal_ids_are_made_unique_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"id": "x", "text": SAID}, {"id": "x", "text": MORE}]))
    articles, skipped = load([str(tmp_path)])
    assert ([one.id for one in articles], skipped) == (["x", "x-2"], [])


def test_half_a_surrogate_pair_in_any_field(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '{"text": "half \\ud83d pair", "title": "\\udc00 x", "source": "\\ud800"}'
    )
    (article,), _ = opened(tmp_path)
    assert (article.text, article.title, article.source) == ("half \ufffd pair", "\ufffd x", "\ufffd")


@pytest.mark.parametrize("delimiter", [",", ";", "|", "\t"])
def test_a_table_is_parted_by_what_its_first_row_is(tmp_path: Path, delimiter: str) -> None:
    rows = [["id", "text", "date"], ["n1", f'"{SAID} ""so"" {delimiter}\nand more"', "2025-11-17"]]
    (tmp_path / "a.csv").write_text("\n".join(delimiter.join(row) for row in rows), encoding="utf-8")
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert (article.id, article.date) == ("n1", "2025-11-17")
    assert article.text == f'{SAID} "so" {delimiter}\nand more'


def test_ragged_rows_are_named_by_their_line_and_short_ones_read(tmp_path: Path) -> None:
    rows = [
        "text,date,source",
        f'"{SAID}"',
        f'"{MORE}",2025-11-17,Wire,and,more',
        ",2025-11-17,Wire",
        f'"{LAST}",x,',
    ]
    (tmp_path / "a.csv").write_text("\r\n".join(rows), encoding="utf-8", newline="")
    articles, skipped = opened(tmp_path)
    assert [one.text for one in articles] == [SAID, LAST]
    assert [(one.path.rpartition(":")[2], one.reason) for one in skipped] == [
        ("3", "5 cells in 3 columns"),
        ("4", 'no "text"'),
    ]


def test_marks_of_the_article_in_a_table_parted_by_tabs_need_no_partner(tmp_path: Path) -> None:
    texts = ['"We open in May, she said.', 'He said "no" and left.', '"One," she said, "two."', '"a ""b"" c"']
    rows = ["id\ttext", *(f"n{number}\t{text}" for number, text in enumerate(texts))]
    (tmp_path / "a.tsv").write_text("\n".join(rows), encoding="utf-8")
    articles, skipped = opened(tmp_path)
    assert skipped == []
    assert [one.text for one in articles] == [*texts[:3], 'a "b" c']


def test_a_table_without_a_header_says_what_the_first_row_should_be(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'"{SAID}",2025-11-17\n')
    articles, (skipped,) = opened(tmp_path)
    assert (articles, skipped.reason) == ([], "no column of text")
    assert "first row" in skipped.hint


def test_a_cell_of_a_megabyte_is_read_and_one_without_an_end_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_text('text\n"' + "word " * 200_000 + '"\n')
    (article,), _ = opened(tmp_path)
    assert len(article.text) == 1_000_000
    monkeypatch.setattr(limits, "LARGEST_TEXT", 100_000)
    articles, (skipped,) = opened(tmp_path)
    assert articles == []
    assert "field larger than" in skipped.reason


def test_packed_tables_and_json(tmp_path: Path) -> None:
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(f'text\n"{SAID}"\n'.encode()))
    (tmp_path / "b.json.gz").write_bytes(gzip.compress(json.dumps({"text": SAID}).encode()))
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(SAID.encode()))
    (tmp_path / "d.txt").write_bytes(gzip.compress(SAID.encode()))
    articles, skipped = opened(tmp_path)
    assert ([one.id for one in articles], skipped) == (["a-1", "b", "c", "d"], [])
    assert {one.text for one in articles} == {SAID}


def sidecar(folder: Path, *rows: str) -> None:
    (folder / "sources.csv").write_text("\n".join(("path,title,date,source,url", *rows)), encoding="utf-8")


def test_a_sidecar_table_overrides_what_files_say(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.md").write_text(f"---\ntitle: Own\ndate: 2024-01-01\nsource: Own Post\n---\n{SAID}")
    (tmp_path / "in" / "b.txt").write_text(SAID, encoding="utf-8")
    sidecar(
        tmp_path, "a.md,Ferry is back,,Island Wire,", "in/*,,17 November 2025,Folder Post,https://x.example/b"
    )
    articles, skipped = load([str(tmp_path)])
    assert skipped == []
    first, second = articles
    assert (first.title, first.title_origin) == ("Ferry is back", "sidecar")
    assert (first.date, first.date_origin) == ("2024-01-01", "front matter")
    assert (first.source, first.source_origin) == ("Island Wire", "sidecar")
    assert (second.date, second.date_origin) == ("2025-11-17", "sidecar")
    assert (second.source, second.url, second.source_known) == ("Folder Post", "https://x.example/b", True)


def test_the_table_of_a_nearer_folder_comes_first(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "b.txt").write_text(SAID, encoding="utf-8")
    sidecar(tmp_path, "in/*,Far,2025-01-01,,")
    sidecar(tmp_path / "in", "deep/b.txt,Near,,,")
    (article,), skipped = load([str(tmp_path)])
    assert (article.title, article.date, skipped) == ("Near", "2025-01-01", [])


def test_a_whole_path_comes_before_a_glob_and_a_named_file_has_its_folders_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    sidecar(tmp_path, "*.txt,Glob,2025-01-01,,", "./a.txt,Own,,,")
    (article,), _ = load([str(tmp_path / "a.txt")])
    assert (article.title, article.date) == ("Own", "2025-01-01")


def test_a_row_changes_what_is_found_of_its_files_only(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(SAID, encoding="utf-8")
    before = find([str(tmp_path)]).files
    sidecar(tmp_path, "a.txt,Title,,,")
    first, second = find([str(tmp_path)]).files
    assert first != before[0]
    assert second == before[1]


def test_what_is_wrong_with_a_sidecar_table_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    sidecar(tmp_path, "a.txt,,no day,,", ",Title,,,")
    (article,), skipped = load([str(tmp_path)])
    assert article.date is None
    assert [one.path.rpartition(":")[2] for one in skipped] == ["2", "3"]
    (tmp_path / "sources.csv").write_text(f'text\n"{SAID}"\n"{MORE}"', encoding="utf-8")
    _, (useless,) = load([str(tmp_path)])
    assert useless.reason == "no column of paths"
    (tmp_path / "sources.csv").write_bytes(b"\0\1\2")
    _, (broken,) = load([str(tmp_path)])
    assert broken.path.endswith("sources.csv")


def test_the_command_line_names_what_is_skipped_and_says_once_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.json", "c.json"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    assert main(["articles", str(tmp_path), "--json"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told == [
        f'alita-tui: skipped {tmp_path}/b.json: no "text"',
        "  hint: name the text: text, maintext, body or content",
        f'alita-tui: skipped {tmp_path}/c.json: no "text"',
    ]
