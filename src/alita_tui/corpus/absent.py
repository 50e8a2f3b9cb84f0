"""Renditions of the articles that lack a statement, where the collation left them out."""

from collections.abc import Sequence
from dataclasses import replace

from alita_tui.quotes.model import Reading, Rendition, Statement, WordCount


def with_absent(statement: Statement, articles: Sequence[str]) -> Statement:
    """The statement with a rendition for every article (by id, in the order of the corpus)."""
    if len(statement.renditions) == len(articles):
        return statement
    given = {one.article: one for one in statement.renditions}
    base = given[statement.base].words.base
    why = "no quotation and no report of its speakers was linked to it"
    readings = tuple(Reading(segment=at, state="absent", why=why) for at in range(len(statement.segments)))
    renditions = tuple(
        given.get(id_)
        or Rendition(article=id_, form="absent", readings=readings, words=WordCount(base, 0, 0), why=why)
        for id_ in articles
    )
    return replace(statement, renditions=renditions)
