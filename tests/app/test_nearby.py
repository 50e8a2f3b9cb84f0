"""Of a quotation that nobody shares it is told which other wording is like it."""

from alita_tui.testing import OpenApp, open_app

OURS = "The old ferry will sail to the island again in the first week of May"
LIKE = "In the first week of May, maybe, a ferry might sail from the island, if it is mended"
TEXTS = {
    "alpha-one.txt": f"Harbour news\n\n“{OURS},” said Mara Lindt.\n",
    "beta-two.txt": f"Crews at the quay\n\nThe day was cold.\n\n“{LIKE},” said Piet Oom, a baker.\n",
    "gamma-three.txt": "A garden\n\n“Nobody waters the roses in the yard behind the wall,” said Ada Wren.\n",
}


async def told(opened: OpenApp, article: str) -> str:
    await opened.open(article)
    await opened.press("3", "n")
    await opened.idle()
    return opened.status.text


async def test_what_is_like_it_is_named_with_its_place() -> None:
    async with open_app(texts=TEXTS) as opened:
        said = await told(opened, "alpha-one")
        assert opened.browse.statement is None or len(opened.browse.statement.present) == 1
        assert said.endswith("only in this source · nearest: beta ¶3, 5 words alike")


async def test_where_nothing_is_like_it_nothing_is_named() -> None:
    async with open_app(texts=TEXTS) as opened:
        assert "nearest" not in await told(opened, "gamma-three")


async def test_what_is_shared_needs_no_other() -> None:
    texts = TEXTS | {"delta-four.txt": TEXTS["alpha-one.txt"]}
    async with open_app(texts=texts) as opened:
        said = await told(opened, "alpha-one")
        assert "2 of 4 sources" in said
        assert "nearest" not in said
