"""Orders and filters of the article list."""

import json

from alita_tui.app.ordering import ORDERS, kept, ordered
from alita_tui.corpus.model import Article
from alita_tui.testing import open_app


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
    assert [one.id for one in kept(ARTICLES, "undated")] == ["1"]
    assert kept(ARTICLES, "none") == []


async def test_by_source_the_list_is_grouped_and_folds() -> None:
    texts = {
        f"{name}-{number}.txt": f"Day {number} in {name}\n\nNothing." for name in "ba" for number in (1, 2)
    }
    records = "".join(
        json.dumps({"id": name.removesuffix(".txt"), "text": text, "source": f"Outlet {name[0].upper()}"})
        + "\n"
        for name, text in texts.items()
    )
    async with open_app(texts={"all.jsonl": records}) as opened:
        await opened.press("2", "o", "o")
        articles = opened.articles
        assert articles.order == "by source"
        assert [one.id for one in articles.rows] == ["a-1", "a-2", "b-1", "b-2"]
        assert [getattr(one, "id", None) for one in articles.lines] == [
            None,
            "a-1",
            "a-2",
            None,
            "b-1",
            "b-2",
        ]
        await opened.press("g")
        assert articles.selected is None
        assert "Outlet A · 2 articles" in articles.row(0, 60)[0].plain
        await opened.press("enter")
        assert [getattr(one, "id", None) for one in articles.lines] == [None, None, "b-1", "b-2"]
        assert articles.cursor == 0
        await opened.press("enter", "j")
        assert articles.selected is not None
        assert articles.selected.id == "a-1"
        await opened.press("o")
        assert len(articles.lines) == 4
