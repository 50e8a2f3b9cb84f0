"""The objects that the engine makes. All are frozen; all offsets are code points, half-open.

A ``Span`` points into the untouched text of an article: ``text[start:end]`` is exactly what is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from alita_tui.quotes.quotation import Kind, Quotation, Span, joined

if TYPE_CHECKING:
    from alita_tui.quotes.cluster import Link
    from alita_tui.quotes.rules import RejectedRule, ReportRule
    from alita_tui.quotes.variants import Variant

__all__ = [
    "FLAGS",
    "STATES",
    "Document",
    "Edit",
    "Flag",
    "Form",
    "Kind",
    "Operation",
    "OwnReport",
    "Quotation",
    "Reading",
    "Reason",
    "Rejected",
    "Rendition",
    "Segment",
    "Span",
    "State",
    "Statement",
    "Utterance",
    "WordCount",
]

Form = Literal["direct", "mixed", "indirect", "absent"]
State = Literal["verbatim", "bracketed", "cut", "altered", "fragment", "reported", "absent"]
Operation = Literal["omitted", "inserted", "replaced", "bracket", "ellipsis", "case"]
Flag = Literal[
    "moved",
    "spliced",
    "other-speaker",
    "uncredited",
    "unmarked",
    "negation-changed",
    "number-changed",
    "limit-changed",
    "hedge-lost",
    "condition-lost",
    "claim-added",
    "wrong-glyph",
]

STATES: tuple[State, ...] = ("verbatim", "bracketed", "cut", "altered", "fragment", "reported", "absent")
FLAGS: tuple[Flag, ...] = (
    "moved",
    "spliced",
    "other-speaker",
    "uncredited",
    "unmarked",
    "negation-changed",
    "number-changed",
    "limit-changed",
    "hedge-lost",
    "condition-lost",
    "claim-added",
    "wrong-glyph",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What the engine sees of an article.

    ``body`` is where the text that a reader sees begins (after a metadata header); ``headline`` is the span
    of the title where the text itself holds it, ``title`` the title where it stands apart from the text.
    ``date`` is ISO, or None where the article is undated.
    """

    id: str
    text: str
    quotations: tuple[Quotation, ...]
    body: int = 0
    headline: Span | None = None
    title: str | None = None
    date: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """The quotations of one article that give one statement, in the order printed."""

    article: str
    quotations: tuple[Quotation, ...]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Every speaker credited with any part, first mentioned first."""
        return tuple(dict.fromkeys(name for part in self.quotations for name in part.speakers))


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of the base; ``start``/``end`` are offsets in the base article."""

    text: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference inside a reading: ``base`` in the base article, ``rendition`` in its own, or None.

    ``variant`` says of ``replaced`` that both are the same words written otherwise, and how: such an edit is
    shown, and changes neither counts nor state.
    """

    op: Operation
    base: Span | None
    rendition: Span | None
    variant: Variant | None = None

    @property
    def changes_words(self) -> bool:
        """Whether other words stand here than in the base."""
        return self.op in ("omitted", "inserted", "replaced") and self.variant is None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a flag was given: a sentence, and the places that support it.

    ``spans`` are in the rendition's article, ``base`` in that of the base.
    """

    flag: Flag
    why: str
    spans: tuple[Span, ...] = ()
    base: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """The place of an article that came nearest to what is ``absent``, and why it was not taken.

    ``words`` are the words there that it shares with the statement.
    """

    span: Span
    rule: RejectedRule
    why: str
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one rendition has for one segment.

    ``spans`` are in the rendition's article, in the order printed; none where it is ``absent``.
    ``speakers``, ``speaker_span``, ``cue`` and ``cue_span`` say whom this very place credits.
    ``why`` says in words what decided the state; ``evidence`` are the supporting spans. ``reasons`` has one
    reason for each flag, in their order. ``rejected`` is what came nearest where the segment is ``absent``.
    """

    segment: int
    state: State
    spans: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()
    edits: tuple[Edit, ...] = ()
    speakers: tuple[str, ...] = ()
    speaker_span: Span | None = None
    cue: str | None = None
    cue_span: Span | None = None
    why: str = ""
    evidence: tuple[Span, ...] = ()
    reasons: tuple[Reason, ...] = ()
    rejected: Rejected | None = None

    @property
    def moved(self) -> bool:
        return "moved" in self.flags

    @property
    def gives_more(self) -> bool:
        """Whether every word of the segment agrees, and the source prints words around it in one sentence."""
        return self.state == "verbatim" and any(
            edit.op == "inserted" and edit.rendition and start <= edit.rendition[0] < end
            for edit in self.edits
            for start, end in self.spans
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReport:
    """The outlet's own headline, standfirst or sentence that reports the same statement.

    ``segments`` are those it reports. ``lost`` are words of the statement's hedges and conditions that the
    report drops, ``added`` words of the report that no segment supports; ``lost_spans`` (in the base article)
    and ``added_spans`` (where the report is) are where they stand. ``rule`` and ``why`` say what ties it to
    the statement, ``evidence`` by which words, ``reasons`` why it has each of its flags. Its places, but for
    those in the base, are in the text, or in a title that the text does not hold where ``field`` says so.
    """

    start: int
    end: int
    segments: tuple[int, ...]
    field: Literal["title", "text"] = "text"
    flags: tuple[Flag, ...] = ()
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    lost_spans: tuple[Span, ...] = ()
    added_spans: tuple[Span, ...] = ()
    rule: ReportRule = "rare-words"
    why: str = ""
    evidence: tuple[Span, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class WordCount:
    """Compared words: of the base, of the rendition, and how many of them agree."""

    base: int
    rendition: int
    aligned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """How one article gives the statement: one reading a segment, in the order of the segments.

    ``order`` lists, for each printed span in marks, the segments that it gives. ``fidelity`` is
    2·aligned / (base words + rendition words), None where no span in marks gives the statement.
    ``links`` say of each quotation why it belongs to the statement. Where the rendition is absent ``why``
    says so in words, and ``rejected`` is the place that came nearest; ``nearest`` is its span.
    """

    article: str
    form: Form
    readings: tuple[Reading, ...]
    speakers: tuple[str, ...] = ()
    venue: str | None = None
    order: tuple[tuple[int, ...], ...] = ()
    fidelity: float | None = None
    words: WordCount = WordCount(0, 0, 0)
    flags: tuple[Flag, ...] = ()
    own_reports: tuple[OwnReport, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    links: tuple[Link, ...] = ()
    nearest: Span | None = None
    why: str = ""
    rejected: Rejected | None = None

    @property
    def speaker(self) -> str | None:
        return joined(self.speakers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that somebody said, collated to the rendition of the article ``base``.

    ``renditions`` stand in the order of the corpus, absent ones included; ``searched`` counts the articles
    that were looked through. ``name`` is what it is called (``quotes.naming``), also under another base.
    """

    id: str
    speakers: tuple[str, ...]
    base: str
    segments: tuple[Segment, ...]
    renditions: tuple[Rendition, ...]
    searched: int
    name: str = ""

    @property
    def speaker(self) -> str | None:
        return joined(self.speakers)

    @property
    def present(self) -> tuple[Rendition, ...]:
        """The renditions that are not absent."""
        return tuple(one for one in self.renditions if one.form != "absent")

    def rendition(self, article: str) -> Rendition | None:
        """The rendition of the article with that id, or None where it was not searched."""
        return next((one for one in self.renditions if one.article == article), None)
