"""What the matrix says, in cells and lines."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.widgets.comparison_cells import plain, width_of
from alita_tui.app.widgets.comparison_matrix import Grid, earliest_dated, grid
from alita_tui.app.widgets.comparison_rows import column_at, folded_row, glance, header_line, row_line, sizes
from alita_tui.app.widgets.comparison_view import View
from alita_tui.app.widgets.comparison_words import title_texts
from alita_tui.corpus.model import Article
from alita_tui.export.printed import printed_at
from alita_tui.export.states import GLYPHS, percent
from alita_tui.quotes.model import STATES, Rejected, Rendition
from tests.app.comparison_examples import crowd, shelf, statement


@pytest.fixture
def cells() -> Grid:
    return grid(View.of(statement(), shelf().article))


def said(matrix: Grid, row: int) -> list[str]:
    return [cell.texts[0] for cell in matrix.rows[row].cells]


def test_what_is_known_of_each_source(cells: Grid) -> None:
    assert [row.label for row in cells.rows[:4]] == ["dated", "form", "words", "speaker"]
    assert said(cells, 0) == ["2031-03-02", "2031-03-01 earliest dated", "undated", "undated"]
    assert said(cells, 1) == [
        "whole · base",
        "2 of 4 in 3 parts",
        "a few words quoted",
        "not found (4 searched)",
    ]
    assert said(cells, 2) == ["24 of 24 words", "12 of 24 words · 61 %", "2 of 24 words", ""]
    assert said(cells, 3) == ["Wren", "Wren", "≠ also Lind", ""]


def test_each_reading_has_glyph_place_word_and_flags(cells: Grid) -> None:
    assert said(cells, 4) == ["█ 1", "█ 2 ⇅ moved", "▒ 1 fragment ≠", "·"]
    assert said(cells, 5) == ["█ 2 ⚠ hedge", "▓ 1 altered ⋈ spliced", "░ reported ⚠ condition claim", "·"]
    assert said(cells, 6) == ["█ 3", "·", "▓ cut unmarked uncredited", "·"]
    assert said(cells, 7) == ["█ 4 ⚠ glyph", "·", "░ uncredited", "·"]


def test_every_state_can_be_told_without_colour() -> None:
    spoken = {(GLYPHS[state], state in ("verbatim", "absent") or state) for state in STATES}
    assert len(spoken) == len(STATES)


def test_nothing_is_earliest_where_one_source_is_dated() -> None:
    shelf_, told = crowd(present=2, silent=0)
    assert earliest_dated(told, shelf_.article) == "2031-03-02"
    alone, single = crowd(present=1, silent=0)
    assert earliest_dated(single, alone.article) is None


def test_a_sentence_over_a_frame_is_printed_at_one_place() -> None:
    rendition = Rendition(article="x", form="direct", readings=(), order=((0,), (0, 2), (1,), (2,)))
    assert printed_at(rendition) == {0: (1,), 2: (2, 4), 1: (3,)}


def test_per_cent_are_never_rounded_up_to_all() -> None:
    assert percent(178 / 179) == "99 %"
    assert percent(0.996) == "99 %"
    assert percent(0.985) == "99 %"
    assert percent(0.984) == "98 %"
    assert percent(0.004) == "1 %"
    assert percent(0.0) == "0 %"
    assert percent(0.9999) == "99 %"
    assert percent(1.0) == "100 %"


def test_the_title_says_label_speaker_venue_and_how_many() -> None:
    assert title_texts(statement(), "3 of 4 sources")[0] == (
        "“gate open” · Ada Wren, to Radio Nine · 4 sentences · 3 of 4 sources"
    )


@given(st.integers(45, 300), st.integers(0, 49), st.integers(0, 60))
def test_any_pane_shows_base_and_chosen_and_no_line_is_too_wide(width: int, at: int, first: int) -> None:
    shelf_, told = crowd()
    view = View.of(told, shelf_.article).having(folded=False)
    view = view.having(source=view.columns[at].members[0])
    matrix = grid(view)
    seen = glance(sizes(matrix, width), width, view.column, first)
    assert seen.columns[0] == 0
    assert view.column in seen.columns
    assert list(seen.columns[1:]) == list(range(seen.columns[1], seen.columns[-1] + 1))
    lines = [header_line(matrix, seen), *(row_line(row, seen, True) for row in matrix.rows)]
    assert all(width_of(line) <= width for line in lines)


def test_columns_out_of_sight_are_counted() -> None:
    shelf_, told = crowd()
    view = View.of(told, shelf_.article, "p10")
    matrix = grid(view)
    seen = glance(sizes(matrix, 80), 80, view.column, 8)
    header = plain(header_line(matrix, seen))
    assert f"←{seen.columns[1] - 1} {29 - seen.columns[-1]}→" in header
    assert header.count("▾") == 1


def test_the_folded_line_says_how_many_were_searched_and_names_them() -> None:
    shelf_, told = crowd(silent=5)
    matrix = grid(View.of(told, shelf_.article))
    assert matrix.folded == "· not found in 5 of 35 searched: q00, q01, q02, q03, q04"
    assert plain(folded_row(matrix, 30)).endswith("…")


def test_the_folded_line_names_each_source_once_and_the_same_words_first() -> None:
    shelf_, told = crowd(present=2, silent=5)

    def article(name: str) -> Article:
        found = shelf_.article(name)
        one_of = {"q01": "Alpha Times", "q02": "Alpha Times", "q03": shelf_.article("p01").source}
        return replace(found, source=one_of.get(name, found.source))

    rejected = Rejected((0, 4), "same-words", "shares them", ((0, 4),))
    renditions = [replace(one, rejected=rejected) if one.article == "q04" else one for one in told.renditions]
    folded = grid(View.of(replace(told, renditions=tuple(renditions)), article)).folded
    assert folded == (
        "· not found in 5 of 7 searched: q04 (same words, not linked), q00, Alpha Times (2 articles), "
        f"{shelf_.article('p01').source} (1 other article)"
    )


def test_articles_that_are_not_listed_are_counted() -> None:
    shelf_, told = crowd(present=3, silent=0)
    many = grid(View.of(replace(told, searched=2400), shelf_.article))
    assert many.folded == "· not found in 2,397 more of 2,400 searched"


def test_a_cell_of_the_line_finds_its_column() -> None:
    view = View.of(statement(), shelf().article)
    matrix = grid(view)
    seen = glance(sizes(matrix, 120), 120, view.column, 1)
    line = plain(row_line(matrix.rows[4], seen, False))
    assert column_at(seen, line.index("█ 2")) == 1
    assert column_at(seen, line.index("▒")) == 2
    assert column_at(seen, 3) is None


def test_hidden_sentences_are_counted() -> None:
    shelf_, told = crowd(present=3, silent=0)
    matrix = grid(View.of(told, shelf_.article).having(differences=True))
    assert matrix.rows[-1].label == "· 1 sentence the same in p00 and The Long and Wi… is hidden"
