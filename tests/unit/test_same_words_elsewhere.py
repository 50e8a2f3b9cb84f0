"""An article in which the very words stand is never said to have been searched in vain."""

from alita_tui.quotes.model import Statement
from tests.unit.made_up import statements

SLUICE = "“The sluice will stay shut until the eels have gone,” "
EELS = "The keeper of the Selk canal counts eels at night. The canal and its lock are old. "
BOWLS = "A potter in Carmel glazed forty bowls before the kiln of his village cracked on Sunday. "


def statement(other: str) -> Statement:
    texts = {"a": f"{EELS}{SLUICE}Mara Lindt said.", "b": f"{EELS}{SLUICE}Lindt said.", "c": other}
    [found] = statements(texts)
    return found


def test_stock_words_credited_to_somebody_else_are_named_with_their_speaker() -> None:
    said = "“We will go on working with everybody who is part of this,” "
    texts = {
        "a": f"{EELS}{said}Mara Lindt said.",
        "b": f"{EELS}{said}Mara Lindt said.",
        "c": f"{BOWLS}{said}Bo Ellis said.",
    }
    [found] = statements(texts)
    rendition = found.rendition("c")
    assert rendition is not None
    assert rendition.form == "absent"
    assert rendition.rejected is not None
    assert rendition.rejected.rule == "same-words"
    assert rendition.rejected.why.endswith("in quotation marks, credited to Bo Ellis")
    start, end = rendition.rejected.span
    assert texts["c"][start:end] == said[1:-2]


def test_an_unmarked_wording_under_a_report_names_its_speaker() -> None:
    said = "Mara Lindt said the sluice will stay shut until the eels have gone."
    rendition = statement(f"{EELS}{said}").rendition("c")
    assert rendition is not None
    assert rendition.readings[0].flags == ("unmarked",)
    assert rendition.speakers == ("Mara Lindt",)
