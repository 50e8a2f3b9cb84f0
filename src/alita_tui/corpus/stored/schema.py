"""The tables of an index, and by which program it was made."""

from __future__ import annotations

from functools import cache
from pathlib import Path

# The header of the SQLite file holds both: whose file it is, and which tables stand in it.
APPLICATION = 0x416C6974
SCHEMA_VERSION = 3

TABLES = """
CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files(
    number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    reading TEXT NOT NULL, hash BLOB NOT NULL, retry INTEGER NOT NULL);
CREATE TABLE skipped(file INTEGER NOT NULL, rest TEXT NOT NULL, reason TEXT NOT NULL, hint TEXT NOT NULL);
CREATE INDEX skipped_by_file ON skipped(file);
CREATE TABLE articles(
    number INTEGER PRIMARY KEY, file INTEGER NOT NULL, nth INTEGER NOT NULL, id BLOB NOT NULL, source TEXT,
    from_folder INTEGER NOT NULL, about TEXT NOT NULL, words INTEGER NOT NULL, digest BLOB NOT NULL,
    worded INTEGER NOT NULL, quoted INTEGER NOT NULL, linked INTEGER NOT NULL);
CREATE INDEX articles_by_id ON articles(id);
CREATE INDEX articles_by_file ON articles(file, nth);
CREATE INDEX articles_to_word ON articles(number) WHERE worded = 0;
CREATE INDEX articles_to_quote ON articles(number) WHERE quoted = 0;
CREATE INDEX articles_to_link ON articles(number) WHERE linked = 0;
CREATE TABLE texts(article INTEGER PRIMARY KEY, text BLOB NOT NULL);
CREATE TABLE quotations(article INTEGER PRIMARY KEY, said INTEGER NOT NULL, packed BLOB NOT NULL);
CREATE TABLE reporters(surname BLOB, article INTEGER, PRIMARY KEY(surname, article)) WITHOUT ROWID;
CREATE INDEX reporters_by_article ON reporters(article);
CREATE TABLE credited(
    article INTEGER, name TEXT, times INTEGER NOT NULL, PRIMARY KEY(article, name)) WITHOUT ROWID;
CREATE TABLE clusters(
    number INTEGER PRIMARY KEY AUTOINCREMENT, base INTEGER NOT NULL, start INTEGER NOT NULL);
CREATE INDEX clusters_by_place ON clusters(base, start);
CREATE TABLE members(
    article INTEGER, nth INTEGER, cluster INTEGER NOT NULL, parent_article INTEGER, parent_nth INTEGER,
    rule TEXT NOT NULL, share REAL NOT NULL, telling INTEGER NOT NULL,
    PRIMARY KEY(article, nth, cluster)) WITHOUT ROWID;
CREATE INDEX members_by_cluster ON members(cluster);
CREATE TABLE broken(cluster INTEGER PRIMARY KEY);
CREATE TABLE uncompared(cluster INTEGER PRIMARY KEY);
CREATE TABLE shared(
    cluster INTEGER PRIMARY KEY, sources INTEGER NOT NULL, present INTEGER NOT NULL,
    segments INTEGER NOT NULL,
    disagreement REAL NOT NULL, earliest TEXT, flags TEXT NOT NULL);
CREATE TABLE given(article INTEGER, cluster INTEGER, PRIMARY KEY(article, cluster)) WITHOUT ROWID;
CREATE INDEX given_by_cluster ON given(cluster);
CREATE TABLE former(article INTEGER PRIMARY KEY, text BLOB NOT NULL, packed BLOB NOT NULL);
CREATE TABLE shelved(article INTEGER PRIMARY KEY, id BLOB NOT NULL, day TEXT NOT NULL);
CREATE TABLE passages(
    article INTEGER, start INTEGER, nth INTEGER NOT NULL, first INTEGER NOT NULL, bytes INTEGER NOT NULL,
    text INTEGER NOT NULL, utterance INTEGER NOT NULL, kind TEXT NOT NULL, rule TEXT NOT NULL,
    speakers TEXT NOT NULL, PRIMARY KEY(article, start)) WITHOUT ROWID;
CREATE TABLE copies(text INTEGER, article INTEGER, start INTEGER, PRIMARY KEY(text, article, start))
    WITHOUT ROWID;
CREATE TABLE voices(
    surname INTEGER, text INTEGER, times INTEGER NOT NULL, PRIMARY KEY(surname, text)) WITHOUT ROWID;
CREATE TABLE postings(number INTEGER, text INTEGER, PRIMARY KEY(number, text)) WITHOUT ROWID;
CREATE TABLE wanted(number INTEGER PRIMARY KEY);
CREATE TABLE edges(
    article INTEGER, start INTEGER, parent_article INTEGER NOT NULL, parent_start INTEGER NOT NULL,
    rule TEXT NOT NULL, share REAL NOT NULL, telling INTEGER NOT NULL, whole INTEGER NOT NULL,
    PRIMARY KEY(article, start)) WITHOUT ROWID;
CREATE INDEX edges_by_parent ON edges(parent_article, parent_start);
"""

LINKS = ("clusters", "members", "broken", "uncompared", "shared", "given")
"""The statements as they stand, and what was found out by comparing them."""

SHELF = ("former", "shelved", "passages", "copies", "voices", "postings", "wanted", "edges")
"""What linking one article more needs (``quotes.increments``): of every article that is linked. ``former``
holds what those were that have changed or gone since."""


@cache
def maker() -> str:
    """Names what made an index: its schema, the tables of the search, the readers, and the rules of the
    engine, whose every file counts. An index of another maker holds other texts and quotations."""
    from zlib import crc32

    from alita_tui.corpus.search.tables import SEARCH_VERSION

    rules = 0
    package = Path(__file__).parents[2]
    folders = (package / "corpus" / "readers", package / "quotes")
    for file in (one for folder in folders for one in sorted(folder.rglob("*.py"))):
        rules = crc32(file.read_bytes(), crc32(file.name.encode(), rules))
    return f"{SCHEMA_VERSION}.{SEARCH_VERSION}.{rules:08x}"
