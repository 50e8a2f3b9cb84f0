"""Paragraph numbers on request, and the way back and forward between articles."""

from pathlib import Path

import pytest

from alita_tui.testing import open_app

ARTICLES = {
    "one.txt": " date 2025-01-02 The first paragraph stands on the line of its header, and it is long.\n\n"
    "The second one.\n\n\n“The third is said,” said Mara Lindt.\n",
    "two.txt": "Another article\n\nwith a text of its own.",
    "three.txt": "A third article\n\nwith other words.",
}


def numbers(reader: object) -> dict[str, str]:
    rows = [reader.row(index, 80)[0].plain for index in range(reader.row_count)]  # type: ignore[attr-defined]
    return {row.split()[0]: row for row in rows if row.strip().startswith("¶")}


async def test_paragraphs_are_numbered_as_the_command_line_numbers_them() -> None:
    async with open_app(texts=ARTICLES, size=(60, 24)) as opened:
        await opened.press("2", "g", "enter")
        reader = opened.reader
        assert reader.article is not None
        assert not numbers(reader)
        await opened.press("p")
        shown = numbers(reader)
        assert list(shown) == ["¶1", "¶2", "¶3"]
        assert "The first paragraph" in shown["¶1"]
        assert "third is said" in shown["¶3"]
        quotation = reader.spoken[0]
        assert quotation.paragraph == 3
        await opened.press("p")
        assert not numbers(reader)


async def test_numbers_keep_the_mouse_on_the_words() -> None:
    async with open_app(texts=ARTICLES, size=(60, 24)) as opened:
        await opened.press("2", "g", "enter")
        reader = opened.reader
        row = next(i for i in range(reader.row_count) if "The second one" in reader.row(i, 60)[0].plain)
        before = reader.offset_at(row, reader.margin_width + 4)
        width = reader.margin_width
        await opened.press("p")
        row = next(i for i in range(reader.row_count) if "The second one" in reader.row(i, 60)[0].plain)
        assert reader.margin_width > width
        assert reader.offset_at(row, reader.margin_width + 4) == before is not None
        assert reader.offset_at(row, reader.margin_width - 1) is None


async def test_forward_undoes_going_back_until_another_article_is_opened() -> None:
    async with open_app(texts=ARTICLES) as opened:
        names = [one.id for one in opened.articles.rows]

        def here() -> str:
            assert opened.reader.article is not None
            return opened.reader.article.id

        await opened.press("2", "g", "enter", "2", "j", "enter", "2", "j", "enter")
        assert here() == names[2]
        await opened.press("backspace", "backspace")
        assert here() == names[0]
        await opened.press("f")
        assert here() == names[1]
        await opened.press("f")
        assert here() == names[2]
        await opened.press("backspace", "2", "g", "enter")
        assert here() == names[0]
        assert not opened.browse.ahead


async def test_what_the_mouse_selects_is_cited() -> None:
    async with open_app(texts=ARTICLES, size=(60, 24)) as opened:
        await opened.press("2", "g", "enter")
        reader = opened.reader
        row = next(i for i in range(reader.row_count) if "The second one" in reader.row(i, 60)[0].plain)
        y, x = row + reader.gutter.top, reader.gutter.left + reader.margin_width
        await opened.pilot.mouse_down(reader, offset=(x + 4, y))
        await opened.pilot.hover(reader, offset=(x + 9, y))
        await opened.pilot.mouse_up(reader, offset=(x + 9, y))
        await opened.idle()
        assert reader.article is not None
        assert reader.selected is not None
        assert reader.article.text[slice(*reader.selected)] == "second"
        await opened.press("y")
        assert opened.app.clipboard.startswith(
            "“second”\n— the article’s own words, one, 2025-01-02, one, ¶2 ["
        )


async def test_what_was_read_is_marked_in_the_list_and_after_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALITA_TUI_HOME", str(tmp_path / "home"))
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text)
    paths = [tmp_path / name for name in ARTICLES]
    async with open_app(paths, size=(80, 24), remembers=True) as opened:
        assert opened.articles.marks == {}
        await opened.press("j", "enter", "2", "j", "enter", "2")
        second = opened.articles.rows[1].id
        assert opened.articles.marks == {second: "✓"}
        assert "✓ read" in str(opened.articles.border_title)
    async with open_app(paths, size=(80, 24), remembers=True) as opened:
        assert opened.articles.marks[second] == "✓"
        assert opened.articles.rows[0].id not in opened.articles.marks


async def test_without_a_quotation_keys_say_so_rather_than_nothing() -> None:
    async with open_app(texts={"a": "Rain in the north\n\nIt rained on Monday and on Tuesday."}) as opened:
        await opened.press("3", "n")
        assert opened.status.text == "nobody is quoted in this article"
        await opened.press("y")
        assert "select words with the mouse" in opened.status.text


@pytest.mark.parametrize("width", [45, 60])
async def test_a_reader_that_becomes_lower_still_shows_the_quotation_gone_to(width: int) -> None:
    async with open_app(size=(60, 20)) as opened:
        await opened.press("3", "n", "n")
        reader = opened.reader
        assert reader.quotation is not None
        top = reader.top
        reader.styles.height = 4
        await opened.pilot.resize_terminal(width, 20)
        await opened.idle()
        assert reader.sees(reader.quotation.start)
        assert reader.top > top


async def test_what_is_marked_while_the_list_is_hidden_is_in_its_legend_when_it_comes_back() -> None:
    async with open_app(texts=ARTICLES, size=(80, 24)) as opened:
        await opened.press("3")
        opened.articles.mark({opened.articles.rows[0].id: "✓"})
        await opened.press("2")
        assert "✓ read" in str(opened.articles.border_title)
        assert "~ untitled" in str(opened.articles.border_title)
