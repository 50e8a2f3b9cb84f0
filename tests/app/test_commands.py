"""The one table of commands: no key twice in a place, everything in it works and is in the help."""

from collections import Counter

from alita_tui.app.commands import COMMANDS, PLACES, commands, spoken
from alita_tui.app.screens.help import help_texts
from alita_tui.testing import open_app
from tests.app.browse_examples import TEXTS


def test_no_key_means_two_things_in_a_place() -> None:
    for place in PLACES:
        together = ("everywhere", "browse", place) if place in ("articles", "reader", "hits") else (place,)
        counts = Counter(key for command in commands(*together) for key in command.keys)
        assert [key for key, count in counts.items() if count > 1] == [], place


def test_help_lists_every_key() -> None:
    text = "\n".join(help_texts(list(PLACES)))
    for command in COMMANDS:
        if command.keys:
            assert spoken(command.keys) in text
            assert command.about in text


async def test_every_action_exists_where_it_is_bound() -> None:
    async with open_app(texts=TEXTS) as opened:
        nodes = {
            "everywhere": opened.browse,
            "browse": opened.browse,
            "articles": opened.articles,
            "reader": opened.reader,
            "search": opened.search.query_one("SearchInput"),
            "hits": opened.search.query_one("HitList"),
        }
        for command in COMMANDS:
            if command.place in nodes:
                name = command.action.split("(")[0]
                node = {"app": opened.app, "screen": opened.browse}.get(
                    name.split(".")[0], nodes[command.place]
                )
                assert hasattr(node, f"action_{name.split('.')[-1]}"), command


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
