"""Why each quotation is in its cluster."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.export.reasons import link_why
from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.linking import link
from alita_tui.quotes.quotation import Quotation
from alita_tui.quotes.shared_spans import shared_spans
from alita_tui.quotes.tokens import keys
from tests.unit.made_up import WHOLE, documents


def clusters(**texts: str) -> list[Cluster]:
    return list(link(list(documents(texts).values())))


def rules(cluster: Cluster) -> dict[str, list[str]]:
    """The rules by which each article's quotations are in the cluster."""
    found: dict[str, list[str]] = {}
    for one in cluster.links:
        found.setdefault(one.child.article, []).append(one.rule)
    return found


def test_a_single_quotation_is_its_own_fullest() -> None:
    (cluster,) = clusters(a=WHOLE)
    (one,) = cluster.links
    assert (one.rule, one.parent, one.share, one.shared()) == ("fullest", None, 1.0, ())


def test_a_shortened_rendition_names_its_parent_and_the_words() -> None:
    short = "“The old crane will stay,” Mara Lindt said. The harbour has a new mole."
    texts = {"a": WHOLE, "b": short}
    (cluster,) = clusters(**texts)
    one = cluster.links[1]
    assert one.parent is not None
    assert (one.child.article, one.parent.article, one.share) == ("b", "a", 1.0)
    assert one.telling >= 2
    assert [(short[slice(*mine)], WHOLE[slice(*theirs)]) for mine, theirs in one.shared()] == [
        ("The old crane will stay", "The old crane will stay")
    ]
    assert cluster.link_of(one.child) is one
    assert cluster.link_of(clusters(a="“Nobody knows this,” Bo Ellis said.")[0].links[0].child) is None


def test_many_telling_words_need_no_occasion() -> None:
    words = "“Seven grey ferries will cross the frozen strait before Saturday night begins,” {} said {}."
    (cluster,) = clusters(
        a=words.format("Mara Lindt", "at the harbour"), b=words.format("Bo Ellis", "on the radio")
    )
    assert rules(cluster) == {"a": ["fullest"], "b": ["telling-words"]}


def test_a_fragment_hangs_by_the_occasion() -> None:
    (cluster,) = clusters(
        a=WHOLE, b="Mara Lindt opened the harbour and said nobody would “lose a mooring” there."
    )
    assert rules(cluster) == {"a": ["fullest"], "b": ["one-occasion"]}


def test_what_stands_beside_the_fullest_says_so() -> None:
    both = (
        "Mara Lindt opened the harbour. “The old crane will stay where it is for good,” Lindt said. “Nobody "
        "will ever lose a mooring because of this new harbour.”"
    )
    (cluster,) = clusters(a=both)
    assert rules(cluster) == {"a": ["fullest", "one-utterance"]} or rules(cluster) == {
        "a": ["one-utterance", "fullest"]
    }
    (beside,) = [one for one in cluster.links if one.rule == "one-utterance"]
    assert beside.parent in [one.child for one in cluster.links if one.rule == "fullest"]


def test_the_words_of_a_second_speaker_say_so() -> None:
    proud = "“We are very proud of the whole team tonight,” Mara Lindt said after the game in Selk."
    both = proud + " The game was long. “We are very proud of the whole team,” Bo Ellis said."
    first, second = clusters(a=proud, b=both)
    assert rules(first) == {"a": ["fullest"], "b": ["telling-words"]}
    assert rules(second) == {"b": ["second-speaker"]}


def test_every_quotation_has_its_link_in_order() -> None:
    for cluster in clusters(a=WHOLE, b=WHOLE, c="“Nobody will lose a mooring,” Mara Lindt said."):
        printed = [part for utterance in cluster.utterances for part in utterance.quotations]
        assert [one.child for one in cluster.links] == printed


def quoted(article: str, start: int, text: str) -> Quotation:
    return Quotation(
        article=article,
        start=start,
        end=start + len(text),
        text=text,
        kind="direct",
        paragraph=1,
        utterance=1,
    )


WORDS = st.lists(st.sampled_from(["pier", "[the]", "crane’s", "Ferry", "…", "it", ",", "42"]), max_size=8)


@given(WORDS, WORDS, st.integers(0, 50))
def test_shared_spans_are_equal_words_in_order(one: list[str], other: list[str], at: int) -> None:
    first, second = quoted("a", at, " ".join(one)), quoted("b", 2 * at, " ".join(other))
    last = (0, 0)
    for mine, theirs in shared_spans(first, second):
        assert last[0] <= mine[0] < mine[1] <= first.end - first.start + at
        assert last[1] <= theirs[0] < theirs[1] <= second.end
        run = first.text[mine[0] - at : mine[1] - at]
        assert keys(run) == keys(second.text[theirs[0] - 2 * at : theirs[1] - 2 * at]) != ()
        last = mine[1], theirs[1]


@pytest.mark.parametrize("text", ["", "the same words", "[only] …"])
def test_a_copy_shares_all_its_compared_words(text: str) -> None:
    spans = shared_spans(quoted("a", 0, text), quoted("b", 0, text))
    assert len(spans) == (1 if keys(text) else 0)


OPENED = "Mara Lindt opened the new harbour on Monday. "


@pytest.mark.parametrize(
    ("fragment", "linked"),
    [
        # a word that is rare in news
        ("Lindt said that nobody would lose a “mooring” at the harbour.", True),
        # a common one says nothing by itself
        ("Lindt spoke of a “market” at the harbour.", False),
        # beside more of the same statement it does
        ("Lindt spoke of a “market” and said that no boat will “lose a mooring” at the harbour.", True),
        # another's word is none
        ("Tom Park said that nobody would lose a “mooring” at the harbour.", False),
    ],
)
def test_one_common_word_alone_is_no_rendition(fragment: str, linked: bool) -> None:
    found = clusters(a=WHOLE, b=OPENED + fragment)
    assert ("b" in rules(found[0])) == linked


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("The old crane will stay where it is", "all of its words stand in a"),
        ("The old crane won’t stay where it is", "7 of its 8 words stand in a"),
    ],
)
def test_a_changed_word_is_not_among_those_that_agree(other: str, said: str) -> None:
    (cluster,) = clusters(a=WHOLE, b=f"“{other},” Mara Lindt said. The harbour has a new mole.")
    assert said in link_why(cluster.links[1], lambda name: name)


def test_what_is_said_to_be_printed_beside_a_wording_is_so() -> None:
    own = "The Ostrow rowers and their coach Mara Lindt came home to the quay of Ostrow on Sunday. "
    lakes = "There are eleven frozen lakes to row across"
    (cluster,) = clusters(
        a=f"{own}“We have won nothing yet. {lakes},” Mara Lindt said.",
        b=f"{own}“We have not won anything at all so far,” Mara Lindt said. “{lakes}.”",
    )
    [beside] = [one for one in cluster.links if one.rule == "one-utterance"]
    assert beside.parent is not None
    parents = {one.child: one.parent for one in cluster.links}
    neighbours = [
        one
        for one in parents
        if (one.article, one.utterance) == (beside.parent.article, beside.parent.utterance)
    ]
    assert any(one == beside.child or parents[one] == beside.child for one in neighbours)
    assert "a wording of it is printed in one breath" in link_why(beside, str)
    for one in cluster.links:
        assert "measured by" not in link_why(one, str)
