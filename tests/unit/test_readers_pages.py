"""Saved pages, feeds and web archives."""

import json
from pathlib import Path
from quopri import encodestring

import pytest

from tests.unit.reader_files import LAST, MORE, SAID, opened, page, web_archive

LINKED = json.dumps(
    {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "No article"},
            {
                "@type": ["NewsArticle"],
                "headline": "Ferry sails again",
                "datePublished": "2025-11-17T08:00:00+01:00",
                "publisher": {"@type": "Organization", "name": "Harbour Post"},
                "author": [{"name": "Bo Reed"}, {"name": "Cy Dale"}],
            },
        ],
    }
)
METAS = (
    '<meta property="og:title" content="Ferry back"><meta name="author" content="Bo Reed">'
    '<meta property="og:site_name" content="The Post">'
    '<meta property="article:published_time" content="2025-11-18">'
    '<link rel="canonical" href="https://post.example/ferry">'
)


def test_a_page_gives_its_article_and_what_its_head_says(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(head=METAS), encoding="utf-8")
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert [line for line in article.text.split("\n") if line] == ["Ferry is back", SAID, MORE, LAST]
    assert (article.title, article.title_origin) == ("Ferry back", "page")
    assert (article.date, article.date_origin) == ("2025-11-18", "page")
    assert (article.source, article.source_origin) == ("The Post", "page")
    assert (article.url, article.author) == ("https://post.example/ferry", "Bo Reed")


def test_linked_data_of_an_article_comes_first(tmp_path: Path) -> None:
    script = '<script type="application/ld+json">'
    head = f"{METAS}{script}{{broken</script>{script}{LINKED}</script>"
    (tmp_path / "a.htm").write_text(page(head=head), encoding="utf-8")
    (article,), _ = opened(tmp_path)
    assert (article.title, article.date, article.source) == (
        "Ferry sails again",
        "2025-11-17",
        "Harbour Post",
    )
    assert article.author == "Bo Reed, Cy Dale"


def test_a_day_in_the_prose_or_the_address_dates_no_page(tmp_path: Path) -> None:
    body = "<p>Posted on November 17, 2025. Updated 2025-11-18 by the desk of the paper.</p>"
    head = '<link rel="canonical" href="https://post.example/2025/11/17/ferry">'
    (tmp_path / "a.html").write_text(page(head=head, body=body), encoding="utf-8")
    (article,), _ = opened(tmp_path)
    assert article.date is None
    assert (article.title, article.title_origin) == ("Ferry is back", "page")
    assert (article.source, article.source_origin) == ("post.example", "url")


@pytest.mark.parametrize(
    ("head", "encoding", "guessed"), [("<meta charset=windows-1250>", "cp1250", False), ("", "cp1252", True)]
)
def test_the_charset_of_a_page(tmp_path: Path, head: str, encoding: str, *, guessed: bool) -> None:
    (tmp_path / "a.html").write_bytes(
        page(title="Loď je zpět" if head else "Café is back", head=head).encode(encoding)
    )
    (article,), _ = opened(tmp_path)
    assert (article.encoding, article.encoding_guessed) == (encoding, guessed)
    assert SAID in article.text


def test_a_page_is_known_by_its_first_bytes_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(page(), encoding="utf-8")
    (tmp_path / "b").write_text(page(), encoding="utf-8")
    articles, _ = opened(tmp_path)
    assert [SAID in one.text and "<p>" not in one.text for one in articles] == [True, True]


def test_a_page_saved_as_one_file(tmp_path: Path) -> None:
    parts = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/ferry\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/html\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        + encodestring(page().encode()).decode()
        + "\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n"
    )
    (tmp_path / "a.mhtml").write_text(parts, newline="")
    (article,), skipped = opened(tmp_path)
    assert skipped == []
    assert (article.title, article.url, article.source) == (
        "Ferry is back",
        "https://post.example/ferry",
        "post.example",
    )
    assert SAID in article.text


def test_the_folder_that_a_saved_page_brings_along_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    for folder in ("a_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(SAID, encoding="utf-8")
    articles, skipped = opened(tmp_path)
    assert [one.id for one in articles] == ["a", "x"]
    assert [(Path(one.path).name, one.reason) for one in skipped] == [
        ("a_files", "what a saved page brings along")
    ]


RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour &amp; Post</title>
<item><title>Ferry &lt;i&gt;back&lt;/i&gt;</title><link>https://post.example/news/ferry-back.html</link>
<guid>https://post.example/news/ferry-back.html</guid><pubDate>Mon, 17 Nov 2025 23:30:00 -0500</pubDate>
<description>A short summary.</description>
<content:encoded><![CDATA[<p>“We open in May,” said Ann Lee.</p>
<p>It sails<br>again.</p><script>x()</script>]]></content:encoded></item>
<item><title>Second</title><description>Only a summary &amp;amp; no more.</description></item>
<item><title>Third has no words</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>Ferry</title><id>urn:x:1</id>
<published>2025-11-17T10:00:00Z</published>
<updated>2025-12-01T10:00:00Z</updated><author><name>Bo Reed</name></author>
<content type="html">&lt;p&gt;Words of the entry.&lt;/p&gt;</content>
<summary>Short.</summary></entry></feed>"""


def test_a_feed_gives_content_before_summary(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(RSS, encoding="utf-8")
    (first, second), skipped = opened(tmp_path)
    assert first.text == "“We open in May,” said Ann Lee.\n\nIt sails\n\nagain."
    assert (first.id, first.title, first.date, first.source) == (
        "ferry-back",
        "Ferry back",
        "2025-11-17",
        "Harbour & Post",
    )
    assert (second.id, second.text, second.date) == ("a-2", "Only a summary & no more.", None)
    assert [(one.path, one.reason) for one in skipped] == [(f"{tmp_path}/a.xml:3", "an entry without a text")]


def test_an_atom_feed_is_dated_by_its_publication_not_its_last_change(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text(ATOM, encoding="utf-8")
    (article,), _ = opened(tmp_path)
    assert (article.id, article.date, article.author) == ("urn:x:1", "2025-11-17", "Bo Reed")
    assert article.text == "Words of the entry."


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_gives_the_pages_that_were_answered(tmp_path: Path, *, packed: bool) -> None:
    pages = {
        "https://post.example/a": page(),
        "https://post.example/x.png": "no",
        "https://wire.example/b": page("Other"),
    }
    (tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")).write_bytes(web_archive(pages, packed=packed))
    articles, skipped = opened(tmp_path)
    assert skipped == []
    assert [(one.id, one.title, one.source) for one in articles] == [
        ("crawl-1", "Ferry is back", "post.example"),
        ("crawl-2", "Other", "wire.example"),
    ]
    assert articles[0].date is None


def test_a_page_without_an_article_in_a_web_archive_is_named_by_its_address(tmp_path: Path) -> None:
    data = web_archive({"https://post.example/a": "<html></html>", "https://post.example/b": page()})
    (tmp_path / "a.warc").write_bytes(data)
    (article,), (skipped,) = opened(tmp_path)
    assert article.id == "a-2"
    assert skipped.path.endswith("a.warc:1")
    assert "https://post.example/a" in skipped.reason


def test_a_web_archive_that_breaks_off_gives_what_it_has(tmp_path: Path) -> None:
    data = web_archive({"https://post.example/a": page(), "https://post.example/b": page()}, packed=True)
    (tmp_path / "a.warc.gz").write_bytes(data[:-200])
    articles, (skipped,) = opened(tmp_path)
    assert articles[0].id == "a-1"
    assert (skipped.path, skipped.reason) == (f"{tmp_path}/a.warc.gz", "broken off in or after record 4")
