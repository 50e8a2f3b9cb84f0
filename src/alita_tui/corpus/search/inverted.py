"""Which words stand where: titles and texts as rows of term numbers, and for each term its rows."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from alita_tui.corpus.model import Article
from alita_tui.corpus.search.folding import WORD, fold_word
from alita_tui.corpus.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Unit:
    """A title or a text: its article (by position), and its words as term numbers."""

    article: int
    is_title: bool
    words: "array[int]"


class _Numbers(dict[str, int]):
    """Word as printed to term number; a new term gets the next one."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        term = fold_word(word)
        number = self[word] = self.terms.setdefault(term, len(self.terms))
        return number


class Inverted:
    """Every unit of the articles, the units of every term, and the newest articles first."""

    def __init__(self, articles: Sequence[Article]) -> None:
        numbers = _Numbers()
        self.units: list[Unit] = []
        for at, article in enumerate(articles):
            # A title that the text holds is found there; a derived one is only its first words.
            if article.title_origin != "derived" and article.title_span is None:
                self.units.append(Unit(at, True, _numbered(numbers, article.title)))
            self.units.append(Unit(at, False, _numbered(numbers, article.text[article.body :])))
        self.rows: list[array[int]] = [array("I") for _ in numbers.terms]
        for row, unit in enumerate(self.units):
            for number in set(unit.words):
                self.rows[number].append(row)
        self.vocabulary = Vocabulary(tuple(numbers.terms), [len(rows) for rows in self.rows])
        self.newness = _newness(articles, self.units)


def _numbered(numbers: _Numbers, text: str) -> "array[int]":
    return array("I", [numbers[word] for word in WORD.findall(text)])


def _newness(articles: Sequence[Article], units: Sequence[Unit]) -> list[int]:
    """For each unit its place when titles come first, then the newest date; undated ones last."""
    order = sorted(
        range(len(units)),
        key=lambda row: (articles[units[row].article].date or "", units[row].is_title),
        reverse=True,
    )
    places = [0] * len(units)
    for place, row in zip(count(), order, strict=False):
        places[row] = place
    return places
