"""A headline that is a field beside the text is held against the quotation as one that the text holds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alita_tui.quotes.extraction import extract
from alita_tui.quotes.model import OwnReport, Rendition
from alita_tui.quotes.titles import titled
from tests.unit.made_up import collated, documents, rendition_of

BOAT = "“I think we will probably add a second boat in spring if the council agrees,” Mayor Ada Venn said."
LATER = "The mayor spoke at the old pier of the harbour on Monday morning.\n\n" + BOAT


def beside(title: str, text: str = LATER) -> Rendition:
    """What the article gives whose title is a field."""
    corpus = documents({"a": f"At the pier.\n\n{BOAT}", "b": text, "c": BOAT})
    corpus["b"] = replace(corpus["b"], title=title)
    [found] = collated(corpus, "a")
    return rendition_of(found, "b")


def above(title: str, text: str = LATER) -> Rendition:
    """The same where the text begins with it."""
    whole, headline = f"{title}\n\n{text}", (0, len(title))
    corpus = documents({"a": f"At the pier.\n\n{BOAT}", "b": whole, "c": BOAT})
    said = extract(whole, article="b", headline=headline)
    corpus["b"] = replace(corpus["b"], headline=headline, quotations=said)
    [found] = collated(corpus, "a")
    return rendition_of(found, "b")


def facts(one: OwnReport) -> tuple[object, ...]:
    spans = [(each.flag, each.spans, each.base) for each in one.reasons]
    return one.start, one.end, one.segments, one.flags, one.lost, one.added, one.rule, one.evidence, spans


@pytest.mark.parametrize(
    "title",
    [
        "Venn vows second boat in spring",
        "Mayor vows second boat in spring",
        "Venn: We will add a second boat in spring",
        "Second boat will be added in spring, says mayor",
        "Council will add second boat in spring",
        "Second boat will be added in spring",
        "Mayor Ada Venn Promises To Add Second Boat In Spring",
        "Will a second boat be added in spring?",
        "Venn says a second boat could be added in spring if the council agrees",
        "Old pier to be mended",
    ],
)
def test_a_title_says_what_it_says_wherever_it_stands(title: str) -> None:
    apart = [facts(one) for one in beside(title).own_reports]
    assert apart == [facts(one) for one in above(title).own_reports]
    assert {one.field for one in beside(title).own_reports} <= {"title"}


def test_a_title_that_overstates_is_told() -> None:
    [found] = beside("Venn vows second boat in spring").own_reports
    assert found.field == "title"
    assert "hedge-lost" in found.flags
    assert {"I think", "probably"} <= set(found.lost)
    assert all(end <= len("Venn vows second boat in spring") for _, end in found.evidence)


def test_a_report_of_the_text_keeps_its_place_beside_a_title_that_reports() -> None:
    lead = "A second boat will be added in spring, Mayor Ada Venn said.\n\n"
    found = beside("Venn vows second boat in spring", lead + LATER).own_reports
    assert [one.field for one in found] == ["title", "text"]
    assert found[1:] == beside("", lead + LATER).own_reports


def test_a_title_alone_gives_no_sentence() -> None:
    found = beside("Venn vows second boat in spring", "Nothing was said of boats at the pier on Monday.")
    assert (found.form, found.own_reports) == ("absent", ())


@given(some.text(alphabet="Ven vows“”‘’:,?\n\r 2", max_size=60), some.sampled_from([LATER, "", "\n"]))
def test_every_place_of_a_title_lies_in_it(title: str, text: str) -> None:
    one = documents({"a": text})["a"]
    read = titled(replace(one, title=title))
    for quotation in read.quotations if read else ():
        assert title[quotation.start : quotation.end] == quotation.text
        for span in (quotation.cue_span, quotation.speaker_span):
            assert span is None or 0 <= span[0] <= span[1] <= len(title)
