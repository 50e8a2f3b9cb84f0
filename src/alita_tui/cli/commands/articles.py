"""``alita-tui articles``: what is in the corpus."""

import click

from alita_tui.cli.options import SETTINGS, Form, examples, listing, wants_color
from alita_tui.cli.output import FOUND, write_in
from alita_tui.cli.progress_bar import between
from alita_tui.cli.reading import reading
from alita_tui.cli.usage import Contradiction


@click.command(
    "articles",
    short_help="List the articles.",
    context_settings=SETTINGS,
    epilog=examples(
        "alita-tui articles",
        "alita-tui articles 'news/*.md'",
        "alita-tui articles news/ --json",
        "alita-tui articles news/report.pdf --json --text",
    ),
)
@listing
@click.option("--text", "with_text", is_flag=True, help="With --json or --csv: the whole text, too.")
def command(
    paths: tuple[str, ...], form: Form | None, limit: int | None, no_color: bool, with_text: bool
) -> int:
    """List the articles: id, source, date, title, words, quotations.

    A title in round brackets is no title: the article has none, and its first words stand for it. The offsets
    that other commands print count characters of the text that --text gives.
    """
    if with_text and not form:
        raise Contradiction("a table has no room for the texts of --text", "add --json or --csv")
    with reading(paths) as corpus:
        articles = corpus.each_read(limit)
        if form:
            from alita_tui.export.jsonl import ARTICLE, TEXT, article_record

            records = (article_record(one, corpus.count_in(one), with_text=with_text) for one in articles)
            return write_in(form, records, [*ARTICLE, *TEXT] if with_text else ARTICLE)
        from alita_tui.export.console import Page
        from alita_tui.export.listing import print_rows
        from alita_tui.export.lists import ARTICLES, article_rows

        page = Page(color=wants_color(no_color))
        rows = article_rows(page, articles, corpus.count_in)
        print_rows(page, ARTICLES, between(rows))
        return FOUND
