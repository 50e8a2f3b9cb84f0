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


@pytest.mark.parametrize("width", [45, 79, 120])
async def test_the_place_of_a_sentence_is_whole_in_its_rule(width: int) -> None:
    async with open_app(texts=TEXTS, size=(120, 40)) as opened:
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
