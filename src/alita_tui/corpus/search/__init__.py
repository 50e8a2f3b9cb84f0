"""Fuzzy search over titles, texts, quotations and speakers, on SQLite's FTS5.

``SearchTables`` writes the tables of the search into anybody's database, ``Search`` reads them;
``MemorySearch`` does both for articles in memory.
"""

from alita_tui.corpus.found import Expansion, Found, Overtaken
from alita_tui.corpus.search.memory import MemorySearch
from alita_tui.corpus.search.searching import Search
from alita_tui.corpus.search.tables import SEARCH_VERSION, SearchTables

__all__ = ["SEARCH_VERSION", "Expansion", "Found", "MemorySearch", "Overtaken", "Search", "SearchTables"]
