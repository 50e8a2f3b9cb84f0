"""``alita-tui compare``: one statement, as each source reports it."""

from typing import TYPE_CHECKING

import click

from alita_tui.cli.hints import called, misplaced
from alita_tui.cli.options import (
    SETTINGS,
    Form,
    as_page,
    examples,
    explain,
    in_form,
    no_color,
    paths,
    wants_color,
)
from alita_tui.cli.output import FOUND, say, write_in, write_records, write_texts
from alita_tui.cli.progress_bar import hide
from alita_tui.cli.reading import reading
from alita_tui.cli.usage import Missing
from alita_tui.errors import NothingFound

if TYPE_CHECKING:
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.quotes.model import Statement

_NAMED = 8
_NOT_PRINTED = ("absent", "reported")


@click.command(
    "compare",
    short_help="Show how each source reports one statement.",
    context_settings=SETTINGS,
    epilog=examples(
        'alita-tui compare "blood oath"',
        'alita-tui compare "blood oath" --base 001',
        'alita-tui compare "blood oath" --explain',
        'alita-tui compare "blood oath" news/ --json',
        'alita-tui compare "blood oath" --html > page.html',
        'alita-tui compare "blood oath" --csv > table.csv',
    ),
)
@click.argument("words")
@paths
@click.option(
    "--base",
    metavar="ARTICLE",
    help="Compare with this article's (or source's) wording instead of the fullest.",
)
@click.option("--absent", is_flag=True, help="Name the articles that lack it in corpora of over 50, too.")
@in_form
@as_page
@no_color
@explain
def command(
    words: str,
    paths: tuple[str, ...],
    base: str | None,
    absent: bool,
    no_color: bool,
    explain: bool,
    form: Form | None,
) -> int:
    """Show how each source reports the statement that is nearest to WORDS.

    First a table of the sources and the sentences of the base, then each sentence in the words of each
    source, with every difference marked. With --explain each source says why it is here, and each verdict
    why it was given, with the words that support it; where nothing was found, what came nearest.
    """
    if not words.strip():
        raise Missing("WORDS is empty: name some words of a quotation")
    with reading(paths) as corpus:
        statement = _nearest(corpus, words, paths, absent=absent)
        if base is not None:
            statement = _rebased(corpus, statement, corpus.article_of(statement, base))
        written = _write(corpus, statement, form, explain=explain)
        if written is not None:
            return written
        from alita_tui.export.comparison import print_comparison
        from alita_tui.export.console import Page

        hide()
        page = Page(color=wants_color(no_color))
        print_comparison(page, statement, corpus.by_id, explain=explain)
        return FOUND


def _write(corpus: "Corpus", statement: "Statement", form: Form | None, *, explain: bool) -> int | None:
    """Write it for another program; None where no form for one is asked for."""
    articles = corpus.by_id
    if form == "html":
        from alita_tui.export.web_comparison import comparison_page

        return write_texts([comparison_page(statement, articles)])
    if form == "csv":
        from alita_tui.export.sheets import READINGS, readings

        return write_in(form, readings([statement], articles), READINGS)
    if form == "json":
        from alita_tui.export.jsonl import statement_record

        record = statement_record(statement, articles)
        if explain:
            from alita_tui.export.jsonl_reasons import with_reasons

            record = with_reasons(record, statement, articles)
        return write_records([record])
    return None


def _nearest(corpus: "Corpus", words: str, paths: tuple[str, ...], *, absent: bool) -> "Statement":
    """The statement that is meant. Raises NothingFound."""
    try:
        return corpus.compare(words, absent=absent or None)
    except NothingFound as error:
        error.hint = misplaced("compare", words, paths) or _spoken(corpus, words, paths) or error.hint
        raise


def _spoken(corpus: "Corpus", words: str, paths: tuple[str, ...]) -> str:
    """A hint where the words are the name of somebody who is quoted; else nothing."""
    from alita_tui.corpus.called import Called

    called_so = Called(words)
    name = next((one.name for one in corpus.speakers() if called_so.fits(one.name)), None)
    if name is None:
        return ""
    return (
        f"name words of the quotation: {called('quotes', ['--speaker', words, *paths])} lists those of {name}"
    )


def _rebased(corpus: "Corpus", statement: "Statement", base: str) -> "Statement":
    """The statement with another base. Raises NothingFound, which names the articles that can be it."""
    try:
        rebased = corpus.rebase(statement, base)
        _say_left_out(statement, base)
        return rebased
    except NothingFound:
        able = [one.article for one in statement.present if one.quotations]
        named = ", ".join(able[:_NAMED]) + (f" and {len(able) - _NAMED} more" if len(able) > _NAMED else "")
        raise NothingFound(
            f"{base} prints nothing of this statement in marks", f"these can be the base: {named}"
        ) from None


def _say_left_out(statement: "Statement", base: str) -> None:
    """Which sentences are not compared, since the base that was chosen does not print them in marks."""
    rendition = statement.rendition(base)
    readings = rendition.readings if rendition else ()
    lacking = [one.segment for one in readings if one.state in _NOT_PRINTED or "unmarked" in one.flags]
    if not lacking:
        return
    from alita_tui.export.counting import counted

    labels = ", ".join(f"“{statement.segments[at].label}”" for at in lacking)
    many = counted(len(statement.segments), "sentence")
    said = f"{base} does not print {len(lacking)} of {many} in marks, which are not compared: {labels}"
    say(said, "leave out --base to see them")
