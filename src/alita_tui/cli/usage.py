"""What click finds wrong with a command line, in the words of this program: what is wrong, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from alita_tui.cli.group import COMMANDS, with_command

if TYPE_CHECKING:
    from collections.abc import Sequence

_LISTING = ("--json", "--limit", "--no-color")


def told(error: click.ClickException, args: Sequence[str]) -> tuple[str, str]:
    """The two lines for an error; ``args`` are those of the command line."""
    command = _command(args)
    path = f"alita-tui {command}" if command in args else "alita-tui"
    hint = f"{path} --help shows what it takes"
    if isinstance(error, click.NoSuchOption):
        return _no_such_option(error, "the app" if command not in args else path, hint)
    message = error.format_message().rstrip(".")
    if message[:2].istitle():
        message = message[0].lower() + message[1:]
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None and isinstance(error, click.MissingParameter | Missing):
        hint = f"for example: {_example(context.command) or hint}"
    if isinstance(error, click.BadParameter) and error.param and isinstance(error.param.type, click.Choice):
        hint = _choice(error.message, error.param.type.choices) or hint
    return message, error.hint if isinstance(error, Contradiction) else hint


class Missing(click.UsageError):
    """Something that must be named is empty or missing."""

    def __init__(self, message: str) -> None:
        super().__init__(message, click.get_current_context())


class Contradiction(click.UsageError):
    """Options of which one takes away what the other asks for."""

    def __init__(self, message: str, hint: str = "leave one of them out") -> None:
        super().__init__(message)
        self.hint = hint


def _command(args: Sequence[str]) -> str:
    """The command that the arguments name; that of the app where they name none."""
    named = with_command(list(args), checked=False)
    return named[0] if named and named[0] in COMMANDS else "browse"


def _no_such_option(error: click.NoSuchOption, who: str, hint: str) -> tuple[str, str]:
    from alita_tui.corpus.mistyped import did_you_mean

    name = error.option_name
    if who == "the app" and name in _LISTING:
        hint = f"name a command before it: alita-tui articles {name}"
    else:
        hint = did_you_mean(error.possibilities or ()) or hint
    return f"{who} takes no {name}", hint


def _choice(message: str, choices: Sequence[str]) -> str:
    """Which of the choices a mistyped one, that the message of click begins with, may mean."""
    from alita_tui.corpus.mistyped import did_you_mean, nearest

    return did_you_mean(nearest(message.split("'")[1], choices)[:1]) if message.count("'") > 1 else ""


def _example(command: click.Command) -> str:
    """The first example in the help of a command."""
    lines = (command.epilog or "").splitlines()
    return next((one.strip() for one in lines if one.strip().startswith("alita-tui")), "")
