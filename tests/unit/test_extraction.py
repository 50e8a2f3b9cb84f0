"""From texts to quotations: the seeds, every phenomenon made up, and what holds of any text."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui.paths import seeds
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.model import Quotation


def seed(number: str) -> str:
    (path,) = Path(seeds()).glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


def in_marks(text: str, body: int = 0) -> list[Quotation]:
    return [one for one in extract(text, body=body) if one.kind in ("direct", "mixed")]


def indirect(text: str) -> dict[str, Quotation]:
    return {one.text: one for one in extract(text) if one.kind == "indirect"}


def test_seed_000_one_quotation_with_a_wrong_closing_glyph() -> None:
    text = seed("000")
    (quotation,) = in_marks(text, body=17)
    assert quotation.span == (1904, 2376)
    assert quotation.kind == "direct"
    assert quotation.wrong_glyph == "“"
    assert quotation.speaker == "James Cameron"
    assert quotation.speaker_span is not None
    assert text[slice(*quotation.speaker_span)] == "Cameron"
    assert (quotation.cue, quotation.venue, quotation.paragraph) == ("told", "Empire", 3)


def test_seed_000_lead_reports() -> None:
    found = indirect(seed("000"))
    report = found[
        "he and Rodriguez are making progress on Alita: Battle Angel 2, and they’re about to get more "
        "serious about pushing it toward production"
    ]
    assert (report.speaker, report.cue) == ("James Cameron", "says")


def test_seed_001_four_spans_of_cameron() -> None:
    text = seed("001")
    found = in_marks(text)
    assert [one.span for one in found] == [(849, 932), (1022, 1177), (1223, 1415), (2437, 2480)]
    assert {one.kind for one in found} == {"direct"}
    assert {one.speaker for one in found} == {"James Cameron"}
    assert [one.cue for one in found] == ["told", "told", "added", "acknowledged"]
    assert [one.venue for one in found][:2] == ["Empire Magazine"] * 2
    assert found[3].speaker_span is not None
    assert text[slice(*found[3].speaker_span)] == "he"
    assert found[0].utterance == found[1].utterance == found[2].utterance != found[3].utterance
    assert [one.rule for one in found] == ["cue-after", "split-frame", "sentence-before", "cue-after"]


def test_seed_001_headline_and_standfirst_report() -> None:
    text = seed("001")
    begin = text.index("James Cameron Promises")
    headline = (begin, text.index("\n", begin))
    found = {one.text: one for one in extract(text, headline=headline, body=17) if one.kind == "indirect"}
    assert found["Alita: Battle Angel 2 Is Still Coming"].cue == "Promises"
    assert found["Alita: Battle Angel 2 Is Still Coming"].speaker == "James Cameron"
    standfirst = found["he and Robert Rodriguez are returning to the manga adaptation soon"]
    assert (standfirst.speaker, standfirst.cue, standfirst.paragraph) == ("James Cameron", "says", 2)


def test_seed_002_a_fragment_of_two_speakers() -> None:
    (quotation,) = in_marks(seed("002"))
    assert (quotation.span, quotation.kind, quotation.text) == ((2139, 2149), "mixed", "blood oath")
    assert quotation.speakers == ("James Cameron", "Robert Rodriguez")
    assert quotation.cue == "admitted"


def test_seed_002_reports() -> None:
    found = indirect(seed("002"))
    both = ("James Cameron", "Robert Rodriguez")
    script = found["they are working on the script for Alita 2 and that they have a"]
    assert (script.speakers, script.cue) == (both, "admitted")
    more = found[
        "he and Rodriguez were going to make at least one more Alita movie, with chances for a third "
        "depending on how the sequel goes"
    ]
    assert more.speakers == ("James Cameron",)
    assert found["he wanted to return for a sequel"].speakers == ("Robert Rodriguez",)
    assert found["they wanted to have multiple sequels"].speakers == both


def test_seed_003_reports_without_marks() -> None:
    text = seed("003")
    assert in_marks(text) == []
    found = indirect(text)
    production = "production on Alita 2 is expected to commence once the ongoing SAG-AFTRA strike is resolved"
    assert (found[production].speaker, found[production].cue) == ("Robert Rodriguez", "stating")
    talks = next(one for text_, one in found.items() if text_.startswith("discussions about the sequel"))
    assert (talks.speaker, talks.cue) == ("Robert Rodriguez", "mentioned")
    assert not any("storyline" in text_ for text_ in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” Ada Wren said. “They lost.”", [("Ada Wren", "cue-after"), ("Ada Wren", "split-frame")]),
        (
            "“We won,” Ada Wren said, “and they lost.”",
            [("Ada Wren", "cue-after"), ("Ada Wren", "split-frame")],
        ),
        ("Ada Wren added some specifics. “We won.”", [("Ada Wren", "sentence-before")]),
        ("Ada Wren shook her head. “We lost.”", [("Ada Wren", "subject-before")]),
        ("Wren: ‘We’re making progress’", [("Wren", "colon")]),
        ("Ada Wren spoke on Monday:\n“We won.”", [("Ada Wren", "colon")]),
        ("“We won.” — Ada Wren", [("Ada Wren", "signature")]),
        ("The plan is “a disaster” for the town, Ada Wren said.", [("Ada Wren", "cue-later")]),
        ("Ada Wren said the plan was a “rotten deal” for all.", [("Ada Wren", "in-report")]),
        (
            "“Yes!” “No!” “Maybe,” said Ada Wren.",
            [("Ada Wren", "frame-follows")] * 2 + [("Ada Wren", "cue-after")],
        ),
        (
            "“We won,” said Ada Wren.\n\n“They lost.”",
            [("Ada Wren", "cue-after"), ("Ada Wren", "carried-over")],
        ),
        ("She said: “One.\n\n“Two.”", [(None, "cue-before"), (None, "continued")]),
    ],
)
def test_frames(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(one.speaker, one.rule) for one in in_marks(text)] == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“We won,” Ada Wren said.", ["direct"]),
        ("Ada Wren said, “We won.”", ["direct"]),
        ("Ada Wren called it a “disaster.”", ["mixed"]),
        ("Ada Wren said the pier “is rotten.”", ["mixed"]),
        ("Ada Wren sang “The Long Pier” at the fair.", ["unattributed"]),
        (
            "On Monday’s “Good Morning Eastport,” Ada Wren said the pier was shut.",
            ["unattributed", "indirect"],
        ),
        ("Robert “Bobby” Lind came.", ["unattributed"]),
        ("市長は「桟橋を夏までに再建します。予算もあります。」と述べた。", ["direct"]),
        ("市長は「桟橋を夏までに再建する」と述べた。", ["mixed"]),
        ("町の「魔法」の薬が売れた。", ["unattributed"]),
        ("The Selk pier was shut. The “blood oath to mend the pier” hangs in the shop.", ["unattributed"]),
        ("Ada Wren said the town waged a “War on Rivers,” and left.", ["indirect", "mixed"]),
        ("Ada Wren said the town hung a “War on Rivers” poster.", ["unattributed"]),
        ("They sold “magic” pills at the fair.", ["unattributed"]),
        ("It is known as the “Lind rule” today.", ["unattributed"]),
        ("‘The Long Way Home’\nAda Wren left.", ["unattributed"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in extract(text)] == kinds


@pytest.mark.parametrize(
    ("place", "rule", "speaker"),
    [("Gull Island", "no-frame", None), ("Mara Lindt", "subject-before", "Mara Lindt")],
)
def test_the_subject_of_the_sentence_before_speaks_if_it_is_a_person(
    place: str, rule: str, speaker: str | None
) -> None:
    (found,) = extract(f"{place} was hit hard. “It was the worst storm in a hundred years.”")
    assert (found.rule, found.speaker) == (rule, speaker)


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        ("Ada Wren said when asked about selling the pier.", []),
        ("Ada Wren said when she came back from the pier.", []),
        ("Ada Wren said when asked that the pier was shut.", ["the pier was shut"]),
        ("Ada Wren explained when the pier would open again.", ["when the pier would open again"]),
        ("Ada Wren said if it rained the pier would shut.", ["if it rained the pier would shut"]),
        ("Ada Wren said if elected that she would go on.", ["she would go on"]),
    ],
)
def test_when_it_was_said_is_no_report(text: str, reports: list[str]) -> None:
    assert list(indirect(text)) == reports


@pytest.mark.parametrize(("opens", "closes"), ["“”", '""', "«»"])
def test_several_quotations_in_equal_marks_stay_inside_the_outer(opens: str, closes: str) -> None:
    inner = f"She told me {opens}sell the pier{closes} and I said {opens}no way{closes} to her face,"
    (found,) = extract(f"{opens}{inner}{closes} Mara Lindt said.")
    assert found.text == inner


def test_quotations_after_one_that_lacks_its_closing_mark_stay_apart() -> None:
    found = in_marks("“We go. “You stay,” he said. “They come,” she said. “Who ‘knows’?”")
    assert [one.text for one in found] == ["We go.", "You stay,", "They come,", "Who ‘knows’?"]


def test_a_colon_without_a_label_credits_nobody() -> None:
    assert [one.speaker_span for one in extract("“\n:“We won,”")] == [None]


def test_unattributed_credits_nobody() -> None:
    (title,) = extract("Ada Wren sang “The Long Pier” at the fair.")
    assert (title.speakers, title.speaker_span, title.cue, title.rule) == ((), None, None, "title")


def test_transcript() -> None:
    text = "ADA WREN: We open in May.\nBO LIND: “Finally,” as they say.\nADA WREN: In spring, I hope."
    found = extract(text)
    assert [one.text for one in found] == [
        "We open in May.",
        "“Finally,” as they say.",
        "In spring, I hope.",
    ]
    assert [one.speaker for one in found] == ["Ada Wren", "Bo Lind", "Ada Wren"]
    assert {one.rule for one in found} == {"transcript"}


def test_questions_and_answers_have_no_known_speaker() -> None:
    found = extract("Q: Is it shut?\nA: It is, yes.\nQ: Since when?\nA: Since May.")
    assert [one.speaker for one in found] == [None] * 4


def test_a_turn_in_marks_is_what_stands_in_them() -> None:
    text = "ELLIS: “Will you rebuild it?”\nLINDT: “We will, before summer.”\nELLIS: “When?”\nLINDT: 'In May.'"
    found = extract(text)
    assert [one.text for one in found] == [
        "Will you rebuild it?",
        "We will, before summer.",
        "When?",
        "In May.",
    ]
    assert {one.rule for one in found} == {"transcript"}


@pytest.mark.parametrize("label", ["Related", "Read More", "PHOTO", "Monday", "The Weather", "Where"])
def test_lines_of_furniture_are_no_turns(label: str) -> None:
    lines = [f"{label}: {words}" for words in ("Storm hits the town", "Ferry prices rise", "Mayor resigns")]
    assert extract("The pier is closed.\n\n" + "\n\n".join(lines)) == ()


def test_a_title_printed_twice_is_no_transcript() -> None:
    assert extract("Pier: The Return\nPier: The Return\nA third line.") == ()


def test_editorial_marks_stay_in_the_span() -> None:
    text = "Wren said: “[The] pier … is (nearly) fine [sic], you ****.”"
    assert [one.text for one in in_marks(text)] == ["[The] pier … is (nearly) fine [sic], you ****."]


def test_paragraphs_count_from_the_body_on() -> None:
    text = " date 2031-01-01\n\n \nOne.\n\n“We won,” Ada Wren said."
    assert [one.paragraph for one in in_marks(text, body=17)] == [2]


def test_nothing_is_read_before_the_body() -> None:
    text = "“Header,” Bo Lind said. “We won,” Ada Wren said."
    assert [one.text for one in in_marks(text, body=24)] == ["We won,"]


def test_evidence_supports_the_rule() -> None:
    text = "“We won,” Ada Wren said."
    (one,) = extract(text, article="a1")
    assert one.article == "a1"
    assert [text[slice(*span)] for span in one.evidence] == ["Ada Wren", "said"]


PIECES = [
    *(
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "«",
        "»",
        "“We won,”",
        ",",
        ".",
        "?",
        "\n",
        ":",
        "=",
        "(",
        ")",
        " ",
        " —",
    ),
    *(" said ", " Ada Wren", " Bo Lind", " he", " that", " the pier", " was shut", " according to", " and"),
    *(" told Radio Nine", " —", " 5", " if", " not", "ADA: "),
]
PROSE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@settings(max_examples=300)
@given(PROSE)
def test_what_holds_of_any_text(text: str) -> None:
    found = extract(text)
    assert found == extract(text)
    assert list(found) == sorted(found, key=lambda one: one.span)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.text == text[one.start : one.end] == one.text.strip()
        assert one.rule
        assert one.utterance > 0
        if one.cue_span is not None:
            assert text[slice(*one.cue_span)] == one.cue
        for start, end in one.evidence:
            assert 0 <= start < end <= len(text)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_a_header_is_no_paragraph() -> None:
    text = "---\ntitle: Harbour\n---\n\nThe harbour is open.\n\n“The old crane will stay,” said Mara Lindt.\n"
    (quotation,) = extract(text, body=text.index("The harbour"))
    assert quotation.paragraph == 2


def test_speech_over_paragraphs_in_single_marks_has_one_speaker() -> None:
    text = "‘We stay here for good.\n\n‘It’s our home.\n\n‘We will mend it,’ Mara Lindt said."
    found = [(one.kind, one.speaker) for one in extract(text)]
    assert found == [("direct", "Mara Lindt")] * 3
