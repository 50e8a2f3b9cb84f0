"""Made-up articles for tests of linking and collation."""

from collections.abc import Mapping

from alita_tui.quotes.collation import Collator
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document, Rendition, Statement

WHOLE = (
    "Mara Lindt opened the new harbour on Monday.\n\n"
    "“The old crane will stay where it is. We think the market hall may reopen in spring. "
    "Nobody will lose a mooring because of this,” Lindt told the Harbour Gazette."
)


def documents(texts: Mapping[str, str]) -> dict[str, Document]:
    """One document a text, its quotations extracted, in the order given."""
    return {
        name: Document(id=name, text=text, quotations=extract(text, article=name), source=name)
        for name, text in texts.items()
    }


def statements(texts: Mapping[str, str], base: str | None = None) -> list[Statement]:
    """Every statement that two or more of the texts give, collated."""
    return collated(documents(texts), base)


def collated(corpus: Mapping[str, Document], base: str | None = None) -> list[Statement]:
    """Every statement that two or more of the documents give."""
    collator = Collator(corpus)
    found = []
    for cluster in link(list(corpus.values())):
        chosen = base if base in {utterance.article for utterance in cluster.utterances} else None
        statement = collator.collate(cluster, base=chosen)
        if len(statement.present) > 1:
            found.append(statement)
    return found


def only_statement(**texts: str) -> Statement:
    """The one statement that the texts share; fails where there is none, or more."""
    (statement,) = statements(texts)
    return statement


def rendition_of(statement: Statement, article: str) -> Rendition:
    found = statement.rendition(article)
    assert found is not None, f"{article} was not searched"
    return found


CRANE = (
    "The old crane will stay where it is for as long as I live in the harbour",
    "The old crane will stay where it is",
    "The old crane will stay, and nobody will lose a mooring because of this new harbour",
    "Nobody will lose a mooring because of this new harbour",
    "nobody will lose",
    "old crane",
    "mooring",
)
"""One statement, whole and cut, down to a word."""
