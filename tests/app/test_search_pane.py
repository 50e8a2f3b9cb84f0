"""Search as you type."""

from threading import Event
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.style import Style

from alita_tui.app.messages import HitsReady
from alita_tui.app.snippets import snippet
from alita_tui.app.widgets.search_input import SearchInput, Understood
from alita_tui.app.widgets.search_pane import HitList
from alita_tui.corpus.found import Expansion, Found, Overtaken
from alita_tui.corpus.model import Hit
from alita_tui.testing import open_app
from tests.app.browse_examples import TEXTS


async def test_letters_are_text_and_hits_come() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("q moss")
        assert opened.search.query_text == "q moss"
        assert opened.app.screen is opened.browse
        await opened.press(*["backspace"] * 6)
        await opened.type("moss")
        assert opened.search.searched == "moss"
        assert opened.search.hits[0].article == "c-garden"


async def test_a_hit_opens_at_its_place() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("nine hundred")
        hit = opened.search.hits[0]
        await opened.press("down", "enter")
        assert opened.browse.pane == "reader"
        assert opened.reader.article is not None
        assert opened.reader.article.id == hit.article == "b-ledger"
        start, end = opened.reader.found[0]
        assert hit.start <= start < end <= hit.end
        assert opened.reader.article.text[start:end].lower() == "nine hundred"


async def test_enter_waits_for_what_is_typed() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.pilot.press(*"moss", "enter")
        await opened.idle()
        await opened.pilot.pause()
        assert opened.reader.article is not None
        assert opened.reader.article.id == "c-garden"


async def test_nothing_found_says_so_and_escape_leaves() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("zzqqxxkkww")
        assert opened.search.hits == ()
        assert "nothing found" in str(opened.search.border_title)
        await opened.press("escape")
        assert opened.search.query_text == ""
        assert isinstance(opened.browse.focused, SearchInput)
        await opened.press("escape")
        assert opened.browse.pane == "articles"


async def test_up_from_the_first_hit_goes_back_to_the_input() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("gate")
        await opened.press("down")
        assert isinstance(opened.browse.focused, HitList)
        await opened.press("up")
        assert isinstance(opened.browse.focused, SearchInput)


@given(st.text("ab 漢“”\n", min_size=1, max_size=200), st.data())
def test_a_snippet_fits_and_shows_its_match(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 5)))
    hit = Hit(
        article="a", field="text", start=start + 7, end=end + 7, score=1.0,
        snippet=text, snippet_start=7, matches=((start + 7, end + 7),),
    )  # fmt: skip
    line = snippet(hit, 30, Style(bold=True), Style())
    assert cell_len(line.plain) <= 30
    marked = [line.plain[span.start : span.end] for span in line.spans if span.style == Style(bold=True)]
    assert len(marked) == 1
    assert text[start:end].replace("\n", " ").startswith(marked[0])


async def test_what_a_word_was_taken_for_is_shown_under_the_input() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("ledgre")
        line = opened.search.query_one("#understood", Understood)
        assert opened.search.expansions == (Expansion("ledgre", ("ledger",)),)
        assert line.display
        assert str(line.render()) == "ledgre → ledger"
        await opened.press(*["backspace"] * 6)
        assert not line.display


async def test_up_in_the_empty_input_takes_back_earlier_queries() -> None:
    async with open_app(texts=TEXTS) as opened:
        for query in ("moss", "gate"):
            await opened.press("s")
            await opened.press(*["backspace"] * 9)
            await opened.type(query)
            await opened.press("enter")
        assert opened.search.history == ["moss", "gate"]
        await opened.press("s")
        await opened.press("up")
        assert opened.search.query_text == "gate"  # not empty: it stands as it was typed
        await opened.press(*["backspace"] * 4, "up")
        assert opened.search.query_text == "gate"
        await opened.press("up")
        assert opened.search.query_text == opened.search.searched == "moss"
        await opened.press("up")
        assert opened.search.query_text == "moss"
        await opened.type("y")
        await opened.press("up")
        assert opened.search.query_text == "mossy"


async def test_more_hits_come_when_the_last_is_reached() -> None:
    texts = {f"{number:03}": f"The ferry sails on day {number}." for number in range(120)}
    async with open_app(texts=texts) as opened:
        await opened.press("s")
        await opened.type("ferry")
        assert len(opened.search.hits) == 50
        assert "the first 50 hits" in str(opened.search.border_title)
        await opened.press("down")
        hits = opened.search.query_one(HitList)
        hits.cursor = 48
        await opened.press("down")
        assert len(opened.search.hits) == 120
        assert hits.cursor == 49
        assert "120 hits" in str(opened.search.border_title)


async def test_earlier_hits_stay_until_new_ones_come_and_a_search_that_is_overtaken_is_stopped() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        await opened.type("gate mos")
        before = opened.search.hits
        corpus = opened.browse.corpus
        assert corpus is not None
        begun, stopped = Event(), Event()
        search, stop = corpus.search, corpus.stop_searching

        def slow(query: str, limit: int = 20, *, waits: bool = True) -> Found:
            if query == "gate moss":
                begun.set()
                assert stopped.wait(10)
                raise Overtaken
            return search(query, limit, waits=waits)

        def stopping() -> None:
            if begun.is_set():
                stopped.set()
            stop()

        with patch.object(corpus, "search", slow), patch.object(corpus, "stop_searching", stopping):
            await opened.pilot.press("s")
            while not begun.is_set():
                await opened.pilot.pause(0.01)
            assert opened.search.hits == before
            await opened.type("y")
        assert opened.search.searched == "gate mossy"


async def test_one_hit_in_some_of_many_articles_is_one_hit() -> None:
    async with open_app(texts=TEXTS) as opened:
        hits = await opened.find("moss")
        for more, said in ((False, "1 hit in 2 of 3"), (True, "1+ hits in 2 of 3")):
            found = Found(hits[:1], more=more)
            found.searched = 2
            opened.search.give("moss", found, 3)
            assert said in str(opened.search.border_title)


async def test_what_is_found_after_the_input_was_emptied_is_not_shown() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press("s")
        corpus, pane = opened.browse.corpus, opened.search
        assert corpus is not None
        begun, emptied = Event(), Event()
        search = corpus.search

        def slow(query: str, limit: int = 20, *, waits: bool = True) -> Found:
            begun.set()
            assert emptied.wait(60)
            return search(query, limit, waits=waits)

        with patch.object(corpus, "search", slow):
            await opened.pilot.press(*"moss")
            while not begun.is_set():
                await opened.pilot.pause(0.01)
            await opened.pilot.press("escape")
            while pane.waiting:
                await opened.pilot.pause(0.01)
            emptied.set()
            await opened.idle()
        assert pane.hits == ()
        assert not pane.query_one(HitList).display


async def test_hits_of_a_query_that_another_has_followed_are_not_shown() -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.find("stones")
        hits = opened.search.hits
        assert hits
        opened.browse.on_hits_ready(HitsReady("gate", Found()))
        assert (opened.search.searched, opened.search.hits) == ("stones", hits)
