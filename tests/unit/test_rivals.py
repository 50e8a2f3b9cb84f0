"""What one article credits to two people is two statements, whoever is credited with it elsewhere."""

from itertools import permutations

import pytest

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
