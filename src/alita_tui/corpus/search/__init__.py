"""Fuzzy search over titles, texts and quotations."""

from alita_tui.corpus.search.searching import Search

__all__ = ["Search"]
