"""Where the user was: for each corpus article and place, what was searched for, which colours."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alita_tui.paths import user_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Position = tuple[int, int | None]

CORPORA, POSITIONS, SEARCHES = 20, 200, 50
_LONGEST = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Where the user was in a corpus.

    ``article`` is the id of the one that was open. ``positions`` are, by article id, the offset of the first
    line seen and the start of the current quotation; those visited last stand last. ``statement`` is the
    record of the reading whose comparison was open, empty where none was. ``searches`` are of every corpus,
    the last one last.
    """

    article: str = ""
    positions: Mapping[str, Position] = field(default_factory=dict)
    statement: Mapping[str, Any] = field(default_factory=dict)
    searches: Sequence[str] = ()


def _file() -> Path:
    return user_folder("state") / "session.json"


def _key(paths: Sequence[str]) -> str:
    """The name of a corpus: its absolute paths; of the shipped articles nothing."""
    return "corpus " + "\n".join(sorted(str(Path(path).absolute()) for path in paths))


def read(paths: Sequence[str]) -> Session:
    """Where the user was in the corpus of these paths. Never raises: what cannot be read was not."""
    if not os.path.exists(_file()):  # noqa: PTH110 - Path raises where the folder may not be searched
        return Session()
    from alita_tui.notebook.shelf import Shelf

    records = Shelf(_file(), "session").read().records
    return _session(records.get(_key(paths)), records.get("searches"))


def write(paths: Sequence[str], session: Session) -> None:
    """Keep where the user is; what another instance kept of other articles and corpora stays.

    Raises NotKept.
    """
    from alita_tui.notebook.entries import now
    from alita_tui.notebook.shelf import Shelf

    def change(records: dict[str, Any]) -> None:
        key = _key(paths)
        before = _session(records.get(key), records.get("searches"))
        older = {name: place for name, place in before.positions.items() if name not in session.positions}
        positions = [*older.items(), *session.positions.items()][-POSITIONS:]
        records[key] = {
            "used": now(),
            "article": session.article,
            "positions": {name: list(place) for name, place in positions},
            "statement": dict(session.statement),
        }
        kept = [one for one in before.searches if one not in session.searches]
        queries = [one for one in (*kept, *session.searches) if len(one) <= _LONGEST]
        records["searches"] = {"queries": queries[-SEARCHES:]}
        corpora = [name for name in records if name.startswith("corpus ")]
        for name in sorted(corpora, key=lambda one: _used(records[one]))[:-CORPORA]:
            del records[name]

    Shelf(_file(), "session").change(change)


def _used(record: object) -> str:
    return str(record.get("used", "")) if isinstance(record, dict) else ""


def _session(corpus: object, searches: object) -> Session:
    """A session of two records; what in them is of another form is left out."""
    corpus = corpus if isinstance(corpus, dict) else {}
    article, statement = corpus.get("article"), corpus.get("statement")
    places = corpus.get("positions")
    queries = searches.get("queries") if isinstance(searches, dict) else None
    return Session(
        article=article if isinstance(article, str) else "",
        positions=dict(_positions(places)) if isinstance(places, dict) else {},
        statement=statement if isinstance(statement, dict) else {},
        searches=tuple(one for one in queries if isinstance(one, str)) if isinstance(queries, list) else (),
    )


def _positions(places: Mapping[str, object]) -> Iterator[tuple[str, Position]]:
    for name, place in places.items():
        if isinstance(place, list) and len(place) == 2:
            top, quotation = place
            if type(top) is int and top >= 0 and (quotation is None or type(quotation) is int):
                yield name, (top, quotation)


def read_theme() -> str:
    """The colours chosen last; a file of its own, since they are needed before anything is painted."""
    try:
        return (user_folder("state") / "theme").read_text(encoding="utf-8").strip()[:100]
    except (OSError, ValueError):
        return ""


def write_theme(name: str) -> None:
    """Keep the colours that were chosen. Raises OSError."""
    from alita_tui.notebook.atomic import replace_file

    replace_file(user_folder("state") / "theme", f"{name}\n".encode())
