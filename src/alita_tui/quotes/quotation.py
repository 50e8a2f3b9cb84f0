"""A quotation: the one object that extraction makes, and that light commands load."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]

Kind = Literal["direct", "mixed", "indirect", "unattributed"]


def joined(names: Sequence[str]) -> str | None:
    """The names as one: ``A``, ``A and B``, ``A, B and C``; None where there are none."""
    if len(names) < 2:
        return names[0] if names else None
    return ", ".join(names[:-1]) + " and " + names[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A span of an article's text given as somebody's words.

    ``start``/``end`` leave out the quotation marks and the blanks next to them. ``speakers`` are the
    resolved full names; ``speaker_span`` and ``cue_span`` are the mention and the cue as printed.
    ``utterance`` numbers the utterances of the article: quotations with one number give one statement.
    ``rule`` names the rule that decided, ``evidence`` the spans that support it.
    """

    article: str
    start: int
    end: int
    text: str
    kind: Kind
    paragraph: int
    utterance: int
    speakers: tuple[str, ...] = ()
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    venue: str | None = None
    wrong_glyph: str | None = None
    rule: str = ""
    evidence: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def speaker(self) -> str | None:
        """The resolved names as one: ``A``, ``A and B``, ``A, B and C``; None where nobody is credited."""
        return joined(self.speakers)
