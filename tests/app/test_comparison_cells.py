"""Wrapping, cutting and naming in cells: nothing is lost, nothing is too wide."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from alita_tui.app.safe import spaced
from alita_tui.app.widgets.comparison_cells import (
    Piece,
    fit,
    fit_line,
    pad,
    plain,
    width_of,
    wrap,
)
from alita_tui.app.widgets.short_names import short_names

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab cde [/] ‹›“” \n\t潮が満。、「」é\u0301👩\u200d👩\u200d👧🇫🇮"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
).map(lambda text: "\n".join(spaced(line) for line in text.split("\n")))
PIECES = st.lists(st.builds(Piece, TEXTS, st.sampled_from(["plain", "omitted", "bracket"])), max_size=8)


def letters(text: str) -> str:
    return "".join(text.split())


@given(PIECES, st.integers(2, 40), st.integers(0, 4))
def test_wrapping_loses_no_character_but_blanks(pieces: list[Piece], width: int, hang: int) -> None:
    lines = wrap(pieces, width, hang)
    for role in ("plain", "omitted", "bracket"):
        before = "".join(letters(piece.text) for piece in pieces if piece.role == role)
        after = "".join(letters(piece.text) for line in lines for piece in line if piece.role == role)
        assert after == before


@given(PIECES, st.integers(2, 40), st.integers(0, 4))
def test_wrapped_lines_fit(pieces: list[Piece], width: int, hang: int) -> None:
    for line in wrap(pieces, width, hang):
        assert width_of(line) <= width


@given(st.lists(st.text("abcdef", min_size=1, max_size=9), min_size=1, max_size=20), st.integers(9, 30))
def test_words_are_whole_and_apart(words: list[str], width: int) -> None:
    lines = wrap([Piece(" ".join(words))], width)
    assert [word for line in lines for word in plain(line).split()] == words


def test_a_marked_word_is_not_parted_from_its_marks() -> None:
    pieces = [
        Piece("wrap the "),
        Piece("‹", "mark"),
        Piece("(Avatar)", "bracket"),
        Piece("›", "mark"),
        Piece(" mix"),
    ]
    assert [plain(line) for line in wrap(pieces, 12)] == ["wrap the", "‹(Avatar)›", "mix"]


def test_a_line_end_stays_and_the_rest_hangs() -> None:
    lines = wrap([Piece("one two three\nfour five")], 9, hang=2)
    assert [plain(line) for line in lines] == ["one two", "  three", "  four", "  five"]


def test_wide_characters_break_anywhere_but_before_their_stop() -> None:
    assert [plain(line) for line in wrap([Piece("潮が満ちた。次")], 10)] == ["潮が満ち", "た。次"]


def test_a_word_wider_than_the_line_is_broken_where_it_is_full() -> None:
    assert [plain(line) for line in wrap([Piece("abcdefghij")], 4)] == ["abcd", "efgh", "ij"]


@given(TEXTS.filter(lambda text: "\n" not in text), st.integers(1, 30))
def test_what_is_cut_shows_a_sign(text: str, width: int) -> None:
    cut = fit(text, width)
    assert cell_len(cut) <= width
    assert cut == text or cut.endswith("…")
    assert width_of(pad((Piece(text),), width)) == width
    assert width_of(fit_line((Piece(text), Piece("x" * width)), width)) <= width


@given(
    st.lists(st.text("abcdefghij -", min_size=1, max_size=40), min_size=1, max_size=40, unique=True),
    st.integers(7, 20),
)
def test_different_names_stay_different(names: list[str], width: int) -> None:
    shortened = short_names(names, [width] * len(names))
    assert len(set(shortened)) == len(names)
    assert all(cell_len(short) <= width for short in shortened)


def test_names_that_differ_at_the_end_keep_the_end() -> None:
    names = ["The Provincial Gazette, morning", "The Provincial Gazette, evening"]
    assert short_names(names, [14, 14]) == ("The Pr…morning", "The Pr…evening")


def test_names_that_differ_in_the_middle_keep_what_differs() -> None:
    names = [f"Outlet number {number} of the coast" for number in range(12, 15)]
    assert short_names(names, [24, 7, 10]) == ("Outlet number 12 of the…", "…13 of…", "…14 of th…")
    assert short_names([*names, "Ta"], [19, 19, 19, 7])[0] == "Outlet number 12 o…"


def test_a_number_that_begins_another_is_kept() -> None:
    names = [f"Outlet number {number} of the coast" for number in (1, 10, 2)]
    assert short_names(names, [8, 8, 8]) == ("…1 of t…", "…10 of…", "…2 of t…")


def test_blanks_are_cut_without_a_sign() -> None:
    assert plain(fit_line((Piece("word"), Piece("   ")), 5)) == "word "
    assert plain(fit_line((Piece("word"), Piece("  x")), 5)) == "word…"
