"""What every version must say of the four shipped articles."""

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.quotes.model import OwnReport, Reading, Rendition, Statement

LOYALTY, BLOOD_OATH, THIRD_FILM, PROGRESS, AUSTIN = range(5)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus.open()


@pytest.fixture(scope="module")
def statement(corpus: Corpus) -> Statement:
    return corpus.compare("blood oath")


def rendition(corpus: Corpus, statement: Statement, source: str) -> Rendition:
    found = statement.rendition(corpus.article(source).id)
    assert found is not None
    return found


def words(corpus: Corpus, found: Rendition, reading: Reading | OwnReport) -> list[str]:
    text = corpus.article(found.article).text
    spans = reading.spans if isinstance(reading, Reading) else ((reading.start, reading.end),)
    return [text[start:end] for start, end in spans]


def test_one_statement_of_five_sentences_by_cameron(corpus: Corpus, statement: Statement) -> None:
    assert len(corpus.statements()) == 1
    assert statement.speaker == "James Cameron"
    assert corpus.article(statement.base).source == "000"
    assert len(statement.segments) == 5
    assert statement.searched == 4
    assert [segment.label for segment in statement.segments] == [
        "loyalty", "blood oath", "third film", "progress", "Austin"
    ]  # fmt: skip


def test_000_prints_it_whole(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "000")
    assert (found.form, found.order, found.venue) == ("direct", ((0, 1, 2, 3, 4),), "Empire")
    assert [part.span for part in found.quotations] == [(1904, 2376)]
    assert {reading.state for reading in found.readings} == {"verbatim"}
    assert (found.words.base, found.words.rendition, found.words.aligned) == (90, 90, 90)
    assert found.readings[AUSTIN].flags == ("wrong-glyph",)
    assert found.quotations[0].wrong_glyph == "“"


def test_the_lead_of_000_drops_the_hedges(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "000")
    (report,) = found.own_reports
    assert words(corpus, found, report) == [
        "he and Rodriguez are making progress on Alita: Battle Angel 2, and they’re about to get more "
        "serious about pushing it toward production"
    ]
    assert report.segments == (PROGRESS, AUSTIN)
    assert report.flags == ("hedge-lost",)
    assert report.lost == ("I think", "probably")


def test_001_prints_it_in_four_parts_and_another_order(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "001")
    assert found.form == "direct"
    assert [part.span for part in found.quotations] == [(849, 932), (1022, 1177), (1223, 1415), (2437, 2480)]
    assert found.order == ((BLOOD_OATH,), (THIRD_FILM, PROGRESS), (AUSTIN,), (LOYALTY,))
    assert [reading.moved for reading in found.readings] == [True, False, False, False, False]
    assert [reading.state for reading in found.readings] == ["verbatim"] * 4 + ["bracketed"]
    assert (found.words.base, found.words.rendition, found.words.aligned) == (90, 89, 89)
    assert found.fidelity == pytest.approx(2 * 89 / (90 + 89))


def test_the_bracket_of_001_is_one_difference(corpus: Corpus, statement: Statement) -> None:
    (edit,) = rendition(corpus, statement, "001").readings[AUSTIN].edits
    base, other = corpus.article("000").text, corpus.article("001").text
    assert edit.base is not None
    assert edit.rendition is not None
    assert (edit.op, base[slice(*edit.base)], other[slice(*edit.rendition)]) == (
        "bracket",
        "(Avatar)",
        "[for Avatar]",
    )


def test_the_headline_of_001_says_promises(corpus: Corpus, statement: Statement) -> None:
    headline = rendition(corpus, statement, "001").own_reports[0]
    assert headline.added == ("Promises",)
    assert headline.flags == ("claim-added",)


def test_002_keeps_a_fragment_and_credits_two(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "002")
    assert found.form == "mixed"
    fragment = found.readings[BLOOD_OATH]
    assert (fragment.state, fragment.spans, fragment.flags) == (
        "fragment",
        ((2139, 2149),),
        ("other-speaker",),
    )
    assert fragment.speakers == ("James Cameron", "Robert Rodriguez")
    assert found.readings[LOYALTY].state == "absent"


def test_002_reports_the_third_film_with_a_condition_of_its_own(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "002")
    reading = found.readings[THIRD_FILM]
    assert (reading.state, reading.flags) == ("reported", ("claim-added",))
    assert words(corpus, found, reading) == ["with chances for a third depending on how the sequel goes"]


def test_002_credits_nobody_with_austin(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "002")
    reading = found.readings[AUSTIN]
    assert (reading.state, reading.flags) == ("reported", ("uncredited",))
    assert words(corpus, found, reading) == ["they were both going to be located in Austin, Texas"]


def test_002_adds_the_script(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "002")
    added = [words for report in found.own_reports for words in report.added]
    assert "working on the script" in added
    assert any(
        BLOOD_OATH in report.segments and "at least one more Alita movie" in words(corpus, found, report)[0]
        for report in found.own_reports
    )


def test_003_lacks_it(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "003")
    assert (found.form, found.fidelity, found.order, found.own_reports) == ("absent", None, (), ())
    assert {reading.state for reading in found.readings} == {"absent"}


def test_what_came_nearest_in_003_is_shown(corpus: Corpus, statement: Statement) -> None:
    found = rendition(corpus, statement, "003")
    assert found.nearest is not None
    assert "the sequel’s progress" in corpus.article("003").text[slice(*found.nearest)]
    assert found.why == "shares only “progress” with sentence 4, and credits Robert Rodriguez"
