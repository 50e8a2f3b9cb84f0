"""Statements asked for by what is notable of them, in memory and of an index."""

from pathlib import Path

import pytest

from alita_tui import Corpus
from alita_tui.corpus.flagged import flags_of
from alita_tui.corpus.indexing import index
from alita_tui.quotes.model import FLAGS
from tests.unit.stored_corpora import FERRY, article, write

DENIED = FERRY.replace("Ann Lee", "Tom Park")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    news = write(tmp_path_factory.mktemp("flagged") / "news", 60)
    (news / "rival_2025-11-09_harbour.txt").write_text(article(70, DENIED))
    return news


def test_a_flag_chooses_the_statements_that_have_it(folder: Path, tmp_path: Path) -> None:
    found = []
    for corpus in (
        Corpus.open([folder], cache=False),
        Corpus.open([folder], index=tmp_path / "i.sqlite"),
    ):
        with corpus:
            everything = corpus.statements()
            assert everything
            counts = corpus.count_flags()
            for flag in FLAGS:
                wanted = [one.id for one in everything if flag in flags_of(one)]
                assert [one.id for one in corpus.statements(flag=flag)] == wanted
                assert [one.id for one in corpus.each_statement(flag=flag)] == wanted
                assert [one.id for one in corpus.statements_so_far(flag=flag)] == wanted
                assert counts.get(flag, 0) == len(wanted)
            assert 0 < counts["other-speaker"] <= len(everything)
            found.append((counts, [one.id for one in corpus.statements(order="size", flag="other-speaker")]))
    assert found[0] == found[1]


def test_of_an_index_that_compares_while_it_is_asked_only_those_come(folder: Path, tmp_path: Path) -> None:
    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus:
        assert not corpus.complete
        flagged = [one.id for one in corpus.each_statement(flag="other-speaker")]
        assert corpus.complete
        assert flagged == [one.id for one in corpus.statements(flag="other-speaker")]


def test_with_one_source_the_flag_chooses_too(folder: Path, tmp_path: Path) -> None:
    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus:
        assert len(corpus.statements(1)) > 1
        assert [one.id for one in corpus.statements(1, flag="other-speaker")] == [
            one.id for one in corpus.statements(flag="other-speaker")
        ]


def test_a_changed_article_takes_its_flag_with_it(folder: Path, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for one in folder.iterdir():
        (news / one.name).write_text(one.read_text())
    place, rival = tmp_path / "i.sqlite", news / "rival_2025-11-09_harbour.txt"
    with Corpus.open([news], index=place) as corpus:
        before = [one.id for one in corpus.statements(flag="other-speaker")]
        assert len(before) == corpus.count_flags()["other-speaker"]
    rival.write_text(article(70))
    index([str(news)], place)
    with Corpus.open([news], index=place) as corpus:
        after = [one.id for one in corpus.statements(flag="other-speaker")]
        assert len(after) == len(before) - 1 == corpus.count_flags().get("other-speaker", 0)
