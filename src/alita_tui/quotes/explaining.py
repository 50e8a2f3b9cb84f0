"""A quotation explained in plain words: why it is one, why of its kind, and why by its speaker."""

from dataclasses import dataclass

from alita_tui.quotes.quotation import Quotation, Span, joined
from alita_tui.quotes.rules import KINDS, RULES

_SENTENCES: dict[str, str] = dict(RULES.items())
_PRONOUNS = frozenset(("he", "she", "they", "who", "it", "i", "we"))


@dataclass(frozen=True, slots=True)
class Explanation:
    """``rule``, ``kind`` and ``speaker`` are sentences without a full stop; ``evidence`` are the supporting
    spans; ``named`` is where the article prints the speaker's whole name, if the mention does not.
    """

    rule: str
    kind: str
    speaker: str
    evidence: tuple[Span, ...]
    named: Span | None


def explained(quotation: Quotation, text: str) -> Explanation:
    """Explain a quotation of ``text``, its article's."""
    rule = _SENTENCES.get(quotation.rule, quotation.rule)
    named = _named(quotation, text)
    speaker = _speaker(quotation, text)
    if named is not None:
        speaker += "; named in full"
    return Explanation(rule, KINDS[quotation.kind], speaker, quotation.evidence, named)


def _speaker(quotation: Quotation, text: str) -> str:
    names = joined(quotation.speakers)
    mention = _mention(quotation, text)
    if quotation.kind == "unattributed":
        return "nobody is credited"
    if names is None:
        return f"whom “{mention}” stands for was not found" if mention else "no speaker is named near it"
    if not mention or mention.casefold() == names.casefold():
        return f"{names} is named so in the text"
    if mention.casefold() in _PRONOUNS:
        return f"“{mention}” stands for {names}: named or speaking most, and last, before it"
    if all(name in mention for name in quotation.speakers):
        return f"“{mention}” names {names}"
    if len(quotation.speakers) == 1 and mention.split()[-1] in names.split():
        return f"“{mention}” is short for {names}"
    return f"“{mention}” stands for {names}"


def _mention(quotation: Quotation, text: str) -> str:
    return " ".join(text[slice(*quotation.speaker_span)].split()) if quotation.speaker_span else ""


def _named(quotation: Quotation, text: str) -> Span | None:
    """The nearest place before the mention, else the first after it, that prints the first name whole."""
    if quotation.speaker_span is None:
        return None
    start, end = quotation.speaker_span
    for name in quotation.speakers:
        if name in _mention(quotation, text) or " " not in name:
            continue
        at = text.rfind(name, 0, start)
        at = text.find(name, end) if at < 0 else at
        if at >= 0:
            return at, at + len(name)
    return None
