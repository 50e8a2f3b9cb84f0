"""A denial counts wherever it stands: in the marks, in the outlet's sentence around, in the answer beside."""

import pytest

from alita_tui.quotes.model import Document, Statement
from alita_tui.quotes.negations import Framed, denies, is_bare_denial
from tests.unit.made_up import collated, documents, rendition_of, statements

BRIDGE = "The bridge of Selk is old and rusty.\n\n"
FERRY = " “The ferry is too small,” she said."
DIRECT = "“We will never close the northern bridge to lorries,” Mara Lindt said."
NEVER = "Mara Lindt said she would never “close the northern bridge to lorries”."
WOULD = "Mara Lindt said she would “close the northern bridge to lorries”."
ASKED = "Asked whether she would “close the northern bridge to lorries”, Mara Lindt said no."
ANSWER = "“Would we close the northern bridge to lorries? Never,” Mara Lindt said."
REPORT = "Mara Lindt said she would never close the northern bridge to lorries."
TURNED = "Mara Lindt said she would close the northern bridge to lorries."
NOT = "Mara Lindt said that the northern bridge would not close to lorries."
RULED_OUT = "Mara Lindt ruled out plans to “close the northern bridge to lorries”."
FIGHTS = "Mara Lindt said she would fight those who want to “close the northern bridge to lorries”."


def is_turned(base: str, other: str) -> bool:
    texts = {"a": BRIDGE + base + FERRY, "b": f"The bridge of Selk is rusty. {other}{FERRY}"}
    [found] = statements(texts, base="a")
    rendition = rendition_of(found, "b")
    flags = {*rendition.flags, *(flag for one in rendition.own_reports for flag in one.flags)}
    return "negation-changed" in flags


@pytest.mark.parametrize("base", [DIRECT, NEVER, ASKED, ANSWER])
@pytest.mark.parametrize("other", [DIRECT, NEVER, ASKED, REPORT, NOT, RULED_OUT, FIGHTS])
def test_a_denial_that_only_moved_is_no_turn(base: str, other: str) -> None:
    assert not is_turned(base, other)


@pytest.mark.parametrize(
    ("base", "other"),
    [
        (DIRECT, WOULD),
        (DIRECT, TURNED),
        (DIRECT, "“We will close the northern bridge to lorries,” Mara Lindt said."),
        (DIRECT, "Mara Lindt promised to “close the northern bridge to lorries”."),
        (NEVER, WOULD),
        (NEVER, TURNED),
        (WOULD, NEVER),
        (WOULD, REPORT),
        (WOULD, NOT),
        (WOULD, DIRECT),
    ],
)
def test_a_denial_that_is_gone_or_new_is_told(base: str, other: str) -> None:
    assert is_turned(base, other)


def with_headline(headline: str, said: str = DIRECT) -> Statement:
    text = f"{headline}\n\nThe bridge of Selk is old. {said}{FERRY}"
    corpus = documents({"a": BRIDGE + DIRECT + FERRY, "b": text})
    one = corpus["b"]
    corpus["b"] = Document(
        id="b", text=text, quotations=one.quotations, headline=(0, len(headline)), source="b"
    )
    [found] = collated(corpus, base="a")
    return found


@pytest.mark.parametrize(
    "headline",
    [
        "Lindt: northern bridge will close to lorries",
        "Lindt to close northern bridge to lorries",
        "Northern bridge to close to lorries",
        "Lindt ‘will close northern bridge to lorries’",
        "“We will close the northern bridge to lorries”",
        "Lindt says northern bridge will close to lorries",
        "Mara Lindt Promises To Close Northern Bridge To Lorries",
    ],
)
def test_a_headline_that_drops_the_denial_is_told(headline: str) -> None:
    [report] = rendition_of(with_headline(headline), "b").own_reports
    assert report.flags[0] == "negation-changed"
    assert report.segments == (0,)
    assert report.end <= len(headline)
    [reason] = [one for one in report.reasons if one.flag == "negation-changed"]
    assert reason.why == "the base says “never”: missing here"


@pytest.mark.parametrize(
    "headline",
    [
        "Lindt: northern bridge will never close to lorries",
        "Lindt will not close northern bridge to lorries",
        "Lindt rules out closing northern bridge to lorries",
        "Northern bridge stays open to lorries",
        "No lorries without the northern bridge",
        "The ferry is small, the bridge is old",
        "Lorries and a bridge in Selk",
        "Will Lindt close the northern bridge to lorries?",
    ],
)
def test_an_innocent_headline_is_not(headline: str) -> None:
    reports = rendition_of(with_headline(headline), "b").own_reports
    assert not any("negation-changed" in one.flags for one in reports)


def test_a_headline_with_another_number_is_told() -> None:
    said = "“The northern bridge will carry 40 lorries before it is closed,” Mara Lindt said."
    headline = "Northern bridge to carry 400 lorries before it is closed"
    text = f"{headline}\n\nThe bridge of Selk is old. {said}{FERRY}"
    corpus = documents({"a": BRIDGE + said + FERRY, "b": text})
    quotations = corpus["b"].quotations
    corpus["b"] = Document(id="b", text=text, quotations=quotations, headline=(0, len(headline)), source="b")
    [found] = collated(corpus, base="a")
    [report] = rendition_of(found, "b").own_reports
    assert report.flags == ("number-changed",)
    assert report.rule == "headline"


def test_words_that_deny() -> None:
    for text, expected in (("she refused it", True), ("not only she", False), ("she went", False)):
        assert denies(text, (0, len(text))) is expected
    assert is_bare_denial("Never.", (0, 6))
    assert not is_bare_denial("Never again will we close it.", (0, 29))


def test_a_frame_reaches_no_farther_than_its_line() -> None:
    text = "She will never go.\nHe said they would “close the bridge”."
    start = text.index("close")
    framed = Framed(text, (start, start + 16), mixed=True)
    assert [word.key for word in framed.before] == ["said", "they", "would"]
    assert framed.asserts
    assert not framed.denies


def test_a_word_or_two_in_marks_assert_nothing() -> None:
    text = "Lindt said she is “qualified” and she will “close the bridge”."
    for words, expected in (("qualified", False), ("close the bridge", True)):
        start = text.index(words)
        assert Framed(text, (start, start + len(words)), mixed=True).asserts is expected
