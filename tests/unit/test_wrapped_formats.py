"""Texts that were wrapped to a width: paragraphs again, every offset as in the file."""

import json
import random
from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.hard_wraps import flowing
from tests.unit.reader_files import LAST, MORE, SAID, opened

PARAGRAPHS = [
    f"{SAID} “{MORE}”",
    f"{MORE} {LAST}",
    LAST,
    "The ferry was built for a lake in the far north of the country in — as far as anybody knows — 1985. Its "
    "engine is from 1985. That is old.",
]


def wrapped(width: int, end: str = "\n") -> str:
    return (end * 2).join(fill(one, width).replace("\n", end) for one in PARAGRAPHS) + end


@pytest.mark.parametrize("width", [45, 66, 72, 80])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_wrapped_text_is_paragraphs_again(width: int, end: str) -> None:
    text = flowing(wrapped(width, end))
    blank = " " * len(end)
    assert [one.replace(blank, " ") for one in text.rstrip().split(end * 2)] == PARAGRAPHS
    assert len(text) == len(wrapped(width, end))


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a.txt", lambda text: f"Ferry to sail\n\n{text}"),
        ("b.txt", lambda text: f"Title: Ferry to sail\nSource: Beta Post\n\n{text}"),
        ("a.md", lambda text: f"---\ntitle: Ferry to sail\n---\n\n{text}"),
        ("a.json", lambda text: json.dumps({"title": "Ferry to sail", "text": text})),
        ("a.csv", lambda text: f'title,text\nFerry to sail,"{text}"\n'),
        ("a.eml", lambda text: f"From: a@post.example\nSubject: Ferry to sail\n\n{text}"),
    ],
)
def test_every_format_of_plain_words_is_unwrapped(tmp_path: Path, name: str, made: object) -> None:
    assert callable(made)
    (tmp_path / name).write_text(made(wrapped(66)), encoding="utf-8")
    (article,), skipped = opened(tmp_path / name)
    assert not skipped
    assert article.title == "Ferry to sail"
    assert flowing(article.text).rstrip().split("\n\n")[-len(PARAGRAPHS) :] == PARAGRAPHS


def test_the_text_stays_as_the_file_has_it(tmp_path: Path) -> None:
    text = f"Ferry to sail\n\n{wrapped(66)}"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,), _ = opened(tmp_path / "a.txt")
    assert article.text == text


APART = {
    "an interview": """\
BO REED: Will the ferry sail again this year, do you think?
ANN LEE: It will, on the first day of May, if all goes well.
BO REED: Who pays?
ANN LEE: The island does, and the mainland, half and half each.
""",
    "a paragraph a line": f"{SAID[:90]}.\n{MORE[:80]}.\n{LAST[:85]}.\nThe fares rise, the council has said.",
    "verse": """\
The boat goes out in the grey of the morning,
the boat comes in when the harbour is dark,
and we are old,
we who have waited here,
we who have waited and told of the boat.
""",
    "a title above": """\
Ferry between the mainland and the island to sail again in May
Ann Lee, the harbour master, told it to the council on Monday.
""",
    "a list": """\
- The ferry sails from the first of May, every hour until the evening,
- the bridge stays shut until the summer, because of its northern pier,
- and the fares rise.
""",
    "lines that end with two blanks": "The ferry sails from the first of May, until the  \nlate evening.",
    "a mail that is quoted": "> We open in May, and the ferry sails from the island\n> every hour again.",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART)
def test_what_was_not_wrapped_stays(text: str) -> None:
    assert flowing(text) == text


def test_a_title_and_a_byline_above_a_wrapped_text_stay_lines() -> None:
    head = "Ferry between the mainland and the island to sail again in\nBy Nora Winter\n"
    text = flowing(head + wrapped(60))
    assert text.startswith(head)
    assert text[len(head) :].rstrip().split("\n\n") == PARAGRAPHS


def test_a_title_longer_than_the_lines_does_not_set_the_width() -> None:
    title = "The ferry between the mainland and the island will sail again in May, says its master\n\n"
    assert flowing(title + wrapped(60)) == title + flowing(wrapped(60))


def test_paragraphs_without_a_blank_line_between_end_where_their_last_line_is_short() -> None:
    lines = "\n".join(fill(one, 66) for one in PARAGRAPHS)
    assert flowing(lines).split("\n") == PARAGRAPHS


@given(st.integers(0, 10_000), st.sampled_from(["\n", "\r\n", "\r"]), st.integers(30, 110))
def test_no_character_but_a_line_end_changes(seed: int, end: str, width: int) -> None:
    dice = random.Random(seed)
    words = [
        dice.choice(["a", "ferry", "sails.", "“May", "harbour,”", "-", "> x", "  ", ""]) for _ in range(80)
    ]
    text = fill(" ".join(words), width, drop_whitespace=False).replace("\n", end)
    found = flowing(text)
    assert len(found) == len(text)
    assert all(one == two or (one == " " and two in "\r\n") for one, two in zip(found, text, strict=True))
