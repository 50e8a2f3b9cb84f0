"""Texts wrapped at a fixed width: a paragraph is what stands between empty lines, offsets stay."""

import re
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.framed_text import FramedText
from alita_tui.app.wrapping import lines
from alita_tui.corpus.corpus import Corpus
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.hard_wraps import flowing
from alita_tui.quotes.paragraphs import paragraphs

PROSE = (
    "The harbour of Nordby will close in March, the council decided late on Tuesday after a long debate.",
    "“We have looked at every other way of keeping the old pier open, and there is none that we could pay "
    "for,” harbour master Mara Lindt told reporters. “I am sorry for everybody who works there.” She said "
    "that the cranes would be sold in the summer and that the ferry would sail from the western basin.",
    "She left without taking questions.",
    "“It is a sad day for the whole island, and nobody on the council has understood what the pier means to "
    "the people who live here,” she added later, standing before the gate.",
)  # fmt: skip
WIRE = "\n\n".join(textwrap.fill(one, 72) for one in PROSE) + "\n"


def test_a_quotation_runs_over_the_lines_of_its_paragraph() -> None:
    found = [one for one in extract(WIRE) if one.kind == "direct"]
    assert [" ".join(one.text.split())[-14:] for one in found] == [
        "could pay for,",
        "o works there.",
        "who live here,",
    ]
    assert {one.speaker for one in found} == {"Mara Lindt"}
    assert [one.paragraph for one in found] == [2, 2, 4]
    assert all(WIRE[one.start : one.end] == one.text for one in found)
    assert "\n" in found[0].text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stands_in_the_marks_is_what_stands_there_unwrapped(end: str) -> None:
    wrapped = extract(WIRE.replace("\n", end))
    plain = extract("\n\n".join(PROSE))
    assert [" ".join(one.text.split()) for one in wrapped] == [one.text for one in plain]
    assert [one.speaker for one in wrapped] == [one.speaker for one in plain]
    assert [one.paragraph for one in wrapped] == [one.paragraph for one in plain]


@pytest.mark.parametrize(
    "text",
    [
        "“We go,” he said.\n“We stay,” she said.\n\n“Both,” said Lindt.",
        "\n".join(PROSE),
        "Mara Lindt, harbour master of Nordby, speaks for the council today\n"
        "Otto Brand, who has sailed the ferry for years, speaks against it\n"
        "Nobody speaks for the gulls, which have no vote on any of the piers\n",
        "\n".join(textwrap.wrap(PROSE[1], 38)),
        "\n".join(textwrap.wrap(PROSE[1], 110)),
    ],
)  # fmt: skip
def test_lines_that_are_no_breaks_of_a_line_stay_paragraphs(text: str) -> None:
    assert flowing(text) is text
    assert len(paragraphs(text)) == sum(bool(line.strip()) for line in text.split("\n"))


def test_a_short_line_a_list_and_an_indented_line_begin_anew() -> None:
    heading, rest = "What the council decided", textwrap.fill(PROSE[1], 72)
    indented = textwrap.fill(PROSE[0] + " " + PROSE[2], 72, initial_indent="   ")
    text = f"{heading}\n{rest}\n{indented}\n- the pier\n- the cranes\n> a mail\n> of two lines\n"
    assert [text[one.start : one.end].split(maxsplit=1)[0] for one in paragraphs(text)] == [
        "What", "“We", "The", "-", "-", ">", ">",
    ]  # fmt: skip


def test_an_address_longer_than_the_width_does_not_hide_the_wrapping() -> None:
    text = WIRE + "\nhttps://example.org/" + "a" * 90 + "\n"
    assert len(paragraphs(text)) == 5


def test_the_reader_shows_paragraphs_whole() -> None:
    shown = FramedText(WIRE).shown
    assert len([1 for start, end in lines(shown, 0, len(shown), 400) if start < end]) == 4


def test_a_wrapped_article_and_a_plain_one_give_one_statement(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "post.txt").write_text("\n\n".join(PROSE), encoding="utf-8")
    with Corpus.open([tmp_path]) as corpus:
        wire = corpus.article("wire")
        assert wire.text == WIRE
        assert wire.title_origin == "derived"
        statement = next(one for one in corpus.statements() if "every other way" in one.segments[0].text)
        for rendition in statement.renditions:
            assert {one.state for one in rendition.readings} == {"verbatim"}
        hit = corpus.search("what the pier means to the people")[0]
        assert re.sub(r"\s+", " ", corpus.article(hit.article).text[hit.start : hit.end]) == (
            "what the pier means to the people"
        )


WORDS = st.lists(
    st.sampled_from("a the pier harbour was closed council “We go,” said Lindt. gulls".split()), min_size=60
)


@given(st.lists(WORDS, min_size=1, max_size=4), st.integers(62, 80))
def test_offsets_stay_and_only_line_ends_change(paragraph_words: list[list[str]], width: int) -> None:
    text = "\n\n".join(textwrap.fill(" ".join(words), width) for words in paragraph_words)
    flowed = flowing(text)
    assert len(flowed) == len(text)
    assert all(
        one == other or (one == "\n" and other == " ") for one, other in zip(text, flowed, strict=True)
    )
    for one in extract(text):
        assert text[one.start : one.end] == one.text


@given(st.text(alphabet="ab \n\r\t“”.-", max_size=400))
def test_any_text_keeps_its_length(text: str) -> None:
    flowed = flowing(text)
    assert len(flowed) == len(text)
    assert flowed.split() == text.split()
