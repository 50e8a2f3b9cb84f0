"""Words found in an article, and its links."""

from alita_tui.app.finding import find, links, runs
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
