"""Articles, hits, quotations and statements as tables for people."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from rich.table import Table
from rich.text import Text

from alita_tui.corpus.model import Article, Hit
from alita_tui.export.console import Page, table
from alita_tui.export.seams import words_of
from alita_tui.export.states import percent
from alita_tui.quotes.model import Quotation, Span, Statement

UNDATED = "undated"
_LEAST_ID, _SHORT_ID = 6, 16


def articles_table(page: Page, articles: Iterable[Article], quotations: Callable[[Article], int]) -> Table:
    """One row an article. A title in round brackets is only the first words of the text."""
    shown = table("id", "source", "date", "title", "words", "quotations", right=("words", "quotations"))
    for one in articles:
        title = page.text(one.title)
        if one.title_origin == "derived":
            title = Text("(").append_text(title).append(")")
        if one.encoding_guessed:
            title.append(f" [{one.encoding}, guessed]")
        count = str(quotations(one))
        row = page.text(one.id), page.text(one.source), one.date or UNDATED, title, str(one.words), count
        shown.add_row(*row)
    return shown


def hits_table(page: Page, hits: Iterable[Hit]) -> Table:
    """One row a hit; what matched stands between ‹ and ›."""
    shown = table("score", "article", "place", "words", right=("score",))
    for one in hits:
        place = f"{one.field} [{one.start}:{one.end}]"
        shown.add_row(f"{one.score:.0f}", page.text(one.article), place, _marked(page, one))
    return shown


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


def quotations_table(page: Page, quotations: Iterable[Quotation], articles: Mapping[str, Article]) -> Table:
    """One row a quotation, with source, paragraph and offsets, and of several of a source the article."""
    listed = list(quotations)
    ids = telling_ids({one.article for one in listed}, articles)
    columns = ("source", *(("article",) if ids else ()), "place", "kind", "speaker", "words")
    shown = table(*columns, whole=("place", "kind"))
    for one in listed:
        place = f"¶{one.paragraph} [{one.start}:{one.end}]"
        speaker = page.text(one.speaker or "–")
        source = page.text(articles[one.article].source)
        article = (page.text(ids.get(one.article, "")),) if ids else ()
        shown.add_row(source, *article, place, one.kind, speaker, page.text(one.text))
    return shown


def telling_ids(listed: Iterable[str], articles: Mapping[str, Article]) -> dict[str, str]:
    """Of those whose source has several articles the beginning of the id that no other id shares."""
    times = Counter(one.source for one in articles.values())
    several = {one for one in listed if times[articles[one].source] > 1}
    ordered = sorted(articles) if several else []
    telling = {}
    for at, one in enumerate(ordered):
        if one in several:
            beside = ordered[max(at - 1, 0) : at] + ordered[at + 1 : at + 2]
            least = _LEAST_ID if len(one) > _SHORT_ID else len(one)
            lengths = range(least, len(one))
            alone = (end for end in lengths if not any(other.startswith(one[:end]) for other in beside))
            telling[one] = one[: next(alone, len(one))]
    return telling


def statements_table(
    page: Page,
    statements: Iterable[Statement],
    articles: Mapping[str, Article],
    count_sources: Callable[[Iterable[str]], int],
) -> Table:
    """One row a statement: how many sources give it and how near the others come to its fullest wording."""
    shown = table("sources", "speaker", "fidelity", "words of the base", right=("sources",))
    for one in statements:
        words = words_of(one)
        base = page.text(articles[one.base].source, "bold").append(": ")
        speaker = page.text(one.speaker or "–")
        sources = count_sources(each.article for each in one.present)
        shown.add_row(str(sources), speaker, _fidelities(one), base.append_text(page.text(words)))
    return shown


def _fidelities(statement: Statement) -> str:
    """The share of words that agree, of the sources that quote it whole, rounded as everywhere."""
    found = [
        one.fidelity for one in statement.present if one.article != statement.base and one.form == "direct"
    ]
    counted = [one for one in found if one is not None]
    if not counted:
        return "–"
    lowest, highest = min(counted), max(counted)
    least, most = percent(lowest), percent(highest)
    return least if least == most else f"{least.removesuffix(' %')}–{most}"
