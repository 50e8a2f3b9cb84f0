"""Words with one code point each, and how they hang together: what alignment reads."""

from collections.abc import Collection
from dataclasses import dataclass, field

from alita_tui.quotes.model import Span


@dataclass(frozen=True, slots=True)
class Spelling:
    """``sentences`` and ``parts`` (the printed spans) each cover ``letters`` in order; ``breaks`` are the
    words before which an ellipsis stands. All ranges count words, half-open.
    """

    letters: str
    sentences: tuple[Span, ...]
    parts: tuple[Span, ...] = ()
    breaks: frozenset[int] = frozenset()
    sentence_of: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        numbers = (at for at, (start, end) in enumerate(self.sentences) for _ in range(start, end))
        object.__setattr__(self, "sentence_of", tuple(numbers))

    def only(self, words: Collection[int]) -> "Spelling":
        """The same with every other word than ``words`` blotted out, so that nothing agrees with it."""
        letters = "".join(letter if at in words else "\0" for at, letter in enumerate(self.letters))
        return Spelling(letters, self.sentences, self.parts, self.breaks)

    def free(self, sentences: Collection[Span], taken: Collection[int]) -> list[Span]:
        """What these sentences hold besides the words ``taken``, cut at ellipses."""
        found = []
        for start, end in sentences:
            begin = start
            for at in range(start, end):
                if at in taken or at in self.breaks:
                    found.append((begin, at))
                    begin = at + 1 if at in taken else at
            found.append((begin, end))
        return [(start, end) for start, end in found if start < end]
