"""``alita-tui quotes``: every quotation."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from alita_tui.cli.options import SETTINGS, Form, examples, explain, listing, wants_color
from alita_tui.cli.output import FOUND, NOTHING, say, write_in
from alita_tui.cli.progress_bar import between
from alita_tui.cli.reading import reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alita_tui.corpus.called import Called
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.quotes.model import Quotation

NEAREST = 5
KINDS = ("direct", "mixed", "indirect", "unattributed")


class Wanted(TypedDict):
    """Which quotations are listed."""

    speaker: str | None
    kind: str | None
    everything: bool


@click.command(
    "quotes",
    short_help="List every quotation and its speaker.",
    context_settings=SETTINGS,
    epilog=examples(
        "alita-tui quotes",
        "alita-tui quotes news/ --speaker lindt",
        "alita-tui quotes --kind indirect --json",
        "alita-tui quotes --speaker cameron --explain",
    ),
)
@listing
@click.option(
    "--speaker", metavar="NAME", help="Only those of a speaker whose name holds NAME, typing errors forgiven."
)
@click.option("--kind", type=click.Choice(KINDS), help="Only those of this kind.")
@click.option("--all", "everything", is_flag=True, help="Also words in marks that are nobody's statement.")
@explain
def command(
    paths: tuple[str, ...],
    form: Form | None,
    limit: int | None,
    no_color: bool,
    explain: bool,
    **wanted: Unpack[Wanted],
) -> int:
    """List every quotation: its words, its kind, who is said to have said it, and where it stands.

    Offsets count characters of the untouched text, without the quotation marks. With --explain each
    quotation says why it is one, of its kind and by its speaker, and which words of the text support that.
    """
    with reading(paths) as corpus:
        chosen = islice(_chosen(corpus, wanted), limit)
        if form:
            from alita_tui.export.jsonl import (
                EXPLAINED,
                QUOTATION,
                explained_quotation_record,
                quotation_record,
            )

            record = explained_quotation_record if explain else quotation_record
            records = (record(one, corpus.article(one.article)) for one in chosen)
            return write_in(form, records, EXPLAINED if explain else QUOTATION)
        from alita_tui.export.console import Page
        from alita_tui.export.listing import print_rows
        from alita_tui.export.lists import QUOTATIONS, quotation_rows

        page, sources = Page(color=wants_color(no_color)), {one.id: one.source for one in corpus.articles}
        if explain:
            from alita_tui.export.explained import print_explained

            found = print_explained(page, between(chosen), corpus.by_id, sources)
        else:
            found = print_rows(page, QUOTATIONS, between(quotation_rows(page, chosen, sources)))
        if not found:
            say(*_missing(corpus, wanted["speaker"]))
        return FOUND if found else NOTHING


def _chosen(corpus: Corpus, wanted: Wanted) -> Iterator[Quotation]:
    """Those that are wanted; where nobody is called so, those of whom the name, mistyped, may mean."""
    from alita_tui.corpus.called import Called

    called = Called(wanted["speaker"] or "")
    found = False
    for one in _wanted(corpus, wanted, called):
        found = True
        yield one
    if found or not wanted["speaker"]:
        return
    names = _names(corpus)
    if any(map(called.fits, names)):
        return
    for taken in called.forgive(names):
        say(f"{taken.typed} → {', '.join(taken.terms)}")
    yield from _wanted(corpus, wanted, called)


def _wanted(corpus: Corpus, wanted: Wanted, called: Called) -> Iterator[Quotation]:
    kind = wanted["kind"]
    for one in (each for article in corpus.each_read() for each in corpus.quotations(article.id)):
        if kind is None and one.kind == "unattributed" and not wanted["everything"]:
            continue
        if kind is not None and one.kind != kind:
            continue
        if not wanted["speaker"] or any(map(called.fits, one.speakers)):
            yield one


def _names(corpus: Corpus) -> list[str]:
    """Everybody who is quoted, under every form of the name, most often quoted first."""
    return [name for one in corpus.speakers() for name in (one.name, *one.variants)]


def _missing(corpus: Corpus, speaker: str | None) -> tuple[str, str]:
    """What there is instead: the speakers whose names are nearest."""
    from alita_tui.corpus.called import Called

    names = _names(corpus)
    if not speaker or not names or any(map(Called(speaker).fits, names)):
        return "no such quotation", "leave out --speaker or --kind, or add --all"
    from rapidfuzz import fuzz, process, utils

    near = process.extract(
        speaker, names, scorer=fuzz.partial_ratio, processor=utils.default_process, limit=NEAREST
    )
    named = ", ".join(name for name, _, _ in near)
    more = f" and {len(names) - len(near):,} more" if len(names) > len(near) else ""
    return f"nobody whose name holds {speaker!r} is quoted", f"speakers are {named}{more}"
