"""Statements as JSON."""

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.corpus.model import Article
from alita_tui.export.jsonl import statement_record

WORDS = " ".join(f"word{number}" for number in range(250))


@pytest.mark.parametrize(("printed", "fidelity"), [(WORDS, 1.0), (WORDS.replace("word77 ", "other "), 0.99)])
def test_fidelity_is_one_only_where_every_word_agrees(printed: str, fidelity: float) -> None:
    texts = {"a": WORDS, "b": printed}
    articles = [
        Article(
            id=name,
            path="",
            text=f"“{text},” Mara Lindt said.",
            title=name,
            source=name,
            source_known=True,
            date=None,
        )
        for name, text in texts.items()
    ]
    corpus = Corpus.from_articles(articles)
    (statement,) = corpus.statements()
    record = statement_record(statement, {article.id: article for article in corpus.articles})
    assert record["renditions"][1]["fidelity"] == fidelity
