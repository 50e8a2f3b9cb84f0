"""Where the user was: kept when the app ends, and found again at the next start."""

import json
from pathlib import Path
from threading import Event

import pytest

from alita_tui import Corpus, session
from alita_tui.app import keeping
from alita_tui.app.messages import PlaceFound
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.notebook.entries import Target
from alita_tui.paths import user_folder
from alita_tui.testing import open_app
from tests.app.browse_examples import GARDEN, HARBOUR, LEDGER

LONG = HARBOUR + "".join(
    f"Line number {number} of the report stands here, and says more.\n" for number in range(300)
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    for name, text in (("a-harbour", LONG), ("b-ledger", LEDGER), ("c-garden", GARDEN)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def _file() -> Path:
    return user_folder("state") / "session.json"


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_app_begins_where_it_was_left(news: Path, size: tuple[int, int]) -> None:
    async with open_app([news], remembers=True, size=size) as opened:
        await opened.press("3", "n", *["space"] * 4)
        quotation = opened.reader.quotation
        top = opened.reader.top
        assert top > 0
        await opened.press("2", "j", "enter")
    async with open_app([news], remembers=True, size=size) as opened:
        assert opened.reader.article is not None
        assert opened.reader.article.id == "b-ledger"
        await opened.press("2", "k", "enter")
        assert opened.reader.article.id == "a-harbour"
        assert opened.reader.top == top
        assert opened.reader.quotation == quotation


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_starting_again_and_again_moves_nothing(news: Path, size: tuple[int, int]) -> None:
    async with open_app([news], remembers=True, size=size) as opened:
        await opened.press("3", *["space"] * 4)
        top = opened.reader.top
    for _ in range(2):
        async with open_app([news], remembers=True, size=size) as opened:
            pass
    async with open_app([news], remembers=True, size=size) as opened:
        await opened.press("3")
        assert opened.reader.top == top


async def test_the_place_near_the_end_is_the_same_however_high_the_pane_was_meanwhile(news: Path) -> None:
    async with open_app([news], remembers=True, size=(80, 24)) as opened:
        await opened.press("3", "G")
        top = opened.reader.top
    async with open_app([news], remembers=True, size=(80, 40)) as opened:
        await opened.press("3")
        assert opened.reader.top < top  # the text ends too soon
    async with open_app([news], remembers=True, size=(80, 40)) as opened:
        await opened.pilot.resize_terminal(80, 24)
        await opened.press("3")
        assert opened.reader.top == top
        await opened.press("k", "k")
        moved = opened.reader.top
        assert moved < top
    async with open_app([news], remembers=True, size=(80, 24)) as opened:
        await opened.press("3")
        assert opened.reader.top == moved


async def test_the_shipped_articles_are_remembered_too() -> None:
    async with open_app(remembers=True) as opened:
        await opened.press("2", "j", "enter")
    async with open_app(remembers=True) as opened:
        assert opened.reader.article is opened.browse.corpus.articles[1]  # type: ignore[union-attr]


async def test_the_comparison_that_was_open_is_opened_again(news: Path) -> None:
    async with open_app([news], remembers=True) as opened:
        await opened.compare("old stones")
        source = opened.comparison.source
    async with open_app([news], remembers=True) as opened:
        assert isinstance(opened.app.screen, ComparisonScreen)
        assert opened.comparison.source == source
        await opened.press("q")
    async with open_app([news], remembers=True) as opened:
        assert opened.app.screen is opened.browse


async def test_a_bookmark_is_opened_while_the_last_comparison_is_still_looked_for(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, asked = keeping.place, Event()

    def slowly(corpus: Corpus, target: Target) -> PlaceFound:
        assert target.kind == "place" or asked.wait(10)
        return place(corpus, target)

    async with open_app([news], remembers=True) as opened:
        await opened.press("2", "j", "enter", "m")
        await opened.compare("old stones")
    async with open_app([news], remembers=True) as opened:
        browse = opened.browse
        assert browse.corpus is not None
        assert browse.marks is not None
        opened.app.pop_screen()
        browse.open_article(browse.corpus.articles[0])
        await opened.idle()
        monkeypatch.setattr(keeping, "place", slowly)
        browse.reopen()
        browse.hide_tour()  # as a key does
        browse.open_mark(browse.marks.bookmarks[0])
        asked.set()
        await opened.idle()
        assert opened.reader.article is not None
        assert opened.reader.article.id == "b-ledger"


def test_a_folder_that_may_not_be_searched_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refused)
    assert session.read(()) == session.Session()
    assert keeping.anything_kept(), "whoever reads them says why they cannot be read"


async def test_searches_are_remembered(news: Path) -> None:
    async with open_app([news], remembers=True) as opened:
        await opened.press("s")
        await opened.type("bill settled")
        await opened.press("enter")
    async with open_app([news], remembers=True) as opened:
        assert opened.search.history == ["bill settled"]


async def test_without_a_session_nothing_is_read_and_nothing_is_kept(news: Path) -> None:
    async with open_app([news], remembers=True) as opened:
        await opened.press("2", "j", "enter")
    before = _file().read_bytes()
    async with open_app([news]) as opened:
        assert opened.reader.article is not None
        assert opened.reader.article.id == "a-harbour"
        await opened.press("2", "j", "j", "enter")
    assert _file().read_bytes() == before


async def test_a_second_instance_does_not_destroy_the_first_one_s(news: Path) -> None:
    other = {"b-ledger": (7, None)}
    async with open_app([news], remembers=True) as opened:
        await opened.press("3", "space")
        top = opened.reader.top
        session.write([str(news)], session.Session(article="b-ledger", positions=other, searches=("theirs",)))
        session.write(["/elsewhere"], session.Session(article="x"))
    kept = session.read([str(news)])
    assert kept.article == "a-harbour"
    assert kept.positions["b-ledger"] == (7, None)
    assert kept.positions["a-harbour"][0] == top
    assert "theirs" in kept.searches
    assert session.read(["/elsewhere"]).article == "x"


async def test_an_article_that_has_gone_and_a_text_that_is_shorter(news: Path) -> None:
    async with open_app([news], remembers=True) as opened:
        await opened.press("3", *["space"] * 4, "2", "j", "enter")
    (news / "b-ledger.txt").unlink()
    (news / "a-harbour.txt").write_text("Short.\n", encoding="utf-8")
    async with open_app([news], remembers=True) as opened:
        assert opened.reader.article is not None
        assert opened.reader.article.id == "a-harbour"


@pytest.mark.parametrize(
    "data", ["{", '{"version": 9, "entries": 3}', '{"version": 1, "entries": {"searches": 3}}', "\x00"]
)
async def test_a_broken_session_stops_nothing(news: Path, data: str) -> None:
    _file().parent.mkdir(parents=True, exist_ok=True)
    _file().write_text(data)
    async with open_app([news], remembers=True) as opened:
        assert opened.reader.article is not None
        await opened.press("3", "space")


async def test_the_theme_is_kept_and_the_configuration_wins(
    news: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with open_app([news], remembers=True) as opened:
        opened.app.theme = "alita-blue-orange"
    async with open_app([news], remembers=True) as opened:
        assert opened.app.theme == "alita-blue-orange"
    async with open_app([news]) as opened:
        assert opened.app.theme == "alita-dark"
    config = tmp_path / "c.toml"
    config.write_text('theme = "alita-light"')
    monkeypatch.setenv("ALITA_TUI_CONFIG", str(config))
    async with open_app([news], remembers=True) as opened:
        assert opened.app.theme == "alita-light"
    config.write_text('theme = "alita-lihgt"')
    async with open_app([news]) as opened:
        assert "did you mean 'alita-light'" in opened.status.text


def test_it_stays_small() -> None:
    positions = {f"article-{number}": (number, None) for number in range(500)}
    for number in range(30):
        searches = tuple(f"{number} {query}" for query in range(40))
        session.write([f"/{number}"], session.Session(article="a", positions=positions, searches=searches))
    entries = json.loads(_file().read_text())["entries"]
    assert sum(name.startswith("corpus") for name in entries) == session.CORPORA
    assert len(entries["searches"]["queries"]) == session.SEARCHES
    kept = session.read(["/29"])
    assert len(kept.positions) == session.POSITIONS
    assert "article-499" in kept.positions
