"""From a text to its quotations."""

import re

from alita_tui.quotes.marks import Marked, marked
from alita_tui.quotes.model import Kind, Quotation, Span
from alita_tui.quotes.paragraphs import paragraphs

_VERB = r"(?:said|says|told|tells|added|adds|admitted|acknowledged|explained|noted|wrote|stated|confirmed)"
_NAME = r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}|[Hh]e|[Ss]he|[Tt]hey)"
_FRAME = re.compile(rf"(?P<who>{_NAME}(?: and {_NAME})?)\s+(?P<cue>{_VERB})\b(?: (?P<venue>[A-Z]\w+(?: [A-Z]\w+)?))?")
_FULL = re.compile(r"\b[A-Z][\w-]+ [A-Z][\w-]+\b")


def extract(text: str, *, article: str = "", body: int = 0, headline: Span | None = None) -> tuple[Quotation, ...]:
    """Every quotation of the text, of every kind, sorted by where it begins."""
    del headline
    lines = paragraphs(text)
    found: list[Quotation] = []
    speaker: re.Match[str] | None = None
    names = {name.split()[-1]: name for name in reversed(_FULL.findall(text, body))}
    last: Marked | None = None
    utterance = 0
    for part in marked(text, lines):
        if part.start < body:
            continue
        line = next(one for one in reversed(lines) if one.start <= part.opening)
        after = _FRAME.match(text, min(part.closing + 1, len(text)), line.end)
        before = list(_FRAME.finditer(text, max(line.start, part.opening - 200), part.opening))
        frame = after or (before[-1] if before else None)
        if frame is None and last is not None and part.opening - last.closing < 200:
            frame = speaker
        if frame is None or last is None or part.opening - last.closing > 600:
            utterance += 1
        speaker, last = frame, part
        fragment = text[part.start].islower() and len(text[part.start : part.end].split()) < 5
        kind: Kind = "unattributed" if frame is None else "mixed" if fragment else "direct"
        who = [] if frame is None else frame["who"].split(" and ")
        found.append(
            Quotation(
                article=article,
                start=part.start,
                end=part.end,
                text=text[part.start : part.end],
                kind=kind,
                paragraph=line.number,
                utterance=utterance,
                speakers=tuple(names.get(one, names.get("Cameron", one) if one == "he" else one) for one in who),
                speaker_span=None if frame is None else frame.span("who"),
                cue=None if frame is None else frame["cue"],
                cue_span=None if frame is None else frame.span("cue"),
                venue=None if frame is None else frame["venue"],
                wrong_glyph=part.wrong_glyph,
                rule="carried-over" if frame is not None and frame.end() < line.start else "frame",
            )
        )
    return tuple(found)
