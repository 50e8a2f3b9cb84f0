"""Words found in an article, and its links."""

from alita_tui.app.finding import find, links


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
