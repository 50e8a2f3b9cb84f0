"""The page of a comparison: everything is there, and no text of a corpus becomes markup."""

from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alita_tui import Corpus
from alita_tui.export.visible import spaced
from alita_tui.export.web_comparison import comparison_page
from tests.hostile.naughty import naughty, records

SAID = "“The old crane will stay where it is for as long as I live,” {} of the harbour office told the town."
TAGS = frozenset(
    "html head meta title style body h1 h2 h3 p div table tr th td a blockquote del ins mark ul li".split()
)


class Page(HTMLParser):
    """What a browser would make of it: ``tags`` with their attributes, and the ``words`` shown."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1] != "style":
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        while self._open.pop() != tag:  # meta has no end
            pass


def page_of(folder: Path, words: str = "old crane", **texts: str) -> Page:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", errors="surrogatepass")
    with Corpus.open([folder]) as corpus:
        return Page(comparison_page(corpus.compare(words), corpus.by_id))


def test_every_source_sentence_place_and_difference_is_there(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        first=f"Crane stays\n\n{SAID.format('Mara Lindt')}\n",
        second=f"Harbour\n\n{SAID.format('Mara Lindt').replace('old crane', 'great crane')}\n",
        third="Something else\n\nNothing of this is said here at all.\n",
    )
    shown = "".join(page.words)
    for words in ("first", "second", "third", "Mara Lindt", "¶2 [14:", "Where it was not found"):
        assert words in shown
    tags = [tag for tag, _ in page.tags]
    assert tags.count("del") == tags.count("ins") == 2  # one of each in the wording, one in the key


def test_it_loads_nothing_and_runs_nothing(tmp_path: Path) -> None:
    page = page_of(tmp_path, a=SAID.format("Lindt"), b=SAID.format("Lindt"))
    policy = [one["content"] for _, one in page.tags if one.get("http-equiv") == "Content-Security-Policy"]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert not {"script", "img", "link", "iframe", "form"} & {tag for tag, _ in page.tags}


def test_what_links_to_the_web_links_and_nothing_else_does(tmp_path: Path) -> None:
    addresses = ["https://news.example/one?a=1&b=<2>", "javascript:alert(1)", "data:text/html,<b>x</b>"]
    lines = [
        f'{{"id": "n{at}", "text": "{SAID.format("Mara Lindt")}", "url": "{one}"}}'
        for at, one in enumerate(addresses)
    ]
    (tmp_path / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with Corpus.open([tmp_path]) as corpus:
        page = Page(comparison_page(corpus.compare("old crane"), corpus.by_id))
    links = [given["href"] for tag, given in page.tags if tag == "a"]
    assert links == ["#s1", addresses[0]]


@pytest.mark.parametrize("part", range(4))
def test_no_naughty_string_becomes_markup(tmp_path: Path, part: int) -> None:
    strings = list(naughty())[part::4]
    (tmp_path / "x.jsonl").write_text(records(strings[::2], strings[1::2], strings[::-1]), encoding="utf-8")
    with Corpus.open([tmp_path]) as corpus:
        for statement in corpus.statements(min_sources=1)[:40]:
            _only_ours(comparison_page(statement, corpus.by_id))


LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0\n\r")


@given(st.lists(st.text(LETTERS, max_size=30), min_size=3, max_size=3))
def test_any_words_are_shown_as_words(tmp_path_factory: pytest.TempPathFactory, words: Sequence[str]) -> None:
    said = " ".join(f"The {one} crane" for one in words)
    folder = tmp_path_factory.mktemp("any")
    text = f"Crane stays\n\n“{said} will stay where it is,” said Mara Lindt of the harbour.\n"
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Corpus.open([folder]) as corpus:
        statement = next(iter(corpus.statements(min_sources=1)), None)
        assume(statement is not None)
        assert statement is not None
        page = Page(comparison_page(statement, corpus.by_id))
        base = corpus.article(statement.base)
        segment = statement.segments[0]
    assert spaced(base.text[segment.start : segment.end]) in "".join(page.words)
    assert {tag for tag, _ in page.tags} <= TAGS


def _only_ours(source: str) -> None:
    page = Page(source)
    assert {tag for tag, _ in page.tags} <= TAGS
    for _, given_ in page.tags:
        assert not [name for name in given_ if name.startswith("on")]
    assert not [one for one in source if one < " " and one != "\n"]
