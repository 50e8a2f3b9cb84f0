"""Made-up articles for the tests of what the user keeps."""

from alita_tui.corpus.corpus import Corpus
from alita_tui.corpus.model import Article

GATE = (
    "The gate is open. “We kept the old stones,” Ada Wren said. It cost nothing.\n"
    "“We kept the old stones,” it says.\n"
)


def article(text: str = GATE, name: str = "gate", path: str = "/news/gate.txt") -> Article:
    """An article of a text."""
    return Article(id=name, path=path, text=text, title="The gate", source=name)


def corpus(*articles: Article) -> Corpus:
    """A corpus of these."""
    return Corpus.from_articles(articles)
