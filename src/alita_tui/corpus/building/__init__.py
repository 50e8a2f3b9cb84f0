"""How an index comes about, one step a file; ``alita_tui.corpus.indexing`` runs them."""
