"""The one table of commands: no key twice in a place, everything in it works and is in the help."""

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from alita_tui.app.app import AlitaApp
from alita_tui.app.commands import COMMANDS, PLACES, Place, commands, spoken
from alita_tui.app.keymap import TOGETHER
from alita_tui.app.screens.browse import BrowseScreen
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.screens.context import ContextScreen
from alita_tui.app.screens.help import help_texts
from alita_tui.app.screens.statements import StatementsScreen
from alita_tui.app.widgets.article_list import ArticleList
from alita_tui.app.widgets.overview_list import OverviewList
from alita_tui.app.widgets.reader import Reader
from alita_tui.app.widgets.search_input import SearchInput
from alita_tui.app.widgets.search_pane import HitList
from alita_tui.testing import open_app
from tests.app.browse_examples import TEXTS

if TYPE_CHECKING:
    from textual.dom import DOMNode


@pytest.mark.parametrize("places", TOGETHER, ids=" ".join)
def test_no_key_means_two_things_where_both_work(places: tuple[Place, ...]) -> None:
    counts = Counter(key for command in commands(*places) for key in command.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_help_lists_every_key() -> None:
    text = "\n".join(help_texts(list(PLACES)))
    for command in COMMANDS:
        if command.keys:
            assert spoken(command.keys) in text
            assert command.about in text


def test_every_action_exists_where_it_is_bound() -> None:
    nodes: dict[str, type[DOMNode]] = {
        "everywhere": BrowseScreen,
        "browse": BrowseScreen,
        "articles": ArticleList,
        "reader": Reader,
        "search": SearchInput,
        "hits": HitList,
        "comparison": ComparisonScreen,
        "context": ContextScreen,
        "overview": OverviewList,
    }
    assert nodes.keys() == PLACES.keys()
    for command in COMMANDS:
        of, _, action = command.action.partition("(")[0].rpartition(".")
        screen = StatementsScreen if command.place == "overview" else BrowseScreen
        node = {"app": AlitaApp, "screen": screen}.get(of, nodes[command.place])
        assert hasattr(node, f"action_{action}"), command


async def test_the_footer_shows_what_works_here() -> None:
    async with open_app(texts=TEXTS, size=(200, 30)) as opened:
        footer = opened.browse.query_one("KeyFooter")
        labels = {key.label for key in footer.keys}  # type: ignore[attr-defined]
        assert {"order", "filter", "compare", "help"} <= labels
        assert "leave" not in labels
        await opened.press("s")
        labels = {key.label for key in footer.keys}  # type: ignore[attr-defined]
        assert {"to the hits", "leave"} <= labels
        assert "order" not in labels
