"""The face of a corpus: articles by name, quotations, statements."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from alita_tui import Article, Corpus
from alita_tui.corpus.disagreement import disagreement
from alita_tui.errors import NothingFound, UnknownArticle


def made_up(**texts: str) -> Corpus:
    """A corpus of texts by id; what stands before a dot in the text's first word is no concern here."""
    return Corpus.from_articles(
        Article(id=name, path=f"{name}.txt", text=text, title=name, source=name)
        for name, text in texts.items()
    )


FERRY = "“We will sail the old ferry to the island again in the first week of May,” said Ann Lee."
AGAIN = "Ann Lee said: “We will sail the old ferry to the island again in the first week of May.” It rained."
OTHER = "“Nobody asked the fishermen of the northern shore about any of this,” said Tom Park."


def test_an_article_by_id_and_by_unique_prefix() -> None:
    corpus = made_up(post_1=FERRY, post_12=FERRY, wire=OTHER)
    assert corpus.article("post_1").id == "post_1"
    assert corpus.article("w").id == "wire"
    with pytest.raises(UnknownArticle, match="several") as raised:
        corpus.article("post")
    assert "post_1, post_12" in raised.value.hint
    for unknown in ("x", "post_123"):
        with pytest.raises(UnknownArticle, match="no article"):
            corpus.article(unknown)
    with pytest.raises(UnknownArticle):
        corpus.article("")


def test_opening_computes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from alita_tui.quotes import extraction

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("extracted")

    monkeypatch.setattr(extraction, "extract", refuse)
    corpus = Corpus.open()
    assert len(corpus.articles) == 4
    with pytest.raises(AssertionError, match="extracted"):
        corpus.quotations("000")


def test_quotations_of_one_article_and_of_all() -> None:
    corpus = Corpus.open()
    assert [one.article for one in corpus.quotations()] == sorted(one.article for one in corpus.quotations())
    assert corpus.quotations("001") == tuple(
        one for one in corpus.quotations() if one.article.startswith("001")
    )


def test_statements_of_the_shipped_articles() -> None:
    corpus = Corpus.open()
    statement = corpus.compare("blood oath")
    assert statement in corpus.statements()
    assert statement in corpus.statements_in("002")
    assert corpus.statements_in("003") == ()
    assert statement.base.startswith("000")
    assert corpus.statement_at("000", 2000) == statement
    assert corpus.statement_at("001", 2440) == statement
    assert corpus.statement_at("001", 0) is None


def test_another_base() -> None:
    corpus = Corpus.open()
    other = corpus.compare("blood oath", base="001")
    assert other.base.startswith("001")
    assert corpus.rebase(other, "000") == corpus.compare("blood oath")
    with pytest.raises(NothingFound):
        corpus.rebase(other, "003")
    with pytest.raises(UnknownArticle):
        corpus.compare("blood oath", base="009")


@pytest.mark.parametrize("words", ["blod oath", "Austin Texas", "loyality of the fans", "BLOOD OATH"])
def test_words_near_a_statement_find_it(words: str) -> None:
    assert Corpus.open().compare(words).base.startswith("000")


@pytest.mark.parametrize("words", ["", "…", "zebra crossing", "quarterly earnings of the bank"])
def test_words_near_nothing(words: str) -> None:
    with pytest.raises(NothingFound):
        Corpus.open().compare(words)


def test_sources_are_counted_not_articles() -> None:
    fields = {"path": "x", "title": "x", "source_known": True}
    same = Corpus.from_articles(
        [
            Article(id="a", text=FERRY, source="Post", **fields),  # type: ignore[arg-type]
            Article(id="b", text=AGAIN, source="Post", **fields),  # type: ignore[arg-type]
        ]
    )
    assert same.statements() == ()
    assert len(same.statements(min_sources=1)) >= 1
    assert len(made_up(a=FERRY, b=AGAIN).statements()) == 1


def test_absent_renditions_are_listed_in_small_corpora_only() -> None:
    few = made_up(a=FERRY, b=AGAIN, c=OTHER)
    many = made_up(a=FERRY, b=AGAIN, **{f"c{n}": f"Nothing new on day {n}." for n in range(60)})
    (in_few,), (in_many,) = few.statements(), many.statements()
    assert [one.form for one in in_few.renditions].count("absent") == 1
    assert [one.form for one in in_many.renditions].count("absent") == 0
    assert (in_few.searched, in_many.searched) == (3, 62)
    assert len(many.statements(absent=True)[0].renditions) == 62


def test_equal_wordings_do_not_disagree() -> None:
    (same,) = made_up(a=FERRY, b=AGAIN).statements()
    assert disagreement(same) == 0
    assert disagreement(Corpus.open().compare("blood oath")) > 0.2


def test_threads_get_one_answer() -> None:
    corpus = Corpus.open()
    with ThreadPoolExecutor(8) as threads:
        found = list(
            threads.map(lambda _: (corpus.statements(), tuple(corpus.search("blod oath"))), range(16))
        )
    assert len(set(found)) == 1


def test_a_corpus_closes_itself() -> None:
    with Corpus.open() as corpus:
        assert corpus.articles
    assert corpus.articles
