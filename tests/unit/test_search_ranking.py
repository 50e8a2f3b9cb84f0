"""Which hit goes first: more of the words, closer together, with fewer corrections."""

from itertools import cycle, islice
from random import Random

import pytest

from alita_tui import Corpus
from tests.unit.test_search import check, corpus_of

FILLER = (
    "the town of the north had been told about this for a long time by those who live there and work".split()
)


def filled(*words: str, apart: int = 1, around: int = 20) -> str:
    """The words with filler before, after and, ``apart`` words of it, between them."""
    filler = cycle(FILLER)
    text = [*islice(filler, around)]
    for word in words:
        text += [word, *islice(filler, apart)]
    return " ".join([*text, *islice(filler, around)]) + "."


NEAR_BY, APART = filled("ferry", "harbour", apart=0), filled("ferry", "harbour", apart=9)
# Each row: a query, and texts from the one that should go first to the one that should go last.
ORDERED = [
    ("ferry harbour", [filled("ferry", "harbour", apart=8), filled("ferry")]),
    ("ferry harbour", [filled("ferry", "harbour", apart=30), filled("harbour")]),
    ("ferry harbour", [NEAR_BY, APART, filled("ferry", "harbour", apart=100)]),
    ("ferry harbour", [filled("ferry", "harbour", apart=150), filled("harbour")]),
    ("ferry harbour bridge", [filled("ferry", "harbour", "bridge", apart=12), NEAR_BY, filled("bridge")]),
    ("fery harbour", [filled("ferry", "harbour", apart=15), filled("harbour")]),
    ("fery harbuor", [filled("ferry", "harbour", apart=12), filled("ferry")]),
    ("harbour ferry", [filled("harbour", "ferry", apart=0), NEAR_BY]),
    ("warden ferry", [filled("warden", "ferry"), filled("garden", "ferry"), filled("ferry")]),
    ("wharden ferry", [filled("ferry", "wharden"), filled("ferry", "warden"), filled("ferry")]),
]


@pytest.mark.parametrize(("query", "texts"), ORDERED)
def test_more_words_closer_together_with_fewer_corrections_go_first(query: str, texts: list[str]) -> None:
    expected = [f"a{at}" for at in range(len(texts))]
    for seed in range(3):
        order = list(range(len(texts)))
        Random(seed).shuffle(order)
        corpus = corpus_of(*(texts[at] for at in order))
        hits = corpus.search(query)
        found = [f"a{order[int(hit.article[1:])]}" for hit in hits]
        assert found == expected[: len(found)], query
        assert found
        scores = [hit.score for hit in hits]
        assert scores == sorted(scores, reverse=True)
        for hit in hits:
            check(corpus, hit)


def test_the_hit_shows_all_words_of_the_query_that_stand_in_one_passage() -> None:
    (hit, *_) = corpus_of(filled("harbour", "ferry", apart=9)).search("harbour ferry")
    assert len(hit.matches) == 2


def test_the_passage_with_both_mistyped_words_goes_first_in_the_shipped_articles() -> None:
    with Corpus.open() as corpus:
        hits = corpus.search("Rodrigez oat")
        assert {one.article[:3] for one in hits[:2]} == {"000", "001"}
        for hit in hits[:2]:
            text = corpus.article(hit.article).text
            assert [text[slice(*one)] for one in hit.matches] == ["Rodriguez", "oath"]


def test_a_word_that_no_article_has_hides_no_others_and_is_told() -> None:
    corpus = corpus_of(filled("ferry"), filled("ferry"), filled("harbour"), filled("bridge"))
    found = corpus.search("zeppelin ferry")
    assert sorted(one.article for one in found) == ["a0", "a1"]
    assert [one.said for one in found.remarks] == ["no article has “zeppelin”"]
    (remark,) = corpus.search('"ferry zeppelin"').remarks
    assert (remark.said, remark.hint) == (
        "no article has “zeppelin”",
        "a phrase in marks forgives no typing error",
    )
    assert corpus.search("ferry").remarks == ()


def test_two_words_that_no_article_has_hide_not_the_third_in_the_shipped_articles() -> None:
    with Corpus.open() as corpus:
        assert {one.article[:3] for one in corpus.search("autor:smith oath")} == {"000", "001", "002"}


def test_a_word_of_every_article_is_no_answer_where_the_other_is_missing() -> None:
    corpus = corpus_of(*(filled("ferry") for _ in range(200)))
    assert corpus.search("zeppelin the") == []
