"""Writes articles into the index, in batches: new ones, changed ones, and those that keep their place."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from alita_tui.corpus.building.removing import part, remove, unquote, unword
from alita_tui.corpus.stored import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from alita_tui.corpus.building.preparing import Prepared
    from alita_tui.corpus.finding import Found
    from alita_tui.corpus.model import Skipped
    from alita_tui.corpus.store import Store

BATCH, BATCH_CHARACTERS = 500, 4_000_000
# A file of which a part is written, and the rest not yet; it is read again when the program was ended there.
UNFINISHED = -1
_NAMING = tuple(2 + rows.FIELDS.index(name) for name in ("id", "source", "source_known", "folder"))


class Kept(NamedTuple):
    """An article that the index holds: its row, its place in its file, and what it says of itself."""

    number: int
    nth: int
    about: str
    digest: bytes


class Known:
    """Articles of the index that may turn up again."""

    def __init__(self, store: Store, files: Sequence[int]) -> None:
        self._by_digest: dict[bytes, list[Kept]] = {}
        self._by_nth: dict[int, Kept] = {}
        query = "SELECT number, nth, about, digest FROM articles WHERE file IN (?) ORDER BY number DESC"
        for one in map(Kept._make, store.among(query, files)):
            self._by_digest.setdefault(one.digest, []).append(one)
            self._by_nth[one.nth] = one

    def take(self, digest: bytes) -> Kept | None:
        """An article with the same text that nobody has taken yet."""
        same = self._by_digest.get(digest)
        if not same:
            return None
        kept = same.pop()
        if self._by_nth.get(kept.nth) == kept:
            del self._by_nth[kept.nth]
        return kept

    def take_place(self, nth: int, about: str) -> Kept | None:
        """The article at that place of its file, where only its text has changed, not its names."""
        kept = self._by_nth.get(nth)
        if kept is None or naming(kept.about) != naming(about):
            return None
        self._by_digest[kept.digest].remove(kept)
        return self._by_nth.pop(nth)

    @property
    def left(self) -> list[int]:
        """The rows of the articles that nobody has taken."""
        return [one.number for each in self._by_digest.values() for one in each]


def naming(about: str) -> list[object]:
    """What the ids and sources of a corpus depend on."""
    values = json.loads(about)
    return [values[at] for at in _NAMING]


class Batches:
    """Collects what is to be written and writes it a batch at a time."""

    def __init__(self, store: Store, written: Callable[[], object]) -> None:
        self._store = store
        self._written = written
        self._pending: list[Callable[[], object]] = []
        self._characters = 0

    def put(self, write: Callable[[], object], characters: int = 0) -> None:
        """Write this with the batch. Raises sqlite3.Error, Unusable."""
        self._pending.append(write)
        self._characters += characters
        if len(self._pending) >= BATCH or self._characters >= BATCH_CHARACTERS:
            self.flush()

    def flush(self) -> None:
        """Write the batch, all of it or nothing. Raises sqlite3.Error, Unusable."""
        if self._pending:
            with self._store.writing():
                for write in self._pending:
                    write()
            self._pending.clear()
            self._characters = 0
            self._written()


class Entering:
    """``numbers`` are the rows of the files that were entered; ``anything``: whether articles changed.

    ``written`` is called after each batch.
    """

    def __init__(
        self, store: Store, gone: Sequence[int], written: Callable[[], object] = lambda: None
    ) -> None:
        self._store = store
        self._gone = list(gone)
        self._batches = Batches(store, written)
        self._next_file = store.number("SELECT max(number) FROM files") + 1
        self._next_article = store.number("SELECT max(number) FROM articles") + 1
        self.numbers: dict[str, int] = {}
        self.anything = False
        self._moved = Known(store, self._gone)
        self._own = Known(store, [])
        self._file = self._nth = 0
        self._retry = False

    def touch(self, file: int, found: Found) -> None:
        """The file holds the same bytes as before."""
        statement = "UPDATE files SET size = ?, modified = ? WHERE number = ?"
        self._put(statement, found.size, found.modified, file)

    def begin(self, key: str, file: int | None) -> None:
        """A file follows: its path in the index, its row where it has one."""
        if file is None:
            self._file, self._next_file = self._next_file, self._next_file + 1
            self._own = Known(self._store, [])
            statement = (
                "INSERT INTO files(number, path, size, modified, reading, hash, retry)"
                " VALUES (?, ?, ?, 0, '', x'', 0)"
            )
            self._put(statement, self._file, key, UNFINISHED)
        else:
            self._batches.flush()
            self._file, self._own = file, Known(self._store, [file])
            self._put("UPDATE files SET size = ? WHERE number = ?", UNFINISHED, file)
            self._put("DELETE FROM skipped WHERE file = ?", file)
        self.numbers[key] = self._file
        self._nth, self._retry = 0, False

    def add(self, article: Prepared) -> None:
        """The next article of the file."""
        nth, file = self._nth, self._file
        self._nth += 1
        digest, about = article.digest, article.about
        own = self._own.take(digest)
        if own is not None and own[1:3] == (nth, about):
            return
        self._changes("linked")
        kept = own or self._moved.take(digest)
        if kept is not None:
            self._batches.put(partial(self._move, kept, file, nth, article))
        elif (changed := self._own.take_place(nth, about)) is not None:
            write = partial(self._rewrite, changed.number, article)
            self._batches.put(write, len(article.text))
        else:
            self._changes("settled")
            number, self._next_article = self._next_article, self._next_article + 1
            write = partial(self._insert, number, file, nth, article)
            self._batches.put(write, len(article.text))

    def skip(self, skipped: Skipped, found: Found) -> None:
        """A part of the file, or all of it, cannot be read."""
        path = skipped.path
        rest = path[len(found.path) :] if path.startswith(found.path) else path
        said = [one.encode("utf-8", "replace").decode() for one in (rest, skipped.reason, skipped.hint)]
        self._put("INSERT INTO skipped(file, rest, reason, hint) VALUES (?, ?, ?, ?)", self._file, *said)
        self._retry = self._retry or skipped.retry

    def end(self, found: Found, reading: str, hash_: bytes) -> None:
        """The file is at its end: what it held before and does not hold any more goes."""
        self._remove(self._own.left)
        statement = (
            "UPDATE files SET size = ?, modified = ?, reading = ?, hash = ?, retry = ? WHERE number = ?"
        )
        self._put(statement, found.size, found.modified, reading, hash_, int(self._retry), self._file)

    def finish(self) -> None:
        """After the last file: those that are gone go, with the articles that nothing has taken over."""
        left = self._moved.left
        for at in range(0, len(left), BATCH):
            self._remove(left[at : at + BATCH])
            self._batches.flush()
        for file in self._gone:
            self._put("DELETE FROM files WHERE number = ?", file)
            self._put("DELETE FROM skipped WHERE file = ?", file)
        self._batches.flush()

    def _put(self, statement: str, *values: object) -> None:
        self._batches.put(partial(self._store.connection.execute, statement, values))

    def _changes(self, what: str) -> None:
        """What only the whole corpus tells (ids and sources, links) is due again."""
        self.anything = True
        self._batches.put(partial(self._store.note, what, "0"))

    def _remove(self, numbers: Sequence[int]) -> None:
        if numbers:
            self._changes("settled")
            self._changes("linked")
            self._batches.put(partial(remove, self._store, numbers))

    def _insert(self, number: int, file: int, nth: int, article: Prepared) -> None:
        connection, id_ = self._store.connection, self._free_id(article.id, number)
        connection.execute(
            "INSERT INTO articles(number, file, nth, id, source, from_folder, about, words, digest, worded,"
            " quoted, linked) VALUES (?, ?, ?, ?, NULL, 0, ?, ?, ?, 0, 0, 0)",
            (number, file, nth, id_, article.about, article.words, article.digest),
        )
        connection.execute("INSERT INTO texts(article, text) VALUES (?, ?)", (number, article.text))

    def _rewrite(self, number: int, article: Prepared) -> None:
        """Another text in the place of the old one, under the same names."""
        part(self._store, [number])
        unword(self._store, [number])
        unquote(self._store, [number])
        connection = self._store.connection
        connection.execute(
            "UPDATE articles SET about = ?, words = ?, digest = ?, linked = 0 WHERE number = ?",
            (article.about, article.words, article.digest, number),
        )
        connection.execute("UPDATE texts SET text = ? WHERE article = ?", (article.text, number))
        connection.execute("DELETE FROM members WHERE article = ?", (number,))
        connection.execute("DELETE FROM given WHERE article = ?", (number,))

    def _move(self, kept: Kept, file: int, nth: int, article: Prepared) -> None:
        """The same text in another place, or under other names."""
        about = article.about
        unword(self._store, [kept.number])
        connection = self._store.connection
        connection.execute(
            "UPDATE articles SET file = ?, nth = ?, about = ?, linked = 0 WHERE number = ?",
            (file, nth, about, kept.number),
        )
        if naming(about) != naming(kept.about) or nth != kept.nth:
            id_ = self._free_id(article.id, kept.number)
            statement = "UPDATE articles SET id = ?, source = NULL, from_folder = 0 WHERE number = ?"
            connection.execute(statement, (id_, kept.number))
        self._store.note("settled", "0")

    def _free_id(self, wanted: str, number: int) -> bytes:
        """An id that no other article has, until all are known and each gets the one it is due."""
        key = rows.key(wanted)
        row = self._store.row("SELECT 1 FROM articles WHERE id = ? AND number <> ?", (key, number))
        return key if row is None else key + f"-{number}".encode()
