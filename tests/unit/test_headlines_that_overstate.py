"""A headline or a lead that says outright what the quotation below it leaves open."""

from dataclasses import replace

import pytest

from alita_tui.quotes.model import Flag
from tests.unit.made_up import collated, documents, rendition_of

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
FEE = "The new lock may cut the risk of a flood by up to 12 percent in some winters"
KNOWN = "We do not yet know whether the northern lock is safe for children"
RULED = "I cannot rule out cuts to the barge subsidies"


def told(sentence: str, headline: str, lead: str = "") -> set[Flag]:
    text = f"{headline}\n\n{lead}{OWN}“{sentence},” Mara Lindt said."
    corpus = documents({"a": f"{OWN}“{sentence},” Mara Lindt said.", "b": text})
    corpus["b"] = replace(corpus["b"], headline=(0, len(headline)))
    [found] = collated(corpus, "a")
    return {flag for one in rendition_of(found, "b").own_reports for flag in one.flags}


@pytest.mark.parametrize(
    ("sentence", "headline", "lead", "flags"),
    [
        (FEE, "New lock will cut risk of flood by 12 percent", "", {"hedge-lost", "limit-changed"}),
        (FEE, "New lock may cut risk of flood by up to 12 percent", "", set()),
        (FEE, "New lock could cut risk of flood by 12 percent", "", set()),
        (FEE, "New lock opens in Selk", "", set()),
        (KNOWN, "Northern lock is safe for children, says keeper", "", {"negation-changed"}),
        (KNOWN, "Is the northern lock safe for children?", "", set()),
        (KNOWN, "Unclear whether northern lock is safe for children", "", set()),
        (KNOWN, "Northern lock may be safe for children", "", set()),
        (RULED, "Lock", "Barge subsidies will be cut, Mara Lindt said on Friday.\n\n", {"hedge-lost"}),
        (RULED, "Lock", "Cuts to the barge subsidies could not be ruled out, Mara Lindt said.\n\n", set()),
    ],
)
def test_what_is_said_outright(sentence: str, headline: str, lead: str, flags: set[Flag]) -> None:
    assert told(sentence, headline, lead) == flags


def test_a_report_with_another_number_is_a_report_of_the_sentence() -> None:
    texts = {
        "a": f"{OWN}“The ferry carries 3,400 people a day,” Mara Lindt said.",
        "b": f"{OWN}Mara Lindt said that the ferry carried 34,000 people a day.",
        "c": f"{OWN}Mara Lindt said that the ferry carried about 3,000 people a day.",
        "d": f"{OWN}Mara Lindt said that the ferry carried more than three thousand people a day.",
    }
    [found] = collated(documents(texts), "a")
    flags = {one.article: one.readings[0].flags for one in found.renditions if one.form == "indirect"}
    assert flags == {"b": ("number-changed",), "c": (), "d": ()}


def test_a_clause_beside_one_that_reports_the_statement_needs_less() -> None:
    safe, spring = (
        "We do not yet know whether the lock is safe for children",
        "It could be opened before the end of April",
    )
    texts = {
        "a": f"Lock\n\n“{safe},” Mara Lindt said. “{spring}.”",
        "b": "Children\n\nMara Lindt, of the Selk canal, said the lock was safe for children, and that it "
        "would be opened before the end of April.",
    }
    [found] = collated(documents(texts), "a")
    there = rendition_of(found, "b").readings
    assert (there[0].state, there[0].flags) == ("reported", ("negation-changed",))
    assert set(there[1].flags) == {"unmarked", "hedge-lost"}
