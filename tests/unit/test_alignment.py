"""Words of a rendition found in the base, moved passages included."""

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.alignment import align

BASE = "abcdefghijklmnop"


def test_equal_texts_agree_word_by_word() -> None:
    found = align(BASE, [BASE])
    assert found.pairs == {at: at for at in range(len(BASE))}
    assert not found.moved


def test_a_passage_printed_later_is_moved() -> None:
    found = align(BASE, ["fghijklmnop", "abcde"])
    assert len(found.pairs) == len(BASE)
    assert found.moved == frozenset(range(11, 16))


def test_the_heavier_chain_is_in_order() -> None:
    assert align(BASE, ["mnop", "abcdefghijkl"]).moved == frozenset(range(4))


def test_one_word_changed_between_runs() -> None:
    found = align(BASE, ["abcdeXghijklmnop"])
    assert 5 not in found.pairs
    assert len(found.pairs) == 15


def test_words_left_over_are_aligned_one_by_one() -> None:
    found = align("abcXeYghi", ["abcZeWghi"])
    assert found.pairs[4] == 4


def test_a_fragment_of_two_words_is_found_whole() -> None:
    assert align(BASE, ["fg"]).pairs == {0: 5, 1: 6}


def test_a_run_never_crosses_printed_spans() -> None:
    found = align("abcdef", ["def", "abc"])
    assert found.pairs == {0: 3, 1: 4, 2: 5, 3: 0, 4: 1, 5: 2}


def test_little_words_alone_prove_nothing() -> None:
    found = align("abcdefgh" + "t" + "ijklmnop", ["QRSTUVWX" + "t" + "YZ012345"], "t")
    assert not found.pairs


@given(st.text(alphabet="abcdef", max_size=30), st.lists(st.text(alphabet="abcdef", max_size=12), max_size=5))
def test_pairs_are_one_to_one_and_agree(base: str, spans: list[str]) -> None:
    found = align(base, spans)
    rendition = "".join(spans)
    assert len(set(found.pairs.values())) == len(found.pairs)
    assert all(rendition[ours] == base[theirs] for ours, theirs in found.pairs.items())
    assert found.moved <= set(found.pairs)


@given(st.text(alphabet="abcdef", min_size=1, max_size=30))
def test_a_text_agrees_with_itself(base: str) -> None:
    assert align(base, [base]).pairs == {at: at for at in range(len(base))}


def test_a_thousand_equal_words_do_not_explode() -> None:
    found = align("a" * 1000, ["a" * 1000])
    assert len(found.pairs) == 1000
