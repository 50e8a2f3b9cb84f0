"""What the configuration changes in the app, and the keys of the user."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.commands import COMMANDS, keys_of
from alita_tui.app.keymap import TOGETHER, chosen
from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.app.screens.help import HelpScreen
from alita_tui.app.screens.listing import ListingLines
from alita_tui.app.widgets.key_footer import KeyFooter
from alita_tui.app.widgets.pane_tabs import PaneTabs
from alita_tui.app.widgets.tour import Tour
from alita_tui.cli.main import main
from alita_tui.config import Config, config_path
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import TEXTS


def _write(text: str) -> None:
    path = config_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _footer(opened: OpenApp) -> dict[str, str]:
    return {key.label: key.key for key in opened.browse.query_one("KeyFooter").keys}  # type: ignore[attr-defined]


def test_every_command_has_a_name_of_its_own() -> None:
    assert len({one.name for one in COMMANDS}) == len(COMMANDS)


async def test_own_keys_work_and_are_shown() -> None:
    _write('[keys]\nreader.next = ["f6", "ctrl+n"]\neverywhere.bookmark = "M"\n')
    async with open_app(texts=TEXTS, size=(200, 40)) as opened:
        await opened.press("3", "f6")
        first = opened.reader.quotation
        assert first is not None
        await opened.press("n")
        assert opened.reader.quotation is first
        await opened.press("ctrl+n")
        assert opened.reader.quotation is not first
        shown = _footer(opened)
        assert shown["next"] == "f6"
        assert shown["bookmark"] == "M"
        await opened.press("question_mark")
        screen = opened.app.screen
        assert isinstance(screen, HelpScreen)
        assert any(text.startswith(" f6 ctrl+n ") for text in screen.texts)


async def test_the_key_for_help_stands_at_the_edge_whatever_it_is() -> None:
    _write('[keys]\neverywhere.help = "f1"\n')
    async with open_app(texts=TEXTS, size=(50, 24)) as opened:
        footer = opened.browse.query_one(KeyFooter)
        at, key = footer.fitting(50)[-1]
        assert (at, key.key, key.label) == (50 - len(" f1 help"), "f1", "help")
        assert footer.render().plain.endswith(" f1 help")


async def test_plain_keys_leave_the_letters_alone() -> None:
    _write('key_style = "plain"\n')
    async with open_app(texts=TEXTS) as opened:
        await opened.press("2", "j")
        assert opened.articles.cursor == 0
        await opened.press("down")
        assert opened.articles.cursor == 1


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ({"reader.next": ("c",)}, "reader.next: 'c' is everywhere.compare there"),
        ({"reader.nxt": ("x",)}, "no command 'reader.nxt', did you mean 'reader.next'?"),
        ({"reader.next": ("nope",)}, "reader.next: 'nope' is no key"),
        ({"reader.next": ()}, "reader.next needs a key"),
        ({"search.open-first": ("x",)}, "'x' is typed there"),
        ({"reader.next": ("u",), "reader.find": ("u",)}, "'u' is reader."),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(keys: dict[str, tuple[str, ...]], problem: str) -> None:
    own, problems = chosen(Config(keys=keys))
    assert problem in problems[0]
    assert len(own) == len(keys) - 1


def test_two_commands_may_swap_their_keys() -> None:
    own, problems = chosen(Config(keys={"reader.next": ("/",), "reader.find": ("n",)}))
    assert problems == []
    assert own == {"reader.next": ("/",), "reader.find": ("n",)}


@given(
    st.dictionaries(
        st.sampled_from([one.name for one in COMMANDS]),
        st.lists(st.sampled_from("abcxyzJK/"), min_size=1, max_size=2).map(tuple),
        max_size=8,
    )
)
def test_no_key_of_the_user_means_two_things(keys: dict[str, tuple[str, ...]]) -> None:
    own, _ = chosen(Config(keys=keys))
    for places in TOGETHER:
        here = [one for one in COMMANDS if one.place in places]
        for name, mine in own.items():
            for key in mine:
                users = [one for one in here if key in keys_of(one, own)]
                if any(one.name == name for one in users) and key not in next(
                    one.keys for one in COMMANDS if one.name == name
                ):
                    assert len(users) == 1


async def test_problems_are_told_and_the_app_opens() -> None:
    _write('layuot = "x"\n')
    async with open_app(texts=TEXTS) as opened:
        assert "did you mean 'layout'" in opened.status.text


async def test_layout_and_columns() -> None:
    _write('layout = "single"\ncolumns = ["date"]\n')
    async with open_app(texts=TEXTS, size=(120, 30)) as opened:
        assert opened.browse.single
        shown = opened.articles.render_line(0).text
        assert "2031-04-01" in shown
        assert "quote" not in shown


def test_the_command_shows_path_settings_and_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "--path"]) == 0
    assert capsys.readouterr().out == f"{config_path()}\n"
    _write('theme = "alita-light"\nwhat = 1\n[keys]\nreader.next = "f6"\n')
    assert main(["config"]) == 0
    printed = capsys.readouterr()
    assert 'theme = "alita-light"' in printed.out
    assert "unknown setting 'what'" in printed.err
    assert main(["config", "--keys"]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("reader.next "))
    assert line.split()[1] == "f6"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_help_loses_no_letter_beside_its_bar(size: tuple[int, int]) -> None:
    async with open_app(texts=TEXTS, size=size) as opened:
        await opened.press("question_mark")
        lines = opened.app.screen.query_one(ListingLines)
        width = lines.scrollable_content_region.width
        assert lines.show_vertical_scrollbar
        assert all(
            line.cell_length <= width for at in range(lines.row_count) for line in lines.row(at, width)
        )


async def test_what_is_told_of_keys_names_those_of_the_user() -> None:
    _write(
        '[keys]\neverywhere.compare = "f5"\nbrowse.search = "f6"\nbrowse.next-pane = "f7"\n'
        'everywhere.help = "f8"\ncomparison.source = "f11"\neverywhere.copy = "Y"\nbrowse.articles = "9"\n'
    )
    async with open_app(texts=TEXTS, size=(80, 24)) as opened:
        assert opened.status.text.endswith("f5 compares")
        tour = opened.browse.query_one(Tour).render().plain.splitlines()
        assert [line.split()[0] for line in tour] == ["f5", "f6", "f8"]
        assert "f7 goes to the next pane" in tour[1]
        labels = opened.browse.query_one(PaneTabs).labels
        assert labels == ["f6 search", "9 articles", "3 reader", "4 in short"]
        await opened.press("f8")
        screen = opened.app.screen
        assert isinstance(screen, HelpScreen)
        assert any("selects words: Y copies" in text for text in screen.texts)
        assert any("on the right; h f11 go there" in text for text in screen.texts)


async def test_what_is_told_of_a_comparison_names_the_keys_of_the_user() -> None:
    _write(
        '[keys]\ncomparison.sentence = "f1"\ncomparison.differences = "f2"\ncomparison.sources = "f3"\n'
        'everywhere.next-statement = "f4"\ncomparison.why = "f5"\ncomparison.page = "f6"\n'
        'comparison.zoom = "f7"\neverywhere.leave = "f8"\ncomparison.source = "f9"\n'
    )
    async with open_app(size=(100, 30)) as opened:
        await opened.press("c")
        screen = opened.app.screen
        assert isinstance(screen, ComparisonScreen)
        await opened.press(*["f9"] * 6)
        assert screen.said.endswith("is the last source shown: f3 lists them")
        await opened.press(*["f1"] * 6)
        assert screen.said == "this is the last sentence shown: f4 and K go to other statements"
        await opened.press("f5")
        assert screen.said == "f6 scrolls the reasons, f7 gives them all the room"


async def test_panes_are_named_whole_where_their_keys_do_not_fit() -> None:
    _write('[keys]\nbrowse.search = "ctrl+s"\n')
    async with open_app(texts=TEXTS, size=(45, 20)) as opened:
        tabs = opened.browse.query_one(PaneTabs)
        assert tabs.labels == ["search", "articles", "reader", "in short"]
        assert await opened.pilot.click(PaneTabs, offset=(12, 0))
        assert opened.browse.pane == "articles"
