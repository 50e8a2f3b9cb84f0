"""A place in an article that is found again when the file moved or its text changed around it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.quotation import Span

How = Literal["there", "moved", "gone"]

AROUND = 40
_MOST = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A span of an article as it was: which article, where, which words, and what stood before and after.

    ``path`` is absolute, or empty where the article is no file's. ``words`` are the first 4,000 code points
    of the span ``[start, end)``.
    """

    article: str
    path: str
    source: str
    title: str
    start: int
    end: int
    words: str
    before: str
    after: str

    @classmethod
    def of(cls, article: Article, span: Span) -> Self:
        """The anchor of a span of an article."""
        start, end = span
        return cls(
            article=article.id,
            path=path_of(article),
            source=article.source,
            title=article.title[:300],
            start=start,
            end=end,
            words=article.text[start : min(end, start + _MOST)],
            before=article.text[max(0, start - AROUND) : start],
            after=article.text[end : end + AROUND],
        )

    @classmethod
    def read(cls, record: object) -> Self:
        """The anchor of a record. Raises ValueError where a field is missing or of another type."""
        if not isinstance(record, dict):
            raise ValueError("no record")
        values = {one.name: record.get(one.name) for one in fields(cls)}
        numbers = {"start", "end"}
        if not all(type(value) is (int if name in numbers else str) for name, value in values.items()):
            raise ValueError("a field is missing")
        anchor = cls(**values)  # type: ignore[arg-type]
        if not 0 <= anchor.start <= anchor.end:
            raise ValueError("no span")
        return anchor

    @property
    def record(self) -> dict[str, Any]:
        return asdict(self)

    def same_file(self, article: Article) -> bool:
        """Whether the article comes from the same place: its path, and its name within that."""
        return bool(self.path) and article.id == self.article and path_of(article) == self.path


def path_of(article: Article) -> str:
    """The absolute path of an article's file, or nothing where it is no file's."""
    return str(Path(article.path).resolve()) if article.path else ""


@dataclass(frozen=True, slots=True)
class Located:
    """Where an anchor is now: the article's id, the span, and whether it stands where it stood.

    ``gone``: the article is there, the words are not; the span is then as near as can be.
    """

    article: str
    start: int
    end: int
    how: How

    @property
    def span(self) -> Span:
        return self.start, self.end


def locate(anchor: Anchor, article: Article) -> Located:
    """Where the anchor's words stand in the article now.

    Of several places that hold the words the one with most of the same surroundings is taken, then the
    nearest to the former one.
    """
    text, size = article.text, anchor.end - anchor.start
    places = list(_places(text, anchor.words)) if anchor.words else []
    if not places:
        start = min(max(anchor.start, article.body), len(text))
        return Located(article.id, start, min(start + size, len(text)), "gone")

    def likeness(start: int) -> tuple[int, int]:
        before = _common(text[max(0, start - AROUND) : start][::-1], anchor.before[::-1])
        after = _common(text[start + size : start + size + AROUND], anchor.after)
        return before + after, -abs(start - anchor.start)

    start = max(places, key=likeness)
    return Located(
        article.id, start, min(start + size, len(text)), "there" if start == anchor.start else "moved"
    )


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _common(one: str, other: str) -> int:
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )
