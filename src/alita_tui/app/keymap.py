"""The user's own keys: checked against the table of commands, and what each command's keys then are."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from alita_tui.app.commands import BY_NAME, COMMANDS, Command, Place, keys_of, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from alita_tui.config import Config

Keys = dict[str, tuple[str, ...]]

# Places whose keys work at the same time: of these no key may mean two things.
TOGETHER: tuple[tuple[Place, ...], ...] = (
    ("everywhere", "browse", "articles"),
    ("everywhere", "browse", "reader"),
    ("everywhere", "browse", "hits"),
    ("everywhere", "browse", "search"),
    ("everywhere", "comparison"),
    ("everywhere", "context"),
    ("everywhere", "overview"),
)
_LETTERS = frozenset("jkhlgG")
_NAMED = re.compile(
    r"(?:(?:ctrl|shift|alt)\+)*"
    r"(?:\S|f[1-9]|f1\d|f2[0-4]|enter|escape|space|tab|backspace|delete|insert|home|end|pageup|pagedown"
    r"|up|down|left|right|comma)"
)


def chosen(config: Config) -> tuple[Keys, list[str]]:
    """The keys that differ from the table, by command name, and why others do not hold."""
    own: Keys = {}
    problems: list[str] = []
    for name, keys in config.keys.items():
        if problem := _problem(name, keys):
            problems.append(f"keys: {problem}")
        else:
            own[name] = keys
    _without_clashes(own, problems)
    if config.key_style == "plain":
        own = _plain() | own
    return own, problems


def keymap(own: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The keys as Textual takes them."""
    return {name: ",".join("comma" if key == "," else key for key in keys) for name, keys in own.items()}


def _problem(name: str, keys: tuple[str, ...]) -> str:
    """What is wrong with an entry on its own; nothing where it is fine."""
    command = BY_NAME.get(name)
    if command is None:
        from difflib import get_close_matches

        near = get_close_matches(name, BY_NAME, 1, 0.5)
        return f"no command {name!r}" + (f", did you mean {near[0]!r}?" if near else "")
    if not keys:
        return f"{name} needs a key"
    for key in keys:
        if not _NAMED.fullmatch(key):
            return f"{name}: {key!r} is no key"
        if command.place == "search" and len(key) == 1:
            return f"{name}: {key!r} is typed there"
    return ""


def _plain() -> Keys:
    """The table without the letters that move, where another key does the same."""
    kept = ((one, tuple(key for key in one.keys if key not in _LETTERS)) for one in COMMANDS)
    return {one.name: keys for one, keys in kept if keys and keys != one.keys and not one.palette}


def _without_clashes(own: Keys, problems: list[str]) -> None:
    """Take away entries until none of the user's keys means two things in one place."""
    while (clash := next(_clashes(own), None)) is not None:
        name, key, other = clash
        del own[name]
        problems.append(f"keys: {name}: {key!r} is {other} there; {name} keeps its keys")


def _clashes(own: Keys) -> Iterator[tuple[str, str, str]]:
    for places in TOGETHER:
        users: dict[str, list[Command]] = defaultdict(list)
        for command in COMMANDS:
            if command.place in places:
                for key in keys_of(command, own):
                    users[key].append(command)
        for key, several in users.items():
            theirs = [one for one in several if one.name in own and key not in one.keys]
            others = [one.name for one in several if theirs and one is not theirs[-1]]
            if others:
                yield theirs[-1].name, key, others[0]


def lines(own: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Every command: name, keys, what it does."""
    width = max(len(one.name) for one in COMMANDS) + 2
    for one in COMMANDS:
        keys = spoken(keys_of(one, own)) or "-"
        yield f"{one.name:<{width}}{keys:<16}{one.about}"
