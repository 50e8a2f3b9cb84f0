"""Every rule has its sentence and an example, and every quotation a rule and evidence that supports it."""

import json
from pathlib import Path
from typing import get_args

import pytest

from alita_tui.paths import seeds
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.quotation import Quotation
from alita_tui.quotes.rules import RULES, Rule

EXAMPLES: dict[Rule, tuple[str, tuple[str, ...]]] = {
    "cue-after": ("“The pier is shut,” said Ada Wren.", ("said", "Ada Wren")),
    "cue-before": ("Ada Wren told the council, “The pier is shut.”", ("Ada Wren", "told")),
    "cue-later": ("The new plan is “good for the pier” and the town, Ada Wren said.", ("Ada Wren", "said")),
    "split-frame": ("“The pier,” Ada Wren said, “is shut for the year.”", ("Ada Wren", "said")),
    "frame-follows": (
        "“The pier is shut.\n“It will open again next year,” Ada Wren said.",
        ("Ada Wren", "said"),
    ),
    "continued": (
        "Ada Wren told the council, “The pier is shut.\n\n“It will open again next year.”",
        ("Ada Wren", "told", "“"),
    ),
    "in-report": ("Ada Wren said that the pier was “shut for good” by then.", ("Ada Wren", "said")),
    "colon": ("The mayor: “The pier is shut for good.”", ("The mayor", ":")),
    "headline-label": (
        "Ada Wren: The Pier Is ‘Shut for Good’\nThe pier was shut on Monday.",
        ("Ada Wren", ":"),
    ),
    "signature": ("“The pier is shut for good.” — Ada Wren", ("—", "Ada Wren")),
    "speech-noun": (
        "Otto denied Ada Wren’s claim that the pier was “shut for good” by then.",
        ("Ada Wren", "claim"),
    ),
    "sentence-before": ("Ada Wren explained it. “The pier is shut for good.”", ("Ada Wren", "explained")),
    "subject": ("Ada Wren, at the pier in a fine “coat of many storms and years”.", ("Ada Wren",)),
    "subject-before": ("Mara Lindt was there. “It was the worst storm in a hundred years.”", ("Mara Lindt",)),
    "carried-over": (
        "“The pier is shut,” Ada Wren said.\n\n“Nobody knows when it will open again.”",
        ("Ada Wren", "said"),
    ),
    "no-frame": ("“Nobody knows when it will open again.”", ("“", "”")),
    "transcript": ("WREN: The pier is shut.\nLIND: Since when?\nWREN: Since Monday.", ("WREN",)),
    "that-clause": ("Ada Wren said that the pier was shut.", ("Ada Wren", "said", "that")),
    "bare-clause": ("Ada Wren said the pier was shut.", ("Ada Wren", "said")),
    "infinitive": ("Ada Wren promised to open the pier again.", ("Ada Wren", "promised", "to")),
    "call": ("Ada Wren called for a new pier.", ("Ada Wren", "called")),
    "question-clause": ("Ada Wren explained why the pier was shut.", ("Ada Wren", "explained", "why")),
    "parenthetical": ("The pier, Ada Wren said, was shut for good.", ("Ada Wren", "said")),
    "according-to": ("According to Ada Wren, the pier was shut.", ("According to", "Ada Wren")),
    "nickname": ("Robert “Bobby” Scott left.", ("Robert", "Scott")),
    "title": ("The film “The Long Way Home” opens today.", ("film", "The Long Way Home")),
    "denied": ("Ada Wren never said “the pier will be sold”.", ("never",)),
    "heading": ("‘The long way home’\nAda Wren left.", ("‘", "’")),
    "scare-quotes": ("They sold “magic” pills at the fair.", ("pills",)),
}


def of_rule(rule: Rule) -> Quotation:
    """The quotation that the example of the rule holds."""
    return next(one for one in extract(EXAMPLES[rule][0]) if one.rule == rule)


@pytest.mark.parametrize("rule", get_args(Rule))
def test_every_rule_has_a_sentence_an_example_and_evidence(rule: Rule) -> None:
    assert RULES[rule].rstrip(".") == RULES[rule] == RULES[rule].strip()
    text, words = EXAMPLES[rule]
    found = {one.rule for one in extract(text)}
    assert rule in found
    evidence = [text[slice(*span)] for span in of_rule(rule).evidence]
    assert sorted(evidence) == sorted(words)


def test_the_table_holds_the_rules_and_no_other() -> None:
    assert set(RULES) == set(EXAMPLES) == set(get_args(Rule))


def test_on_the_shipped_articles_every_quotation_has_a_rule_and_evidence() -> None:
    for path in sorted(Path(seeds()).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for one in extract(text):
            assert one.rule in RULES
            assert one.evidence, one
            assert all(0 <= start < end <= len(text) for start, end in one.evidence)
            for span in (one.speaker_span, one.cue_span):
                assert span is None or span in one.evidence, json.dumps(one.text)
