"""Long names of outlets and speakers: what tells things apart is kept, and nothing is said twice."""

import pytest

from alita_tui.app.widgets.comparison_cells import plain
from alita_tui.app.widgets.wording_layout import block, frame
from alita_tui.testing import open_app

SAID = "“We will open the northern gate before the winter storms arrive, in the second week of March,”"
WHO = "Dr Mariana Alexandrina Konstantinova"
TEXTS = {
    f"paper-{number}": f"The harbour, report {number}\n\nThe board met.\n\n{SAID} said {WHO}.\n"
    for number in range(3)
}


async def test_a_name_that_is_printed_with_a_title_is_not_said_again() -> None:
    async with open_app(texts=TEXTS, size=(120, 40)) as opened:
        await opened.press("c")
        view = opened.comparison.view
        lines = [plain(line) for line in block(view, frame(view, 119, 1), 0).lines]
        words = " ".join(" ".join(lines).split())
        assert "said Dr Mariana" in words
        assert "(Mariana" not in words


@pytest.mark.parametrize("source", ["paper", "The Northern Provincial Harbour Gazette"])
@pytest.mark.parametrize("width", [45, 79, 120])
async def test_the_place_of_a_sentence_is_whole_in_its_rule(width: int, source: str) -> None:
    texts = {name.replace("paper", source): text for name, text in TEXTS.items()}
    async with open_app(texts=texts, size=(120, 40)) as opened:
        await opened.press("c")
        view = opened.comparison.view
        rule = plain(block(view, frame(view, width, 1), 0).lines[0])
        assert "base ¶3 [" in rule
        start, end = view.statement.segments[0].start, view.statement.segments[0].end
        assert f"[{start}:{end}]" in rule


async def test_on_a_small_screen_base_and_source_share_the_room() -> None:
    async with open_app(texts=TEXTS, size=(45, 20)) as opened:
        await opened.press("c")
        seen = opened.comparison.matrix.glance
        assert len(seen.columns) == 2
        widths = [seen.sizes.columns[at] for at in seen.columns]
        assert max(widths) - min(widths) < 8
        assert all("…" not in line for line in opened.comparison.matrix.lines if line.startswith("▸"))


async def test_of_several_articles_of_an_outlet_the_one_that_lacks_it_is_named() -> None:
    texts = {
        f"gazette_2031-03-0{day}_gate": f"The harbour, report {day}\n\nThe board met. {said}\n"
        for day, said in ((1, f"{SAID} said {WHO}."), (2, "Nobody spoke about it."))
    } | {"mail_2031-03-03_gate": f"The harbour, another report\n\n{SAID} said {WHO}.\n"}
    async with open_app(texts=texts, size=(120, 40)) as opened:
        await opened.press("c", "l")
        assert "not in gazette 2031-03-02: all" in " ".join(opened.comparison.wording.text.split())


async def test_what_is_quoted_and_what_is_reported_are_counted_apart() -> None:
    texts = {
        "a": f"The harbour, a report\n\n{SAID} said {WHO}.\n\n"
        "The pier will be mended, said the mayor Olga Berg.\n"
    }
    async with open_app(texts=texts, size=(120, 40)) as opened:
        kinds = sorted(one.kind for one in opened.reader.spoken)
        assert kinds == ["direct", "indirect"]
        heading = " ".join(line.plain for line in opened.reader._heading)
        assert "1 quotation, 1 report" in heading
        assert "2 said" in opened.articles.row(0, 100)[0].plain + opened.articles.row(0, 100)[-1].plain
        await opened.press("Q")
        assert "1 quotation, 1 report in" in str(opened.app.screen.query_one("#overview").border_title)
