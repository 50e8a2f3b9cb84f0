"""A list of thousands: ordered and filtered in a thread, the cursor on its article."""

import json
from pathlib import Path

import pytest

from alita_tui.testing import open_app

MANY = 2_500


def corpus(folder: Path) -> Path:
    path = folder / "many.jsonl"
    with path.open("w") as file:
        for number in range(MANY):
            record = {
                "id": f"a{number:05}",
                "title": f"Harbour report no-{(number * 7919) % MANY}-",
                "text": f"Nothing was said on day {number}.",
                "source": f"outlet-{number % 3}",
                "date": f"2025-{number % 12 + 1:02}-01",
            }
            file.write(json.dumps(record) + "\n")
    return path


async def test_orders_and_filters_come_by_message_and_keep_the_cursor(tmp_path: Path) -> None:
    async with open_app([corpus(tmp_path)]) as opened:
        articles = opened.articles
        assert len(articles.rows) == MANY
        await opened.press("2", "G")
        assert articles.cursor == MANY - 1
        kept = articles.selected
        assert kept is not None
        await opened.press("o")
        assert articles.order == "by date"
        assert [one.date for one in articles.rows] == sorted(
            (one.date or "" for one in articles.rows), reverse=True
        )
        assert articles.selected == kept
        await opened.press("slash")
        await opened.type("no-77-")
        assert [one.title for one in articles.rows] == ["Harbour report no-77-"]
        await opened.press("escape")
        assert len(articles.rows) == MANY


async def test_an_article_far_down_is_found_when_it_is_opened(tmp_path: Path) -> None:
    async with open_app([corpus(tmp_path)]) as opened:
        last = opened.articles.rows[-1]
        opened.browse.open_article(last, visit=True)
        await opened.idle()
        assert opened.articles.selected == last
        assert opened.articles.cursor == MANY - 1


@pytest.mark.parametrize("ended", [False, True])
async def test_an_order_that_was_asked_for_before_the_list_was_another_is_not_heard(
    tmp_path: Path, ended: bool
) -> None:
    async with open_app([corpus(tmp_path)]) as opened:
        articles = opened.articles
        few = tuple(articles.rows[:3])
        articles.show(tuple(reversed(articles.rows)))
        while ended and articles.background.busy:
            pass  # its answer waits in the queue then
        articles.show(few)
        await opened.idle()
        assert set(articles.rows) == set(few)
