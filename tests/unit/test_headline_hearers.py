"""``Council told of cracks``: the subject of a headline without a hearer is the hearer."""

import pytest

from alita_tui.quotes.extraction import extract

BODY = "\n\nThe old pier was shut on Monday after a long night."


def credited(headline: str) -> list[str]:
    found = extract(headline + BODY, headline=(0, len(headline)))
    return [name for one in found for name in one.speakers]


@pytest.mark.parametrize(
    "headline",
    [
        "Council told of cracked hinges under pier",
        "Council Told of Cracked Hinges Under Pier",
        "Pupils told of sharp cuts to school buses",
        "Council told about the cracked hinges",
        "Council told that the pier may close soon",
        "Council told pier may close in spring",
        "Court told how driver fled the harbour",
        "Jury told driver lied about the heater",
        "Jury told Lind lied about the heater",
        "Drivers told to stay at home in storm",
        "Residents informed of plans to close the pier",
        "Council told ‘pier may close’",
    ],
)
def test_hearers_say_nothing(headline: str) -> None:
    assert credited(headline) == []


@pytest.mark.parametrize(
    "headline",
    [
        "Wren told drivers the pier would close",
        "Wren told council that the pier would close",
        "Wren says the pier would close",
        "Wren warned that the pier would close",
    ],
)
def test_who_tells_speaks(headline: str) -> None:
    assert credited(headline) == ["Wren"]


def test_below_the_headline_the_verb_is_active() -> None:
    text = "Pier shut\n\nWren told how the driver fled from the harbour."
    assert [one.speakers for one in extract(text, headline=(0, 9))] == [("Wren",)]
