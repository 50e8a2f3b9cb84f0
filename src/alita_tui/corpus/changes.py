"""How many files of a corpus are other than when it was opened."""

from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files are other than when the watch began.

    ``rewritten`` are those of the same size written at another time: whether their words are others is known
    when they are read. ``renamed`` are as large and as old as a file that is gone.
    """

    new: int = 0
    changed: int = 0
    rewritten: int = 0
    gone: int = 0
    renamed: int = 0

    def __bool__(self) -> bool:
        return any(astuple(self))
