"""Words of a rendition found in the base: whole sentences, runs, and what lies beside them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.alignment import align
from alita_tui.quotes.spelling import Spelling
from alita_tui.quotes.tiling import out_of_order

BASE = "abcdefghijklmnop"


def spelled(*parts: str) -> Spelling:
    """Parts, each of sentences set apart by a blank, each word one letter; “…” is an ellipsis."""
    letters = ""
    sentences, printed = [], []
    breaks = set()
    for part in parts:
        opens = len(letters)
        for sentence in part.split():
            begin = len(letters)
            for letter in sentence:
                if letter == "…":
                    breaks.add(len(letters))
                else:
                    letters += letter
            sentences.append((begin, len(letters)))
        printed.append((opens, len(letters)))
    return Spelling(letters, tuple(sentences), tuple(printed), frozenset(breaks))


def aligned(base: str, *parts: str, little: str = "") -> dict[int, int]:
    return align(spelled(base), spelled(*parts), little)


def test_equal_texts_agree_word_by_word() -> None:
    found = aligned(BASE, BASE)
    assert found == {at: at for at in range(len(BASE))}
    assert not out_of_order(found)


def test_a_passage_printed_later_is_moved() -> None:
    found = aligned(BASE, "fghijklmnop", "abcde")
    assert len(found) == len(BASE)
    assert out_of_order(found) == frozenset(range(11, 16))


def test_the_heavier_chain_is_in_order() -> None:
    assert out_of_order(aligned(BASE, "mnop", "abcdefghijkl")) == frozenset(range(4))


def test_one_word_changed_between_runs() -> None:
    found = aligned(BASE, "abcdeXghijklmnop")
    assert 5 not in found
    assert len(found) == 15


def test_words_left_over_are_aligned_one_by_one() -> None:
    assert aligned("abcXeYghi", "abcZeWghi")[4] == 4


def test_a_fragment_of_two_words_is_found_whole() -> None:
    assert aligned(BASE, "fg") == {0: 5, 1: 6}


def test_a_run_never_crosses_printed_spans() -> None:
    assert aligned("abcdef", "def", "abc") == {0: 3, 1: 4, 2: 5, 3: 0, 4: 1, 5: 2}


def test_little_words_alone_prove_nothing() -> None:
    assert not aligned("abcdefghtijklmnop", "QRSTUVWXtYZ012345", little="t")


def test_a_run_stops_where_both_sides_begin_a_sentence() -> None:
    """The last words of one sentence do not draw in the first of a sentence that was left out."""
    assert aligned("abcd xefg xyz", "abcd xqyz")[4] == 8


def test_a_run_stops_at_an_ellipsis() -> None:
    assert aligned("abcd xefg xyzw", "abcd…xyzw") == {0: 0, 1: 1, 2: 2, 3: 3, 4: 8, 5: 9, 6: 10, 7: 11}


def test_a_short_sentence_that_moved_is_found() -> None:
    found = aligned("no abcdef", "abcdef no")
    assert found == {0: 2, 1: 3, 2: 4, 3: 5, 4: 6, 5: 7, 6: 0, 7: 1}


def test_one_word_in_common_is_not_the_same_sentence() -> None:
    assert not {3, 4} & set(aligned("abc xyzE fgh", "abc Ep fgh"))


def test_a_lone_little_word_counts_at_the_beginning_of_both_sentences() -> None:
    assert aligned("tnopqrabcdef", "tuvwxyzabcdef", little="t")[0] == 0


def test_of_two_copies_the_one_in_its_place_is_taken() -> None:
    assert aligned("abcd xyz abcd", "XYZW abcd") == {4: 7, 5: 8, 6: 9, 7: 10}


def test_what_comes_later_takes_only_what_is_left() -> None:
    base, rendition = spelled("abcd xyz"), spelled("abcd", "abcd xyz")
    assert align(base, rendition, later={0}) == {4: 0, 5: 1, 6: 2, 7: 3, 8: 4, 9: 5, 10: 6}


_WORDS = st.lists(st.text(alphabet="abcdef", min_size=1, max_size=9), max_size=6).map(" ".join)


@given(_WORDS, st.lists(_WORDS, max_size=4), st.sets(st.integers(0, 3)), st.sampled_from(["", "ab"]))
def test_pairs_are_one_to_one_and_agree(base: str, parts: list[str], later: set[int], little: str) -> None:
    theirs, ours = spelled(base), spelled(*parts)
    found = align(theirs, ours, little, later={one for one in later if one < len(parts)})
    assert len(set(found.values())) == len(found)
    assert all(ours.letters[word] == theirs.letters[place] for word, place in found.items())
    assert out_of_order(found) <= set(found)


@given(_WORDS)
def test_a_text_agrees_with_itself(base: str) -> None:
    words = len(spelled(base).letters)
    assert aligned(base, base) == {at: at for at in range(words)}


@given(st.dictionaries(st.integers(0, 40), st.integers(0, 40), max_size=20))
def test_what_is_in_order_rises_on_both_sides(pairs: dict[int, int]) -> None:
    one_to_one = {ours: theirs for theirs, ours in {theirs: ours for ours, theirs in pairs.items()}.items()}
    moved = out_of_order(one_to_one)
    kept = [theirs for ours, theirs in sorted(one_to_one.items()) if ours not in moved]
    assert all(before < after for before, after in pairwise(kept))
    assert not one_to_one or kept


def test_many_equal_words_are_linear_work() -> None:
    words = "a" * 20_000
    assert len(aligned(words, words)) == len(words)
    assert not aligned(words, "b" * 20_000)
