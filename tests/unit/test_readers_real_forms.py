"""Articles in the forms in which researchers save them: what a reader makes of each."""

# ruff: noqa: E501 - lines as they are saved
import json
from pathlib import Path

import pytest

from alita_tui.quotes.hard_wraps import flowing
from tests.unit.reader_files import LAST, MORE, SAID, epub, nexis, opened, page

FIRST = "The ferry between the mainland and the island will run again from May, the harbour office said."
BODY = f"{FIRST}\n\n{SAID}\n\n{LAST}\n"
TITLE = "Island ferry to sail again in May"


def only(tmp_path: Path, name: str, data: str) -> dict[str, object]:
    """The one article of a file: what it is told to be."""
    (tmp_path / name).write_text(data, encoding="utf-8")
    (article,), skipped = opened(tmp_path / name)
    assert not skipped
    return {
        "title": article.title,
        "date": article.date,
        "source": article.source,
        "author": article.author,
        "text": article.text[article.body :],
        "url": article.url,
    }


JSON = {
    "guardian": {
        "response": {
            "results": [
                {
                    "id": "news/2025/nov/17/ferry",
                    "webTitle": "Ferry",
                    "webPublicationDate": "2025-11-17T10:00:00Z",
                    "webUrl": "https://post.example/1",
                    "fields": {"headline": TITLE, "bodyText": BODY, "byline": "Nora Winter"},
                }
            ]
        }
    },
    "nyt": {
        "response": {
            "docs": [
                {
                    "headline": {"main": TITLE},
                    "pub_date": "2025-11-17T10:00:00+0000",
                    "byline": {"original": "By Nora Winter"},
                    "lead_paragraph": BODY,
                    "abstract": "In short.",
                    "web_url": "https://post.example/1",
                }
            ]
        }
    },
    "wordpress": [
        {
            "date": "2025-11-17T10:00:00",
            "link": "https://post.example/1",
            "title": {"rendered": TITLE},
            "content": {"rendered": f"<p>{FIRST}</p>\n<p>{SAID}</p>\n<p>{LAST}</p>"},
        }
    ],
    "wrapped": {"article": {"title": TITLE, "text": BODY, "date": 1763373600, "url": "https://post.example/1"}},
    "search": {
        "hits": {"hits": [{"_id": "7", "_source": {"title": TITLE, "body": BODY, "pub_date": "1763373600000", "uri": "https://post.example/1"}}]}
    },
}  # fmt: skip


@pytest.mark.parametrize("form", JSON)
def test_json_as_news_services_hand_it_out(tmp_path: Path, form: str) -> None:
    found = only(tmp_path, "a.json", json.dumps(JSON[form]))
    assert (found["title"], found["date"]) == (TITLE, "2025-11-17")
    assert found["url"] == "https://post.example/1"
    assert str(found["text"]).split() == BODY.split()
    assert str(found["text"]).count("\n\n") == 2
    assert found["author"] in (None, "Nora Winter")


def test_markup_in_fields_is_taken_out(tmp_path: Path) -> None:
    record = {
        "title": "Ferry &amp; bridge",
        "content": f"<!-- x --><p>{FIRST}</p><script>if (a<b) x()</script><blockquote><p>The pier has <em>sunk</em>.</p>"
        "<p>Nobody told us.</p></blockquote><p>She called it <q>nearly done</q> &amp; left.<br>Then</p>",
    }
    found = only(tmp_path, "a.json", json.dumps(record))
    assert found["title"] == "Ferry & bridge"
    assert found["text"] == (
        f"{FIRST}\n\n> The pier has sunk.\n\n> Nobody told us.\n\nShe called it “nearly done” & left.\n\nThen"
    )


@pytest.mark.parametrize("text", ["a < b and c > d &amp; so on", "He wrote <p> on the wall.", "1 <2> 3"])
def test_what_is_no_markup_stays_as_it_is(tmp_path: Path, text: str) -> None:
    found = only(tmp_path, "a.json", json.dumps({"text": text, "title": "Ferry &amp; bridge"}))
    assert (found["text"], found["title"]) == (text, "Ferry &amp; bridge")


TABLES = {
    "german.csv": "Headline;Published on;Newspaper;Article Text;Link\n{0};17.11.2025;Beta Post;\"{1}\";https://post.example/1\n",
    "proquest.csv": 'No.,Title,Publication Date,Publication Title,Full text,URL\n1,{0},"Nov 17, 2025",Beta Post,"{1}",https://post.example/1\n',
    "named.tsv": "uri\theadline\tpub_date\tsource_name\tbody_text\nhttps://post.example/1\t{0}\t2025-11-17\tBeta Post\t{1}\n",
    "excel.csv": 'sep=;\ntitle;date;source;text;url\n{0};2025-11-17;Beta Post;"{1}";https://post.example/1\n',
    "blanks.csv": 'title, date, source, text, url\n"{0}", 2025-11-17, Beta Post, "{1}, and more", https://post.example/1\n',
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_tables_as_programs_write_them(tmp_path: Path, name: str) -> None:
    found = only(tmp_path, name, TABLES[name].format(TITLE, SAID))
    assert (found["title"], found["date"], found["source"]) == (TITLE, "2025-11-17", "Beta Post")
    assert found["url"] == "https://post.example/1"
    assert str(found["text"]).startswith(SAID)


def test_quotations_that_only_the_markup_of_a_page_tells_are_kept(tmp_path: Path) -> None:
    more = (
        "<p>Bo Reed, a fisherman, wrote in a letter:</p><blockquote><p>The pier has <b>been</b> under water since "
        "the storm, and nobody told us about it.</p></blockquote>"
        "<p>Lee said the work was <q>nearly done by now</q> and that she was glad.</p>"
        "<p>She calls it <q>“our boat”</q> still.</p>"
    )
    text = str(only(tmp_path, "a.html", page(body=more))["text"])
    assert (
        "> The pier has been under water since the storm, and nobody told us about it." in text.splitlines()
    )
    assert "Lee said the work was “nearly done by now” and that she was glad." in text.splitlines()
    assert "She calls it “our boat” still." in text.splitlines()


def test_block_quotations_of_books_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(
        epub({"Ferry": f"{FIRST}</p><blockquote>It has sunk.</blockquote><p>{SAID}"})
    )
    (article,), _ = opened(tmp_path / "a.epub")
    assert "> It has sunk." in article.text.splitlines()


def test_the_cells_of_a_layout_are_no_table(tmp_path: Path) -> None:
    source = (
        "<html><head><title>Ferry is back</title></head><body><table><tr><td><b>Ferry is back</b><br>By Nora Winter"
        f"<p>{FIRST}<p>{SAID}<p>{MORE}<p>{LAST}</td></tr></table></body></html>"
    )
    lines = str(only(tmp_path, "a.html", source)["text"]).splitlines()
    assert SAID in lines
    assert not any(line.startswith("|") for line in lines)


@pytest.mark.parametrize(
    ("head", "title", "date", "source", "author"),
    [
        (f"Beta Post\n\n{TITLE}\n\n", TITLE, None, "Beta Post", None),
        (f"Beta Post\nNovember 17, 2025\n\n{TITLE}\n\nBy Nora Winter\n\n", TITLE, "2025-11-17", "Beta Post", "Nora Winter"),
        (f"THE BETA TIMES\nNEWS | LOCAL\n\n{TITLE}\n\n", TITLE, None, "THE BETA TIMES", None),
        (f"Transport\n\n{TITLE}\n\n", TITLE, None, "", None),
        (f"{TITLE}\nBy Nora Winter, Beta Post\nNov 17, 2025 at 4:05 pm\n\n", TITLE, "2025-11-17", "Beta Post", "Nora Winter"),
        (f"{TITLE}\n\nNora Winter | 17 November 2025\n\n", TITLE, "2025-11-17", "", "Nora Winter"),
        (f"{TITLE}\n\nBeta Post, 17 November 2025\n\n", TITLE, "2025-11-17", "Beta Post", None),
        (f"# {TITLE}\n\n*By Nora Winter, Beta Post, 17 November 2025*\n\n", TITLE, "2025-11-17", "Beta Post", "Nora Winter"),
        (f"{TITLE.upper()}\n\nNora Winter\nBeta Post\n17/11/2025\n\n", TITLE.upper(), "2025-11-17", "Beta Post", None),
        (f"https://www.post.example/2025/ferry\n\n{TITLE}\n\n", TITLE, None, "post.example", None),
        (f"{TITLE} | Beta Post\n\n", TITLE, None, "Beta Post", None),
        (f"{TITLE} - The Beta Gazette\n\n", TITLE, None, "The Beta Gazette", None),
        (f"Title: {TITLE}\nSource: Beta Post\nDate: 2025-11-17\nAuthor: Nora Winter\nURL: https://post.example/1\n\n",
         TITLE, "2025-11-17", "Beta Post", "Nora Winter"),
    ],
)  # fmt: skip
def test_what_stands_above_a_plain_text(
    tmp_path: Path, head: str, title: str, date: str | None, source: str, author: str | None
) -> None:
    found = only(tmp_path, "a.txt", head + BODY)
    assert (found["title"], found["date"]) == (title, date)
    assert (found["source"], found["author"]) == (source, author)
    assert str(found["text"]).endswith(BODY)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Ferry is back\n\nThe boat sails again after a winter in the dock\n\n{BODY}", "Ferry is back"),
        (f"Post office to close\n\nThe last one of the island shuts its doors in the spring\n\n{BODY}", "Post office to close"),
        (f"Harbour - a place to live\n\n{BODY}", "Harbour - a place to live"),
        (f"Editor: nobody told us\n\n{BODY}", "Editor: nobody told us"),
        (f"The Daily Post\n\n{FIRST}\n\n{SAID}\n", "The Daily Post"),
    ],
)  # fmt: skip
def test_what_only_looks_like_more_than_a_title(tmp_path: Path, text: str, title: str) -> None:
    found = only(tmp_path, "a.txt", text)
    assert (found["title"], found["source"], found["text"]) == (title, "", text)


def test_the_outlet_at_the_end_of_a_page_s_title_is_its_source(tmp_path: Path) -> None:
    source = f"<html><head><title>{TITLE} - Beta Post</title></head><body><p>{FIRST}</p><p>{SAID}</p><p>{LAST}</p></body></html>"
    found = only(tmp_path, "a.html", source)
    assert (found["title"], found["source"]) == (TITLE, "Beta Post")


def test_a_byline_without_by_is_no_headline(tmp_path: Path) -> None:
    lines = [
        TITLE,
        "Nora Winter",
        "312 words",
        "17 November 2025",
        "09:30",
        "Beta Post",
        "BETA",
        "4",
        "English",
    ]
    lines += ["(c) 2025 Beta Post.", FIRST, SAID, "Document BETA000020251117ebbh0001a", ""]
    found = only(tmp_path, "a.txt", "\n".join(lines))
    assert (found["title"], found["author"], found["source"]) == (TITLE, "Nora Winter", "Beta Post")


def test_news_archives_in_plain_text_are_taken_apart(tmp_path: Path) -> None:
    lines = nexis(TITLE, "Beta Post", "November 17, 2025 Monday", [FIRST, SAID]) + nexis(
        "Bridge shut", "Gamma Times", "18 November 2025", [MORE, LAST]
    )
    (tmp_path / "a.txt").write_text("\n".join(lines))
    articles, skipped = opened(tmp_path / "a.txt")
    assert not skipped
    assert [(one.title, one.source, one.date, one.author) for one in articles] == [
        (TITLE, "Beta Post", "2025-11-17", "Bo Reed"),
        ("Bridge shut", "Gamma Times", "2025-11-18", "Bo Reed"),
    ]
    assert articles[0].text == f"{FIRST}\n\n{SAID}"


def test_a_text_that_only_mentions_the_end_of_a_document_is_an_article(tmp_path: Path) -> None:
    text = f"{TITLE}\n\n{BODY}\nEnd of Document\n"
    assert only(tmp_path, "a.txt", text)["text"] == text


def test_an_atom_entry_that_was_only_updated_has_that_day(tmp_path: Path) -> None:
    feed = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Beta Post</title><entry><id>1</id><title>Ferry</title>"
        f"<updated>2025-11-17T10:00:00Z</updated><content type='text'>{SAID}</content></entry></feed>"
    )
    assert only(tmp_path, "a.atom", feed)["date"] == "2025-11-17"


def test_lines_of_a_mail_are_paragraphs_again_where_it_was_wrapped(tmp_path: Path) -> None:
    from textwrap import fill

    head = "From: Beta Post <news@post.example>\nSubject: Ferry\nDate: Mon, 17 Nov 2025 10:00:00 +0000\n\n"
    table = "Adults   12.00\nChildren  6.00\nDogs      3.00"
    verse = "The boat goes out,\nthe boat comes in,\nand we are old."
    quoted = "> We open in May, and the ferry sails\n> again on the first day."
    text = "\n\n".join((fill(FIRST, 64), fill(SAID, 64), table, verse, quoted, fill(MORE, 64), "Yours,\nAnn"))
    found = only(tmp_path, "a.eml", head + text + "\n")
    assert flowing(str(found["text"])).rstrip("\n").split("\n\n") == [
        FIRST,
        SAID,
        table,
        verse,
        quoted,
        MORE,
        "Yours,\nAnn",
    ]
