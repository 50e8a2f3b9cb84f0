"""Two or three articles of one event: too few to tell by counting what words are telling."""

from dataclasses import replace

import pytest

from alita_tui.quotes.model import OwnReport, Rendition
from tests.unit.made_up import collated, documents, rendition_of

FULLEST = (
    "Leak may have closed the tannery\n\nHarbour master Orla Fennick said on Tuesday: “I think it could "
    "perhaps have been the rusty boiler that flooded the tannery at the quay.” She added: “We will probably "
    "know more by Friday, if the divers are quick.”"
)
QUOTING = (
    "“I think it could perhaps have been the rusty boiler that flooded the tannery at the quay,” {} said."
)


def article(report: str, headline: str = "A wet morning at the quay", quotation: bool = True) -> str:
    behind = f"\n\n{QUOTING.format('Fennick')}" if quotation else ""
    return f"{headline}\n\n{report}{behind}"


def other(text: str) -> Rendition:
    corpus = {
        name: replace(one, headline=(0, one.text.index("\n")))
        for name, one in documents({"fullest": FULLEST, "other": text, "third": THIRD}).items()
    }
    [statement] = collated(corpus, "fullest")
    return rendition_of(statement, "other")


THIRD = (
    "Rusty boiler blamed for flood at tannery\n\nThe tannery at the quay was flooded before dawn. A rusty "
    "boiler stands in the tannery. Such boilers have flooded half the quay. Its owner knows about rusty "
    "boilers, he says. The quay was flooded in May, too, and the tannery closed for a week.\n\n"
    "“It could have been the rusty "
    "boiler that flooded the tannery at the quay,” harbour master Orla Fennick said."
)


def on(report: str, found: Rendition, text: str) -> OwnReport | None:
    at = text.index(report)
    return next((one for one in found.own_reports if one.start < at + len(report) and at < one.end), None)


@pytest.mark.parametrize(
    "lead",
    [
        "Harbour master Orla Fennick confirmed that the rusty boiler flooded the tannery at the quay.",
        "Orla Fennick said the rusty boiler flooded the tannery at the quay.",
        "The rusty boiler flooded the tannery at the quay, Orla Fennick said.",
        "The rusty boiler flooded the tannery at the quay, the harbour master said.",
    ],
)
def test_a_lead_in_the_words_of_the_quotation_loses_its_hedges(lead: str) -> None:
    text = article(lead)
    report = on("flooded the tannery", other(text), text)
    assert report is not None
    assert "hedge-lost" in report.flags
    assert "perhaps" in report.lost


@pytest.mark.parametrize(
    "headline",
    [
        "Boiler flooded quay tannery, harbour master says",
        "Rusty boiler flooded tannery, says harbour master",
        "Rusty boiler flooded tannery at quay, Fennick says",
    ],
)
def test_so_does_a_headline_that_names_only_the_office(headline: str) -> None:
    text = article(
        "The streets were wet when the market opened.\n\nHarbour master Orla Fennick came at six.", headline
    )
    report = on(headline[:12], other(text), text)
    assert report is not None
    assert "hedge-lost" in report.flags


@pytest.mark.parametrize(
    "lead",
    [
        "Orla Fennick said the rusty boiler may have flooded the tannery at the quay.",
        "Orla Fennick said the rusty boiler had probably flooded the tannery at the quay.",
        "Orla Fennick said the rusty boiler of the tannery at the quay was bought last year.",
        "Orla Fennick said the tannery at the quay would open again on Monday.",
        "Orla Fennick said the boiler would be carried off by barge.",
        "Orla Fennick said the people of the quay had seen the tannery flooded before.",
        "Orla Fennick said nobody at the tannery was hurt.",
        "Did the rusty boiler flood the tannery at the quay? Orla Fennick said she would look.",
    ],
)
def test_what_keeps_a_hedge_or_says_something_else_loses_nothing(lead: str) -> None:
    text = article(lead)
    found = other(text)
    assert [one for one in found.own_reports if "hedge-lost" in one.flags] == []


@pytest.mark.parametrize(
    ("headline", "beside"),
    [
        ("Boiler flooded quay tannery, harbour master says", "Harbour master Nils Oberg came at six."),
        (
            "Boiler flooded quay tannery, harbour master says",
            "Harbour master Orla Fennick came at six, and harbour master Nils Oberg at seven.",
        ),
        ("Boiler flooded quay tannery, mayor says", "Harbour master Orla Fennick came at six."),
    ],
)
def test_an_office_that_may_be_somebody_elses_reports_nobody(headline: str, beside: str) -> None:
    text = article(beside, headline)
    assert on(headline[:12], other(text), text) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour master Orla Fennick said that the rusty boiler flooded the tannery at the quay.",
        "The rusty boiler flooded the tannery at the quay, Orla Fennick said.",
    ],
)
def test_a_paraphrase_by_the_same_speaker_is_reported(sentence: str) -> None:
    found = other(article(sentence, quotation=False))
    assert found.readings[0].state == "reported"
    assert "hedge-lost" in found.readings[0].flags


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour master Orla Fennick said that the tannery had asked for a new boiler at the quay in May.",
        "Harbour master Orla Fennick said that the rusty boiler of the tannery at the quay was her own.",
        "Mayor Nils Oberg said that the rusty boiler flooded the tannery at the quay.",
        "Harbour master Orla Fennick said that she would not speak of the boiler.",
        "Harbour master Orla Fennick said she would know more on Sunday.",
    ],
)
def test_what_only_concerns_the_same_things_is_not(sentence: str) -> None:
    found = other(article(sentence, quotation=False))
    assert found.readings[0].state == "absent"


PUMP = (
    "{}\n\n{}\n\n“It could have been the pump,” harbour master Orla Fennick said.",
    "Flood at the quay\n\nThe quay was flooded on Monday.\n\n“It could perhaps have been the pump,” "
    "harbour master Orla Fennick said.",
)


def of_pump(headline: str, lead: str) -> Rendition:
    corpus = {
        name: replace(one, headline=(0, one.text.index("\n")))
        for name, one in documents({"first": PUMP[1], "other": PUMP[0].format(headline, lead)}).items()
    }
    [statement] = collated(corpus, "first")
    return rendition_of(statement, "other")


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Pump caused flood at quay, says harbour master", "The water was gone by noon."),
        ("Flood at the quay", "Orla Fennick said the pump caused the flood that drowned forty goats."),
        ("Flood at the quay", "Orla Fennick said the pump had led to the flood."),
        ("Harbour master blames pump for flood", "Orla Fennick said the pump started it."),
    ],
)
def test_a_supposed_cause_that_is_reported_as_the_cause_loses_its_hedge(headline: str, lead: str) -> None:
    assert any(
        "hedge-lost" in one.flags and "perhaps" in one.lost for one in of_pump(headline, lead).own_reports
    )


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Pump may have caused flood at quay, says harbour master", "The water was gone by noon."),
        ("Flood at the quay", "Orla Fennick said the pump had perhaps caused the flood."),
        ("Flood at the quay", "Orla Fennick said the pump was new."),
        ("Flood at the quay", "Orla Fennick said the flood caused the pump to stop."),
        ("Flood at the quay", "Orla Fennick said the storm had led to the flood, not the pump."),
        ("Flood at the quay", "Nils Oberg said the pump caused the flood."),
        ("Pump is to be sold, says harbour master", "The water was gone by noon."),
        ("Pump caused flood", "The water was gone by noon."),
    ],
)
def test_another_thing_that_is_said_of_it_does_not(headline: str, lead: str) -> None:
    assert [one for one in of_pump(headline, lead).own_reports if "hedge-lost" in one.flags] == []
