"""A quotation explained in plain words."""

import pytest
from hypothesis import given, settings

from alita_tui.quotes.explaining import explained
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.rules import KINDS, RULES
from tests.unit.test_extraction import PROSE


@pytest.mark.parametrize(
    ("text", "speaker", "named"),
    [
        ("“We won,” Ada Wren said.", "Ada Wren is named so in the text", ""),
        ("Ada Wren came. “We won,” Wren said.", "“Wren” is short for Ada Wren; named in full", "Ada Wren"),
        (
            "Ada Wren came. “We won,” she said.",
            "“she” stands for Ada Wren: named or speaking most, and last, before it; named in full",
            "Ada Wren",
        ),
        ("“We won,” he said.", "whom “he” stands for was not found", ""),
        ("“We won the cup at last.”", "no speaker is named near it", ""),
        ("They sold “magic” pills at the fair.", "nobody is credited", ""),
    ],
)
def test_who_speaks(text: str, speaker: str, named: str) -> None:
    (one,) = extract(text)
    why = explained(one, text)
    assert why.speaker == speaker
    assert (text[slice(*why.named)] if why.named else "") == named


@settings(max_examples=300)
@given(PROSE)
def test_every_quotation_of_any_text_is_explained(text: str) -> None:
    for one in extract(text):
        why = explained(one, text)
        assert why.rule in RULES.values()
        assert why.kind == KINDS[one.kind]
        assert why.speaker
        assert why.evidence
        for start, end in (*why.evidence, *((why.named,) if why.named else ())):
            assert 0 <= start < end <= len(text)
