"""Passages on a shelf: the numbers by which they are found again, and what stays when they go."""

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.candidates import Candidates
from alita_tui.quotes.cluster import LinkRule
from alita_tui.quotes.letters import Letters, number_of, number_of_run, numbers_of_threes
from alita_tui.quotes.memory_shelf import MemoryShelf
from alita_tui.quotes.passages import Passage, Place, passages
from alita_tui.quotes.shelf import Edge
from alita_tui.quotes.shingles import looked_up, posted
from tests.unit.made_up import WHOLE, documents

RULE: LinkRule = "one-occasion"


@given(st.lists(st.integers(0, 2**63 - 1), max_size=12))
def test_runs_of_three_have_the_numbers_of_their_words(numbers: list[int]) -> None:
    expected = [number_of_run(numbers[at : at + 3]) for at in range(len(numbers) - 2)]
    assert numbers_of_threes(numbers) == expected
    assert all(0 <= one < 2**63 for one in expected)


def test_numbers_are_the_same_everywhere() -> None:
    """Stored ones are read by later processes: these must never change."""
    assert number_of("mooring") == 486293735412399892
    assert number_of_run((1, 2, 3)) == number_of_run([1, 2, 3]) != number_of_run((3, 2, 1))


def read(text: str) -> tuple[list[Passage], Letters]:
    letters = Letters()
    (document,) = documents({"a": text}).values()
    return passages(document, letters), letters


def test_a_fragment_is_looked_up_where_the_longer_one_is_posted() -> None:
    found, letters = read(
        "“Nobody will lose a mooring because of this,” Mara Lindt said.\n\n"
        "Lindt spoke of “a mooring”. Bo Ellis spoke of “a mooring”."
    )
    whole, hers, his = found
    assert set(looked_up(hers, letters)) <= set(posted(whole, letters))
    assert not set(looked_up(his, letters)) & set(posted(whole, letters))


def test_little_words_lead_nowhere() -> None:
    found, letters = read("“It is what it is and it was,” Mara Lindt said. “So be it,” said she.")
    assert [(posted(one, letters), looked_up(one, letters)) for one in found] == [([], [])] * len(found)


def test_a_shelf_that_was_emptied_finds_nothing() -> None:
    letters = Letters()
    shelf = MemoryShelf(letters)
    corpus = list(documents({"a": WHOLE, "b": WHOLE, "c": "Bo Ellis spoke of “a mooring”."}).values())
    for document in corpus:
        shelf.put(document)
    place = shelf.passages_of("b")[0]
    passage = shelf.passage(place)
    numbers = posted(passage, letters)
    assert [one.article for some in Candidates(shelf, letters).of(passage) for one in some] == ["a"]
    shelf.decide([(place, Edge(shelf.passages_of("a")[0], RULE, 1.0, 3, True))])
    assert list(shelf.children(shelf.passages_of("a")[0])) == [place]
    shelf.drop("b")
    assert shelf.edge(place) is None
    assert not shelf.children(shelf.passages_of("a")[0])
    assert {text for found in shelf.texts(numbers, 9) for text in found} == {
        shelf.text(shelf.passages_of("a")[0])
    }
    shelf.drop("a")
    shelf.drop("c")
    assert not any(shelf.texts(numbers, 9))
    assert shelf.everything == []


def test_places_sort_by_day_and_undated_ones_come_last() -> None:
    dated = dict(zip("ab", ("2025-03-02", "2025-03-01"), strict=True))
    letters = Letters()
    shelf = MemoryShelf(letters)
    for document in documents(dict.fromkeys("cab", WHOLE)).values():
        day = dated.get(document.id)
        shelf.put(
            type(document)(id=document.id, text=document.text, quotations=document.quotations, date=day)
        )
    copies = shelf.copies(shelf.text(shelf.passages_of("c")[0]))
    assert [place.article for place in copies] == ["b", "a", "c"]
    assert list(copies) == sorted(copies)
    assert isinstance(copies[0], Place)
