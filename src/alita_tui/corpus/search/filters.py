"""What is asked of an article besides words, where the index cannot say."""

from alita_tui.corpus.model import Article
from alita_tui.corpus.search.folding import terms
from alita_tui.corpus.search.query import Query


def kept(article: Article, query: Query, *, of_quotations: bool) -> bool:
    """Whether the article may answer the query: its day, and of a search in quotations the rest of it."""
    if any(period.holds(article.date) == without for period, without in query.periods):
        return False
    if not of_quotations:
        return True
    if query.titles:
        title = terms(article.title)
        if any(_stands(one.words, title, starting=True) == one.without for one in query.titles):
            return False
    if not query.excluded:
        return True
    words = terms(article.title) + terms(article.text[article.body :])
    return not any(_stands(one.words, words, starting=one.starting) for one in query.excluded)


def _stands(phrase: tuple[str, ...], words: list[str], *, starting: bool) -> bool:
    """Whether the words of the phrase stand one after another, the last perhaps only begun."""
    lead, last = list(phrase[:-1]), phrase[-1]
    length = len(phrase)
    for at in range(len(words) - length + 1):
        end = words[at + length - 1]
        if (end.startswith(last) if starting else end == last) and words[at : at + length - 1] == lead:
            return True
    return False
