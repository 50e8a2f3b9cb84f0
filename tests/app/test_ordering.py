"""Orders and filters of the article list."""

from alita_tui.app.ordering import ORDERS, kept, ordered
from alita_tui.corpus.model import Article


def article(name: str, title: str, date: str | None, source: str) -> Article:
    return Article(id=name, path=name, text=title, title=title, date=date, source=source)


ARTICLES = [
    article("1", "moss", None, "Zinc"),
    article("2", "Gate", "2031-01-02", "alder"),
    article("3", "arch", "2031-03-04", "Birch"),
]


def names(order: str) -> str:
    return "".join(one.id for one in ordered(ARTICLES, order, {"1": 1, "3": 2}))


def test_every_order() -> None:
    assert {order: names(order) for order in ORDERS} == {
        "as read": "123",
        "by date": "321",
        "by source": "231",
        "by title": "321",
        "by shared statements": "312",
    }


def test_a_filter_wants_every_word_somewhere() -> None:
    assert [one.id for one in kept(ARTICLES, "birch 2031")] == ["3"]
    assert [one.id for one in kept(ARTICLES, "")] == ["1", "2", "3"]
    assert kept(ARTICLES, "birch moss") == []
