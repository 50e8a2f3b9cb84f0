"""Which articles report something by whom."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property

from alita_tui.quotes.model import Document
from alita_tui.quotes.passages import surnames


class SpeakerIndex:
    """From the surnames of speakers to the articles that quote or report them. Built on first use."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = documents

    def articles(self, names: Collection[str]) -> set[str]:
        """The ids of the articles with a quotation of any kind by a speaker with one of these surnames."""
        return set().union(*(self._by_surname.get(name, set()) for name in names))

    @cached_property
    def _by_surname(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for document in self._documents:
            for quotation in document.quotations:
                for name in surnames(quotation.speakers):
                    found[name].add(document.id)
        return found
