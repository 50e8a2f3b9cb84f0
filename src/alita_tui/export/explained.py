"""Quotations with the reason for each, for people."""

from collections.abc import Iterable, Mapping, Sequence

from rich.padding import Padding
from rich.text import Text

from alita_tui.corpus.model import Article
from alita_tui.export.console import Page
from alita_tui.export.lists import telling_ids
from alita_tui.export.reasons import places
from alita_tui.quotes.explaining import explained
from alita_tui.quotes.model import Quotation, Span


def print_explained(
    page: Page, quotations: Iterable[Quotation], articles: Mapping[str, Article], sources: Mapping[str, str]
) -> int:
    """Each quotation with its place, its words, and why it is a quotation, of this kind, by this speaker.

    ``sources``: the source of each article by its id. Returns how many there were.
    """
    ids = telling_ids(sources)
    count = 0
    for one in quotations:
        if count:
            page.print()
        count += 1
        article = articles[one.article]
        place = f"  ¶{one.paragraph} [{one.start}:{one.end}]  {one.kind}  "
        heading = page.text(article.source, "bold")
        if one.article in ids:
            heading.append("  ").append_text(page.text(ids[one.article]))
        heading.append(place)
        page.print(heading.append_text(page.text(one.speaker or "–")))
        page.print(Padding(page.text(one.text), (0, 0, 0, 4)))
        why = explained(one, article.text)
        print_reason(page, "why", why.rule, article.text, why.evidence)
        print_reason(page, "kind", why.kind, article.text, ())
        print_reason(page, "speaker", why.speaker, article.text, (why.named,) if why.named else ())
    return count


def print_reason(page: Page, name: str, why: str, text: str, spans: Sequence[Span], left: int = 6) -> None:
    """One reason: what it is for, the sentence, and the words that support it with their places."""
    line = Text(f"{name}: " if name else "", "dim").append_text(page.text(why, "dim"))
    if spans:
        line.append(": ").append_text(page.text(places(text, spans), "dim"))
    page.print(Padding(line, (0, 0, 0, left)))
