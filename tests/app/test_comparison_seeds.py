"""What the comparison shows of the four shipped articles."""

from functools import cache
from typing import Any

import pytest
from textual.pilot import Pilot

from alita_tui.app.screens.comparison import ComparisonScreen
from alita_tui.corpus.corpus import Corpus
from alita_tui.quotes.model import Statement
from tests.app.comparison_stage import Stage, settle


@cache
def corpus() -> Corpus:
    return Corpus.open()


@cache
def told() -> Statement:
    return corpus().compare("sworn a blood oath to do at least one more Alita movie")


def stage(source: str = "001") -> Stage:
    return Stage(corpus(), told(), corpus().article(source).id)


async def go(pilot: Pilot[Any], *keys: str) -> None:
    await pilot.press(*keys)
    assert isinstance(pilot.app, Stage)
    await settle(pilot, pilot.app.comparison_screen)


def cell(app: Stage, sentence: int, source: str) -> str:
    return app.comparison_screen.comparison.matrix.cell(sentence - 1, corpus().article(source).id)


async def test_title_base_and_form() -> None:
    app = stage()
    async with app.run_test(size=(120, 40)) as pilot:
        await go(pilot)
        pane = app.comparison_screen.comparison
        assert pane.title.startswith(
            "─ “blood oath” · James Cameron, to Empire · 5 sentences · 3 of 4 sources"
        )
        assert pane.base == corpus().article("000").id
        lines = pane.matrix.lines
        assert lines[0].split() == ["000", "▾001", "002", "003"]
        assert "2025-11-17 earliest" in lines[1]
        assert "undated" in lines[1]
        assert "first" not in lines[1]
        for said in ("whole · base", "in 4 parts", "few words", "not found"):
            assert said in lines[2]
        assert "90 of 90" in lines[3]
        assert "89 of 90 words · 99 %" in lines[3]
        assert "≠ also Rodriguez" in lines[4]


async def test_the_matrix_tells_order_states_and_moves() -> None:
    app = stage()
    async with app.run_test(size=(120, 40)) as pilot:
        await go(pilot)
        assert [cell(app, number, "001") for number in range(1, 5)] == [
            "█ 5 ⇅ moved",
            "█ 1 ⚠ claim",
            "█ 2",
            "█ 3",
        ]
        assert cell(app, 5, "001") == "▓ 4 bracket ⚠ hedge"
        assert [cell(app, number, "000")[:3] for number in range(1, 6)] == ["█ 1", "█ 2", "█ 3", "█ 4", "█ 5"]
        assert cell(app, 5, "000") == "█ 5 ⚠ hedge glyph"
        assert cell(app, 1, "002") == "·"
        assert cell(app, 2, "002").startswith("▒ 1 fragment ≠")
        assert cell(app, 3, "002").startswith("░ reported")
        assert cell(app, 5, "002").startswith("░ uncredited")
        assert {cell(app, number, "003") for number in range(1, 6)} == {"·"}


async def test_base_and_source_stand_side_by_side_at_eighty_columns_with_the_bracket_marked() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "j", "j", "j", "j")
        wording = app.comparison_screen.comparison.wording
        here = wording.text[wording.text.index("▸5 Austin") :]
        base = [line.split("│")[0].strip() for line in here.splitlines()]
        source = [line.split("│")[1].strip() for line in here.splitlines() if "│" in line]
        assert "wrap the ‹(Avatar)› mix here in a few weeks." in " ".join(base)
        assert "wrap the mix ‹[for Avatar]› here in a few weeks." in " ".join(source)
        assert "[2188:2376]" in here
        assert "[1223:1415]" in here
        assert "Cameron told Empire" in base
        assert "Cameron added" in source
        assert "⚠ closes with “ instead of ”" in base
        assert "⚠ own lead drops “I think … probably”" in base
        assert "[ ] (Avatar) reads as speech, [for Avatar] is the editor’s" in " ".join(source)
        assert "Avatar" in app.screen.query_one("#wording").render_line(6).text


async def test_the_mixed_source_shows_the_fragment_and_whom_it_credits() -> None:
    app = stage("002")
    async with app.run_test(size=(120, 40)) as pilot:
        await go(pilot, "j")
        text = " ".join(app.comparison_screen.comparison.wording.text.split())
        assert "[2139:2149]" in text
        assert "“blood oath”" in text
        assert "working on the script" in text


async def test_the_silent_source_says_what_was_searched() -> None:
    app = stage("003")
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "w")
        text = " ".join(app.comparison_screen.comparison.wording.text.split())
        assert f"all {corpus().article('003').words:,} words searched" in text.replace(" │ ", " ")


async def test_another_base_and_back_changes_the_collation_not_the_statement() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "j", "b")
        pane = app.comparison_screen.comparison
        assert pane.base == corpus().article("001").id
        assert pane.source == corpus().article("000").id
        assert pane.segment == 0
        await go(pilot, "b")
        assert pane.base == corpus().article("000").id
        assert pane.segment == 1


async def test_a_citation_in_three_keys() -> None:
    app = stage()
    async with app.run_test(size=(80, 24)) as pilot:
        await go(pilot, "j", "y")
        lines = app.clipboard.splitlines()
        assert lines[0].startswith("“Robert Rodriguez and I have sworn a blood oath")
        assert lines[1].startswith(
            "— James Cameron, 001, “James Cameron Promises Alita: Battle Angel 2 Is Still"
        )
        assert lines[1].endswith("2025-11-18, 001_a9c56a5dffec51e4, ¶4 [849:932]")


@pytest.mark.parametrize("size", [(45, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_source_and_sentence_draws_at_every_size(size: tuple[int, int]) -> None:
    app = stage()
    async with app.run_test(size=size) as pilot:
        for key in (
            "h",
            *"jjjj",
            "l",
            *"kkkk",
            "l",
            *"jjjj",
            "l",
            "d",
            "equals_sign",
            "t",
            "w",
            "z",
            "z",
            "z",
        ):
            await go(pilot, key)
        pane = app.comparison_screen.comparison
        assert pane.source == corpus().article("003").id
        assert not app._exception


async def test_it_opens_at_the_sentence_under_the_eye() -> None:
    one = corpus().article("001").id
    screen = ComparisonScreen(corpus(), told(), one, 1022)
    assert (screen.comparison.source, screen.comparison.segment) == (one, 2)


async def test_a_base_of_two_words_is_said_to_be_one_and_differing_credits_differ_from_there_too() -> None:
    base = corpus().article("002").id
    app = Stage(corpus(), corpus().rebase(told(), base), corpus().article("001").id)
    async with app.run_test(size=(120, 40)) as pilot:
        await go(pilot)
        pane = app.comparison_screen.comparison
        assert "base 002 prints only 2 words: b another base" in pane.title
        assert any("≠ only Cameron" in line for line in pane.matrix.lines)
        assert "≠ credited to James Cameron" in pane.wording.text
