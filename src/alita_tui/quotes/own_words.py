"""What an outlet says itself, outside the marks, read once for all statements."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from alita_tui.quotes.model import Document, Quotation, Span
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.stems import ContentWord, content_word
from alita_tui.quotes.titles import titled
from alita_tui.quotes.tokens import tokens

_LETTERS = re.compile(r"[^\W\d_]+")
_MARKS = "\"”’'»“«„"
_RUN = 3
_KEPT = 400
_REPORTS_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Wording:
    """A stretch of text as reports are matched by it: its words of substance, and its telling runs.

    A run is three words in a row, at least one of them a word of substance.
    """

    span: Span
    words: tuple[ContentWord, ...]
    runs: frozenset[tuple[str, ...]]

    @property
    def stems(self) -> set[str]:
        return {word.stem for word in self.words}


def wording(text: str, span: Span) -> Wording:
    """Read ``text[span]``."""
    found = [token for token in tokens(text, *span, as_written=True) if token.layer != "ellipsis"]
    content = [content_word(text, token, first=number == 0) for number, token in enumerate(found)]
    keys = [token.key for token in found]
    runs = frozenset(
        tuple(keys[at : at + _RUN]) for at in range(len(keys) - _RUN + 1) if any(content[at : at + _RUN])
    )
    return Wording(span, tuple(word for word in content if word), runs)


class OwnWords:
    """The outlets' own sentences of the documents of a corpus, the last few hundred documents kept."""

    def __init__(self) -> None:
        self._kept: dict[str, list[Wording]] = {}
        self._printed: dict[str, str] = {}
        self._reports: dict[tuple[str, int], tuple[frozenset[str], frozenset[tuple[str, ...]]]] = {}
        self._titles: dict[str, Document | None] = {}
        self._title_stems: dict[str, frozenset[str]] = {}

    def may_hold(self, document: Document, *phrases: str) -> int:
        """How many of the phrases, of folded words, the text may hold; a last word may go on there.

        Quick; only letters are compared, within marks and without, as they are spelled.
        """
        found = self._printed.get(document.id)
        if found is None:
            found = " " + " ".join(_LETTERS.findall(document.text.casefold()))
            if len(self._printed) >= _KEPT:
                self._printed.pop(next(iter(self._printed)))
            self._printed[document.id] = found
        return sum(
            " " + (one if one.isalpha() else " ".join(_LETTERS.findall(one))) in found for one in phrases
        )

    def of_report(
        self, document: Document, parts: Sequence[Quotation]
    ) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
        """The stems and the telling runs of quotations of the document that are one report."""
        key = document.id, parts[0].start
        found = self._reports.get(key)
        if found is None:
            read = [wording(document.text, part.span) for part in parts]
            stems = frozenset(stem for one in read for stem in one.stems)
            found = stems, frozenset(run for one in read for run in one.runs)
            if len(self._reports) >= _REPORTS_KEPT:
                self._reports.pop(next(iter(self._reports)))
            self._reports[key] = found
        return found

    def title(self, document: Document) -> Document | None:
        """The title of the document as a document, where it stands apart from the text."""
        if document.id not in self._titles:
            self._titles[document.id] = titled(document)
            _bound(self._titles, _REPORTS_KEPT)
        return self._titles[document.id]

    def title_stems(self, document: Document) -> frozenset[str]:
        """The stems of such a title."""
        title = document.title or ""
        found = self._title_stems.get(title)
        if found is None:
            found = self._title_stems[title] = frozenset(wording(title, (0, len(title))).stems)
            _bound(self._title_stems, _REPORTS_KEPT)
        return found

    def of(self, document: Document) -> list[Wording]:
        """The sentences of the outlet itself; of one that holds a quotation in marks the pieces around it."""
        found = self._kept.get(document.id)
        if found is None:
            found = [wording(document.text, span) for span in own_sentences(document)]
            if len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[document.id] = found
        return found


def _bound(kept: dict[str, Any], most: int) -> None:
    """Let the first go where there are more."""
    if len(kept) > most:
        kept.pop(next(iter(kept)))


def _past_mark(text: str, begin: int, end: int) -> int:
    """The offset behind the blanks and the mark that close the quotation before ``begin``."""
    while begin < end and (text[begin] in _MARKS or text[begin].isspace()):
        begin += 1
    return begin


def own_sentences(document: Document) -> Iterable[Span]:
    """The sentences outside the marks, in order, and the pieces of those that hold a quotation."""
    marked = sorted(
        one.span for one in document.quotations if one.kind in ("direct", "mixed") or one.rule == "denied"
    )
    begin = document.body
    for start, end in [*marked, (len(document.text), len(document.text))]:
        if start > begin:
            yield from sentences(document.text, _past_mark(document.text, begin, start), start)
        begin = max(begin, end)
