"""What one article credits to two people is two statements, whoever is credited with it elsewhere."""

from dataclasses import replace
from itertools import permutations

import pytest

from alita_tui.quotes.collation import collate
from alita_tui.quotes.linking import link
from tests.unit.made_up import documents

OWN = "The Ostrow rowers beat the rowers of Selk on Friday, and the quay of Ostrow sang until the morning. "
BEST = "This is the best night of my life, and I will never forget the drums on the quay"
TEXTS = {
    "a": f"{OWN}“{BEST},” said the cox, Petr Lind.",
    "b": f"{OWN}“{BEST},” said the captain, Jonas Wren.",
    "c": f"{OWN}“This is the best night of my life,” said Jonas Wren.",
    "d": f"{OWN}Captain Jonas Wren called it “the best night of my life”. Otto Brandt, who coaches "
    "Selk, said: “This is the worst night of my life.”",
}


@pytest.mark.parametrize("order", list(permutations("abcd"))[::5])
def test_the_opposite_by_another_is_not_merged_into_a_fragment(order: tuple[str, ...]) -> None:
    corpus = documents({name: TEXTS[name] for name in order})
    for cluster in link(list(corpus.values())):
        said = [part for one in cluster.utterances for part in one.quotations]
        if any("best" in part.text for part in said):
            assert not any("worst" in part.text for part in said)
            assert {one.article for one in cluster.utterances} == {"a", "b", "c", "d"}


def test_another_report_of_the_same_words_stays() -> None:
    corpus = documents({name: TEXTS[name] for name in "abc"})
    [cluster] = [one for one in link(list(corpus.values())) if len(one.utterances) > 1]
    assert {one.article for one in cluster.utterances} == {"a", "b", "c"}


def test_what_another_adds_beside_is_said_to_be_anothers() -> None:
    texts = {
        "a": f"{OWN}“{BEST},” said Jonas Wren.",
        "b": f"{OWN}“{BEST},” said Jonas Wren. “The eels of Selk will have their day,” said Otto Brandt.",
    }
    corpus = documents(texts)
    [cluster] = [one for one in link(list(corpus.values())) if len(one.utterances) > 1]
    first, second = cluster.utterances
    both = replace(cluster, utterances=(first, replace(second, quotations=corpus["b"].quotations)))
    rendition = collate(both, corpus, base="a").rendition("b")
    assert rendition is not None
    assert rendition.speakers == ("Jonas Wren", "Otto Brandt")
    [reading] = rendition.readings
    assert reading.flags == ("other-speaker",)
    assert [texts["b"][slice(*span)] for one in reading.reasons for span in one.spans] == ["Otto Brandt"]
