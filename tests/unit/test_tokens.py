"""Words, brackets and ellipses as layers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.tokens import Alphabet, compared, keys, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We’re making progress.", ("we're", "making", "progress")),
        ("don't", ("don't",)),
        ("word—word – word", ("word", "word", "word")),
        ("the do‑it‑yourself man", ("the", "do", "it", "yourself", "man")),
        (
            "U.S. ships, 1,200 of them, $4.5 each: 20%",
            ("us", "ships", "1200", "of", "them", "$4.5", "each", "twenty", "percent"),
        ),
        ("what the f***, that **** ship", ("what", "the", "fuck", "that", "****", "ship")),
        ("船が出る", ("船", "が", "出", "る")),
        ("( … )  ? !", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert keys(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *((f"don{glyph}t", "don't") for glyph in "’‘ʼ‛′`´"),
        *((f"well{glyph}known", "well-known") for glyph in "‐‑‒–"),
        ("co\u00adoperate", "cooperate"),
        ("co\u200boperate", "cooperate"),
        ("\u2060harbour\ufeff", "harbour"),
        ("cafe\u0301", "café"),
        ("か\u3099", "が"),
        ("[E\u0301]cole", "école"),
    ],
)
def test_glyphs_that_read_alike_are_the_same_words(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_square_brackets_are_a_layer_of_their_own() -> None:
    text = "near [Robert’s] place, the mix [for the film] here"
    found = tokens(text)
    assert [token.key for token in compared(found)] == ["near", "place", "the", "mix", "here"]
    assert {text[slice(*token.group)] for token in found if token.group} == {"[Robert’s]", "[for the film]"}


def test_round_brackets_read_as_speech() -> None:
    assert keys("the (old) crane") == ("the", "old", "crane")


def test_an_unclosed_bracket_is_punctuation() -> None:
    assert keys("the [old crane") == ("the", "old", "crane")


def test_a_letter_in_brackets_belongs_to_its_word() -> None:
    (token, _) = tokens("[W]e go")
    assert (token.key, token.letter, token.layer) == ("we", True, "word")


@pytest.mark.parametrize("ellipsis", ["…", "...", ". . .", "[…]", "[...]", "(…)"])
def test_ellipses(ellipsis: str) -> None:
    found = tokens(f"we go {ellipsis} home")
    assert [token.layer for token in found] == ["word", "word", "ellipsis", "word"]


@given(st.text(alphabet="ab’'-[](). …*1,é漢\n\u2014\u00ad\u0301\u200b`", max_size=60))
def test_tokens_lie_inside_the_text_in_order(text: str) -> None:
    found = tokens(text)
    end = 0
    for token in found:
        assert end <= token.start < token.end <= len(text)
        assert token.group is None or token.group[0] < token.start < token.end <= token.group[1]
        end = token.end


@given(st.text(max_size=40), st.integers(0, 10))
def test_a_slice_gives_offsets_of_the_whole_text(text: str, start: int) -> None:
    for token in tokens(text, min(start, len(text))):
        assert token.start >= min(start, len(text))


def test_an_alphabet_gives_each_word_one_code_point_and_skips_surrogates() -> None:
    alphabet = Alphabet()
    words = [f"word{number}" for number in range(0xD900)]
    spelled = alphabet.spell(words)
    assert len(spelled) == len(set(spelled)) == len(words)
    assert not any(0xD800 <= ord(letter) <= 0xDFFF for letter in spelled)
    assert alphabet.spell(words[:3]) == spelled[:3]


PIECES = st.sampled_from(
    [
        "[",
        "]",
        "(",
        ")",
        "[W]e ",
        "per cent",
        "Per",
        "\u00a0Cent",
        "(expletive ",
        "deleted)",
        ". . .",
        " .",
        "..",
        " ",
        "’",
        "…",
        "[…]",
        "gonna ",
        "e-mail ",
        "’em ",
        "船",
        "*",
        "sic",
        "it's ",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=4))).map("".join), st.integers(0, 9))
def test_keys_are_those_of_the_tokens(text: str, start: int) -> None:
    expected = tuple(one.key for one in tokens(text, start) if one.layer == "word")
    assert keys(text, start) == expected
