"""Cues and their subjects."""

import pytest

from alita_tui.quotes.cues import Cue, cues
from alita_tui.quotes.marks import marked
from alita_tui.quotes.paragraphs import paragraphs
from alita_tui.quotes.stream import Stream


def read(text: str) -> tuple[Stream, list[Cue]]:
    lines = paragraphs(text)
    stream = Stream(text, lines, marked(text, lines))
    return stream, cues(stream)


def pairs(text: str) -> list[tuple[str, str]]:
    """Each cue with its subject, as printed."""
    stream, found = read(text)
    result = []
    for cue in found:
        assert cue.subject is not None
        start, end = cue.span(stream)
        subject = text[stream.starts[cue.subject.begin] : stream.ends[cue.subject.end - 1]]
        result.append((text[start:end], subject))
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Wren said the pier was shut.", [("said", "Ada Wren")]),
        ("She has already said so.", [("said", "She")]),
        ("He’s saying that it is shut.", [("saying", "He")]),
        ("“We won,” said Ada Wren.", [("said", "Ada Wren")]),
        ("“We won,” said the harbour master on Monday.", [("said", "the harbour master")]),
        ("“We won,” said the director, Bo Lind.", [("said", "Bo Lind")]),
        ("“We won,” Ada Wren, the harbour master, said.", [("said", "Ada Wren")]),
        ("“We won,” the harbour master, Ada Wren, said.", [("said", "Ada Wren")]),
        ("“We won,” Ada Wren (the harbour master) said.", [("said", "Ada Wren")]),
        ("Ada Wren, who runs the pier, said it was shut.", [("said", "Ada Wren")]),
        ("Ada Wren, at a meeting in Eastport, Maine, said it was shut.", [("said", "Ada Wren")]),
        ("A spokesman for the harbour trust said no.", [("said", "A spokesman for the harbour trust")]),
        ("A spokesman for Ada Wren said no.", [("said", "A spokesman for Ada Wren")]),
        ("Critics of the plan say it failed.", [("say", "Critics of the plan")]),
        ("Ada Wren on Monday said it was shut.", [("said", "Ada Wren")]),
        ("Officials, however, warned of delays.", [("warned", "Officials")]),
        ("According to the council, it is shut.", [("According to", "the council")]),
        ("It was, as Ada Wren put it, “shut.”", [("put it", "Ada Wren")]),
        ("It was, in the words of Ada Wren, “shut.”", [("in the words of", "Ada Wren")]),
        ("Ada Wren spoke on Monday, saying it was shut.", [("saying", "Ada Wren")]),
        (
            "On May 5, 2031, director Bo Lind spoke, adding that it was shut.",
            [("adding", "director Bo Lind")],
        ),
        ("Ada Wren issued a statement saying it was shut.", [("saying", "Ada Wren")]),
        ("The talks ended with Ada Wren saying no.", [("saying", "Ada Wren")]),
        ("Bo Lind shook his head and said no.", [("said", "Bo Lind")]),
        ("Bo Lind went on to say that it was shut.", [("say", "Bo Lind")]),
    ],
)
def test_subjects(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The claims were false.",
        "The police report was long.",
        "He was told to leave.",
        "She wanted to say more.",
        "Their comments drew a reply.",
        "The plan announced by the council failed.",
        "The show continued to draw crowds.",
    ],
)
def test_no_cue(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She did not say that it was shut.",
        "She has not said when it opens.",
        "She never said it was shut.",
        "If Wren says it is shut, it is.",
        "She would say that it was shut.",
        "Bo Lind denied that it was shut.",
    ],
)
def test_not_asserted(text: str) -> None:
    _, found = read(text)
    assert [cue.asserted for cue in found] == [False]
