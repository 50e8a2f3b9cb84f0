"""Which quotations are the same statement."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui.quotes.linking import link
from alita_tui.quotes.passages import containment, threshold
from tests.unit.made_up import WHOLE, documents

OTHER_DAY = "“The ferry will run twice a day from March on,” said Mara Lindt in the harbour on Friday."


def together(texts: Mapping[str, str]) -> list[list[str]]:
    """The articles of each statement that more than one gives."""
    clusters = link(list(documents(texts).values()))
    found = [[utterance.article for utterance in cluster.utterances] for cluster in clusters]
    return [articles for articles in found if len(articles) > 1]


def test_a_copy_is_the_same_statement() -> None:
    assert together({"a": WHOLE, "b": WHOLE.replace("on Monday", "this week")}) == [["a", "b"]]


def test_one_sentence_of_three_is_the_same_statement() -> None:
    short = "“The old crane will stay where it is,” Mara Lindt said. The harbour has a new mole."
    assert together({"a": WHOLE, "b": short}) == [["a", "b"]]


def test_changed_words_are_the_same_statement() -> None:
    changed = "“We believe the market hall could reopen in the spring,” said Mara Lindt at the harbour."
    assert together({"a": WHOLE, "b": changed}) == [["a", "b"]]


def test_another_statement_by_the_same_speaker_is_another() -> None:
    assert together({"a": WHOLE, "b": OTHER_DAY}) == []


def test_little_words_in_common_join_nothing() -> None:
    one = "“This is what we have to do and it is not what they want us to do,” said Mara Lindt."
    two = "“That is not what I have to say and it is what they want to hear from us,” said Mara Lindt."
    assert together({"a": one, "b": two}) == []


def test_a_fragment_hangs_on_the_statement_of_its_speaker() -> None:
    fragment = "Mara Lindt opened the harbour and promised that nobody would “lose a mooring” there."
    assert together({"a": WHOLE, "b": fragment}) == [["a", "b"]]


def test_a_fragment_by_another_speaker_in_another_matter_hangs_nowhere() -> None:
    fragment = "Chess club chairman Otto Brand said a champion must never “lose a mooring” in an endgame."
    assert together({"a": WHOLE, "b": fragment}) == []


def test_a_fragment_never_joins_two_statements() -> None:
    one = "“We will paint the old crane red before the winter comes,” said Mara Lindt of the harbour."
    two = "“Everybody in the harbour loves the old crane and its whistle,” said Mara Lindt of the harbour."
    fragment = "Mara Lindt spoke of “the old crane” of the harbour."
    assert sorted(map(len, together({"a": one, "b": two, "c": fragment}))) == [2]


def test_titles_that_two_articles_print_are_no_statement() -> None:
    one = "The museum shows “The Night Ferry” until March. Entry is free on Sundays."
    two = "We saw “The Night Ferry” in the museum. The queue was long."
    assert together({"a": one, "b": two}) == []


def test_every_quotation_of_a_single_article_is_some_statement() -> None:
    clusters = link(list(documents({"a": WHOLE}).values()))
    assert [[utterance.article for utterance in cluster.utterances] for cluster in clusters] == [["a"]]


def test_ids_name_the_place_of_the_fullest() -> None:
    (cluster,) = link(
        list(documents({"b": "“The old crane will stay where it is,” Mara Lindt said.", "a": WHOLE}).values())
    )
    assert (cluster.base, cluster.id) == ("a", f"a:{WHOLE.index('The old')}")


@pytest.mark.parametrize(
    ("words", "share"), [(2, 0.99), (5, 0.99), (9, 0.75), (14, 0.60), (15, 0.50), (90, 0.50)]
)
def test_the_threshold_rises_as_the_text_shrinks(words: int, share: float) -> None:
    assert threshold(words) == share


def test_containment() -> None:
    assert containment("abc", "xxabcxx") == 1.0
    assert containment("abcdeXghij", "abcdefghij") == 0.9
    assert containment("azbzczdz", "a.b.c.d.") == 0.0
    assert containment("", "abc") == 1.0


_SENTENCES = st.lists(
    st.sampled_from(
        [
            "“The old crane will stay where it is,” said Mara Lindt.",
            "“We think the market hall may reopen in spring,” she said.",
            "“Nobody will lose a mooring because of this,” said Otto Brand.",
            "The harbour is old.",
            "“",
        ]
    ),
    max_size=5,
).map("\n".join)


@settings(max_examples=50, deadline=None)
@given(st.lists(_SENTENCES, max_size=5))
def test_each_quotation_gives_one_statement_and_a_second_run_says_the_same(texts: list[str]) -> None:
    corpus = list(documents({f"a{number}": text for number, text in enumerate(texts)}).values())
    clusters = link(corpus)
    given_ = [
        (utterance.article, part.span)
        for cluster in clusters
        for utterance in cluster.utterances
        for part in utterance.quotations
    ]
    assert len(given_) == len(set(given_))
    marked = {
        (document.id, one.span)
        for document in corpus
        for one in document.quotations
        if one.kind in ("direct", "mixed")
    }
    assert marked <= set(given_)
    assert link(corpus) == clusters
