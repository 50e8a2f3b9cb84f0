"""``alita-tui search``: ranked places."""

from __future__ import annotations

import os.path
import sys
from typing import TYPE_CHECKING

import click

from alita_tui.cli.hints import misplaced
from alita_tui.cli.options import Form, examples, in_form, keeps, no_color, wants_color
from alita_tui.cli.options import limit as limited
from alita_tui.cli.output import FOUND, NOTHING, say, write_in
from alita_tui.cli.progress_bar import between
from alita_tui.cli.reading import reading
from alita_tui.cli.usage import Missing
from alita_tui.errors import AlitaError

if TYPE_CHECKING:
    from alita_tui.corpus.found import Found


class _Searching(click.Command):
    """A lone ``-h`` asks for help; given as an option of click it would swallow ``-horse``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        stop = args.index("--") if "--" in args else len(args)
        asked = ["--help" if one == "-h" else one for one in args[:stop]]
        return super().parse_args(ctx, [*asked, *args[stop:]])


@click.command(
    "search",
    cls=_Searching,
    short_help="Find places, best first, typing errors forgiven.",
    context_settings={"help_option_names": ["--help"], "ignore_unknown_options": True},
    epilog=examples(
        "alita-tui search 'blod oath'",
        "alita-tui search '\"blood oath\"' news/",
        "alita-tui search 'speaker:cameron oath OR pledge -blood' news/",
        "alita-tui search 'in:titles date:2025-11..2025-12 battle' news/",
        "echo 'a long quotation' | alita-tui search - news/",
    ),
)
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="QUERY [PATH]...")
@keeps
@in_form
@limited
@no_color
def command(words: tuple[str, ...], form: Form | None, limit: int | None, no_color: bool) -> int:
    """Find places in titles, texts and quotations, best first; typing errors are forgiven.

    QUERY is one argument; what is no operator in it is words:

    \b
      blood oath           both, near each other first, then most of them
      "blood oath"         exactly these, one after another
      blood*               words that begin so
      -third               not articles with this word
      oath OR pledge       one of them
      speaker:NAME         what somebody said
      source:NAME          articles of a source
      title:WORD           articles with this in the title
      date:2025-11         of a year, a month, a day, or a span:
                           date:2025, date:2025-11-01..2025-11-17, date:2025..
      in:quotes            only quotations; or in:titles, in:text

    A QUERY of - is read from standard input. A word with a dash that is no option is part of the query; after
    -- every word is.
    """
    typed, paths = _query(words)
    _say_mistyped(words)
    if hint := misplaced("search", typed, paths):
        say(f"the four shipped articles are searched for {typed!r}", hint)
    with reading(paths) as corpus:
        hits = corpus.search(typed, limit=limit or max(1, len(corpus.articles)))
        _say_understood(hits)
        if form:
            from alita_tui.export.jsonl import HIT, hit_record

            return write_in(form, map(hit_record, hits), HIT)
        if not hits:
            say(f"nothing found for {typed!r}", "" if hits.remarks else "try fewer words, or other ones")
            return NOTHING
        from alita_tui.export.console import Page
        from alita_tui.export.listing import print_rows
        from alita_tui.export.lists import HITS, hit_rows

        page = Page(color=wants_color(no_color))
        print_rows(page, HITS, between(hit_rows(page, hits)))
        return FOUND


def _say_understood(found: Found) -> None:
    """Which words were taken for others, and what was not understood."""
    for one in found.expansions:
        say(f"{one.typed} → {', '.join(one.terms)}")
    for remark in found.remarks:
        say(remark.said, remark.hint)


def _say_mistyped(words: tuple[str, ...]) -> None:
    """Which words of the query look like options that are mistyped."""
    from alita_tui.corpus.mistyped import did_you_mean, nearest

    options = [name for one in click.get_current_context().command.params for name in one.opts]
    for word in words:
        if word.startswith("--") and (near := nearest(word, [one for one in options if one[:2] == "--"])):
            say(f"{word} is no option: it is searched as a word", did_you_mean(near[:1]))


def _query(words: tuple[str, ...]) -> tuple[str, list[str]]:
    """What to search for and where: the first word, with every dashed one; the others are paths.

    Behind a dashed word the first is a path where there is one of that name.
    """
    plain = [one for one in words if one == "-" or not one.startswith("-")]
    dashed = [one for one in words if one not in plain]
    if not words:
        raise Missing("a QUERY is missing")
    if words[0] in dashed and plain and os.path.lexists(plain[0]):
        return " ".join(dashed), plain
    first = [_typed() if one == "-" else one for one in plain[:1]]
    typed = " ".join([*first, *dashed])
    if not typed.strip():
        raise Missing("the QUERY is empty")
    return typed, plain[1:]


def _typed() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8", "replace").strip()
    except OSError as error:
        raise AlitaError(f"cannot read the query: {error.strerror}", "give it as an argument") from None
