"""The configuration as the app uses it: read, its keys and its theme checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alita_tui.app.commands import key_of
from alita_tui.config import Config, load

if TYPE_CHECKING:
    from textual.app import App


@dataclass(frozen=True, slots=True)
class Settings:
    """``keys`` are those of the user, by command name; ``problems`` say what of the file does not hold."""

    config: Config = field(default_factory=Config)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


def read() -> Settings:
    """Read the user's configuration."""
    loaded = load()
    config = loaded.config
    if not config.keys and config.key_style == "vim":
        return Settings(config, {}, loaded.problems)
    from alita_tui.app.keymap import chosen

    keys, problems = chosen(config)
    return Settings(config, keys, (*loaded.problems, *problems))


def settings_of(app: App[object]) -> Settings:
    """The settings of an app; the defaults where it has none, as a test of one widget has."""
    settings = getattr(app, "settings", None)
    return settings if isinstance(settings, Settings) else Settings()


def key_for(app: App[object], name: str) -> str:
    """The key that runs the command with that name in this app, for a text that tells what to press."""
    return key_of(name, settings_of(app).keys)


def apply(app: App[int], settings: Settings) -> None:
    """Give an app its keys and its animations."""
    app.animation_level = "full" if settings.config.animations else "none"
    if settings.keys:
        from alita_tui.app.keymap import keymap

        app.set_keymap(keymap(settings.keys))
