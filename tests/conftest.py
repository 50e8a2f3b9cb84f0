"""What holds for every test: no settings of the machine reach the app."""

import os

import pytest


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colour and Textual settings from outside, no animation."""
    for name in list(os.environ):
        own = name == "TEXTUAL_SNAPSHOT_TEMPDIR"
        if not own and name.startswith(("TEXTUAL", "NO_COLOR", "FORCE_COLOR", "CLICOLOR")):
            monkeypatch.delenv(name)
