"""``python -m alita_tui`` and the ``alita-tui`` command are the same thing."""

import gc
import sys

from alita_tui.errors import AlitaError

# What is made here lives long and holds few cycles: looking for them as often as Python does by default takes
# a sixth of the time of a short command.
_NEW_OBJECTS = 50_000


def main() -> None:
    """Run the command line.

    Without a word after it, it opens the app on the shipped articles at once: click has nothing to read
    there, and loading it costs a tenth of the time to the first text.
    """
    try:
        if None in (sys.stdin, sys.stdout, sys.stderr):
            from alita_tui.cli.streams import take_places

            take_places()
        if len(sys.argv) == 1 and sys.stdin.isatty() and sys.stdout.isatty():
            from alita_tui.cli.opening import open_articles

            raise SystemExit(open_articles(()))
        gc.set_threshold(_NEW_OBJECTS)
        from alita_tui.cli.main import run
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except Exception as error:
        from alita_tui.cli.main import say_fault
        from alita_tui.cli.output import say_error

        if isinstance(error, AlitaError):
            say_error(error)
            raise SystemExit(error.exit_code) from None
        raise SystemExit(say_fault(error)) from None
    run()


if __name__ == "__main__":
    main()
