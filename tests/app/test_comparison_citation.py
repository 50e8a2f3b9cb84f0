"""A citation carries the untouched words and their exact place."""

from alita_tui.app.widgets.citation import citation
from tests.app.comparison_examples import shelf, statement


def cited(source: str, segment: int) -> str:
    one = statement().rendition(source)
    assert one is not None
    return citation(statement(), one, segment, shelf().article)


def test_words_speaker_source_title_date_article_paragraph_offsets() -> None:
    assert cited("b-split", 0) == (
        "“We kept the gate open,”\n"
        "— Ada Wren, b, “Ada Wren Promises Dry Streets”, 2031-03-01, b-split, ¶3 [133:155]\n"
    )


def test_parts_are_joined_by_an_elision_of_our_own() -> None:
    assert cited("b-split", 1).startswith(
        "“I THINK we’ll soon close the lock [the east one] … when tide turns,” […] “Very"
    )


def test_a_report_is_not_cited_as_a_quotation() -> None:
    text = cited("c-mixed-paper-of-a-very-long-name", 1)
    assert text.startswith("[reported, not quoted] The master expects")
    assert "undated" in text
    assert "“" not in text


def test_nobody_is_credited_where_nobody_is() -> None:
    assert "— uncredited, " in cited("c-mixed-paper-of-a-very-long-name", 3)


def test_absence_is_cited_with_what_was_searched() -> None:
    text = cited("d-silent", 0)
    assert text.startswith("Not found in d, d-silent (15 words searched):")
    assert "“We kept the gate open.”\nas in a, 2031-03-02, a-base, ¶2 [77:99]\n" in text
