"""More news like some news: sentences of given articles put together anew, names and numbers replaced."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from alita_tui import Article
from benchmarks.generated import Newsroom

_SENTENCE_END = re.compile(r"(?<=[.!?][”\"’'])\s+|(?<=[.!?])\s+(?=[A-Z“\"])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_NUMBER = re.compile(r"\d+")
_FIRST_DAY, _DAYS = date(2004, 1, 1), 7_900
_SENTENCES, _A_PARAGRAPH = 22, 3


def generated(count: int) -> list[Article]:
    """Made-up articles, where no corpus is given."""
    texts = islice(Newsroom().articles(5 * count, outlets=1), count)
    return [_article(number, text, random.Random(number)) for number, text in enumerate(texts)]


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly."""
    return [one for line in text.splitlines() for one in _SENTENCE_END.split(line) if one]


class Resampled:
    """Articles as long as ``_SENTENCES`` sentences of the given ones; ``withheld`` sentences are not used."""

    def __init__(self, articles: Sequence[Article], withheld: Iterable[str] = (), seed: int = 1) -> None:
        left_out = "\n".join(withheld)
        self._random = random.Random(seed)
        pool = [one for article in articles for one in sentences(article.text)]
        self._pool = [one for one in pool if 40 < len(one) < 400 and one not in left_out]
        self._names = sorted({name for one in self._pool for name in _NAME.findall(one)})

    def articles(self, first: int, count: int) -> Iterator[Article]:
        """``count`` articles numbered from ``first``."""
        for number in range(first, first + count):
            chosen = [self._changed(self._random.choice(self._pool)) for _ in range(_SENTENCES)]
            paragraphs = [
                " ".join(chosen[at : at + _A_PARAGRAPH]) for at in range(0, len(chosen), _A_PARAGRAPH)
            ]
            yield _article(number, "\n\n".join(paragraphs), self._random)

    def _changed(self, sentence: str) -> str:
        named = _NAME.sub(lambda _: self._random.choice(self._names), sentence) if self._names else sentence
        return _NUMBER.sub(lambda found: str(self._random.randrange(10 ** len(found[0]))), named)


def _article(number: int, text: str, chance: random.Random) -> Article:
    words = text.split()[:9]
    day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
    return Article(
        id=f"g{number:06}",
        path="",
        text=text,
        title=" ".join(words),
        title_origin="field",
        source=f"outlet {chance.randrange(40)}",
        source_known=True,
        date=day.isoformat(),
    )
