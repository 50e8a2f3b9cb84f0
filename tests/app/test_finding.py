"""Words found in an article, and its links."""

from alita_tui.app.finding import find, heading_at, links, runs
from alita_tui.testing import open_app


def found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in find(text, words)]


def test_either_case_and_any_marks_and_blanks() -> None:
    text = "Don’t open. DON'T\nopen it. “Don‘t  open”"
    assert found(text, "don't open") == ["Don’t open", "DON'T\nopen", "Don‘t  open"]


def test_signs_are_no_patterns() -> None:
    assert found("a.c abc a.c", "a.c") == ["a.c", "a.c"]
    assert found("abc", " ") == []


def test_only_from_the_body_on() -> None:
    assert find("gate gate", "gate", 1) == ((5, 9),)


def test_links_end_before_punctuation() -> None:
    text = "See https://a.example/x?y=1, (http://b.example/z). “https://c.example”"
    assert [text[start:end] for start, end in links(text)] == [
        "https://a.example/x?y=1",
        "http://b.example/z",
        "https://c.example",
    ]


def test_neighbouring_places_are_one_run() -> None:
    text = "a blood oath, a blood-oath and blood, sweat, oath"
    places = [(2, 7), (8, 12), (16, 21), (22, 26), (31, 36), (45, 49)]
    assert [text[start:end] for start, end in runs(text, places)] == [
        "blood oath",
        "blood-oath",
        "blood",
        "oath",
    ]
    assert runs(text, ()) == ()


async def test_a_hit_of_two_words_is_one_place_to_go_through() -> None:
    async with open_app() as opened:
        await opened.find("blod oath")
        await opened.press("enter")
        article = opened.reader.article
        assert article is not None
        assert [article.text[start:end] for start, end in opened.reader.found] == ["blood oath"]
        assert "place 1 of 1" in opened.status.text


def test_headings_are_marked_or_stand_alone() -> None:
    text = "Day one\n\n# The Gate\nits text.\n\nWhat it cost\n\nIt stands here.\n\nBy Ada Wren\n\nThe end"
    shown = {text[slice(*span)] for at in range(len(text)) if (span := heading_at(text, at, 8)) is not None}
    assert shown == {"# The Gate", "What it cost"}


def test_of_an_endless_line_only_the_neighbourhood_is_looked_at() -> None:
    text = "# " + "a" * 100_000
    assert heading_at(text, 50_000) is None
    assert heading_at(text, 2) is None


async def test_headings_are_bold_in_the_reader() -> None:
    async with open_app(
        texts={"gate.md": "The gate\n\nIt opened.\n\n## What it cost\n\nNothing.\n"}
    ) as opened:
        reader = opened.reader
        rows = [reader.row(index, 60)[0] for index in range(reader.row_count)]
        line = next(row for row in rows if "What it cost" in row.plain)
        assert any(span.style.bold for span in line.spans if span.end - span.start > 10)  # type: ignore[union-attr]
