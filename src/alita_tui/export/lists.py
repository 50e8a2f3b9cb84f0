"""Articles, hits, quotations and statements as rows for people, each made when it is printed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from rich.text import Text

from alita_tui.corpus.model import Article, Hit
from alita_tui.export.console import Page
from alita_tui.export.listing import Column
from alita_tui.export.seams import words_of
from alita_tui.export.states import agreement
from alita_tui.quotes.model import Quotation, Span, Statement
from alita_tui.quotes.naming import called

UNDATED = "undated"
_LEAST_ID, _SHORT_ID = 6, 16
Row = tuple[str | Text, ...]

ARTICLES = (
    Column("id", least=12),
    Column("source"),
    Column("date", least=10),
    Column("title", wide=True),
    Column("words", right=True, least=6),
    Column("quotations", right=True, least=10),
)
HITS = (
    Column("score", right=True, least=5),
    Column("article", least=12),
    Column("place", least=18),
    Column("words", wide=True),
)
QUOTATIONS = (
    Column("source"),
    Column("article", least=7),
    Column("place", whole=True, least=16),
    Column("kind", whole=True, least=8),
    Column("speaker", least=12),
    Column("words", wide=True),
)
STATEMENTS = (
    Column("sources", right=True, least=7),
    Column("speaker", least=12),
    Column("fidelity", least=10),
    Column("words of the base", wide=True),
)


def article_rows(
    page: Page, articles: Iterable[Article], quotations: Callable[[Article], int]
) -> Iterator[Row]:
    """One row an article. A title in round brackets is only the first words of the text."""
    for one in articles:
        title = page.text(one.title)
        if one.title_origin == "derived":
            title = Text("(").append_text(title).append(")")
        if one.encoding_guessed:
            title.append(f" [{one.encoding}, guessed]")
        count = str(quotations(one))
        yield page.text(one.id), page.text(one.source), one.date or UNDATED, title, str(one.words), count


def hit_rows(page: Page, hits: Iterable[Hit]) -> Iterator[Row]:
    """One row a hit; what matched stands between ‹ and ›."""
    for one in hits:
        place = f"{one.field} [{one.start}:{one.end}]"
        yield f"{one.score:.0f}", page.text(one.article), place, _marked(page, one)


def _marked(page: Page, hit: Hit) -> Text:
    marked = Text(overflow="fold")
    at = 0
    for start, end in _joined(hit):
        first, last = start - hit.snippet_start, end - hit.snippet_start
        marked.append_text(page.text(hit.snippet[at:first])).append("‹")
        marked.append_text(page.text(hit.snippet[first:last], "bold")).append("›")
        at = last
    return marked.append_text(page.text(hit.snippet[at:]))


def _joined(hit: Hit) -> list[Span]:
    """The matches, those with only blanks between them as one."""
    joined: list[Span] = []
    for start, end in hit.matches:
        before = joined[-1][1] - hit.snippet_start if joined else 0
        if joined and not hit.snippet[before : start - hit.snippet_start].strip():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def quotation_rows(page: Page, quotations: Iterable[Quotation], sources: Mapping[str, str]) -> Iterator[Row]:
    """One row a quotation, with source, paragraph and offsets, and of several of a source the article.

    ``sources``: the source of each article of the corpus by its id.
    """
    ids = telling_ids(sources)
    for one in quotations:
        place = f"¶{one.paragraph} [{one.start}:{one.end}]"
        speaker, words = page.text(one.speaker or "–"), page.text(one.text)
        source, article = page.text(sources[one.article]), page.text(ids.get(one.article, ""))
        yield source, article, place, one.kind, speaker, words


def telling_ids(sources: Mapping[str, str]) -> dict[str, str]:
    """Of articles whose source has several of them the beginning of the id that no other id shares."""
    times = Counter(sources.values())
    ordered = sorted(sources) if len(times) < len(sources) else []
    telling = {}
    for at, one in enumerate(ordered):
        if times[sources[one]] > 1:
            beside = ordered[max(at - 1, 0) : at] + ordered[at + 1 : at + 2]
            least = _LEAST_ID if len(one) > _SHORT_ID else len(one)
            lengths = range(least, len(one))
            alone = (end for end in lengths if not any(other.startswith(one[:end]) for other in beside))
            telling[one] = one[: next(alone, len(one))]
    return telling


def statement_rows(
    page: Page,
    statements: Iterable[Statement],
    articles: Mapping[str, Article],
    count_sources: Callable[[Iterable[str]], int],
) -> Iterator[Row]:
    """One row a statement: how many sources give it and how near the others come to its fullest wording."""
    for one in statements:
        words = words_of(one)
        name = page.text(f"“{called(one)}” ", "bold")
        base = name.append_text(page.text(articles[one.base].source, "bold")).append(": ")
        speaker = page.text(one.speaker or "–")
        sources = count_sources(each.article for each in one.present)
        yield str(sources), speaker, agreement(one) or "–", base.append_text(page.text(words))
