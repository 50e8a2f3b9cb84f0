"""Run a command line: errors become a message, a hint and an exit code, never a traceback."""

import gc
import os
import sys
from collections.abc import Sequence

import click

from alita_tui import __version__
from alita_tui.cli.group import LazyGroup, Told
from alita_tui.cli.options import SETTINGS, examples
from alita_tui.cli.output import FOUND, say, talk

INTERRUPTED = 130
USAGE = 2


@click.group(
    cls=LazyGroup,
    context_settings=SETTINGS,
    subcommand_metavar="[COMMAND] [PATH]...",
    epilog=examples(
        "alita-tui                       the four shipped articles",
        "alita-tui news/                 a folder of your own",
        'alita-tui compare "blood oath"  one statement, as each source reports it',
        "alita-tui quotes --json news/   every quotation, for other programs",
    ),
)
@click.version_option(__version__, prog_name="alita-tui", message="%(prog)s %(version)s")
def cli() -> None:
    """Browse news articles and see side by side how each source reports the same quote.

    PATH is a file, a folder, a glob or a .jsonl file; without one the four shipped articles are used.
    Without a command the app opens. A command's name beats a path of the same name (./quotes is the path).
    `alita-tui COMMAND --help` says more of each command.
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run the arguments (those of the process, if None) and return the exit code."""
    given = list(sys.argv[1:] if args is None else args)
    try:
        with cli.make_context("alita-tui", list(given)) as context:
            cli.invoke(context)
        sys.stdout.flush()
        return FOUND
    except click.exceptions.Exit as done:
        return done.exit_code
    except Told as error:
        error.show()
        return error.exit_code
    except click.ClickException as error:
        from alita_tui.cli.usage import told

        say(*told(error, given))
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:
        _close_quietly()
        return FOUND
    except OSError as error:
        _close_quietly()
        say(f"{error.filename or 'output'}: {error.strerror or error}", "check the disk and the permissions")
        return USAGE
    except Exception as error:
        return say_fault(error)


def say_fault(error: Exception) -> int:
    """Say that the program failed, and where if ALITA_TUI_TRACEBACK is set; the exit code.

    The traceback is printed here, not by Python: it repeats words of the error, and of them nothing may act.
    """
    if os.environ.get("ALITA_TUI_TRACEBACK"):
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            talk(line)
    else:
        say(
            f"something went wrong inside: {type(error).__name__}: {error}",
            "ALITA_TUI_TRACEBACK=1 shows where",
        )
    return USAGE


def _close_quietly() -> None:
    """Whoever read the output went away; keep the interpreter from complaining when it flushes at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def run() -> None:
    """The entry point of the process."""
    code = main()
    gc.freeze()  # else Python looks for cycles in everything at the end: a tenth of a short command
    sys.exit(code)
