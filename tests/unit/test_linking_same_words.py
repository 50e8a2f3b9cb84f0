"""The very words credited to somebody else are the same statement, stock phrases are not."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from alita_tui.quotes.collation import collate
from alita_tui.quotes.linking import link
from tests.unit.made_up import documents

TRAM = "“The night tram will run again once the tunnel dries,” "
SLUICE = "“We may have to raise the fee by 4 percent next year,” "


def together(texts: Mapping[str, str]) -> list[list[str]]:
    clusters = link(list(documents(texts).values()))
    return [[one.article for one in each.utterances] for each in clusters if len(each.utterances) > 1]


def test_the_very_words_of_two_people_in_short_articles_are_one_statement() -> None:
    texts = {"a": f"Flood\n\n{TRAM}Mara Lindt told reporters.", "b": f"Rain\n\n{TRAM}Bo Ellis said."}
    assert together(texts) == [["a", "b"]]


def test_the_very_words_of_two_people_are_one_statement_where_one_article_is_about_them() -> None:
    texts = {
        "a": f"Canal fee rises\n\nThe keeper of the Selk sluice wants a higher fee. {SLUICE}Mara Lindt said.",
        "b": "Barge firms protest in the capital\n\nCrews of nine barges blocked a quay. "
        f"{SLUICE}Bo Ellis said. "
        "He called that an outrage, and left early.",
    }
    assert together(texts) == [["a", "b"]]


def test_the_very_words_say_nothing_weeks_apart() -> None:
    texts = documents(
        {"a": f"Flood\n\n{TRAM}Mara Lindt told reporters.", "b": f"Rain\n\n{TRAM}Bo Ellis said."}
    )
    dated = [replace(texts["a"], date="2025-01-02"), replace(texts["b"], date="2025-03-02")]
    assert not [one for one in link(dated) if len(one.utterances) > 1]


def test_two_sentences_of_an_article_by_two_people_are_not_the_same_words_by_two() -> None:
    whole = "The bridge at Selk is old. “{} {}” Mara Lindt said at the bridge in Selk on Friday."
    one, two = "We painted the northern tower grey in summer.", "We tested every one of the 90 bolts."
    parted = (
        f"The bridge at Selk is old. “{one[:-1]},” Mara Lindt said at the bridge in Selk on Friday.\n\n"
        f"“{two[:-1]},” Deputy Keeper Bo Ellis said."
    )
    texts = documents({"a": whole.format(one, two), "b": parted})
    [cluster] = [each for each in link(list(texts.values())) if len(each.utterances) > 1]
    rendition = collate(cluster, texts).rendition("b")
    assert rendition is not None
    assert [reading.state for reading in rendition.readings] == ["verbatim", "verbatim"]
    assert [reading.flags for reading in rendition.readings] == [(), ("other-speaker",)]


@pytest.mark.parametrize(
    "phrase",
    [
        "We will continue to work with the police to find those responsible",
        "We are grateful to everybody who helped us through this time",
    ],
)
def test_stock_phrases_of_two_people_join_no_unrelated_articles(phrase: str) -> None:
    texts = {
        "a": "The Selk police found a boat in the reeds behind the old mill and the broken lock.\n\n"
        f"“{phrase},” Mara Lindt said.",
        "b": "Astronomers in Carmel lost a telescope when a truck with lenses burned on the pass.\n\n"
        f"“{phrase},” Bo Ellis said.",
    }
    assert together(texts) == []
