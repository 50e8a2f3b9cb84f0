"""A folder about one story, where everybody writes the words of a statement: no word of it is rare."""

from dataclasses import replace

import pytest

from alita_tui.quotes.model import Flag, Rendition
from tests.unit.made_up import collated, documents, rendition_of

LEAD = "The harbour ferry and its boats: harbour people met at the pier in winter, the ferry beside them.\n\n"
SAID = (
    f"{LEAD}“We will not close the harbour ferry this winter, and nobody in this office has ever proposed "
    "it. The ferry carries 3,400 people a day, most of them to work or to school. I think we will probably "
    "add a second boat in spring if the council agrees,” Mayor Ada Venn said."
)
OWN = (
    "The harbour ferry may close in winter, people at pier {0} fear.",
    "Some {0} people take the ferry across the harbour each day.",
    "A second boat was added in the spring {0} years ago, and the council paid.",
    "The office of the mayor was asked {0} times whether the ferry would close.",
    "In winter {0} boats stay in the harbour, and the council is silent.",
    "A ferry that closes carries nobody, said {0} shop owners at the harbour.",
    "Children go to school by boat or ferry from pier {0}, people say.",
)


def given_by(text: str) -> Rendition:
    """What an article gives of it that stands among a dozen more of the same story."""
    around = {
        f"outlet{number}": "\n\n".join(one.format(number + 2) for one in OWN) + f" “Pier {number} is cold.”"
        for number in range(12)
    }
    texts = {"wire": SAID, "other": f"{LEAD}{text}", "third": SAID, **around}
    corpus = {name: replace(one, date="2026-03-02") for name, one in documents(texts).items()}
    [found] = [one for one in collated(corpus, "wire") if one.base == "wire"]
    return rendition_of(found, "other")


CLOSE, CARRIES, BOAT = 0, 1, 2
TURNED = {"negation-changed"}


@pytest.mark.parametrize(
    ("text", "segment", "flags"),
    [
        ("The harbour ferry will close this winter, Mayor Ada Venn said on Monday.", CLOSE, TURNED),
        ("Mayor Ada Venn said on Monday that the harbour ferry would close in winter.", CLOSE, TURNED),
        ("The mayor, Ada Venn, said the harbour ferry would not close this winter.", CLOSE, set()),
        ("Ada Venn said the ferry carried 3,400 people a day.", CARRIES, set()),
        ("Ada Venn said the ferry carried 34,000 people a day.", CARRIES, {"number-changed"}),
        ("The ferry carried 34,000 people a day, Ada Venn said.", CARRIES, {"number-changed"}),
        ("Ada Venn said a second boat might be added in spring if the council agreed.", BOAT, set()),
        ("A second boat will be added in spring, Ada Venn said.", BOAT, {"hedge-lost", "condition-lost"}),
    ],
)  # fmt: skip
def test_a_report_in_the_words_of_one_sentence_is_tied_to_it(
    text: str, segment: int, flags: set[Flag]
) -> None:
    rendition = given_by(text)
    given = rendition.readings
    assert [one.rule for one in rendition.own_reports] == ["gist"]
    assert [one.segment for one in given if one.state == "reported"] == [segment]
    assert set(given[segment].flags) == flags


@pytest.mark.parametrize(
    "text",
    [
        "Ada Venn said that winter in the harbour was cold for people at the ferry.",
        "Ada Venn said people go to work in winter.",
        "Ada Venn said the council would pay for the school in spring.",
        "Ada Venn said the harbour office would close at noon.",
        "Ada Venn said the ferry carried the mayor to the harbour school.",
        "The harbour ferry will close this winter, Tom Park said on Monday.",
        "The harbour ferry may close this winter.",
        "Ada Venn said the council had added people to the office this winter.",
        "Ada Venn said the second ferry was close to the harbour.",
    ],
)
def test_the_words_of_the_story_alone_tie_nothing(text: str) -> None:
    assert {one.state for one in given_by(text).readings} == {"absent"}
