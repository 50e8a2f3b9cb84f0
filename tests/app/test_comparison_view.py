"""What is chosen and how the sources are arranged."""

import pytest

from alita_tui.app.widgets.comparison_view import View
from tests.app.comparison_examples import crowd, shelf, statement


@pytest.fixture
def view() -> View:
    return View.of(statement(), shelf().article)


def ids(view: View) -> list[str]:
    return [column.members[0] for column in view.columns]


def test_the_base_stands_first_and_a_source_beside_it_is_chosen(view: View) -> None:
    assert ids(view)[0] == "a-base"
    assert view.source == "b-split"
    assert view.column == 1


def test_the_article_where_the_user_stands_is_chosen() -> None:
    assert View.of(statement(), shelf().article, "d-silent").source == "d-silent"
    assert View.of(statement(), shelf().article, "a-base").source == "b-split"
    assert View.of(statement(), shelf().article, "nowhere").source == "b-split"


def test_steps_stop_at_the_ends(view: View) -> None:
    assert view.step_segment(-1).segment == 0
    assert view.step_segment(99).segment == 3
    assert view.step_source(-9).source == "a-base"
    assert view.step_source(9).source == "d-silent"


def test_differences_leave_out_what_the_chosen_source_gives_alike(view: View) -> None:
    shelf_, crowd_statement = crowd(present=3, silent=0)
    other = View.of(crowd_statement, shelf_.article)
    assert other.having(differences=True).segments == (1,)
    assert other.having(differences=True).segment == 1
    assert view.having(differences=True).segments == (0, 1, 2, 3)


def test_differences_of_the_base_are_those_of_any_source() -> None:
    shelf_, crowd_statement = crowd(present=3, silent=0)
    view = View.of(crowd_statement, shelf_.article).having(source="p00")
    assert view.having(differences=True).segments == (1,)


def test_equal_sources_make_one_column_that_keeps_every_member() -> None:
    shelf_, crowd_statement = crowd()
    view = View.of(crowd_statement, shelf_.article).having(grouped=True)
    assert [len(column.members) for column in view.columns] == [15, 15]
    assert view.labels == ("p00 +14", "15 sources")
    everybody = {member for column in view.columns for member in column.members}
    assert everybody == {one.article for one in crowd_statement.present}


def test_the_chosen_source_stays_chosen_in_its_group() -> None:
    shelf_, crowd_statement = crowd()
    view = View.of(crowd_statement, shelf_.article, "p07").having(grouped=True)
    assert view.source == "p07"
    assert view.columns[view.column].members[0] == "p07"


def test_sources_of_other_speakers_are_not_the_same(view: View) -> None:
    assert len(view.having(grouped=True).columns) == 4


def test_by_date_the_undated_stand_last() -> None:
    shelf_, crowd_statement = crowd()
    view = View.of(crowd_statement, shelf_.article).having(by_date=True)
    dates = [shelf_.article(name).date for name in ids(view)[1:]]
    dated = [date for date in dates if date]
    assert dated == sorted(dated)
    assert dates == dated + [None] * (len(dates) - len(dated))


def test_many_sources_without_the_statement_are_folded_at_first_and_named() -> None:
    shelf_, crowd_statement = crowd()
    view = View.of(crowd_statement, shelf_.article)
    assert len(view.columns) == 30
    assert len(view.folded_away) == 20
    assert len(view.having(folded=False).columns) == 50


def test_folding_the_chosen_source_away_chooses_another(view: View) -> None:
    folded = view.having(source="d-silent").having(folded=True)
    assert folded.source == "b-split"


def test_sources_of_one_name_carry_numbers_where_dates_do_not_part_them() -> None:
    shelf_ = shelf()
    articles = {one.id: one for one in shelf_.articles}
    same = {name: shelf_.article("d-silent") for name in ("b-split", "d-silent")}
    view = View.of(statement(), lambda name: same.get(name) or articles[name])
    assert view.labels[1] == "d no. 1"
    assert view.labels[3] == "d no. 2"
