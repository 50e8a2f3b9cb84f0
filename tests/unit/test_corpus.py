"""The face of a corpus: articles by name, quotations, statements."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import get_ident
from time import sleep

import pytest

from alita_tui import Article, Corpus
from alita_tui.corpus.disagreement import disagreement
from alita_tui.corpus.naming import unique
from alita_tui.errors import NothingFound, UnknownArticle
from alita_tui.quotes.model import Document
from alita_tui.quotes.own_words import OwnWords, Wording


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


def test_equal_ids_are_refused() -> None:
    article = Article(id="post", path="", text=FERRY, title="", source="post")
    with pytest.raises(ValueError, match="2 articles have the id 'post'"):
        Corpus.from_articles([article, article])


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["n", "n", "n-2"], ["n", "n-3", "n-2"]),
        (["n-2", "n", "n", "n"], ["n-2", "n", "n-3", "n-4"]),
        (["n", "n", "n-2", "n-2"], ["n", "n-3", "n-2", "n-2-2"]),
    ],
)
def test_a_given_id_stays(ids: list[str], names: list[str]) -> None:
    assert unique(ids) == names


CREW = "The Selk harbour was closed after the storm. "
TWO = CREW + (
    "“We will rebuild the old wooden pier. The lighthouse keeper will get a new cottage on Gull Island,” "
    "Mara Lindt said."
)
FIRST = CREW + "“We will rebuild the old wooden pier,” Mara Lindt said."
SECOND = CREW + "Mara Lindt said that the lighthouse keeper would get a new cottage on Gull Island."


def test_a_rebased_statement_lists_those_that_lack_it_then() -> None:
    corpus = made_up(a=TWO, b=FIRST, c=SECOND)
    (statement,) = corpus.statements()
    assert [one.form for one in statement.renditions] == ["direct", "direct", "indirect"]
    rebased = corpus.rebase(statement, "b")
    assert [one.article for one in rebased.renditions] == ["a", "b", "c"]
    assert rebased.renditions[2].form == "absent"
    assert [one.form for one in corpus.rebase(rebased, "a").renditions] == ["direct", "direct", "indirect"]


def test_a_report_gives_the_statement_that_it_is_a_reading_of() -> None:
    corpus = made_up(a=TWO, b=FIRST, c=SECOND + " She also said that the ferry was late.")
    found = corpus.statement_at("c", SECOND.index("lighthouse"))
    assert found == corpus.statements()[0]
    assert corpus.statement_at("c", len(SECOND) + len(" She also said that the f")) is None


def test_words_that_a_second_source_prints_without_marks_or_name_are_shared() -> None:
    bare = (
        "The Selk harbour was closed after the storm. We will rebuild the old wooden pier before the summer."
    )
    whole = CREW + "“We will rebuild the old wooden pier before the summer,” Mara Lindt said."
    (statement,) = made_up(a=whole, b=bare).statements()
    assert [one.form for one in statement.renditions] == ["direct", "indirect"]


def test_one_thread_at_a_time_reads_and_keeps_what_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    inside: list[int] = []
    overlaps: list[str] = []
    read = OwnWords.of

    def watched(self: OwnWords, document: Document) -> list[Wording]:
        inside.append(get_ident())
        sleep(0)
        if len(set(inside)) > 1:
            overlaps.append(document.id)
        found = read(self, document)
        inside.remove(get_ident())
        return found

    monkeypatch.setattr(OwnWords, "of", watched)
    crew = "The storm broke the old pier of Selk in the night. "
    corpus = made_up(
        **{
            f"a{at}": f"{crew}“Boat{at} carries crate{at} over bridge{at},” Mara Lindt said."
            for at in range(60)
        }
    )
    with ThreadPoolExecutor(4) as pool:
        pending = [pool.submit(corpus.statements, sources) for sources in (1, 2, 3)]
        assert [len(one.result()) for one in pending] == [60, 0, 0]
    assert overlaps == []


def test_progress_ends_where_the_search_ends(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text("“The old crane will stay where it is,” said Mara Lindt.\n")
    corpus = Corpus.open([tmp_path])
    assert (corpus.progress.step, corpus.progress.done, corpus.progress.total) == ("reading quotations", 0, 3)
    corpus.statements()
    assert corpus.progress.step == "comparing statements"
    assert corpus.progress.done == corpus.progress.total - 1


def test_a_statement_is_found_by_a_number_as_any_of_its_sources_writes_it(tmp_path: Path) -> None:
    said = "“We have won {} games in a row and nobody noticed it,” said Mara Lindt of the harbour club."
    for name, number in (("one", "11"), ("two", "eleven")):
        (tmp_path / f"{name}.txt").write_text(said.format(number), encoding="utf-8")
    with Corpus.open([tmp_path]) as corpus:
        (statement,) = corpus.statements()
        assert corpus.compare("eleven games") == corpus.compare("11 games") == statement
