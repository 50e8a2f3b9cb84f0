"""Fifty renditions of one statement: each right, and no more work than one pass over each."""

import random

import pytest

from alita_tui.quotes import printed as printed_module
from alita_tui.quotes.alignment import align
from alita_tui.quotes.collation import Collator
from alita_tui.quotes.linking import link
from tests.unit.made_up import WHOLE, documents, only_statement, rendition_of

SENTENCES = (
    "The old crane will stay where it is for as long as I live.",
    "We think the market hall may reopen in spring.",
    "Nobody will lose a mooring because of this wall.",
    "They told me that they would pay their share of it by June.",
    "There is no plan to close the ferry line to the islands.",
    "We are going to build twenty new flats behind the long warehouse.",
)
HOW_MANY = 50


def chosen(number: int) -> list[int]:
    """Which sentences rendition ``number`` prints, in its order; the first prints all."""
    some = random.Random(number)
    order = some.sample(range(len(SENTENCES)), some.randint(2, len(SENTENCES)))
    return list(range(len(SENTENCES))) if number == 0 else order


TEXTS = {
    f"a{number:02d}": "Mara Lindt opened the harbour wall on Monday.\n\n"
    f"“{' '.join(SENTENCES[at] for at in chosen(number))}” Lindt told the Gazette."
    for number in range(HOW_MANY)
}


def test_every_rendition_prints_its_sentences_in_its_order() -> None:
    corpus = documents(TEXTS)
    (cluster,) = link(list(corpus.values()))
    statement = Collator(corpus).collate(cluster, base="a00")
    for number, name in enumerate(TEXTS):
        rendition = rendition_of(statement, name)
        assert rendition.order == (tuple(chosen(number)),)
        given = [reading.segment for reading in rendition.readings if reading.state == "verbatim"]
        assert given == sorted(chosen(number))
        assert all(not reading.edits for reading in rendition.readings)
        assert rendition.words.aligned == rendition.words.rendition


def test_each_rendition_is_aligned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []

    def counted(*arguments: object, **options: object) -> dict[int, int]:
        calls.append(arguments)
        return align(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(printed_module, "align", counted)
    corpus = documents(TEXTS)
    (cluster,) = link(list(corpus.values()))
    Collator(corpus).collate(cluster, base="a00")
    assert 0 < len(calls) <= HOW_MANY


def test_who_is_named_once_and_called_by_a_role_once_is_one_speaker() -> None:
    told = only_statement(
        a=WHOLE,
        b="“The old crane will stay where it is,” Mara Lindt said of the harbour.\n\nNobody clapped.\n\n"
        "The harbour was full of boats. “We think the market hall may reopen in spring,” the mayor said.",
    )
    assert rendition_of(told, "b").speakers == ("Mara Lindt",)
