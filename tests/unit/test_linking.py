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


PROUD = "“We are very proud of the whole team tonight,” Mara Lindt said after the game in Selk."


def test_two_people_of_one_article_are_two_statements() -> None:
    one = PROUD + " The game was long. “We are very proud,” Bo Ellis said."
    two = "Mara Lindt spoke in Selk after the game. " + PROUD
    (shared,) = [
        one for one in link(list(documents({"a": one, "b": two}).values())) if len(one.utterances) > 1
    ]
    assert [{part.speaker for part in each.quotations} for each in shared.utterances] == [{"Mara Lindt"}] * 2


def test_two_people_whom_two_articles_quote_with_equal_words_are_two_statements() -> None:
    both = PROUD + " The game was long. “We are very proud of the whole team tonight,” Bo Ellis said."
    clusters = link(list(documents({"a": both, "b": both}).values()))
    credited = [{each.speakers for each in cluster.utterances} for cluster in clusters]
    assert credited == [{("Mara Lindt",)}, {("Bo Ellis",)}]


STOCK = (
    "The striker Ole Brandt missed a penalty in the football final. “I don’t know what to say,” Brandt said.",
    "A flood swept through the vineyards of Carmel. “I don’t know what to say,” farmer Ines Soto said.",
)


@pytest.mark.parametrize(
    "second",
    [
        STOCK[1],
        "A flood swept through the vineyards. “I don’t know what to say. The cellar is full of mud,” "
        "Ines Soto said.",
        "A flood swept through the vineyards. “I don’t know what to say,” the farmer said.",
    ],
)
def test_a_stock_phrase_joins_no_unrelated_articles(second: str) -> None:
    assert together({"a": STOCK[0], "b": second}) == []


def test_a_stock_phrase_joins_no_two_people_of_one_occasion() -> None:
    one = (
        "The Selk harbour was closed after the storm broke the pier. "
        "“We have to work together to rebuild the pier,” Mara Lindt said."
    )
    two = (
        "The Selk harbour was closed after the storm broke the pier. "
        "“We have to work,” tired sailor Bo Ellis said, asked why his crew left the pub so early."
    )
    assert together({"a": one, "b": two}) == []


def test_telling_words_join_two_people_of_one_occasion() -> None:
    assert together({"a": PROUD, "b": PROUD.replace("Mara Lindt", "Bo Ellis")}) == [["a", "b"]]


def test_many_telling_words_join_articles_of_no_common_subject() -> None:
    words = "“Seven grey ferries will cross the frozen strait before Saturday night begins,” {} said {}."
    one, two = words.format("Mara Lindt", "at the harbour"), words.format("Bo Ellis", "on the radio")
    assert together({"a": one, "b": two}) == [["a", "b"]]


def test_a_title_hangs_on_no_longer_quotation() -> None:
    one = "The Selk harbour was closed. “We made a solemn blood oath to rebuild the pier,” Mara Lindt said."
    two = "The Selk harbour was closed. The film “Blood Oath to Rebuild the Pier” opens in Selk."
    assert together({"a": one, "b": two}) == []


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
