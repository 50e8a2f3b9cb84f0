"""More made-up pairs of a quotation and a report of it, judged by their flags alone."""

import pytest

from alita_tui.quotes.model import Flag
from tests.unit.test_report_losses import Pair, reports_of

LOSING: list[tuple[str, str, set[Flag]]] = [
    (
        "There is a good chance that the ferry line will close in autumn.",
        "Mara Lindt said the ferry line would close in autumn.",
        {"hedge-lost"},
    ),
    (
        "In all likelihood the ferry line will close in autumn.",
        "Mara Lindt said the ferry line would close in autumn.",
        {"hedge-lost"},
    ),
    (
        "It seems to me that the bridge was built too low.",
        "Mara Lindt said the bridge was built too low.",
        {"hedge-lost"},
    ),
    (
        "As far as I know, the bridge was inspected in March.",
        "The bridge was inspected in March, Mara Lindt said.",
        {"hedge-lost"},
    ),
    (
        "I’m not sure the council will approve the budget.",
        "Mara Lindt said the council would not approve the budget.",
        {"hedge-lost"},
    ),
    (
        "We are aiming to open the new clinic by June.",
        "Mara Lindt said the new clinic will open by June.",
        {"hedge-lost"},
    ),
    (
        "We intend to hire forty nurses for the clinic.",
        "Mara Lindt announced that the city will hire forty nurses for the clinic.",
        {"hedge-lost"},
    ),
    (
        "The leak was possibly caused by the frost.",
        "Mara Lindt said the leak was caused by the frost.",
        {"hedge-lost"},
    ),
    (
        "Under the right conditions, the quarry could reopen next year.",
        "Mara Lindt said the quarry would reopen next year.",
        {"hedge-lost"},
    ),
    (
        "Provided the court agrees, we will tear down the old mill.",
        "Mara Lindt said the city will tear down the old mill.",
        {"condition-lost"},
    ),
    (
        "Depending on the weather, we will start the harvest festival on Friday.",
        "Mara Lindt said the harvest festival will start on Friday.",
        {"condition-lost"},
    ),
    (
        "Unless somebody steps in, the library will close.",
        "Mara Lindt said the library will close.",
        {"condition-lost"},
    ),
    (
        "We will lower the fees once the loan has been paid back.",
        "Mara Lindt said the city will lower the fees.",
        {"condition-lost"},
    ),
    (
        "In the event of a strike, the trams will stop at noon.",
        "Mara Lindt said the trams will stop at noon.",
        {"condition-lost"},
    ),
    (
        "I would imagine the stadium opens in August.",
        "Mara Lindt promises stadium opens in August",
        {"hedge-lost", "claim-added"},
    ),
    (
        "My guess is that the museum will move to the harbour.",
        "Mara Lindt confirms museum will move to the harbour",
        {"hedge-lost", "claim-added"},
    ),
    (
        "The cathedral roof should be finished by Easter.",
        "Mara Lindt guaranteed that the cathedral roof would be finished by Easter.",
        {"hedge-lost", "claim-added"},
    ),
    (
        "With a bit of luck the swimmers will train at home this winter.",
        "Mara Lindt said the swimmers will train at home this winter.",
        {"hedge-lost"},
    ),
    (
        "There’s every reason to hope that the pilots will accept the offer.",
        "Mara Lindt said the pilots will accept the offer.",
        {"hedge-lost"},
    ),
    (
        "By the looks of it, the dam was overtopped at night.",
        "Mara Lindt said the dam was overtopped at night.",
        {"hedge-lost"},
    ),
    (
        "We would consider a second tunnel under the river.",
        "Mara Lindt said the city will build a second tunnel under the river.",
        {"hedge-lost"},
    ),
    (
        "I’m fairly confident that the choir will sing at the opening.",
        "Mara Lindt said the choir will sing at the opening.",
        {"hedge-lost"},
    ),
    (
        "The theatre will tour Poland, subject to funding.",
        "The theatre will tour Poland, Mara Lindt said.",
        {"condition-lost"},
    ),
    (
        "When the new pumps arrive, the pool will be refilled.",
        "Mara Lindt said the pool will be refilled.",
        {"condition-lost"},
    ),
    (
        "We’re looking at a possible merger of the two clinics.",
        "Mara Lindt announces merger of two clinics",
        {"hedge-lost"},
    ),
    (
        "The tunnel could open in 2031.",
        "Mara Lindt confirms tunnel will open in 2031",
        {"hedge-lost", "claim-added"},
    ),
    (
        "Rents will rise unless parliament acts.",
        "Mara Lindt warned that rents will rise.",
        {"condition-lost"},
    ),
]

INNOCENT: list[tuple[str, str]] = [
    (
        "There is a good chance that the ferry line will close in autumn.",
        "Mara Lindt said the ferry line was likely to close in autumn.",
    ),
    (
        "In all likelihood the ferry line will close in autumn.",
        "Mara Lindt said the ferry line would probably close in autumn.",
    ),
    (
        "It seems to me that the bridge was built too low.",
        "To Mara Lindt it appears that the bridge was built too low, she said.",
    ),
    (
        "As far as I know, the bridge was inspected in March.",
        "To her knowledge the bridge was inspected in March, Mara Lindt said.",
    ),
    (
        "I’m not sure the council will approve the budget.",
        "Mara Lindt said she doubted that the council would approve the budget.",
    ),
    (
        "We are aiming to open the new clinic by June.",
        "Mara Lindt said the city aims to open the new clinic by June.",
    ),
    (
        "We intend to hire forty nurses for the clinic.",
        "Mara Lindt said the city plans to hire forty nurses for the clinic.",
    ),
    (
        "The leak was possibly caused by the frost.",
        "The leak may have been caused by the frost, Mara Lindt said.",
    ),
    (
        "Provided the court agrees, we will tear down the old mill.",
        "Mara Lindt said the city will tear down the old mill if the court agrees.",
    ),
    (
        "Depending on the weather, we will start the harvest festival on Friday.",
        "Weather permitting, the harvest festival will start on Friday, Mara Lindt said.",
    ),
    (
        "Unless somebody steps in, the library will close.",
        "Mara Lindt said the library will close if nobody steps in.",
    ),
    (
        "We will lower the fees once the loan has been paid back.",
        "Mara Lindt said the city will lower the fees after the loan has been paid back.",
    ),
    (
        "In May the children will plant trees along the river.",
        "Mara Lindt said the children will plant trees along the river in May.",
    ),
    (
        "The might of the storm took us by surprise at the pier.",
        "Mara Lindt said the storm took the city by surprise at the pier.",
    ),
    (
        "You could see the fire from the market square.",
        "Mara Lindt said the fire was seen from the market square.",
    ),
    (
        "I think the world of the nurses at the clinic.",
        "Mara Lindt praised the nurses at the clinic, she said on Monday.",
    ),
    ("We will build the new clinic by June.", "Mara Lindt promises new clinic by June"),
    ("We will never sell the ferries.", "Mara Lindt vows never to sell the ferries"),
    ("The old bridge was closed when the river rose.", "Mara Lindt said the old bridge was closed."),
    (
        "There’s every reason to hope that the pilots will accept the offer.",
        "Mara Lindt was hopeful that the pilots would accept the offer, she said.",
    ),
    (
        "We would consider a second tunnel under the river.",
        "Mara Lindt said the city would consider a second tunnel under the river.",
    ),
    (
        "I’m fairly confident that the choir will sing at the opening.",
        "Mara Lindt said she was confident that the choir would sing at the opening.",
    ),
    (
        "Only if both parties sign will the port reopen.",
        "The port will not reopen unless both parties sign, Mara Lindt said.",
    ),
    (
        "When the new pumps arrive, the pool will be refilled.",
        "Mara Lindt said the pool will be refilled after the pumps arrive.",
    ),
    (
        "Rents will rise unless parliament acts.",
        "Mara Lindt warned that rents would rise without action by parliament.",
    ),
    (
        "We provided the tents and the food for the festival.",
        "Mara Lindt said the city provided the tents and the food for the festival.",
    ),
    (
        "You should see the market hall in the morning light.",
        "Mara Lindt recommended seeing the market hall in the morning light, she said.",
    ),
    (
        "The likely winner of the regatta comes from Bremen.",
        "Mara Lindt said the winner of the regatta comes from Bremen.",
    ),
    ("As an officer I could not accept the gift.", "Mara Lindt said she did not accept the gift."),
    ("When I was mayor, the trams ran all night.", "Mara Lindt said the trams ran all night."),
    ("The ferry, which should have sailed at noon, was late.", "Mara Lindt said the ferry was late."),
]


def flags_of(quotation: str, report: str) -> set[Flag]:
    """The flags of the report; one without a final stop is the headline."""
    pair = Pair(quotation, report, headline=report[-1] != ".")
    return {flag for one in reports_of(pair) for flag in one.flags}


@pytest.mark.parametrize(("quotation", "report", "flags"), LOSING)
def test_what_is_lost_or_added_is_flagged(quotation: str, report: str, flags: set[Flag]) -> None:
    assert flags_of(quotation, report) == flags


@pytest.mark.parametrize(("quotation", "report"), INNOCENT)
def test_other_words_for_the_same_are_not_flagged(quotation: str, report: str) -> None:
    assert not flags_of(quotation, report) & {"hedge-lost", "condition-lost", "claim-added"}
