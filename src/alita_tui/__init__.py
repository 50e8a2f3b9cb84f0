"""Browse a corpus of news articles and compare how each source reports the same quote.

The public names are loaded on first use, so that ``import alita_tui`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.model import Article, Hit
    from alita_tui.quotes.model import Quotation, Reading, Rendition, Statement

__version__ = "0.1.0"

__all__ = ["Article", "Corpus", "Hit", "Quotation", "Reading", "Rendition", "Statement", "__version__"]

_HOMES = {
    "Article": "alita_tui.corpus.model",
    "Corpus": "alita_tui.corpus.corpus",
    "Hit": "alita_tui.corpus.model",
    "Quotation": "alita_tui.quotes.model",
    "Reading": "alita_tui.quotes.model",
    "Rendition": "alita_tui.quotes.model",
    "Statement": "alita_tui.quotes.model",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
