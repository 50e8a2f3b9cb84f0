"""The command group: commands are loaded when called; without one, what is named is opened in the app."""

import os.path
from importlib import import_module
from typing import IO, Any

import click

from alita_tui.cli.output import say_error
from alita_tui.errors import AlitaError, BadPath

# A path may be called much like a command.
_LIKE = 75.0
# Command name to the module under ``commands`` that holds it, in the order of the help.
COMMANDS = {
    "browse": "browse",
    "articles": "articles",
    "search": "search",
    "quotes": "quotes",
    "statements": "statements",
    "compare": "compare",
    "speakers": "speakers",
    "index": "index",
    "notes": "notes",
    "config": "config",
}


class Told(click.ClickException):
    """An error for people, as click passes it on."""

    def __init__(self, error: AlitaError) -> None:
        super().__init__(str(error))
        self.error = error
        self.exit_code = error.exit_code  # type: ignore[misc]

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002
        say_error(self.error)


class LazyGroup(click.Group):
    """Loads a command's module when the command is called or its help is shown."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"alita_tui.cli.commands.{COMMANDS[cmd_name]}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            code = super().invoke(ctx)
        except AlitaError as error:
            raise Told(error) from None
        if code:
            ctx.exit(code)
        return code

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, with_command(args))
        except AlitaError as error:
            raise Told(error) from None


def with_command(args: list[str], *, checked: bool = True) -> list[str]:
    """The arguments with their command first: the first word if it is one, else ``browse``.

    Raises BadPath where they are ``checked``, and the first word is a mistyped command.
    """
    if args[:1] == ["help"] and not os.path.lexists("help"):
        return [*(one for one in args[1:2] if one in COMMANDS), "--help"]
    first = next((at for at, one in enumerate(args) if not one.startswith("-")), None)
    if first is not None and args[first] in COMMANDS:
        return [args[first], *args[:first], *args[first + 1 :]]
    if "--version" in args[:first]:
        return ["--version"]
    if first is not None and checked:
        _check_mistyped(args)
    if first is None and any(one in ("--help", "-h", "--version") for one in args):
        return args
    return ["browse", *args]


def _check_mistyped(args: list[str]) -> None:
    """A mistyped command would be taken for a path, its options for those of the app. Raises BadPath."""
    from alita_tui.corpus.mistyped import did_you_mean, nearest

    for one in args:
        near = nearest(one, COMMANDS, least=_LIKE) if one.isalpha() and not os.path.lexists(one) else []
        if near:
            raise BadPath(f"no such file or folder: {one}", did_you_mean(near[:1], "the command"))
