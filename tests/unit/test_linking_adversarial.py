"""What unrelated articles print alike: stock phrases, disclaimers, newsletters, proverbs, wire quotes."""

from collections.abc import Mapping, Sequence

import pytest

from alita_tui.quotes.extraction import extract
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document

ABOUT = {
    "harbour": "The ferry to Selk lay at the broken pier while the crane lifted flooded moorings.",
    "chess": "The grandmaster resigned the endgame at Carmel before the interval of the championship.",
    "bakery": "The bakery in Ostrow sells rye loaves again since the oven was rebuilt with tiles.",
    "comet": "Astronomers photographed a comet whose tail crossed the telescope for an hour.",
}
HARBOUR_TOO = "The broken pier at Selk, where the ferry lay and moorings flooded, has a crane again."


def article(name: str, about: str, quoted: str, date: str | None = None) -> Document:
    text = f"{ABOUT.get(about, about)}\n\n{quoted}"
    return Document(id=name, text=text, quotations=extract(text, article=name), date=date)


def together(articles: Sequence[Document]) -> list[list[str]]:
    """The articles of each statement that more than one gives."""
    found = [[each.article for each in one.utterances] for one in link(articles)]
    return [one for one in found if len(one) > 1]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("“We do not comment on pending investigations,” a spokesman said.",) * 2,
        ("“We do not comment on pending litigation or personnel matters,” the company said.",) * 2,
        ("“The safety of our customers is our highest priority,” a spokeswoman said.",) * 2,
        (
            "Bo Ellis could not be “reached for comment”, his office said.",
            "Mara Lindt could not be “reached for comment”, her office said.",
        ),
        ("“Subscribe to our newsletter for the best stories of the week.”",) * 2,
        ("“Our thoughts and prayers are with the families,” Bo Ellis said.",) * 2,
        (
            "“Our thoughts and prayers are with the families,” Bo Ellis said.",
            "“Our thoughts and prayers are with the families,” Mara Lindt said.",
        ),
        (
            "“A bird in the hand is worth two in the bush,” Bo Ellis said.",
            "“A bird in the hand is worth two in the bush,” Mara Lindt said.",
        ),
        (
            "“Row, row, row your boat gently down the stream,” sang Bo Ellis.",
            "“Row, row, row your boat gently down the stream,” sang Mara Lindt.",
        ),
        ("“We will see what happens,” Bo Ellis said.",) * 2,
    ],
)
def test_unrelated_articles_are_not_joined_by_what_everybody_says(one: str, two: str) -> None:
    assert together([article("a", "harbour", one), article("b", "chess", two)]) == []


def made_up_word(number: int) -> str:
    """A word for each number, of two letters a digit."""
    return "".join("bdfgklmnpr"[int(digit)] + "aeiou"[int(digit) % 5] for digit in f"{number:05}")


PROUD = "“We are very proud of the team and of the whole city,” Bo Ellis said."
LONG = (
    "“Seven grey ferries will cross the frozen strait before Saturday night and bring the orchestra, the "
    "lanterns and the bishop’s piano,” {} said."
)


def test_the_same_phrase_of_a_speaker_months_apart_is_two_statements() -> None:
    march = article("a", "harbour", PROUD, "2025-03-01")
    assert together([march, article("b", HARBOUR_TOO, PROUD, "2025-10-01")]) == []
    assert together([march, article("c", HARBOUR_TOO, PROUD, "2025-03-02")]) == [["a", "c"]]


def test_a_short_phrase_of_a_speaker_weeks_apart_is_two_statements() -> None:
    said = "“One game at a time, as always,” Bo Ellis said."
    first = article("a", "harbour", said, "2025-03-01")
    assert together([first, article("b", HARBOUR_TOO, said, "2025-03-22")]) == []
    assert together([first, article("c", HARBOUR_TOO, said, "2025-03-03")]) == [["a", "c"]]


def test_what_two_people_say_long_apart_needs_more_than_near() -> None:
    said = "“Seven grey ferries will cross the frozen strait before Saturday night begins,” {} said."
    first = article("a", "harbour", said.format("Bo Ellis"), "2025-03-01")
    assert together([first, article("b", "chess", said.format("Mara Lindt"), "2025-10-01")]) == []
    assert together([first, article("c", "chess", said.format("Mara Lindt"), "2025-03-02")]) == [["a", "c"]]
    first = article("a", "harbour", LONG.format("Bo Ellis"), "2025-03-01")
    assert together([first, article("b", "chess", LONG.format("Mara Lindt"), "2025-10-01")]) == [["a", "b"]]


@pytest.mark.parametrize("speaker", ["the mayor", "a letter"])
def test_a_role_may_be_the_person_named_elsewhere(speaker: str) -> None:
    said = "“Seven grey ferries will cross the frozen strait,” {} said."
    first = article("a", "harbour", said.format("Bo Ellis"))
    assert together([first, article("b", "chess", said.format(speaker))]) == [["a", "b"]]


def test_a_long_quotation_is_found_wherever_and_whenever_it_is_printed() -> None:
    first = article("a", "harbour", LONG.format("Bo Ellis"), "2025-03-01")
    assert together([first, article("b", "chess", LONG.format("Ellis"), "2025-10-01")]) == [["a", "b"]]


def test_a_wire_quotation_of_500_outlets_is_one_statement() -> None:
    wire = LONG.format("Bo Ellis")
    articles = [article(f"w{at:03}", "harbour", wire, "2025-03-01") for at in range(500)]
    articles += [
        article(f"x{at:03}", "chess", f"“Pawn {at} takes rook,” Mara Lindt said.") for at in range(9)
    ]
    (shared,) = together(articles)
    assert len(shared) == 500


def test_a_shortened_copy_finds_the_wire_quotation_among_500() -> None:
    short = article("s", "comet", "“Seven grey ferries will cross the frozen strait,” Bo Ellis said.")
    articles = [article(f"w{at:03}", "harbour", LONG.format("Bo Ellis")) for at in range(500)]
    (shared,) = together([*articles, short])
    assert len(shared) == 501


def test_a_stock_phrase_of_hundreds_keeps_those_of_one_occasion_together() -> None:
    said = "“I don’t know what to say,” {} said."
    articles = [
        article(
            f"a{at:03}",
            " ".join(made_up_word(5 * at + step) for step in range(5)),
            said.format(name),
        )
        for at, name in enumerate(["Ole Brandt", "Ines Soto", "Bo Ellis", "Orla Finn"] * 60)
    ]
    pair = [
        article(f"b{at}", about, said.format("Mara Lindt"))
        for at, about in enumerate(("harbour", HARBOUR_TOO))
    ]
    found: Mapping[str, list[str]] = {one[0]: one for one in together([*articles, *pair])}
    assert found == {"b0": ["b0", "b1"]}
