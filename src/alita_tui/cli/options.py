"""Options that several commands share."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"]}

paths = click.argument("paths", nargs=-1, metavar="[PATH]...")
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
limit = click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Print the first N only.")
no_color = click.option("--no-color", is_flag=True, help="Print without colour (so does NO_COLOR).")
explain = click.option(
    "--explain", is_flag=True, help="Say why: the rule in words, and the words of the text that support it."
)


def listing(command: Command) -> Command:
    """PATH, ``--json``, ``--limit`` and ``--no-color``, which every listing command takes."""
    return paths(as_json(limit(no_color(command))))


def wants_color(no_color: bool) -> bool:
    """Whether colour may be printed, as the option and https://no-color.org have it."""
    return not no_color and not os.environ.get("NO_COLOR")


def examples(*lines: str) -> str:
    """The epilog of a command's help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
