"""Who speaks, and where the clause begins: noun phrases, nouns of speech, shares, and what stands between."""

import pytest

from alita_tui.quotes.extraction import extract


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lose,” said the aide to President Otto Brand.", "the aide to President Otto Brand"),
        ("“We lose,” said former Bavarian congressman Otto Brand.", "Otto Brand"),
        ("“We lose,” Mara Lindt's family said.", "Mara Lindt's family"),
        ("The assembly called it “a shame.”", "The assembly"),
        ("Otto Brand rejected Mara Lindt’s suggestion that the pier was “rotten.”", "Mara Lindt"),
        ("Mara Lindt’s promise to “close the port” worried many.", "Mara Lindt"),
        ("Another critic, Otto Brand, likened the rules to “burning the pier.”", "Otto Brand"),
        ("The Harbour Council met on Monday. It called the pier “rotten.”", "Harbour Council"),
        ("Mara Lindt sent a series of tweets early Friday saying that he was “a fool.”", "Mara Lindt"),
        ("Mara Lindt told the Gazette that the council expects Brand to play for “a draw.”", "Mara Lindt"),
        ("Mara Lindt says she believes the harbour has “the wind at its back.”", "Mara Lindt"),
        (
            "Following a late meeting, the Harbour Council issued a statement calling it “a breach.”",
            "Harbour Council",
        ),
    ],
)  # fmt: skip
def test_the_speaker(text: str, speaker: str) -> None:
    assert [one.speaker for one in extract(text) if one.kind in ("direct", "mixed")] == [speaker]


@pytest.mark.parametrize(
    ("text", "report", "speaker"),
    [
        ("Brand says Lindt ran a race that led to a win.", "Lindt ran a race that led to a win", "Brand"),
        ("Otto Brand says too much is made of it.", "too much is made of it", "Otto Brand"),
        ("Otto Brand says there was indeed a storm.", "there was indeed a storm", "Otto Brand"),
        ("Brand says on his website that there were storms.", "there were storms", "Brand"),
        ("About 4 in 10 say they want another mayor.", "they want another mayor", "About 4 in 10"),
        ("He goes on, despite people claiming the pier had no use.", "the pier had no use", "people"),
        ("Some of the women said they had spoken out.", "they had spoken out", "Some of the women"),
        ("A harbour poll shows that most have left.", "most have left", "A harbour poll"),
    ],
)  # fmt: skip
def test_the_report(text: str, report: str, speaker: str) -> None:
    assert [(one.text, one.speaker) for one in extract(text)] == [(report, speaker)]


def test_a_second_verb_in_the_present_has_the_same_subject() -> None:
    found = extract("Brand said the fleet is old and says he will mend it.")
    assert [one.text for one in found] == ["the fleet is old", "he will mend it"]


def test_a_place_that_opens_the_article_speaks_for_nobody() -> None:
    text = "BAY CITY, Wisc. — Otto Brand blamed the press for the “storm in a bay,” as he often does."
    assert "BAY CITY" not in {one.speaker for one in extract(text)}


def test_her_claim_without_a_name_is_no_owner() -> None:
    assert {one.rule for one in extract("The claim that the pier was “rotten to the core” spread.")} != {
        "speech-noun"
    }


def test_the_outer_speaker_is_mentioned_for_what_she_is_said_to_think() -> None:
    text = "Mara Lindt says she believes the harbour has “the wind at its back.”"
    (found,) = [one for one in extract(text) if one.kind == "mixed"]
    assert found.speaker_span == (0, len("Mara Lindt"))


def test_what_a_turn_of_a_transcript_goes_on_with_has_its_speaker() -> None:
    text = "“WREN: The pier is shut.\n\n“It will open in May.\n\n“LIND: When in May?”"
    assert [one.speaker for one in extract(text)] == ["WREN", "WREN", "LIND"]
