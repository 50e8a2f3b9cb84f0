"""``alita-tui articles``: what is in the corpus."""

import click

from alita_tui.cli.options import SETTINGS, Form, examples, listing, wants_color
from alita_tui.cli.output import FOUND, write_in
from alita_tui.cli.progress_bar import between
from alita_tui.cli.reading import reading


@click.command(
    "articles",
    short_help="List the articles.",
    context_settings=SETTINGS,
    epilog=examples(
        "alita-tui articles", "alita-tui articles news/ --json", "alita-tui articles 'news/*.md'"
    ),
)
@listing
def command(paths: tuple[str, ...], form: Form | None, limit: int | None, no_color: bool) -> int:
    """List the articles: id, source, date, title, words, quotations.

    A title in round brackets is no title: the article has none, and its first words stand for it.
    """
    with reading(paths) as corpus:
        articles = corpus.each_read(limit)
        if form:
            from alita_tui.export.jsonl import ARTICLE, article_record

            records = (article_record(one, corpus.count_in(one)) for one in articles)
            return write_in(form, records, ARTICLE)
        from alita_tui.export.console import Page
        from alita_tui.export.listing import print_rows
        from alita_tui.export.lists import ARTICLES, article_rows

        page = Page(color=wants_color(no_color))
        rows = article_rows(page, articles, corpus.count_in)
        print_rows(page, ARTICLES, between(rows))
        return FOUND
