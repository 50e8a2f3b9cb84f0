"""The plain comparison, the app's matrix and notes, and the list of quotations agree on every passage."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alita_tui.app.citation import credited
from alita_tui.app.phrases import of_statement
from alita_tui.app.widgets.citation import citation
from alita_tui.app.widgets.comparison_words import speaker_texts
from alita_tui.corpus.corpus import Corpus
from alita_tui.corpus.model import Article
from alita_tui.export.matrix import speaker_said, told_of
from alita_tui.export.own_reports import flags_at
from alita_tui.export.places import credit, quotation_at
from alita_tui.export.printed import printed_at
from alita_tui.export.readings import reading_texts
from alita_tui.quotes.model import Document, Rendition, Statement
from tests.unit.made_up import collated, documents, only_statement, rendition_of

SENTENCES = (
    "The old crane will stay where it is for as long as I live",
    "We think the market hall may reopen in spring",
    "Nobody will lose a mooring because of this new harbour",
    "Seven grey ferries will cross the frozen strait",
    "The crane will stay",
    "the market hall",
)
SPEAKERS = ("Mara Lindt said", "Otto Brandt said", "said Lindt", "she said", "the mayor told reporters", "")


def paragraph(sentence: str, speaker: str, kind: int) -> str:
    if kind == 1:
        return f"{speaker or 'It was said'} that “{sentence}”."
    if kind == 2:
        return f"{speaker or 'She said'} {sentence}."
    return f"“{sentence},” {speaker}." if speaker else f"“{sentence}.”"


paragraphs = st.builds(paragraph, st.sampled_from(SENTENCES), st.sampled_from(SPEAKERS), st.integers(0, 3))
articles = st.lists(paragraphs, min_size=1, max_size=5).map(
    lambda parts: "Mara Lindt, the harbour master of Selk, spoke.\n\n" + "\n\n".join(parts)
)


def article(document: Document) -> Article:
    return Article(id=document.id, path="", text=document.text, title=document.id, source=document.id)


def cells(statement: Statement) -> Iterator[tuple[Rendition, int]]:
    for rendition in statement.present:
        for number in range(len(statement.segments)):
            yield rendition, number


def agree(statement: Statement, corpus: dict[str, Document]) -> None:
    shown = {name: article(one) for name, one in corpus.items()}
    for rendition in statement.present:
        plain, pictured = speaker_said(rendition, statement), speaker_texts(rendition, statement)[0]
        assert plain.startswith("≠") == pictured.startswith("≠")
    for rendition, number in cells(statement):
        reading = rendition.readings[number]
        flags = flags_at(rendition, number, statement.segments)
        places = printed_at(rendition).get(number, ())
        plain = told_of(rendition, number, statement)
        pictured = reading_texts(reading, places, flags)[0]
        assert re.findall(r"^\S+ ([\d+]+)", plain) == re.findall(r"^\S+ ([\d+]+)", pictured)
        assert plain[0] == pictured[0]
        for sign in ("⇅", "≠", "⚠", "+more", "spliced"):
            assert (sign in plain) == (sign in pictured), (plain, pictured)
        quotation = quotation_at(rendition, reading.spans)
        if quotation is not None:
            listed = next(one for one in corpus[rendition.article].quotations if one == quotation)
            said = credit(shown[rendition.article], rendition, reading)
            cited = citation(statement, rendition, number, shown.__getitem__)
            assert (listed.speaker or "speaker not found") in cited
            assert set(listed.speakers) <= set(reading.speakers)
            if reading.speakers == listed.speakers:
                assert bool(said) == bool(listed.speakers or listed.speaker_span), said


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=2, max_size=4))
def test_every_view_says_the_same_of_every_cell(texts: list[str]) -> None:
    corpus = documents({chr(97 + number): text for number, text in enumerate(texts)})
    for statement in collated(corpus):
        agree(statement, corpus)
        for base in [one.article for one in statement.present if one.quotations][1:]:
            for other in collated(corpus, base):
                agree(other, corpus)


def test_a_sentence_that_goes_on_in_the_next_span_is_at_one_place() -> None:
    statement = only_statement(
        a="“The old crane will stay where it is for as long as I live. Nobody will lose a mooring,” said "
        "Lindt.",
        b="“The old crane will stay where it is,” said Lindt, “for as long as I live. Nobody will lose a "
        "mooring.”",
    )
    rendition = rendition_of(statement, "b")
    assert rendition.order == ((0,), (0, 1))
    assert printed_at(rendition) == {0: (1,), 1: (2,)}
    assert told_of(rendition, 1, statement).startswith("█ 2")


def test_what_nobody_is_credited_with_is_not_given_to_the_speaker_beside() -> None:
    texts = {
        "a": "Mara Lindt opened the harbour.\n\n“The old crane will stay where it is for as long as I live. "
        "Nobody will lose a mooring because of this new harbour,” Lindt said.",
        "b": "“The old crane will stay where it is for as long as I live,” Mara Lindt said.\n\n"
        "The council of Selk met at noon and the wind was cold.\n\n"
        "“Nobody will lose a mooring because of this new harbour.”",
    }
    corpus = documents(texts)
    for statement in collated(corpus):
        agree(statement, corpus)


@pytest.mark.parametrize("speaker", ["Otto Brandt", "the mayor"])
def test_the_speaker_of_the_passage_is_cited(speaker: str) -> None:
    texts = {
        "a": "“The old crane will stay where it is for as long as I live,” Mara Lindt said.",
        "b": f"“The old crane will stay where it is for as long as I live,” said {speaker}.",
    }
    corpus = documents(texts)
    [statement] = collated(corpus)
    shown = {name: article(one) for name, one in corpus.items()}
    assert f"— {speaker}, " in citation(statement, rendition_of(statement, "b"), 0, shown.__getitem__)


def test_the_status_line_names_the_speaker_of_the_quotation_under_the_eye(tmp_path: Path) -> None:
    words = "The old crane will stay where it is for as long as I live"
    (tmp_path / "a.txt").write_text(f"“{words},” Mara Lindt said.")
    (tmp_path / "b.txt").write_text(f"“{words},” said Otto Brandt.")
    (tmp_path / "c.txt").write_text(f"“{words},” said Lindt.")
    with Corpus.open([tmp_path], cache=False) as corpus:
        [statement] = corpus.statements()
        [quotation] = corpus.quotations("b")
        assert of_statement(statement, corpus)[0] == "Lindt"
        assert of_statement(statement, corpus, quotation)[0] == "≠ Brandt"
        [same] = corpus.quotations("c")
        assert of_statement(statement, corpus, same)[0] == "Lindt"
        assert credited([quotation, same, quotation]) == "Otto Brandt; Lindt"
        assert credited([replace(quotation, speakers=())]) is None
