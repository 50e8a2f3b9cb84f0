"""The user's configuration: what can be set, where it stands, and what is wrong with it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alita_tui.paths import read_file, user_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from dataclasses import Field

VARIABLE = "ALITA_TUI_CONFIG"
_LARGEST = 1 << 20
COLUMNS = ("source", "date", "quotations", "shared")


def _setting(default: Any, doc: str, choices: tuple[str, ...] = ()) -> Any:  # noqa: ANN401 - as field() has it
    if isinstance(default, dict):
        return field(default_factory=dict, metadata={"doc": doc, "choices": choices})
    return field(default=default, metadata={"doc": doc, "choices": choices})


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Every setting with its default; what each is for stands in its field's metadata (``doc``)."""

    theme: str = _setting("", "The colours at the start; empty: those chosen last, else alita-dark.")
    key_style: str = _setting(
        "vim", "vim: letters move, too (j k h l g G); plain: only arrows, home, end.", ("vim", "plain")
    )
    layout: str = _setting(
        "auto", "auto: panes side by side where there is room; single: one at a time.", ("auto", "single")
    )
    columns: tuple[str, ...] = _setting(
        COLUMNS, "What the article list shows beside the title, in this order.", COLUMNS
    )
    animations: bool = _setting(False, "Whether anything may move by itself.")
    keys: Mapping[str, tuple[str, ...]] = _setting(
        {}, "Keys by the name of a command, one or a list; alita-tui config --keys lists the names."
    )


@dataclass(frozen=True, slots=True)
class Loaded:
    """A configuration, the file it was looked for in, and what was wrong there (the default stands then)."""

    config: Config
    path: Path
    problems: tuple[str, ...] = ()


def config_path() -> Path:
    """The file that is read: the one that ``ALITA_TUI_CONFIG`` names, else the user's own."""
    named = os.environ.get(VARIABLE, "")
    return Path(named) if named else user_folder("config") / "config.toml"


def load() -> Loaded:
    """Read the configuration. Never raises: what cannot be used is a problem, and its default is taken."""
    path = config_path()
    try:
        data = read_file(path, _LARGEST)
    except FileNotFoundError:
        missing = os.environ.get(VARIABLE, "")
        return Loaded(Config(), path, (f"{path} is not there: defaults are used",) if missing else ())
    except OSError as error:
        return Loaded(Config(), path, (f"{path}: {error.strerror or error}: defaults are used",))
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8-sig"))  # editors on Windows begin it with a mark
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Loaded(Config(), path, (f"{path.name}, line {line}: not UTF-8: defaults are used",))
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is no TOMLDecodeError
        return Loaded(Config(), path, (f"{path.name}: {_where(str(error))}: defaults are used",))
    return _checked(table, path)


def _where(message: str) -> str:
    """The line first: ``line 3, column 5: Expected '=' after a key``."""
    said, _, place = message.partition(" (at ")
    return f"{place.removesuffix(')')}: {said}" if place else said


def _checked(table: dict[str, Any], path: Path) -> Loaded:
    known = {one.name: one for one in fields(Config)}
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in table.items():
        if name not in known:
            problems.append(f"{path.name}: unknown setting {name!r}{_nearest(name, known)}")
            continue
        try:
            values[name] = _value(known[name], value)
        except ValueError as error:
            problems.append(f"{path.name}: {name} {error}: the default is used")
    return Loaded(Config(**values), path, tuple(problems))


def _nearest(name: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.5)
    return f", did you mean {near[0]!r}?" if near else f"; there are {', '.join(known)}"


def _value(one: Field[Any], value: object) -> object:
    """The value of a setting. Raises ValueError saying what it must be."""
    choices: tuple[str, ...] = one.metadata["choices"]
    if one.name == "keys":
        return dict(_keys(value))
    if one.name == "columns":
        named = _texts(value)
        if wrong := [name for name in named if name not in choices]:
            raise ValueError(f"has no {wrong[0]!r}; there are {', '.join(choices)}")
        return tuple(dict.fromkeys(named))
    if isinstance(one.default, bool):
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value
    if not isinstance(value, str):
        raise ValueError("must be a text in quotation marks")
    if choices and value not in choices:
        raise ValueError(f"must be one of {', '.join(choices)}, not {value!r}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("must be a text or a list of texts")
    return tuple(value)


def _keys(value: object, before: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """The keys by name; ``reader.next = "n"`` is a table in a table, ``"reader.next" = "n"`` is none."""
    if not isinstance(value, dict):
        raise ValueError("must be a table: [keys]")
    for name, inner in value.items():
        if isinstance(inner, dict):
            yield from _keys(inner, f"{before}{name}.")
        else:
            yield f"{before}{name}", _texts(inner)


def shown(config: Config) -> str:
    """The configuration as the TOML file that would give it, each setting under what it is for."""
    parts: list[str] = []
    for one in fields(Config):
        value = getattr(config, one.name)
        if one.name == "keys":
            keys = (f"{_toml(name)} = {_toml(list(names))}" for name, names in value.items())
            parts.append("\n".join((f"# {one.metadata['doc']}", "[keys]", *keys)))
        else:
            parts.append(f"# {one.metadata['doc']}\n{one.name} = {_toml(value)}")
    return "\n\n".join(parts) + "\n"


def _toml(value: object) -> str:
    """A value as TOML: JSON writes its texts, lists and truth values the same way."""
    import json

    return json.dumps(value, ensure_ascii=False)
