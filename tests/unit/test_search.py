"""Search: typing errors, phrases, exclusions, offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui import Article, Corpus, Hit
from alita_tui.corpus.search.folding import WORD, fold


def corpus_of(*texts: str, titles: tuple[str, ...] = ()) -> Corpus:
    return Corpus.from_articles(
        Article(
            id=f"a{at}",
            path="x",
            text=text,
            title=titles[at] if titles else "first words",
            title_origin="field" if titles else "derived",
            source=f"a{at}",
        )
        for at, text in enumerate(texts)
    )


SMALL = corpus_of(
    "The harbour master spoke. “The old ferry will sail again in May,” said Ann Lee of Köln.",
    "The ferry company lost money. The master of the harbour was silent.",
    "A bridge costs more than a ferry; the bridge committee met in May.",
)


def ids(hits: list[Hit]) -> list[str]:
    return [hit.article for hit in hits]


def check(corpus: Corpus, hit: Hit) -> None:
    """Every offset of a hit points where it says."""
    article = corpus.article(hit.article)
    text = article.title if hit.field == "title" else article.text
    assert 0 <= hit.start < hit.end <= len(text)
    assert text[hit.snippet_start : hit.snippet_start + len(hit.snippet)] == hit.snippet
    assert hit.snippet_start <= hit.start
    assert hit.end <= hit.snippet_start + len(hit.snippet)
    assert (hit.matches[0][0], hit.matches[-1][1]) == (hit.start, hit.end)
    assert all(WORD.fullmatch(text[start:end]) for start, end in hit.matches)
    assert list(hit.matches) == sorted(hit.matches)


@pytest.mark.parametrize(("query", "words"), [("blod oath", "blood oath"), ("Rodrigez", "Rodriguez")])
def test_typing_errors_in_the_shipped_articles(query: str, words: str) -> None:
    corpus = Corpus.open()
    hits = corpus.search(query)
    assert len(hits) >= 3
    for hit in hits:
        check(corpus, hit)
        article = corpus.article(hit.article)
        assert (article.title if hit.field == "title" else article.text)[hit.start : hit.end] == words


def test_a_match_in_marks_is_a_quote_and_one_in_the_first_line_a_title() -> None:
    corpus = Corpus.open()
    fields = {hit.article[:3]: hit.field for hit in corpus.search("blood oath")}
    assert fields == {"000": "quote", "001": "quote", "002": "quote"}
    (hit,) = corpus.search("Cameron promises Alita", limit=1)
    assert (hit.article[:3], hit.field) == ("001", "title")
    assert corpus.article("001").title[hit.start : hit.end] == "Cameron Promises Alita"


def test_words_in_order_go_before_the_same_words_apart() -> None:
    assert ids(SMALL.search("harbour master"))[0] == "a0"
    assert ids(SMALL.search("master of the harbour"))[0] == "a1"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"harbour master"', ["a0"]),
        ('"HARBOUR  MASTER"', ["a0"]),
        ('"master harbour"', []),
        ("ferry -bridge", ["a0", "a1"]),
        ('ferry -"harbour master" -committee', ["a1"]),
        ('silent "harbour was"', ["a1"]),
        ("koln", ["a0"]),
        ("KÖLN", ["a0"]),
        ("brid", ["a2"]),
        ("bridg commitee", ["a2"]),
        ("zeppelin", []),
        ("-ferry", []),
    ],
)
def test_the_language_of_queries(query: str, found: list[str]) -> None:
    hits = SMALL.search(query)
    assert sorted(ids(hits)) == found
    for hit in hits:
        check(SMALL, hit)


@pytest.mark.parametrize(
    "query", ["", " ", "-", '"', '""', "(", "*", "…", "\x00", "\ud800", "-- -", "OR", "a:b:c"]
)
def test_no_query_is_an_error(query: str) -> None:
    for hit in SMALL.search(query):
        check(SMALL, hit)


@pytest.mark.parametrize("query", ["", "  ", '""', "…"])
def test_an_empty_query_finds_nothing(query: str) -> None:
    assert SMALL.search(query) == []


def test_long_queries_take_no_more_than_their_words() -> None:
    assert SMALL.search('"' * 100_000) == []
    assert SMALL.search("ferry " * 20_000)
    assert SMALL.search("x" * 100_000) == []


def test_titles_that_the_text_lacks_are_searched() -> None:
    corpus = corpus_of("Nothing in here.", "Nor here.", titles=("The Zeppelin Lands", "Another"))
    (hit,) = corpus.search("zepelin")
    assert (hit.article, hit.field, hit.start, hit.end) == ("a0", "title", 4, 12)


def test_the_limit_and_the_order_hold() -> None:
    corpus = corpus_of(*(f"The ferry number {at} sails." for at in range(30)))
    every = corpus.search("ferry sails", limit=100)
    assert len(every) == 30
    assert corpus.search("ferry sails", limit=7) == every[:7]
    assert corpus.search("ferry sails", limit=0) == []
    scores = [hit.score for hit in every]
    assert scores == sorted(scores, reverse=True)


def test_newer_articles_go_first_among_equals() -> None:
    dates = ("2024-01-01", None, "2025-01-01")
    corpus = Corpus.from_articles(
        Article(id=f"a{at}", path="x", text="The ferry sails.", title="t", source="s", date=date)
        for at, date in enumerate(dates)
    )
    assert ids(corpus.search("ferry")) == ["a2", "a0", "a1"]


def test_a_metadata_header_is_not_searched() -> None:
    assert Corpus.open().search("date 2025 11 17") == [] or all(
        hit.start >= 17 for hit in Corpus.open().search("date 2025 11 17") if hit.field != "title"
    )


@given(st.text(max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


LETTERS = st.text(alphabet="abÄé' “”-\n\t\u0301日.\r\x1b1", max_size=80)


@given(st.lists(LETTERS.filter(str.strip), min_size=1, max_size=4), LETTERS)
def test_hits_of_any_query_on_any_text_point_where_they_say(texts: list[str], query: str) -> None:
    corpus = corpus_of(*texts)
    hits = corpus.search(query)
    assert hits == corpus.search(query)
    for hit in hits:
        check(corpus, hit)
