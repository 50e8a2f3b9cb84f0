"""Options that several commands share."""

import os
from collections.abc import Callable
from typing import Any, Literal, TypeVar

import click

from alita_tui.cli.kept import Kept

Command = TypeVar("Command", bound=Callable[..., Any])

_LARGEST = 1 << 31
SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"]}


class Count(click.ParamType[int]):
    """A number from 1 on; one that is larger than any list can be is the largest."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ANN401
        try:
            found = int(value)
        except ValueError:
            found = 0
        if found < 1:
            self.fail(f"'{value}' is no number from 1 on", param, ctx)
        return min(found, _LARGEST)


as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
limit = click.option("--limit", type=Count(), metavar="N", help="Print the first N only.")
no_color = click.option("--no-color", is_flag=True, help="Print without colour (so does NO_COLOR).")
explain = click.option(
    "--explain", is_flag=True, help="Say why: the rule in words, and the words of the text that support it."
)


Form = Literal["json", "csv", "html"]
"""In what form a command prints what it finds, where not as a table for people."""


def in_form(command: Command) -> Command:
    """``--json`` and ``--csv``: the ``form``; of both the last one holds."""
    as_record = click.option("--json", "form", flag_value="json", help="Print one JSON object a line.")
    as_row = click.option("--csv", "form", flag_value="csv", help="Print a table for a spreadsheet.")
    return as_record(as_row(command))


as_page = click.option(
    "--html", "form", flag_value="html", help="Print a page for a browser, to hand to a colleague."
)


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    """Note where this command keeps its index."""
    kept = context.ensure_object(Kept)
    if parameter.name == "no_cache":
        kept.cache = not value
    elif value is not None:
        _check_index(str(value))
        kept.index = str(value)


def _check_index(path: str) -> None:
    """An article that is named by mistake must not make room for an index. Raises AlitaError."""
    from alita_tui.corpus.stored.damage import is_article
    from alita_tui.errors import AlitaError

    if is_article(path):
        raise AlitaError(f"{path} is no index", "name a file of its own, such as --index news.sqlite")


def keeps(command: Command, *, builds: bool = False) -> Command:
    """``--index`` and ``--no-cache``, which every command takes that reads articles.

    ``builds``: the command makes nothing but the index, so that its help need not name ``--no-cache``.
    """
    index = click.option(
        "--index",
        metavar="FILE",
        expose_value=False,
        callback=_keep,
        help="Keep the index of a large corpus in FILE, not in the cache folder.",
    )
    no_cache = click.option(
        "--no-cache",
        is_flag=True,
        expose_value=False,
        callback=_keep,
        hidden=builds,
        help="Keep no index: read all into memory.",
    )
    return index(no_cache(command))


def paths(command: Command) -> Command:
    """PATH, and where its index is kept."""
    return click.argument("paths", nargs=-1, metavar="[PATH]...")(keeps(command))


def listing(command: Command) -> Command:
    """PATH, ``--json``, ``--csv``, ``--limit`` and ``--no-color``, which every listing command takes."""
    return paths(in_form(limit(no_color(command))))


def wants_color(no_color: bool) -> bool:
    """Whether colour may be printed, as the option and https://no-color.org have it."""
    return not no_color and not os.environ.get("NO_COLOR")


def examples(*lines: str) -> str:
    """The epilog of a command's help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
