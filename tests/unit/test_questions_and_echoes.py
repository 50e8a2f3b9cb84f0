"""A question claims nothing, and a headline's fragment is no second part of what the body quotes whole."""

from dataclasses import replace

import pytest

from tests.unit.made_up import collated, documents, rendition_of

OWN = "The keeper of the Selk canal spoke at the old lock of the canal on Friday. "
TOLL = "There will be no new barge tolls on the canal next year"
SAFE = "We do not know whether the northern lock is safe for children"


@pytest.mark.parametrize(
    ("asked", "state"),
    [
        ("Will there be new barge tolls on the canal next year?", "absent"),
        ("There will be no new barge tolls on the canal next year.", "verbatim"),
    ],
)
def test_a_question_does_not_print_the_sentence(asked: str, state: str) -> None:
    said = f"{OWN}“{TOLL},” Mara Lindt said."
    texts = {"a": said, "b": said, "c": f"{OWN}{asked} Mara Lindt was at the old lock."}
    [found] = collated(documents(texts), "a")
    assert rendition_of(found, "c").readings[0].state == state


def test_a_question_prints_a_question() -> None:
    asked = "Who will mend the northern lock of the Selk canal this year"
    said = f"{OWN}“{asked}?” Mara Lindt said."
    texts = {"a": said, "b": said, "c": f"{OWN}{asked}? Nobody answered."}
    [found] = collated(documents(texts), "a")
    assert rendition_of(found, "c").readings[0].flags == ("uncredited", "unmarked")


@pytest.mark.parametrize("headline", ["Lock ‘safe for children’", "LOCK ‘SAFE FOR CHILDREN’"])
def test_what_a_headline_prints_of_a_quotation_below_is_not_printed_twice(headline: str) -> None:
    body = "We know the northern lock is safe for children,"
    texts = {"a": f"{OWN}“{SAFE},” Mara Lindt said.", "b": f"{headline}\n\n{OWN}“{body}” Mara Lindt said."}
    corpus = documents(texts)
    corpus["b"] = replace(corpus["b"], headline=(0, len(headline)))
    [found] = collated(corpus, "a")
    reading = rendition_of(found, "b").readings[0]
    assert [corpus["b"].text[start:end] for start, end in reading.spans] == [body]
    assert "negation-changed" in reading.flags


def test_what_is_printed_twice_in_full_stands_in_two_places() -> None:
    said = f"{OWN}“{SAFE},” Mara Lindt said."
    [found] = collated(documents({"a": said, "b": f"{said}\n\nAgain: “{SAFE},” Mara Lindt said."}), "a")
    assert len(rendition_of(found, "b").readings[0].spans) == 2


def test_two_fragments_of_one_sentence_are_both_of_it() -> None:
    text = f"{OWN}Mara Lindt said “we do not know whether” the northern lock was “safe for children”."
    [found] = collated(documents({"a": f"{OWN}“{SAFE},” Mara Lindt said.", "b": text}), "a")
    assert len(rendition_of(found, "b").readings[0].spans) == 2
