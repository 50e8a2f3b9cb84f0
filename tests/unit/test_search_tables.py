"""The tables of the search: what is added is found, what is removed is gone as if it had never been."""

import sqlite3
from collections.abc import Mapping, Sequence
from threading import Event, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui import Article
from alita_tui.corpus.search import Overtaken, Search, SearchTables
from alita_tui.corpus.search.folding import WORD, fold, fold_word, indexable, terms, tokens
from alita_tui.corpus.search.places import Places, span_of_days
from alita_tui.errors import AlitaError
from alita_tui.quotes.model import Quotation

WORDS = "ferry harbour bridge “köln” naïve straße ﬁre 東京 loan’s U.S. co\u00adoperate ½ Wałęsa".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
DAYS = st.sampled_from([None, "2025-11-17", "2025-11-18", "1999-12-31"])


class Kept:
    """Articles by number, their tables in memory, and a search over them."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", check_same_thread=False)
        self.tables = SearchTables(self.connection)
        self.tables.create()
        self.articles: dict[int, Article] = {}
        self.search = Search(self.connection, self.look_up, lambda _: ())

    def look_up(self, numbers: Sequence[int]) -> Mapping[int, Article]:
        return {number: self.articles[number] for number in numbers if number in self.articles}

    def add(self, *given: tuple[int, Article]) -> None:
        self.articles.update(given)
        self.tables.add(given)

    def remove(self, *numbers: int) -> None:
        self.tables.remove((number, self.articles[number]) for number in numbers)
        for number in numbers:
            del self.articles[number]

    def found(self, query: str) -> list[str]:
        return [hit.article for hit in self.search.search(query, 100)]

    def everything(self) -> list[object]:
        """The terms with their counts, and which rows of the index hold which terms where."""
        self.connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.v USING fts5vocab(main, search_text, instance)"
        )
        self.connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.q USING fts5vocab(main, search_quotes, instance)"
        )
        queries = (
            "SELECT term, articles FROM search_terms ORDER BY term",
            "SELECT v.term, article, col, offset FROM v JOIN search_articles ON place = doc"
            " WHERE v.term < char(57344) ORDER BY 1, 2, 3, 4",
            "SELECT q.term, article, col, offset FROM q JOIN search_articles ON place = doc >> 20"
            " WHERE q.term < char(57344) ORDER BY 1, 2, 3, 4",
            "SELECT count(*) FROM v",
            "SELECT count(*) FROM q",
        )
        return [self.connection.execute(query).fetchall() for query in queries]


def made(number: int, text: str, day: str | None = None, source: str = "gull") -> tuple[int, Article]:
    return number, Article(
        id=f"a{number}", path="", text=text, title=text[:9], title_origin="field", source=source, date=day
    )


def said(article: Article) -> tuple[Quotation, ...]:
    end = min(5, len(article.text))
    span = Quotation(
        article=article.id, start=0, end=end, text=article.text[:end], kind="direct",
        paragraph=1, utterance=0, speakers=("Ann Lee",),
    )  # fmt: skip
    return (span,)


@settings(max_examples=40)
@given(st.lists(st.tuples(TEXTS, DAYS), min_size=1, max_size=8), st.data())
def test_removing_leaves_what_was_never_added(
    given_: list[tuple[str, str | None]], data: st.DataObject
) -> None:
    articles = [made(number, text, day) for number, (text, day) in enumerate(given_)]
    gone = data.draw(st.sets(st.sampled_from(range(len(articles)))))
    one, other = Kept(), Kept()
    one.add(*articles)
    one.tables.add_quotations((number, article, said(article)) for number, article in articles)
    one.remove(*gone)
    for number, article in articles:
        if number not in gone:
            other.add((number, article))
            other.tables.add_quotations([(number, article, said(article))])
    assert one.everything() == other.everything()
    for query in ("ferry", "koln bridge", "naive strasse", "東京", "speaker:lee"):
        assert sorted(one.found(query)) == sorted(other.found(query))


def test_an_article_may_change() -> None:
    kept = Kept()
    kept.add(made(7, "The ferry is late."), made(8, "The bridge is closed."))
    kept.remove(7)
    kept.add(made(7, "The harbour is closed.", "2025-11-17"))
    assert kept.found("ferry") == []
    assert kept.found("closed") == ["a7", "a8"]
    assert kept.found("date:2025 harbour") == ["a7"]


def test_removing_what_was_never_added_is_no_error() -> None:
    kept = Kept()
    kept.tables.remove([made(1, "The ferry is late.")])
    assert kept.found("ferry") == []


def test_quotations_need_their_article() -> None:
    with pytest.raises(KeyError):
        Kept().tables.add_quotations([(*made(1, "The ferry"), ())])


def test_the_caller_rolls_back() -> None:
    kept = Kept()
    kept.add(made(1, "The ferry is late."))
    kept.connection.commit()
    kept.add(made(2, "The ferry is closed.", source="tern"))
    kept.connection.rollback()
    assert kept.found("ferry") == ["a1"]
    kept.add(made(2, "The ferry is closed.", source="tern"))
    assert kept.found("source:tern") == ["a2"]


def test_an_article_that_is_gone_from_the_caller_is_no_hit() -> None:
    kept = Kept()
    kept.add(made(1, "The ferry is late."), made(2, "The ferry is closed."))
    del kept.articles[1]
    assert kept.found("ferry") == ["a2"]


def test_the_newest_of_a_common_word_come_first() -> None:
    kept = Kept()
    days = ["2020-01-01", None, "2025-01-01", "2020-01-01", None]
    kept.add(*(made(number, "The ferry.", day) for number, day in enumerate(days)))
    assert kept.found("the") == ["a2", "a0", "a3", "a1", "a4"]


def test_what_an_interrupted_search_would_have_found_is_not_told() -> None:
    kept = Kept()
    kept.add(*(made(number, "The ferry is late.") for number in range(50)))
    begun, go_on = Event(), Event()
    outcome: list[object] = []

    def waiting(numbers: Sequence[int]) -> Mapping[int, Article]:
        begun.set()
        go_on.wait(10)
        return kept.look_up(numbers)

    search = Search(kept.connection, waiting, lambda _: ())

    def run() -> None:
        try:
            outcome.append(search.search("ferry", 10))
        except Overtaken as error:
            outcome.append(error)

    thread = Thread(target=run)
    thread.start()
    assert begun.wait(10)
    search.interrupt()
    go_on.set()
    thread.join(10)
    assert isinstance(outcome[0], Overtaken)
    assert len(search.search("ferry", 10)) == 10


@given(st.text(max_size=80))
def test_the_terms_are_the_words_one_by_one(text: str) -> None:
    words = [fold_word(word) for word in WORD.findall(text)]
    assert terms(text) == words
    assert tokens(indexable(text)) == words
    assert all(word and all(sign.isalnum() or sign == "\ufffd" for sign in word) for word in words)
    assert len(fold(text)) == len(text)


@settings(max_examples=60)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_the_index_holds_exactly_the_terms(texts: list[str]) -> None:
    kept = Kept()
    kept.add(*(made(number, text) for number, text in enumerate(texts)))
    kept.everything()
    for number, text in enumerate(texts):
        rows = kept.connection.execute(
            "SELECT v.term FROM v JOIN search_articles ON place = doc"
            " WHERE article = ? AND col = 'words' ORDER BY offset",
            (number,),
        )
        assert [term for (term,) in rows] == terms(text)


@settings(max_examples=40)
@given(st.lists(TEXTS, min_size=2, max_size=6), st.integers(0, 2))
def test_terms_that_are_counted_in_the_end_are_those_counted_one_by_one(texts: list[str], gone: int) -> None:
    one_by_one, at_once = Kept(), Kept()
    at_once.tables.begin_bulk()
    for kept in (one_by_one, at_once):
        for number, text in enumerate(texts):
            kept.add(made(number, f"{text} {'long' * 12}"))
        kept.remove(*range(min(gone, len(texts))))
    at_once.tables.finish()
    assert at_once.everything() == one_by_one.everything()
    assert at_once.connection.execute("SELECT * FROM search_terms").fetchall() == (
        one_by_one.connection.execute("SELECT * FROM search_terms").fetchall()
    )


def test_a_full_day_runs_into_the_one_before() -> None:
    connection = sqlite3.connect(":memory:")
    SearchTables(connection).create()
    bottom, top = span_of_days("2025-11-17", "2025-11-17")
    taken = [(bottom, 1), (bottom - 1, 2), (bottom - 3, 3), (top, 4)]
    connection.executemany("INSERT INTO search_articles(place, article) VALUES (?, ?)", taken)
    assert Places(connection).free(["2025-11-17"] * 3) == [bottom - 2, bottom - 4, bottom - 5]


def test_sqlite_without_full_text_search_is_told() -> None:
    class Bare:
        def execute(self, statement: str) -> None:
            if "fts5" in statement:
                raise sqlite3.OperationalError("no such module: fts5")

    with pytest.raises(AlitaError, match="FTS5") as told:
        SearchTables(Bare()).create()  # type: ignore[arg-type]
    assert told.value.hint
