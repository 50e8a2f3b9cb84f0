"""``BREAKING @RadioTern: orchard owner X 😢: “…”``: the label nearest the marks names who speaks."""

import pytest

from alita_tui.quotes.extraction import extract

WORDS = " “We lost the trees, but nobody was hurt”"


@pytest.mark.parametrize(
    "label",
    [
        "🔥🔥 BREAKING @RadioTern: orchard owner Ada Wren 😢:",
        "BREAKING: orchard owner Ada Wren:",
        "RT @RadioTern: Ada Wren:",
        "UPDATE | Ada Wren, orchard owner:",
        "UPDATE | Ada Wren 👩‍🌾:",
        "🔥 Ada Wren:",
        "🔥 Ada Wren 😢😢:",
        "Ada Wren 😢:",
        "LIVE: fire: mayor Ada Wren:",
        "Ada Wren at 10:30:",
        "Ada Wren had one wish:",
        "Fire at Tern: Mayor Ada Wren, who saw it:",
    ],
)
def test_the_nearest_label_speaks(label: str) -> None:
    (one,) = extract(label + WORDS)
    assert one.speakers == ("Ada Wren",)
    assert one.speaker_span is not None
    assert "Ada Wren" in label[slice(*one.speaker_span)]
    assert "😢" not in label[slice(*one.speaker_span)]


@pytest.mark.parametrize("label", ["🔥🔥:", "10:30:", "🔥 10:30:", ":", "|:", "🔥 | 😢:"])
def test_signs_and_times_are_nobody(label: str) -> None:
    assert [one.speakers for one in extract(label + WORDS)] == [()]
