"""Every verdict says why: states, flags, own reports and what is absent, with places inside the texts."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui.corpus.corpus import Corpus
from alita_tui.export.reasons import FLAG_WORDS
from alita_tui.quotes.cluster import LinkRule
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import FLAGS, STATES, Flag, OwnReport, Reading, Reason, Rendition, Span, Statement
from alita_tui.quotes.rules import (
    FLAG_RULES,
    KINDS,
    LINK_RULES,
    REJECTED_RULES,
    REPORT_RULES,
    STATE_RULES,
    RejectedRule,
    ReportRule,
)
from tests.unit.made_up import WHOLE, collated, documents, statements

HEDGED = "“We think the market hall may reopen in spring if the roof holds,” Mara Lindt told the Gazette."
CORPORA: dict[str, dict[str, str]] = {
    "moved": {
        "a": WHOLE,
        "b": "“Nobody will lose a mooring because of this. The old crane will stay where it is,” Lindt said.",
    },
    "spliced": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is and nobody will lose a mooring because of this,” "
        "Lindt said.",
    },
    "other-speaker": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is. We think the market hall may reopen in spring,” "
        "Ada Wren told the Gazette.",
    },
    "unmarked": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is,” Lindt said of the harbour. "
        "Nobody will lose a mooring because of this.",
    },
    "negation-changed": {
        "a": WHOLE,
        "b": "“The old crane will not stay where it is. Nobody will lose a mooring by this,” Lindt said.",
    },
    "number-changed": {
        "a": "“The nine old cranes will stay where they are for now,” Mara Lindt told the Gazette.",
        "b": "“The 90 old cranes will stay where they are for now,” Mara Lindt told the Gazette.",
    },
    "limit-changed": {
        "a": "“At least nine old cranes will stay where they are for now,” Mara Lindt told the Gazette.",
        "b": "“At most nine old cranes will stay where they are for now,” Mara Lindt told the Gazette.",
    },
    "hedge-lost": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is. The market hall reopens in spring,” Lindt said.",
    },
    "condition-lost": {
        "a": HEDGED,
        "b": "“We think the market hall may reopen in spring,” Mara Lindt told the Gazette.",
    },
    "uncredited": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is,” Lindt said of the harbour. "
        "Nobody will lose a mooring because of this.",
    },
    "wrong-glyph": {"a": WHOLE, "b": "“The old crane will stay where it is. “ Lindt told the Gazette."},
    "claim-added": {
        "a": WHOLE,
        "b": "Mara Lindt promised that the old crane will stay where it is and that the market hall reopens "
        "in spring.\n\n“Nobody will lose a mooring because of this,” Lindt said.",
    },
}


HARBOUR_SONG = (
    "The harbour crane is old. The harbour wall is old. The harbour is deep. The crane and the wall "
    "are there. The wall of the harbour holds. The crane of the harbour turns. "
)
REPORTS: dict[ReportRule, dict[str, str]] = {
    "rare-words": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is,” Mara Lindt said.\n\n"
        "Lindt told two builders that she had dreams of a hall which would reopen as a market.",
    },
    "gist": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is,” Mara Lindt said.\n\n"
        "Lindt said that the market hall would reopen in spring.",
    },
    "names-shared": {
        "a": "“The old crane will stay where it is. I have a house in Selkie, Norland, now,” Mara Lindt told "
        "the Gazette.",
        "b": "“The old crane will stay where it is,” said Mara Lindt of the harbour.\n\n"
        "It seems that both were to be found in Selkie, Norland.",
    },
    "one-cue": {
        "a": WHOLE,
        "b": "Lindt said that times were hard and that “nobody will lose a mooring” over it. "
        "“The old crane will stay where it is,” Mara Lindt said.",
    },
    "vouching-verb": {
        "a": "“The old crane will stay where it is. We have sworn an oath on that, I think,” Mara Lindt told "
        "the Gazette.",
        "b": "Mara Lindt promises that nothing is to change.\n\n"
        "“The old crane will stay where it is,” Lindt said.",
    },
    "lead-words": {
        "a": "“The old crane will stay where it is. The harbour crane and the harbour wall are the harbour,” "
        "Mara Lindt told the Gazette. " + HARBOUR_SONG,
        "b": "Mara Lindt said that the harbour wall and the crane were fine.\n\n"
        "“The old crane will stay where it is,” Lindt said. The crane, the harbour and the wall again.",
    },
    "headline": {
        "a": WHOLE,
        "b": "Boats to lose a mooring because of crane\n\n“Nobody will lose a mooring because of this,” "
        "Mara Lindt said.",
    },
}
FERRIES = "“Seven grey ferries will cross the frozen strait before Saturday night,” Tom Park said."
PROUD = "“We are very proud of the whole team tonight,” Mara Lindt said after the game in Selk."
LINKS: dict[LinkRule, dict[str, str]] = {
    "fullest": {"a": WHOLE},
    "telling-words": {"a": WHOLE, "b": "“We think the market hall may reopen in spring,” Mara Lindt said."},
    "one-occasion": {
        "a": WHOLE,
        "b": "Mara Lindt opened the harbour and said nobody would “lose a mooring” there.",
    },
    "one-word": {
        "a": WHOLE,
        "b": "Mara Lindt opened the new harbour. Lindt said that nobody would lose a “mooring” on Monday.",
    },
    "same-words": {
        "a": "Flood\n\n“The night tram will run again once the tunnel dries,” Mara Lindt told reporters.",
        "b": "Rain\n\n“The night tram will run again once the tunnel dries,” Bo Ellis said.",
    },
    "linked-articles": {
        "a": f"{WHOLE}\n\n{FERRIES}",
        "b": f"The new harbour was opened on Monday.\n\n{FERRIES}\n\n"
        "Park told them the crane “will stay where it is”.",
    },
    "one-utterance": {
        "a": "Mara Lindt opened the harbour. “The old crane will stay where it is for good,” Lindt said. "
        "“Nobody will ever lose a mooring because of this new harbour.”"
    },
    "second-speaker": {
        "a": PROUD,
        "b": f"{PROUD} The game was long. “We are very proud of the whole team,” Bo Ellis said.",
    },
}
# For words that stand elsewhere see test_same_words_elsewhere.
NEAREST: dict[RejectedRule, str] = {
    "too-little-shared": "The market is closed on Mondays.",
    "somebody-else": "Tom Park said that the market was empty.",
}


def verdicts(one: Rendition) -> list[Reading | OwnReport]:
    """Whatever of a rendition says why."""
    return [*one.readings, *one.own_reports]


def places(statement: Statement) -> Iterator[tuple[str, Span]]:
    """Every place that a reason points at, with the article that it is in."""
    for one in statement.renditions:
        for each in verdicts(one):
            yield from ((one.article, span) for span in each.evidence)
            for reason in each.reasons:
                yield from ((one.article, span) for span in reason.spans)
                yield from ((statement.base, span) for span in reason.base)
        for rejected in (one.rejected, *(each.rejected for each in one.readings)):
            if rejected is not None:
                yield from ((one.article, span) for span in (rejected.span, *rejected.words))
        for tie in one.links:
            if tie.parent is not None:
                for mine, other in tie.shared():
                    yield from ((one.article, mine), (tie.parent.article, other))


def hold(statement: Statement, texts: dict[str, str]) -> list[Reason]:
    """Check what holds of every statement; all reasons for flags."""
    found: list[Reason] = []
    for one in statement.renditions:
        assert [tie.child for tie in one.links] == list(one.quotations)
        for each in verdicts(one):
            assert tuple(reason.flag for reason in each.reasons) == each.flags
            assert all(reason.why and (reason.spans or reason.base) for reason in each.reasons)
            assert each.why
            found += each.reasons
    for article, (start, end) in places(statement):
        assert 0 <= start < end <= len(texts[article])
    return found


@pytest.mark.parametrize("flag", CORPORA)
def test_each_flag_says_its_reason(flag: Flag) -> None:
    texts = CORPORA[flag]
    (statement, *_) = statements(texts, base="a")
    assert flag in {reason.flag for reason in hold(statement, texts)}


def test_the_words_that_a_reason_points_at() -> None:
    (statement,) = statements(CORPORA["hedge-lost"], base="a")
    reason = next(one for one in hold(statement, CORPORA["hedge-lost"]) if one.flag == "hedge-lost")
    assert [WHOLE[slice(*span)] for span in reason.base] == ["We think", "may"]
    assert reason.why == "the base leaves it open with “We think”, “may”: missing here"


def test_an_absent_sentence_names_what_came_nearest() -> None:
    texts = {
        "a": WHOLE,
        "b": "“The old crane will stay where it is,” said Mara Lindt. The market is closed on Mondays.",
    }
    (statement,) = statements(texts, base="a")
    reading = statement.renditions[1].readings[1]
    assert reading.state == "absent"
    assert reading.rejected is not None
    assert texts["b"][slice(*reading.rejected.span)] == "The market is closed on Mondays."
    assert reading.rejected.why == "shares only “market” with sentence 2"


@pytest.mark.parametrize("rule", get_args(ReportRule))
def test_each_tie_of_an_own_report_has_an_example(rule: ReportRule) -> None:
    texts = REPORTS[rule]
    corpus = documents(texts)
    if rule == "headline":
        corpus["b"] = replace(corpus["b"], headline=(0, texts["b"].index("\n")))
    (statement, *_) = collated(corpus, base="a")
    hold(statement, texts)
    assert rule in {one.rule for one in statement.renditions[1].own_reports}
    assert all(one.evidence for one in statement.renditions[1].own_reports)


PIECES: tuple[str, ...] = (
    "The old crane will stay",
    "where it is",
    "We think the market hall",
    "may reopen in spring",
    "…",
)
PIECES += ("Nobody will lose a mooring", "because of this", "[the mayor]", "or not", "in Selkie", "soon")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=9), st.sampled_from(("Mara Lindt", "Tom Park")))
def test_whatever_an_article_prints_every_verdict_says_why(pieces: list[str], speaker: str) -> None:
    words = " ".join(pieces)
    for text in (f"“{words},” {speaker} told the Gazette.", f"{speaker} said that {words}. “{words}.”"):
        texts = {"a": WHOLE, "b": text}
        for statement in statements(texts):
            hold(statement, texts)


@pytest.mark.parametrize("rule", LINKS)
def test_each_reason_to_link_has_an_example(rule: LinkRule) -> None:
    corpus = documents(LINKS[rule])
    links = [one for cluster in link(list(corpus.values())) for one in cluster.links]
    assert rule in {one.rule for one in links}


@pytest.mark.parametrize("rule", NEAREST)
def test_each_reason_to_reject_the_nearest_has_an_example(rule: RejectedRule) -> None:
    texts = {"a": WHOLE, "b": f"“The old crane will stay where it is,” Lindt said.\n\n{NEAREST[rule]}"}
    (statement,) = statements(texts, base="a")
    rejected = statement.renditions[1].readings[1].rejected
    assert rejected is not None
    assert rejected.rule == rule
    assert texts["b"][slice(*rejected.span)].rstrip(".") == NEAREST[rule].rstrip(".")
    assert [texts["b"][slice(*span)] for span in rejected.words] == ["market"]


def test_on_the_shipped_articles_every_verdict_says_why() -> None:
    with Corpus.open() as corpus:
        texts = {one.id: one.text for one in corpus.articles}
        reasons = [reason for one in corpus.statements() for reason in hold(one, texts)]
    assert {one.flag for one in reasons} >= {
        "moved",
        "other-speaker",
        "hedge-lost",
        "claim-added",
        "wrong-glyph",
    }


def test_every_rule_has_its_sentence() -> None:
    assert set(FLAG_RULES) == set(FLAGS) == set(CORPORA) == set(FLAG_WORDS)
    assert set(STATE_RULES) == set(STATES)
    assert set(LINK_RULES) == set(get_args(LinkRule)) == {*LINKS, "beside"}  # of which test_adopted tells
    assert set(REPORT_RULES) == set(get_args(ReportRule))
    assert set(REJECTED_RULES) == set(get_args(RejectedRule))
    assert set(KINDS) == {"direct", "mixed", "indirect", "unattributed"}


def test_a_link_names_the_fuller_wording_and_what_both_share() -> None:
    texts = CORPORA["moved"]
    (statement,) = statements(texts, base="a")
    (tie,) = statement.renditions[1].links
    assert tie.parent == documents(texts)["a"].quotations[0]
    assert [texts["b"][slice(*mine)] for mine, _ in tie.shared()]
