"""Lines tile the text, fit the width, and break where a reader would."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from alita_tui.app import wrapping
from alita_tui.app.safe import spaced
from alita_tui.app.wrapping import lines, wrap

TEXTS = st.text(
    st.one_of(st.sampled_from("ab cde —–“”▸◂\t漢字、「」é\u0301👩\u200d🚀"), st.characters(codec="utf-8")),
    max_size=120,
)


@given(TEXTS, st.integers(2, 40))
def test_only_blanks_stand_between_lines(text: str, width: int) -> None:
    position = 0
    for start, end in wrap(text, 0, len(text), width):
        assert not text[position:start].strip(" \t")
        assert position <= start <= end
        position = end
    assert not text[position:].strip(" \t")


@given(TEXTS, st.integers(2, 40))
def test_lines_fit(text: str, width: int) -> None:
    for start, end in wrap(text, 0, len(text), width):
        assert cell_len(spaced(text[start:end])) <= width


@given(st.lists(st.text("abc", min_size=1, max_size=6), max_size=30), st.integers(6, 30))
def test_words_stay_whole(words: list[str], width: int) -> None:
    text = " ".join(words)
    assert [word for a, b in wrap(text, 0, len(text), width) for word in text[a:b].split()] == words


@given(TEXTS, st.integers(2, 40))
def test_paragraphs_lose_nothing_but_white_space(text: str, width: int) -> None:
    shown = "".join(text[start:end] for start, end in lines(text, 0, len(text), width))
    assert "".join(shown.split()) == "".join(text.split())


def test_one_empty_line_between_paragraphs() -> None:
    text = "\n one\n\n\n\n two\nthree \n"
    assert [text[start:end] for start, end in lines(text, 0, len(text), 20)] == [
        "one",
        "",
        "two",
        "",
        "three",
    ]


def test_wide_characters_break_anywhere_but_not_before_a_full_stop() -> None:
    text = "漢字かな。漢字"
    assert [text[start:end] for start, end in wrap(text, 0, len(text), 8)] == ["漢字か", "な。漢字"]


def test_what_is_taken_for_narrow_is_narrow() -> None:
    assert [letter for letter in wrapping._SINGLE if cell_len(letter) != 1] == []
