"""The wording of another source that comes nearest to a quotation which nobody shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.found import Overtaken
from alita_tui.export.places import paragraph_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alita_tui.corpus.corpus import Corpus
    from alita_tui.quotes.model import Quotation, Span, Statement

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
_ASKED, _SHORT, _LOOKED_AT, _SHOWN = 8, 3, 6, 60
_LEAST, _SHARE = 3, 0.5


class Nearest(NamedTuple):
    """``nearest: Coast Wire ¶4, 5 words alike``, and those words."""

    said: str = ""
    words: str = ""


def nearby(corpus: Corpus, quotation: Quotation, statement: Statement | None) -> Nearest:
    """What is like it; nothing where no other source has words much like these.

    First what linking weighed and did not take, then what a search for the longer words finds.
    """
    ours, source = _telling(quotation.text), corpus.article(quotation.article).source
    for name, span in (*_rejected(statement), *_found(corpus, ours)):
        article = corpus.article(name)
        words = " ".join(article.text[slice(*span)].split())
        theirs = _telling(words)
        alike = len(ours & theirs)
        if article.source == source or alike < max(_LEAST, _SHARE * min(len(ours), len(theirs))):
            continue
        excerpt = words if len(words) <= _SHOWN else f"{words[: words.rfind(' ', 0, _SHOWN)]} …"
        place = f"{article.source} ¶{paragraph_of(article, span[0])}"
        return Nearest(f"nearest: {place}, {alike} words alike", f"“{excerpt}”")
    return Nearest()


def _telling(text: str) -> set[str]:
    """The longer words, in lower case."""
    return {one.lower() for one in _WORD.findall(text) if len(one) > _SHORT}


def _rejected(statement: Statement | None) -> Iterator[tuple[str, Span]]:
    for one in statement.renditions if statement else ():
        if one.rejected is not None:
            yield one.article, one.rejected.span


def _found(corpus: Corpus, words: set[str]) -> Iterator[tuple[str, Span]]:
    """Quotations with any of the longest of these words, best first."""
    asked = " OR ".join(sorted(words, key=lambda one: (-len(one), one))[:_ASKED])
    try:
        hits = corpus.search(f"{asked} in:quotes", _LOOKED_AT, waits=False) if asked else ()
    except Overtaken:
        return
    for hit in hits:
        for one in corpus.quotations(hit.article):
            if hit.field != "title" and one.start <= hit.start < one.end:
                yield hit.article, one.span
