"""What is kept: bookmarks, and notes on readings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, Self, get_args

from alita_tui.notebook.anchor import Anchor

if TYPE_CHECKING:
    from collections.abc import Callable

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Statement
    from alita_tui.quotes.quotation import Span

    Articles = Callable[[str], Article]

Kind = Literal["article", "place", "reading"]
_KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind)}
_BEGINNING = 80


def now() -> str:
    """This moment, as it is kept: UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a bookmark or note is about.

    ``article``: ``at`` is its beginning. ``place``: ``at`` is a quotation or a line. ``reading``: ``at`` is a
    sentence of a statement in its base, ``other`` where the chosen source gives it, or that source's
    beginning where it gives nothing; ``state`` is the reading's state then. ``speaker`` is empty where nobody
    is credited.
    """

    kind: Kind
    at: Anchor
    other: Anchor | None = None
    speaker: str = ""
    state: str = ""

    @classmethod
    def of_article(cls, article: Article) -> Self:
        return cls(kind="article", at=beginning(article))

    @classmethod
    def of_place(cls, article: Article, span: Span, speaker: str = "") -> Self:
        return cls(kind="place", at=Anchor.of(article, span), speaker=speaker)

    @classmethod
    def of_reading(cls, statement: Statement, segment: int, source: str, articles: Articles) -> Self:
        """A sentence of a statement as a source (the id of its article) gives it."""
        sentence, rendition = statement.segments[segment], statement.rendition(source)
        reading = rendition.readings[segment] if rendition else None
        article = articles(source)
        return cls(
            kind="reading",
            at=Anchor.of(articles(statement.base), (sentence.start, sentence.end)),
            other=Anchor.of(article, reading.spans[0]) if reading and reading.spans else beginning(article),
            speaker=statement.speaker or "",
            state=reading.state if reading else "absent",
        )

    @classmethod
    def read(cls, record: dict[str, Any]) -> Self:
        """The target of a record. Raises ValueError where it is none."""
        named, other = record.get("kind"), record.get("other")
        kind = _KINDS.get(named) if isinstance(named, str) else None
        if kind is None or (kind == "reading") != (other is not None):
            raise ValueError("of no known kind")
        speaker, state = record.get("speaker", ""), record.get("state", "")
        if not isinstance(speaker, str) or not isinstance(state, str):
            raise ValueError("a field is of another type")
        at = Anchor.read(record.get("at"))
        return cls(
            kind=kind,
            at=at,
            other=Anchor.read(other) if other else None,
            speaker=speaker,
            state=state,
        )

    @property
    def record(self) -> dict[str, Any]:
        record: dict[str, Any] = {"kind": self.kind, "at": self.at.record}
        if self.other is not None:
            record["other"] = self.other.record
        return record | {"speaker": self.speaker, "state": self.state}

    @property
    def key(self) -> str:
        """A name for it that is the same for every process that keeps the same thing."""
        from hashlib import blake2b

        other = (self.other.path, self.other.article) if self.other else ()
        parts = (self.kind, self.at.path, self.at.article, str(self.at.start), self.at.words, *other)
        return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def beginning(article: Article) -> Anchor:
    """The anchor of an article as a whole: the first words of its body."""
    return Anchor.of(article, (article.body, min(len(article.text), article.body + _BEGINNING)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A bookmark, or a note where ``text`` is not empty; ``made`` and ``changed`` are UTC, ISO 8601."""

    key: str
    target: Target
    made: str
    changed: str = ""
    text: str = ""

    @classmethod
    def read(cls, key: str, record: object) -> Self | None:
        """The entry of a record, or None where its form is unknown: it is left in its file."""
        if not isinstance(record, dict):
            return None
        made, changed, text = (record.get(name, "") for name in ("made", "changed", "text"))
        if not (isinstance(made, str) and isinstance(changed, str) and isinstance(text, str)):
            return None
        try:
            return cls(key=key, target=Target.read(record), made=made, changed=changed, text=text)
        except ValueError:
            return None

    @property
    def record(self) -> dict[str, Any]:
        record = self.target.record | {"made": self.made}
        if self.text:
            record |= {"changed": self.changed, "text": self.text}
        return record
