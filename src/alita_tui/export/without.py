"""The line on the articles in which a statement was not found: each source once."""

from collections import Counter
from collections.abc import Callable, Sequence

from alita_tui.corpus.model import Article
from alita_tui.export.counting import counted
from alita_tui.export.states import stands_elsewhere
from alita_tui.quotes.model import Rendition, Statement


def named_without(
    absent: Sequence[Rendition], statement: Statement, article_of: Callable[[str], Article]
) -> str:
    """The sources of the ``absent``, several articles of one counted; those with the very words first.

    Of a source that gives the statement in another article the articles counted are the ``other`` ones.
    """
    given = {article_of(one.article).source for one in statement.present}
    same = Counter(article_of(one.article).source for one in absent if stands_elsewhere(one))
    lacking = Counter(article_of(one.article).source for one in absent if not stands_elsewhere(one))

    def named(source: str, number: int, *more: str) -> str:
        several = [counted(number, "other article" if source in given else "article")]
        about = ", ".join([*(several if number > 1 or source in given else ()), *more])
        return f"{source} ({about})" if about else source

    first = [named(source, number, "same words, not linked") for source, number in same.items()]
    return ", ".join(first + [named(source, number) for source, number in lacking.items()])
