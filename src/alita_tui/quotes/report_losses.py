"""What an outlet's report loses of a statement, and what it adds to it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from alita_tui.quotes.base_text import BaseText
from alita_tui.quotes.clauses import clauses
from alita_tui.quotes.lexicon.certainty import (
    STRONG_CUES,
    conditions_in,
    hedges_in,
    temporal_conditions_in,
    temporal_echo,
)
from alita_tui.quotes.model import Flag, Span
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.stems import content_words
from alita_tui.quotes.tokens import fold

_LEAST_CLAIM = 2


@dataclass(frozen=True, slots=True)
class Losses:
    """Spans in the base that the report drops, spans of the report that nothing supports, and their flags."""

    lost: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    flags: tuple[Flag, ...] = ()


def losses(
    base: BaseText,
    text: str,
    pieces: Sequence[Span],
    segments: Sequence[int],
    cue: Span | None,
    rarity: Rarity,
) -> Losses:
    """Hold the ``pieces`` of a report in ``text`` against the ``segments`` that it reports.

    A hedge or a condition of the base is lost where its own clause is reported and the report, its cue
    included, says nothing of the kind. A claim is added where a clause of the report shares no word of
    substance with the statement, where a condition is the outlet's own, or where the reporting verb is
    stronger than a statement that hedges.
    """
    reported = {word.stem for piece in pieces for word in content_words(text, *piece)}
    whole = [*pieces, cue] if cue else list(pieces)
    hedges: list[Span] = []
    conditions: list[Span] = []
    for segment in segments:
        for clause in _reported_clauses(base, base.spans[segment], reported, rarity):
            hedges += hedges_in(base.document.text, *clause)
            conditions += _lost_conditions(base.document.text, clause, text, whole)
    if any(hedges_in(text, *piece) for piece in whole):
        hedges = []
    added = _added(base, text, pieces, cue, rarity)
    flags: list[Flag] = ["hedge-lost"] if hedges else []
    flags += ["condition-lost"] if conditions else []
    flags += ["claim-added"] if added else []
    return Losses(tuple(sorted({*hedges, *conditions})), tuple(added), tuple(flags))


def _reported_clauses(base: BaseText, span: Span, reported: Collection[str], rarity: Rarity) -> list[Span]:
    text = base.document.text
    return [
        clause
        for clause in clauses(text, *span)
        if any(
            word.stem in reported and not rarity.is_topic(word.stem) for word in content_words(text, *clause)
        )
    ]


def _lost_conditions(base: str, clause: Span, text: str, pieces: Sequence[Span]) -> list[Span]:
    if any(conditions_in(text, *piece) for piece in pieces):
        return []
    lost = conditions_in(base, *clause)
    if not any(temporal_echo(text, *piece) for piece in pieces):
        lost += temporal_conditions_in(base, *clause)
    return lost


def _added(base: BaseText, text: str, pieces: Sequence[Span], cue: Span | None, rarity: Rarity) -> list[Span]:
    statement = {word.stem for span in base.spans for word in content_words(base.document.text, *span)}
    hedged = any(hedges_in(base.document.text, *span) for span in base.spans)
    added: list[Span] = []
    if cue and hedged and fold(text[cue[0] : cue[1]]).split(" ")[-1] in STRONG_CUES:
        added.append(cue)
    for piece in pieces:
        for start, end in clauses(text, *piece):
            own = _own_condition(text, (start, end), statement, rarity) or _own_claim(
                text, (start, end), statement, rarity
            )
            if own:
                added.append(own)
    return sorted(added)


def _own_condition(text: str, clause: Span, statement: Collection[str], rarity: Rarity) -> Span | None:
    """A condition of the report whose words are not the statement's."""
    for start, stop in conditions_in(text, *clause):
        words = content_words(text, stop, clause[1])
        if words and not any(word.stem in statement and not rarity.is_topic(word.stem) for word in words):
            return start, clause[1]
    return None


def _own_claim(text: str, clause: Span, statement: Collection[str], rarity: Rarity) -> Span | None:
    """The words of substance of a clause that shares none with the statement but names and topic."""
    words = [
        word for word in content_words(text, *clause) if not rarity.is_topic(word.stem) and not word.proper
    ]
    if len(words) < _LEAST_CLAIM or any(word.stem in statement for word in words):
        return None
    return words[0].span[0], words[-1].span[1]
