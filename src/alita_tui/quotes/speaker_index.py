"""Which articles report something by whom."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property

from alita_tui.quotes.model import Document
from alita_tui.quotes.passages import surnames


class SpeakerIndex:
    """From the surnames of speakers to the articles that report them without marks. Built on first use.

    What stands in marks was linked; only a report can still give a statement.
    """

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = documents

    def articles(self, names: Collection[str]) -> set[str]:
        """The ids of the articles with a report of a speaker with one of these surnames."""
        return set().union(*(self._by_surname.get(name, set()) for name in names))

    @cached_property
    def _by_surname(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for document in self._documents:
            for quotation in document.quotations:
                if quotation.kind == "indirect":
                    for name in surnames(quotation.speakers):
                        found[name].add(document.id)
        return found
