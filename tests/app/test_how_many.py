"""Sources are counted, not their articles."""

from collections.abc import Iterable

from alita_tui.app.widgets.how_many import how_many
from tests.unit.made_up import WHOLE, only_statement

AGAIN = "“The old crane will stay where it is,” Mara Lindt said of the new harbour."
OTHER = "Nothing is said here of anything at all."


def outlets(articles: Iterable[str]) -> int:
    """An outlet has the articles whose names begin with its letter."""
    return len({one[0] for one in articles})


def test_each_article_is_a_source_of_its_own() -> None:
    assert how_many(only_statement(a=WHOLE, b=AGAIN, c=OTHER), outlets) == "2 of 3 sources"


def test_several_articles_of_one_outlet_are_no_sources() -> None:
    assert how_many(only_statement(a1=WHOLE, a2=AGAIN, c=OTHER), outlets) == "2 articles, 1 source"


def test_of_the_articles_that_lack_it_the_outlets_are_counted() -> None:
    told = only_statement(a=WHOLE, b=AGAIN, c1=OTHER, c2=OTHER)
    assert how_many(told, outlets) == "2 of 3 sources"
