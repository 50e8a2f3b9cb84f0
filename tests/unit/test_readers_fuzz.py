"""Whatever a file holds, a reader gives articles or says why not; it never raises and never hangs."""

import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alita_tui.corpus.loading import find, read, settled
from alita_tui.corpus.model import Article, Skipped
from alita_tui.corpus.readers import beside, limits
from alita_tui.corpus.readers.formats import FORMATS
from tests.unit.reader_files import SAID, epub, nexis, page, pdf, web_archive, word_file, zipped

LINE = json.dumps({"text": SAID, "title": "Ferry", "date": "2025-11-17"})
ITEM = f"<item><title>t</title><description>{SAID}</description></item>"
RSS = f"<rss version='2.0'><channel>{ITEM}</channel></rss>"
MAIL = (
    "From x@y.example Mon Nov 17 10:00:00 2025\nSubject: Ferry\n"
    f"Content-Type: text/plain; charset=utf-8\n\n{SAID}\n"
)
WHOLE = {
    ".txt": SAID.encode(),
    ".md": f"---\ntitle: Ferry\ntags: [a]\n---\n{SAID}".encode(),
    ".json": f'{{"articles": [{LINE}, {LINE}]}}'.encode(),
    ".jsonl": f"{LINE}\n{LINE}\n".encode(),
    ".jsonl.gz": gzip.compress(LINE.encode()),
    ".csv": f'id,text,date\n1,"{SAID}",2025-11-17\n2,words,x\n'.encode(),
    ".html": page().encode(),
    ".rss": RSS.encode(),
    ".mbox": f"{MAIL}\n{MAIL}".encode(),
    ".eml": MAIL.partition("\n")[2].encode(),
    ".docx": word_file(nexis("Ferry", "Wire", "November 17, 2025", [SAID])),
    ".epub": epub({"One": SAID * 3}),
    ".mhtml": f"Content-Type: text/html; charset=utf-8\n\n{page()}".encode(),
    ".rtf": rb"{\rtf1\ansi{\fonttbl\f0 A;}\pard {\b HD} Caf\'e9 \u8220?words\u8221?\par {\*\x y}more\par}",
    ".pdf": pdf(["The ferry sails again."]),
    ".warc": web_archive({"https://x.example/a": page()}),
    ".warc.gz": web_archive({"https://x.example/a": page()}, packed=True),
    ".zip": zipped({"a.txt": SAID, "b.jsonl": LINE}),
}
BOUNDED = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(autouse=True, scope="module")
def _end_reading_processes() -> Iterator[None]:
    yield
    beside.end_all()


def mutated(data: st.DataObject, whole: bytes) -> bytes:
    """A whole file with some places overwritten, cut out or doubled; sometimes only noise."""
    if data.draw(st.booleans(), "noise"):
        return data.draw(st.binary(max_size=300))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole)))
        length = data.draw(st.sampled_from([0, 1, 2, 5, 50, len(whole)]))
        put = data.draw(
            st.one_of(
                st.binary(max_size=8), st.sampled_from([whole[at : at + 60], b"<", b'"', b"\0", b"\xff\xfe"])
            )
        )
        whole = whole[:at] + put + whole[at + length :]
    return whole


def test_every_format_has_its_target() -> None:
    suffixes = {suffix for one in FORMATS.values() for suffix in one.suffixes}
    named = {next(iter(FORMATS[name].suffixes)) for name in FORMATS}
    assert {".tar"} | {suffix.removesuffix(".gz") for suffix in WHOLE} >= named - {".tar"}
    assert {suffix.removesuffix(".gz") for suffix in WHOLE} <= suffixes


@pytest.mark.parametrize("suffix", WHOLE)
@BOUNDED
@given(st.data())
def test_articles_or_a_reason(tmp_path: Path, suffix: str, data: st.DataObject) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(mutated(data, WHOLE[suffix]))
    began = time.monotonic()
    finding = find([str(path)])
    given_ = [one for file in finding.files for one in read(file)]
    assert time.monotonic() - began < limits.STARTING_SECONDS
    assert given_
    articles = [one for one in given_ if isinstance(one, Article)]
    for one in given_:
        assert isinstance(one, Article | Skipped)
        if isinstance(one, Skipped):
            assert one.reason
            assert one.path.startswith(str(path))
    for article in settled(articles):
        assert article.text.strip()
        assert article.title is not None
        assert 0 <= article.body <= len(article.text)
        article.text.encode("utf-8")
        if article.title_span is not None:
            assert article.text[slice(*article.title_span)].strip()
