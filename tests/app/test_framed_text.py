"""Frames stand around quotations and their marks; offsets come back unharmed."""

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.framed_text import CLOSES, OPENS, FramedText
from alita_tui.quotes.model import Kind, Quotation


def quotation(text: str, start: int, end: int, kind: Kind = "direct") -> Quotation:
    return Quotation(
        article="a",
        start=start,
        end=end,
        text=text[start:end],
        kind=kind,
        paragraph=1,
        utterance=1,
        speakers=("Bo",),
    )


def test_marks_stand_inside_the_frame() -> None:
    text = "He said: “ Come in. “ Then he left."
    start = text.index("Come")
    shown = FramedText(text, 0, [quotation(text, start, start + 8)]).shown
    assert shown == "He said: ▸“ Come in. “◂ Then he left."


def test_reported_words_have_no_marks() -> None:
    text = "He said he would come."
    assert FramedText(text, 0, [quotation(text, 8, 21, "indirect")]).shown == "He said ▸he would come◂."


def test_a_report_that_ends_before_a_quotation_leaves_it_its_marks() -> None:
    text = "Bo said it is “old wood” now."
    start = text.index("old")
    report, quoted = quotation(text, 8, 13, "indirect"), quotation(text, start, start + 8)
    assert FramedText(text, 0, [report, quoted]).shown == "Bo said ▸it is◂ ▸“old wood”◂ now."


def test_what_nobody_said_is_not_framed() -> None:
    text = "The “gate” opens."
    assert FramedText(text, 0, [quotation(text, 5, 9, "unattributed")]).shown == text


@given(st.text(st.sampled_from("ab “”'\n"), min_size=1, max_size=60), st.data())
def test_places_and_offsets_answer_each_other(text: str, data: st.DataObject) -> None:
    body = data.draw(st.integers(0, len(text) - 1))
    cuts = sorted(data.draw(st.lists(st.integers(body, len(text)), max_size=6)))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    framed = FramedText(text, body, [quotation(text, a, b) for a, b in spans])
    assert framed.shown.count(OPENS) == framed.shown.count(CLOSES) == len(spans)
    for offset in range(body, len(text)):
        assert framed.shown[framed.place(offset)] == text[offset]
        assert framed.origin(framed.place(offset)) == offset
    for first, after in framed.frames:
        assert framed.shown[first] == OPENS
        assert framed.shown[after - 1] == CLOSES
