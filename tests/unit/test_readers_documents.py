"""DOCX and the layouts of news archives, PDF, EPUB, mail, and archives of articles."""

import gzip
import io
import tarfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.unit.reader_files import LAST, MORE, SAID, epub, nexis, opened, page, pdf, word_file, zipped


def test_a_plain_docx_file_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_file(["Ferry is back", SAID, "", MORE], style="Title"))
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert article.text == f"Ferry is back\n\n{SAID}\n\n{MORE}"
    assert (article.title, article.title_origin, article.date) == ("Ferry is back", "field", None)
    assert article.title_span == (0, 13)


def test_nexis_uni_hands_out_many_articles_in_one_file(tmp_path: Path) -> None:
    cover = [
        "User Name: X",
        "Date and Time: Friday, November 21, 2025 4:00:00 AM EST",
        "Documents (2)",
        "1. Ferry is back",
    ]
    first = nexis("Ferry is back", "Harbour Post (Port Example)", "November 17, 2025 Monday", [SAID, MORE])
    second = nexis("Ferry: a boat returns", "Island Wire", "November 18, 2025", [MORE, LAST])
    (tmp_path / "pack.docx").write_bytes(word_file([*cover, *first, *second]))
    articles, skipped = opened(tmp_path)
    assert skipped == []
    assert [(one.id, one.title, one.source, one.date, one.author) for one in articles] == [
        ("pack-1", "Ferry is back", "Harbour Post (Port Example)", "2025-11-17", "Bo Reed"),
        ("pack-2", "Ferry: a boat returns", "Island Wire", "2025-11-18", "Bo Reed"),
    ]
    assert [one.text for one in articles] == [f"{SAID}\n\n{MORE}", f"{MORE}\n\n{LAST}"]
    assert {one.date_origin for one in articles} == {"field"}


def test_an_article_of_an_archive_without_a_text_is_named(tmp_path: Path) -> None:
    empty = [line for line in nexis("Gone", "Island Wire", "November 18, 2025", []) if line != "Body"]
    whole = nexis("Ferry", "Island Wire", "November 18, 2025", [SAID])
    (tmp_path / "pack.docx").write_bytes(word_file([*empty, *whole]))
    (article,), (skipped,) = opened(tmp_path)
    assert article.id == "pack-2"
    assert skipped.path.endswith("pack.docx:1")


FACTIVA_CODED = [
    "SE World",
    "HD Ferry is back",
    "BY By Bo Reed",
    "WC 523 words",
    "PD 17 November 2025",
    "ET 10:15",
    "SN Island Wire",
    "SC ISLW",
    "LA English",
    "CY Copyright 2025, Island Wire",
    "LP",
    SAID,
    "TD",
    MORE,
    LAST,
    "CO ferryc : Ferry Company",
    "AN",
    "Document ISLW000020251117elbh0001x",
]
FACTIVA_PLAIN = [
    "Ferry is back",
    "By Bo Reed",
    "523 words",
    "17 November 2025",
    "10:15",
    "Island Wire",
    "ISLW",
    "English",
    "Copyright 2025, Island Wire",
    SAID,
    f"{MORE}",
    LAST,
    "Document ISLW000020251117elbh0001x",
]


@pytest.mark.parametrize("lines", [FACTIVA_CODED, FACTIVA_PLAIN])
def test_factiva_in_both_of_its_layouts(tmp_path: Path, lines: list[str]) -> None:
    (tmp_path / "f.docx").write_bytes(word_file([*lines, "", *lines]))
    articles, skipped = opened(tmp_path)
    assert skipped == []
    assert len(articles) == 2
    for one in articles:
        assert (one.title, one.source, one.date) == ("Ferry is back", "Island Wire", "2025-11-17")
        assert one.author == "Bo Reed"
        assert one.text == f"{SAID}\n\n{MORE}\n\n{LAST}"


def rtf(lines: list[str], *, table: bool = False) -> bytes:
    def escaped(line: str) -> str:
        return "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in line)

    if table:
        cells = [escaped(line).partition(" ") for line in lines]
        rows = [f"\\trowd\\cellx10 {code}\\cell {words}\\cell\\row" for code, _, words in cells]
    else:
        rows = [f"{escaped(line)}\\par" for line in lines]
    picture = "{\\pict\\pngblip " + "89504e47" * 1000 + "}"
    return ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl\\f0 Arial;}" + picture + "\n".join(rows) + "}").encode()


def test_rtf_is_an_article_or_an_archives_many(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(rtf([SAID, "", MORE]))
    (tmp_path / "b.doc").write_bytes(
        rtf(nexis("Ferry", "Island Wire", "November 18, 2025 Tuesday", [SAID, MORE]))
    )
    (tmp_path / "c.rtf").write_bytes(rtf(FACTIVA_PLAIN))
    (tmp_path / "d.rtf").write_bytes(rtf(FACTIVA_CODED[:11])[:-1] + rtf(FACTIVA_CODED[11:])[6:])
    articles, skipped = opened(tmp_path)
    assert skipped == []
    assert [(one.id, one.source, one.date) for one in articles] == [
        ("a", "", None),
        ("b-1", "Island Wire", "2025-11-18"),
        ("c-1", "Island Wire", "2025-11-17"),
        ("d-1", "Island Wire", "2025-11-17"),
    ]
    assert articles[0].text == articles[1].text == f"{SAID}\n\n{MORE}"
    assert articles[2].text == articles[3].text == f"{SAID}\n\n{MORE}\n\n{LAST}"


def test_a_table_of_factivas_codes(tmp_path: Path) -> None:
    head, end = FACTIVA_CODED[:10], FACTIVA_CODED[-1:]
    parts = rtf(head, table=True)[:-1] + rtf([f"LP {SAID}", f"TD {MORE}"], table=True)[6:-1] + rtf(end)[6:]
    (tmp_path / "a.rtf").write_bytes(parts)
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert (article.title, article.text) == ("Ferry is back", f"{SAID}\n\n{MORE}")


def test_a_pdf_file_has_its_paragraphs_again(tmp_path: Path) -> None:
    lines = [
        '"We open in May, and the ferry sails again on the first',
        'day, whoever comes," said Ann Lee, the harbour mas-',
        "ter of the port.",
        "The bridge stays closed until the summer, she added, be-",
        "cause its northern pier has sunk; a well-known engin-",
        "eer and a well-",
        "known diver looked at it.",
    ]
    (tmp_path / "a.pdf").write_bytes(pdf(lines, "/Title (Ferry is back) /CreationDate (D:20251224)"))
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert article.text.split("\n\n") == [
        '"We open in May, and the ferry sails again on the first day, whoever comes," '
        "said Ann Lee, the harbour master of the port.",
        "The bridge stays closed until the summer, she added, because its northern pier has sunk; "
        "a well-known engineer and a well-known diver looked at it.",
    ]
    assert (article.title, article.date) == ("Ferry is back", None)


def test_a_pdf_file_of_pictures_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([]))
    articles, (skipped,) = opened(tmp_path)
    assert articles == []
    assert "without text" in skipped.reason
    assert "OCR" in skipped.hint


def test_the_chapters_of_an_epub_are_articles(tmp_path: Path) -> None:
    chapters = {"Cover": "Words", "Ferry is back": f"{SAID} {MORE}", "Fares": f"{MORE} {LAST}"}
    (tmp_path / "weekly.epub").write_bytes(epub(chapters))
    articles, skipped = opened(tmp_path)
    assert skipped == []
    assert [(one.id, one.title, one.date, one.source) for one in articles] == [
        ("weekly-1", "Ferry is back", "2025-11-17", "Harbour House"),
        ("weekly-2", "Fares", "2025-11-17", "Harbour House"),
    ]
    assert articles[0].text == f"Ferry is back\n\n{SAID} {MORE}"


def message(text: str, subject: str = "Ferry is back", *, html: bool = False) -> bytes:
    mail = EmailMessage()
    mail["From"] = '"Island Wire" <news@wire.example>'
    mail["Subject"] = subject
    mail["Date"] = "Mon, 17 Nov 2025 10:00:00 +0000"
    mail.set_content(text, subtype="html" if html else "plain")
    return mail.as_bytes()


def test_a_message_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(message(f"{SAID}\n"))
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert (article.id, article.title, article.date) == ("a", "Ferry is back", "2025-11-17")
    assert (article.source, article.text.strip()) == ("Island Wire", SAID)


def test_a_mailbox_holds_many_and_its_quoted_lines_are_unquoted(tmp_path: Path) -> None:
    line = b"From news@wire.example Mon Nov 17 10:00:00 2025\n"
    first = message("From here on\n\n>From the ferry it is not far.\n").replace(
        b"\nFrom here", b"\n>From here"
    )
    box = line + first + b"\n" + line + message(f"<p>{SAID}</p><p>{MORE}</p>", "Töne", html=True) + b"\n"
    (tmp_path / "box.mbox").write_bytes(box)
    (first_article, second), skipped = opened(tmp_path)
    assert skipped == []
    assert first_article.text.strip() == "From here on\n\nFrom the ferry it is not far."
    assert (second.id, second.title, second.text) == ("box-2", "Töne", f"{SAID}\n\n{MORE}")


def tape(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in parts.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return out.getvalue()


def test_a_standfirst_in_a_news_archive_is_the_first_paragraph(tmp_path: Path) -> None:
    lines = nexis("Ferry", "Island Wire", "November 18, 2025", [SAID, "Classification", "Language: ENGLISH"])
    lines.insert(lines.index("Body"), f"Highlight: {MORE}")
    (tmp_path / "a.docx").write_bytes(word_file(lines))
    (article,), _ = opened(tmp_path)
    assert article.text == f"{MORE}\n\n{SAID}"


def test_a_broken_chapter_costs_only_itself(tmp_path: Path) -> None:
    data = epub({"One": SAID * 3, "Two": "\0\1", "Three": MORE * 3})
    (tmp_path / "a.epub").write_bytes(data)
    articles, (skipped,) = opened(tmp_path)
    assert [one.title for one in articles] == ["One", "Three"]
    assert skipped.path.endswith("book/text/c 1.xhtml")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_both_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x.txt", SAID)
        archive.writestr("x.txt", MORE)
    articles, _ = opened(tmp_path)
    assert {one.text for one in articles} == {SAID, MORE}


def test_a_name_in_an_archive_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_bytes(tape({"caf\udce9.txt": SAID.encode()}))
    (article,), _ = opened(tmp_path)
    assert (article.id, article.path) == ("caf\ufffd", f"{tmp_path}/a.tar/caf\ufffd.txt")


PARTS = {
    "a.txt": SAID.encode(),
    "in/b.html": page().encode(),
    "../c.md": MORE.encode(),
    "in/d.zip": b"PK\x03\x04",
    ".hidden.txt": b"x",
    "bad.json": b"{",
}


@pytest.mark.parametrize("kind", ["zip", "tar", "tar.gz", "tgz"])
def test_an_archive_is_read_without_being_unpacked(tmp_path: Path, kind: str) -> None:
    data = zipped(dict(PARTS)) if kind == "zip" else tape(PARTS)
    (tmp_path / f"news.{kind}").write_bytes(gzip.compress(data) if kind.endswith("gz") else data)
    articles, skipped = opened(tmp_path)
    assert {one.id for one in articles} == {"a", "b", "c"}
    assert {one.path.removeprefix(str(tmp_path)) for one in articles} == {
        f"/news.{kind}/a.txt",
        f"/news.{kind}/in/b.html",
        f"/news.{kind}/../c.md",
    }
    assert {one.path.rpartition("/")[2] for one in skipped} == {"d.zip", "bad.json"}
    assert sorted(path.name for path in tmp_path.rglob("*")) == [f"news.{kind}"]
    assert not (tmp_path.parent / "c.md").exists()


def wide_table(columns: int) -> bytes:
    """A DOCX file with a table of one cell that is so many columns wide, and merged with nothing above it."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cell = f'<w:tcPr><w:gridSpan w:val="{columns}"/><w:vMerge/></w:tcPr>'
    cell += f"<w:p><w:r><w:t>{SAID}</w:t></w:r></w:p>"
    table = f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    document = f'<w:document xmlns:w="{name}"><w:body>{table}</w:body></w:document>'
    parts: dict[str, str | bytes] = {}
    with zipfile.ZipFile(io.BytesIO(word_file(["x"]))) as archive:
        parts.update({one: archive.read(one) for one in archive.namelist()})
    return zipped(parts | {"word/document.xml": document})


def test_a_cell_of_ten_million_columns_is_one_cell(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(wide_table(10_000_000))
    (article,), skipped = opened(tmp_path / "a.docx")
    assert (article.text, skipped) == (SAID, [])
