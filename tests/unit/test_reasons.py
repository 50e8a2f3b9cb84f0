"""Every verdict says why: states, flags, own reports and what is absent, with places inside the texts."""

from collections.abc import Iterator
from typing import get_args

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.quotes.cluster import LinkRule
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
from tests.unit.made_up import WHOLE, documents, statements

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
    "hedge-lost": {
        "a": WHOLE,
        "b": "“The old crane will stay where it is. The market hall reopens in spring,” Lindt said.",
    },
    "condition-lost": {
        "a": HEDGED,
        "b": "“We think the market hall may reopen in spring,” Mara Lindt told the Gazette.",
    },
    "wrong-glyph": {"a": WHOLE, "b": "“The old crane will stay where it is. “ Lindt told the Gazette."},
    "claim-added": {
        "a": WHOLE,
        "b": "Mara Lindt promised that the old crane will stay where it is and that the market hall reopens "
        "in spring.\n\n“Nobody will lose a mooring because of this,” Lindt said.",
    },
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
        for link in one.links:
            if link.parent is not None:
                for mine, other in link.shared():
                    yield from ((one.article, mine), (link.parent.article, other))


def hold(statement: Statement, texts: dict[str, str]) -> list[Reason]:
    """Check what holds of every statement; all reasons for flags."""
    found: list[Reason] = []
    for one in statement.renditions:
        assert [link.child for link in one.links] == list(one.quotations)
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
    assert set(FLAG_RULES) == set(FLAGS)
    assert set(STATE_RULES) == set(STATES)
    assert set(LINK_RULES) == set(get_args(LinkRule))
    assert set(REPORT_RULES) == set(get_args(ReportRule))
    assert set(REJECTED_RULES) == set(get_args(RejectedRule))
    assert set(KINDS) == {"direct", "mixed", "indirect", "unattributed"}


def test_a_link_names_the_fuller_wording_and_what_both_share() -> None:
    texts = CORPORA["moved"]
    (statement,) = statements(texts, base="a")
    (link,) = statement.renditions[1].links
    assert link.parent == documents(texts)["a"].quotations[0]
    assert [texts["b"][slice(*mine)] for mine, _ in link.shared()]
