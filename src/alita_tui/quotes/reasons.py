"""The sentences in which flags are explained."""

from collections.abc import Iterable, Sequence

from alita_tui.quotes.model import FLAGS, Flag, Reason, Span
from alita_tui.quotes.quotation import Quotation, joined

_LOST = {"hedge-lost": "leaves it open", "condition-lost": "sets a condition"}


def each_once(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The first reason of each flag, in the order of ``FLAGS``."""
    found: dict[Flag, Reason] = {}
    for one in reasons:
        found.setdefault(one.flag, one)
    return tuple(found[flag] for flag in FLAGS if flag in found)


def quoted(text: str, spans: Iterable[Span]) -> str:
    """The words at the spans, each once, in marks: ``“I think”, “probably”``."""
    return ", ".join(dict.fromkeys(f"“{' '.join(text[start:end].split())}”" for start, end in spans))


def words_lost(flag: Flag, base: str, lost: Sequence[Span], spans: Sequence[Span]) -> Reason:
    """Hedges or conditions of the text ``base`` that are missing at ``spans``."""
    why = f"the base {_LOST[flag]} with {quoted(base, lost)}: missing here"
    return Reason(flag, why, tuple(spans), tuple(lost))


def claim_added(text: str, added: Sequence[Span]) -> Reason:
    """Words of ``text`` that nothing in the statement supports."""
    return Reason("claim-added", f"no sentence of the statement supports {quoted(text, added)}", tuple(added))


def nobody_named(spans: Sequence[Span]) -> Reason:
    """Nobody is credited at the spans."""
    return Reason("uncredited", "no word of saying beside it names a speaker", tuple(spans))


def without_marks(spans: Sequence[Span]) -> Reason:
    """Words of the statement at the spans stand in no marks."""
    return Reason("unmarked", "the words stand in the outlet’s own text, in no quotation marks", tuple(spans))


def other_names(quotation: Quotation, speakers: Sequence[str], *, in_base: bool) -> Reason:
    """Credited to others than the ``speakers``; ``in_base``: it is the base that credits these."""
    where = "in the base" if in_base else "elsewhere"
    why = f"credited to {joined(quotation.speakers)} here, {where} to {joined(speakers)}"
    return Reason("other-speaker", why, (quotation.speaker_span,) if quotation.speaker_span else ())


def wrong_mark(text: str, quotation: Quotation) -> Reason:
    """The quotation closes with a mark that does not belong to its opening one."""
    glyph = quotation.wrong_glyph or ""
    at = text.find(glyph, quotation.end)
    why = f"it closes with {glyph}, which does not belong to the mark that opens it"
    return Reason("wrong-glyph", why, ((at, at + len(glyph)),) if glyph and at >= 0 else ())
