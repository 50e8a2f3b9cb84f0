"""Which rendition is the base: not what a single outlet adds or joins; else the fullest."""

from collections.abc import Mapping

import pytest

from alita_tui.quotes.letters import Letters
from alita_tui.quotes.linking import link
from alita_tui.quotes.measure import measure_of
from alita_tui.quotes.model import Quotation, Reading, Statement
from alita_tui.quotes.passages import passage_of
from tests.unit.made_up import documents, statements

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
PLAN = "The old lock will probably open again for the barges in spring"
NOT = PLAN.replace("probably", "probably not")
BEAMS, HURRY = "The beams are sound, but the hinges trouble me", "We will not be hurried by any council"


def said(words: str) -> str:
    return f"{OWN}“{words},” Mara Lindt said."


def only(texts: Mapping[str, str]) -> Statement:
    [found] = statements(texts)
    return found


def readings(statement: Statement, article: str) -> tuple[Reading, ...]:
    found = statement.rendition(article)
    assert found is not None
    return found.readings


@pytest.mark.parametrize("adding", ["a", "b", "c"])
def test_what_one_outlet_adds_is_no_base(adding: str) -> None:
    found = only({name: said(NOT if name == adding else PLAN) for name in "abc"})
    assert found.base == min({"a", "b", "c"} - {adding})
    for name in "abc":
        assert ("negation-changed" in readings(found, name)[0].flags) == (name == adding)


def test_what_an_outlet_prints_twice_makes_it_no_longer() -> None:
    short = PLAN.partition(" again")[0].partition(" ")[2]
    twice = f"“{short.upper()}”\n\n{OWN}The “{short}”, Mara Lindt said."
    assert only({"a": twice, "b": said(PLAN.partition(" again")[0])}).base == "b"


def test_of_two_the_longer_is_the_base() -> None:
    assert only({"a": said(PLAN), "b": said(NOT)}).base == "b"


def test_a_majority_of_short_ones_does_not_outvote_the_fullest() -> None:
    short = said(PLAN.partition(" again")[0])
    whole = said(f"{PLAN}, and nobody will have to wait for the eels any more")
    assert only({"a": short, "b": short, "c": short, "d": whole}).base == "d"


def test_of_equal_ones_the_first_is_the_base() -> None:
    assert only({"a": said(PLAN), "b": said(PLAN)}).base == "a"


@pytest.mark.parametrize("spliced", ["a", "z"])
def test_what_an_ellipsis_joins_is_no_base_where_somebody_prints_it_whole(spliced: str) -> None:
    faithful = f"{OWN}“{BEAMS},” Mara Lindt said. “{HURRY}.”"
    joined = f"{OWN}“The beams are sound, but ... we will not be hurried by any council,” Mara Lindt said."
    found = only({"m": faithful, spliced: joined})
    assert found.base == "m"
    assert [one.state for one in readings(found, "m")] == ["verbatim", "verbatim"]
    assert [one.state for one in readings(found, spliced)] == ["cut", "verbatim"]
    assert "spliced" in readings(found, spliced)[1].flags


def test_whole_sentences_with_an_ellipsis_between_are_no_splice() -> None:
    faithful = (
        f"{OWN}“The beams are sound enough for now. {HURRY}. The eels can wait for us,” Mara Lindt said."
    )
    elided = f"{OWN}“The beams are sound enough for now. … The eels can wait for us,” Mara Lindt said."
    found = only({"m": faithful, "z": elided})
    assert not any("spliced" in one.flags for one in readings(found, "z"))


def test_of_many_different_renditions_the_order_of_reading_decides_nothing() -> None:
    colours = [f"{one}{other}ish" for one in ("red", "pal", "dim", "sea", "sky") for other in "abcdefgh"]
    texts = {
        f"a{at:02}": said(f"The old lock will open again in {colour} paint for the barges in spring")
        for at, colour in enumerate(colours)
    }
    corpus = list(documents(texts).values())
    bases = [[one.base for one in link(order)] for order in (corpus, corpus[::-1], corpus[20:] + corpus[:20])]
    assert bases[0] == bases[1] == bases[2]
    assert len(bases[0]) == 1


def test_of_many_shorter_renditions_those_that_come_first_are_asked() -> None:
    letters = Letters()
    common = [f"crane{at}" for at in range(20)]
    one, other = (common + [f"{word}{at}" for at in range(20)] for word in ("barge", "winch"))
    parts = [full[20 + at : 25 + at] for full in (one, other) for at in range(15)]

    def base(prefix: str) -> str:
        printed = (
            Quotation(
                article=f"{prefix}{at:02}",
                start=0,
                end=len(" ".join(words)),
                text=" ".join(words),
                kind="direct",
                paragraph=1,
                utterance=0,
            )
            for at, words in enumerate([*parts, one, other])
        )
        return measure_of({each.article: [passage_of(each, "2025-01-01", letters)] for each in printed})

    assert {base(f"{prefix}-").partition("-")[2] for prefix in range(40)} == {"30"}
