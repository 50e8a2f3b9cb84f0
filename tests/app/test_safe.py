"""Nothing of a corpus moves the cursor, turns a line or is read as markup; every offset stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.safe import content, for_clipboard, hidden, spaced

ANY = st.text(st.characters(exclude_categories=()), max_size=200)


@given(ANY)
def test_one_character_stands_for_one(text: str) -> None:
    assert len(spaced(text)) == len(text)


@given(ANY)
def test_nothing_controls_the_terminal(text: str) -> None:
    shown = spaced(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in shown)
    shown.encode()


@pytest.mark.parametrize(
    "sign", ["\u202e", "\u2066", "\u200f", "\u200b", "\u2060", "\ufeff", "\u00ad", "\U000e0041"]
)
def test_what_would_not_be_seen_is_seen(sign: str) -> None:
    assert spaced(f"a{sign}b") in ("a⇄b", "a¦b")


def test_an_escape_sequence_is_a_picture() -> None:
    assert spaced("\x1b[31m") == "␛[31m"


@given(ANY)
def test_markup_is_text(text: str) -> None:
    marked = f"[/]{text}[@click=app.quit]"
    assert content(marked).plain == spaced(marked)
    assert not content(text).spans or all(not span.style for span in content(text).spans)


def test_emoji_keep_their_joiners() -> None:
    assert spaced("👩\u200d🚀 ❤\ufe0f") == "👩\u200d🚀 ❤\ufe0f"


@given(ANY)
def test_what_is_shown_as_a_sign_is_counted(text: str) -> None:
    lines = "\t\n\v\f\r\x85\u2028\u2029"
    changed = [one for one, shown in zip(text, spaced(text), strict=True) if one != shown]
    assert hidden(text) == sum(one not in lines for one in changed)


@pytest.mark.parametrize("text", ["bl\u200dood", "a\ufe0f", "😀\ufe0f\ufe0f", "a\U000e0100"])
def test_joiners_and_selectors_that_have_nothing_to_join_are_seen(text: str) -> None:
    assert "¦" in spaced(text)


@pytest.mark.parametrize("text", ["نمی\u200cخواهم", "क्\u200dष", "1\ufe0f\u20e3", "©\ufe0e", "漢\U000e0100"])
def test_joiners_and_selectors_of_scripts_stay(text: str) -> None:
    assert spaced(text) == text


@given(ANY)
def test_what_is_copied_acts_on_nothing_and_is_the_text_otherwise(text: str) -> None:
    copied = for_clipboard(text)
    copied.encode()
    assert len(copied) == len(text)
    for one, kept in zip(text, copied, strict=True):
        acts = unicodedata.category(one) in ("Cc", "Cs") and one not in "\t\n"
        assert (one != kept) == acts
