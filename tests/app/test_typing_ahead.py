"""Keys that come faster than screens: a prompt that was asked for gets all that is typed after it."""

import pytest
from textual import events

from alita_tui.app.widgets.note_prompt import NotePrompt
from alita_tui.app.widgets.prompt import Prompt
from alita_tui.testing import OpenApp, open_app
from tests.app.browse_examples import TEXTS


def _at_once(opened: OpenApp, keys: str) -> None:
    """Keys as a paste or a slow line brings them: none waits for what the one before does."""
    for one in keys:
        opened.app.post_message(events.Key({"/": "slash", "\x1b": "escape"}.get(one, one), one))


@pytest.mark.parametrize(
    ("way", "keys", "typed"),
    [
        (("3",), "/gate", "gate"),
        (("3",), "//", "/"),
        (("2",), "/ledger", "ledger"),
        (("2",), "//", "/"),
        (("3",), "/go\x1b/gate", "gate"),
        (("S",), "/old\x1b/stones", "stones"),
        (("c",), "eno\x1beyes", "yes"),
    ],
)
async def test_what_is_typed_ahead_goes_into_the_prompt(way: tuple[str, ...], keys: str, typed: str) -> None:
    async with open_app(texts=TEXTS) as opened:
        await opened.press(*way)
        screen = opened.app.screen
        _at_once(opened, keys)
        await opened.press()
        assert opened.app.screen is screen
        prompt = screen.query_one("#prompt")
        assert isinstance(prompt, Prompt | NotePrompt)
        assert (prompt.text if isinstance(prompt, NotePrompt) else prompt.value) == typed
        assert opened.app.focused is prompt
