"""Places are found again where offsets moved, and are said to be gone where they are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.notebook.anchor import Anchor, locate
from alita_tui.notebook.finding import Finder
from tests.unit.notebook_examples import GATE, article, corpus

WORDS = "We kept the old stones"
FIRST, SECOND = GATE.index(WORDS), GATE.rindex(WORDS)


def _anchor(start: int = FIRST) -> Anchor:
    return Anchor.of(article(), (start, start + len(WORDS)))


def test_what_has_not_changed_is_there() -> None:
    for start in (FIRST, SECOND):
        located = locate(_anchor(start), article())
        assert (located.span, located.how) == ((start, start + len(WORDS)), "there")


def test_what_moved_is_found_by_its_words_and_what_stands_around() -> None:
    changed = article("A new beginning. " + GATE)
    for start in (FIRST, SECOND):
        located = locate(_anchor(start), changed)
        assert (located.start, located.how) == (start + 17, "moved")


def test_what_is_no_longer_there_is_gone() -> None:
    located = locate(_anchor(), article("Short."))
    assert (located.span, located.how) == ((6, 6), "gone")


@given(st.text(max_size=30), st.text(max_size=30), st.integers(0, len(GATE)), st.integers(0, len(GATE)))
def test_words_that_stay_are_found_whatever_is_put_around_them(
    before: str, after: str, one: int, other: int
) -> None:
    start, end = sorted((one, other))
    anchor = Anchor.of(article(), (start, end))
    located = locate(anchor, article(before + GATE + after))
    text = before + GATE + after
    assert 0 <= located.start <= located.end <= len(text)
    if anchor.words:
        assert text[located.start : located.end] == anchor.words
        assert located.how != "gone"


@given(st.text(max_size=60), st.integers(0, 200), st.integers(0, 200))
def test_no_text_is_too_short(text: str, one: int, other: int) -> None:
    start, end = sorted((one, other))
    located = locate(replace(_anchor(), start=start, end=end), article(text))
    assert 0 <= located.start <= located.end <= len(text)


def test_an_article_of_another_corpus_is_not_taken_for_it() -> None:
    other = article("Something else altogether, of the same id.", path="/other/gate.txt")
    assert Finder(corpus(other)).find(_anchor()) is None


def test_an_article_is_found_where_its_folder_moved_or_its_id_changed() -> None:
    moved = article(path="/elsewhere/gate.txt")
    renamed = article(name="gate-2")
    for one in (moved, renamed):
        found = Finder(corpus(article("Other.", "first", "/news/first.txt"), one)).find(_anchor())
        assert found is not None
        assert (found.article, found.start) == (one.id, FIRST)


def test_an_article_of_another_name_is_found_by_what_it_says() -> None:
    renamed = corpus(article(name="port", path="/news/port.txt"))
    assert Finder(renamed).find(_anchor()) is None
    found = Finder(renamed).seek(_anchor())
    assert found is not None
    assert found.article == "port"


def test_the_same_file_with_other_words_says_that_they_are_gone() -> None:
    found = Finder(corpus(article("Nothing of it is left."))).find(_anchor())
    assert found is not None
    assert found.how == "gone"


def test_a_prefix_of_an_id_is_another_article() -> None:
    assert Finder(corpus(article(name="gate-of-the-port", path="/x/y.txt"))).find(_anchor()) is None


def test_an_anchor_is_read_as_it_was_written() -> None:
    assert Anchor.read(_anchor().record) == _anchor()
