"""What ties an outlet's own words to a segment: more than one common word, or more than a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.base_text import base_text
from alita_tui.quotes.collation import Collator
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document, Rendition
from alita_tui.quotes.own_words import wording
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.report_matching import Segments, Support
from alita_tui.quotes.sentence_stems import SentenceStems

BASE = (
    "Mara Lindt opened the new harbour on Monday.\n\n"
    "“The old crane will stay where it is. Orla Fennick of North Haven signed the lease last year. "
    "Nobody will lose a mooring because of this,” Lindt told the Harbour Gazette."
)
CRANE, LEASE, MOORING = range(3)


def document(name: str, text: str) -> Document:
    return Document(id=name, text=text, quotations=extract(text, article=name), source=name)


def supports(own: str) -> list[Support]:
    base = document("base", BASE)
    parts = [one for one in base.quotations if one.kind == "direct"]
    segments = Segments(base_text(base, parts), Rarity([base], SentenceStems()))
    return segments.supports(wording(own, (0, len(own))), own)


@pytest.mark.parametrize(
    ("own", "segment"),
    [
        ("she would keep the old crane where it stands, and it will stay", CRANE),
        ("the lease was signed in a hurry", LEASE),
        ("no sailor will lose a mooring", MOORING),
        ("because Orla Fennick has signed", LEASE),
    ],
)
def test_two_words_tie_closely(own: str, segment: int) -> None:
    best = supports(own)[0]
    assert (best.segment, best.is_close) == (segment, True)


@pytest.mark.parametrize(
    "own",
    [
        "a crane was hit by lightning",
        "talks with Orla Fennick went well",
        "the people of North Haven are angry",
        "he met Orla Fennick in North Haven",
        "he did so last year",
        "the lease is too dear",
    ],
)
def test_one_word_or_names_alone_tie_loosely(own: str) -> None:
    assert not any(one.is_close for one in supports(own))


def test_a_name_of_two_words_is_one_tie() -> None:
    (lease,) = supports("talks with Orla Fennick went well")
    assert (lease.ties, lease.plain) == (1, 0)


def test_a_headline_in_capitals_is_read_word_by_word() -> None:
    best = supports("Lindt: Nobody Will Lose A Mooring")[0]
    assert (best.segment, best.ties) == (MOORING, 2)


def rendition(report: str, behind: str) -> Rendition:
    corpus = {"base": document("base", BASE), "other": document("other", f"{report}\n\n{behind}")}
    cluster = next(one for one in link(list(corpus.values())) if len(one.utterances) > 1)
    found = Collator(corpus).collate(cluster, base="base").rendition("other")
    assert found is not None
    return found


FAR = "The sun shone over the bay and the gulls were loud. " * 12
MOORED = "“Nobody will lose a mooring because of this,” Lindt said."


def test_a_report_by_one_word_goes_unless_the_quotation_stands_beside_it() -> None:
    report = "Mara Lindt said that every mooring was safe with her."
    beside = rendition(report, MOORED)
    assert [one.segments for one in beside.own_reports] == [(MOORING,)]
    far = rendition("The bay was calm.\n\n" * 3 + report, f"{FAR}\n\n{MOORED}")
    assert far.own_reports == ()


def test_a_report_by_one_word_stays_under_one_cue_with_a_closer_one() -> None:
    report = "Mara Lindt said the old crane will stay where it is, with a lease for the rest."
    found = rendition(report, f"{FAR}\n\n{MOORED}")
    assert [one.segments for one in found.own_reports] == [(CRANE, LEASE)]


def test_another_report_of_the_same_speaker_is_none_of_this_statement() -> None:
    report = "Mara Lindt said that Orla Fennick had eaten three cakes in North Haven."
    assert rendition(report, f"{FAR}\n\n{MOORED}").own_reports == ()


WORDS = st.sampled_from(
    "the old crane Orla Fennick signed lease last year mooring lose North Haven . , [crane]".split()
)


@given(st.lists(WORDS, max_size=30))
def test_the_shared_words_stand_in_the_text_and_are_counted_once(chosen: list[str]) -> None:
    own = " ".join(chosen)
    found = supports(own)
    assert found == supports(own)
    for one in found:
        assert all(own[start:end].strip(".,[] ") == own[start:end] != "" for start, end in one.words)
        assert 0 <= one.plain + one.names <= len(one.words)
        assert one.ties <= len(one.words)
        assert one.weight > 0
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)


@pytest.mark.parametrize("circumstance", ["At another point", "In a short letter", "When asked about fees"])
def test_when_and_where_it_was_said_is_no_report(circumstance: str) -> None:
    quoted = f"{circumstance}, Mara Lindt said, “Nobody will lose a mooring because of this.”"
    assert rendition("The bay was calm.", quoted).own_reports == ()


@pytest.mark.parametrize(
    "own",
    [
        "Harbour pilot Orla Fennick bought a boat in spring",
        "The pilot Orla Fennick, of all people, bought a boat",
        "talks with pilot Orla Fennick went well",
    ],
)
def test_a_title_and_a_name_are_one_tie(own: str) -> None:
    text = "“Pilot Orla Fennick told us that we had nothing to lose,” Mara Lindt said."
    base = document("base", text)
    segments = Segments(base_text(base, base.quotations), Rarity([base], SentenceStems()))
    (one,) = segments.supports(wording(own, (0, len(own))), own)
    assert (one.is_close, one.ties) == (False, 1)
