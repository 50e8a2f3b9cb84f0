"""The short names of segments."""

import pytest

from tests.unit.made_up import only_statement


def labels(quotation: str) -> list[str]:
    article = f"{quotation} Mara Lindt said."
    return [segment.label for segment in only_statement(a=article, b=article).segments]


def test_a_label_is_made_of_rare_words() -> None:
    assert labels("“The old crane will stay. Nobody will lose a mooring,”")[1].split()[-1] == "mooring"


@pytest.mark.parametrize(
    ("sentence", "label"),
    [("So what?", "So"), ("— No!", "No"), ("[...] You are.", "You"), ("(What?)", "What")],
)
def test_a_sentence_without_words_of_substance_is_named_by_its_first(sentence: str, label: str) -> None:
    assert labels(f"“The old crane will stay. {sentence}”")[1] == label


def test_text_without_blanks_is_named_by_its_longest_name() -> None:
    article = "市長は「桟橋を夏までに再建します。予算もあります。」と述べた。"
    statement = only_statement(a=article, b=article)
    assert [segment.label for segment in statement.segments] == ["桟橋", "予算"]
