"""Where the command at work keeps its index: what ``--index`` and ``--no-cache`` say."""

from dataclasses import dataclass

import click


@dataclass
class Kept:
    """``index`` is the file that the user names for it; without ``cache`` everything is in memory."""

    index: str | None = None
    cache: bool = True


def kept() -> Kept:
    """What the command line says; the defaults outside a command."""
    context = click.get_current_context(silent=True)
    return (context.find_object(Kept) if context is not None else None) or Kept()
