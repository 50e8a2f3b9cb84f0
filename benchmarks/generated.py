"""Made-up news: articles with quotations, some of them printed again elsewhere, shortened or changed."""

import random
from collections.abc import Iterator

_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za".split()
_VERBS = ("said", "told reporters", "added", "explained", "warned", "insisted")
_LITTLE = "the a of to in and is that it for was on are as with his they at be this have from".split()


class Newsroom:
    """A vocabulary with common and rare words, people, and statements to be quoted. Seeded."""

    def __init__(self, seed: int = 1, words: int = 30_000) -> None:
        self._random = random.Random(seed)
        self._words = [self._word() for _ in range(words)]
        self._people = [f"{self._word().title()} {self._word().title()}" for _ in range(2_000)]

    def _word(self) -> str:
        return "".join(self._random.choice(_SYLLABLES) for _ in range(self._random.randint(2, 4)))

    def sentence(self, least: int = 8, most: int = 24) -> list[str]:
        """A sentence of words, every second one little, the others by a long-tailed law."""
        size = self._random.randint(least, most)
        pick = self._random.paretovariate
        return [
            self._random.choice(_LITTLE)
            if self._random.random() < 0.5
            else self._words[min(len(self._words) - 1, int(20 * pick(0.8)))]
            for _ in range(size)
        ]

    def changed(self, words: list[str]) -> list[str]:
        """The sentence as another outlet prints it: whole, cut at an end, or with a word changed."""
        kind = self._random.randrange(3)
        if kind == 1:
            return words[: max(6, len(words) * 2 // 3)]
        if kind == 2:
            at = self._random.randrange(len(words))
            return [*words[:at], self._random.choice(self._words), *words[at + 1 :]]
        return words

    def articles(self, quotations: int, outlets: int = 3, each: int = 5) -> Iterator[str]:
        """Articles with about ``quotations`` quotations in all; each statement is printed by ``outlets``."""
        for _ in range(-(-quotations // (outlets * each))):
            person = self._random.choice(self._people)
            statements = [self.sentence() for _ in range(each)]
            for _ in range(outlets):
                yield self._article(person, statements)

    def _article(self, person: str, statements: list[list[str]]) -> str:
        lines = [" ".join(self.sentence()).capitalize() + f", {person} among them."]
        for number, statement in enumerate(statements):
            said = " ".join(self.changed(statement)).capitalize()
            who = person if number == 0 else person.rsplit(maxsplit=1)[-1]
            lines.append(f"“{said},” {who} {self._random.choice(_VERBS)}.")
            lines.append(" ".join(self.sentence()).capitalize() + ".")
        return "\n\n".join(lines)
