"""``alita-tui config``: what is set, where, and which keys there are."""

import sys

import click

from alita_tui.cli.options import SETTINGS, examples
from alita_tui.cli.output import FOUND, say
from alita_tui.export.visible import visible


@click.command(
    "config",
    short_help="Show the configuration, its file, or the keys.",
    context_settings=SETTINGS,
    epilog=examples("alita-tui config", "alita-tui config --path", "alita-tui config --keys"),
)
@click.option("--path", "what", flag_value="path", help="Print where the file is, or would be.")
@click.option("--show", "what", flag_value="show", default="show", help="Print every setting (as without).")
@click.option("--keys", "what", flag_value="keys", help="Print every command with its name and its keys.")
def command(what: str) -> int:
    """Show the configuration as TOML, each setting with what it is for.

    What is printed can be saved as the file that --path names, and changed there. What is wrong in that file
    is said, and the default is used instead.
    """
    from alita_tui.config import load, shown

    loaded = load()
    if what == "path":
        click.echo(str(loaded.path))
        return FOUND
    problems = list(loaded.problems)
    if what == "keys" or loaded.config.keys:
        from alita_tui.app.keymap import chosen, lines

        own, wrong = chosen(loaded.config)
        problems += wrong
    for problem in problems:
        say(problem)
    if what == "keys":
        for line in lines(own):
            click.echo(line)
    else:
        text = shown(loaded.config)
        click.echo(text if not sys.stdout.isatty() else "\n".join(map(visible, text.split("\n"))), nl=False)
    return FOUND
