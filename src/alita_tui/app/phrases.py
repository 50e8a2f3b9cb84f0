"""What the status line says of a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alita_tui.app.widgets.how_many import how_many
from alita_tui.export.counting import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from alita_tui.corpus.changes import Changes
    from alita_tui.corpus.corpus import Corpus
    from alita_tui.corpus.differences import Differences
    from alita_tui.corpus.model import Article, Progress
    from alita_tui.corpus.watching import State
    from alita_tui.quotes.model import Quotation, Statement

_LONG = 90  # seconds; what takes longer is said in minutes


def of_statement(
    statement: Statement, corpus: Corpus, quotation: Quotation | None = None
) -> tuple[str, str, str]:
    """``Cameron``, ``5 sentences``, ``3 of 4 sources``; of outlets with several articles both are counted.

    Of the ``quotation`` under the eye its own speaker is named, ``≠`` where the statement is by others.
    """
    alone = len(statement.present) < 2
    given = "only in this source" if alone else how_many(statement, corpus.count_sources)
    speaker = _called(quotation.speaker if quotation else statement.speaker)
    if quotation is not None:
        from alita_tui.export.people import is_other  # the first paint needs nobody's names

        speaker = f"≠ {speaker}" if is_other(quotation.speakers, statement) else speaker
    return speaker, counted(len(statement.segments), "sentence"), given


def of_work(progress: Progress) -> str:
    """``reading articles 5,000 of 10,000 · 1,900 a second · about 3 s left``, without a bar."""
    if not progress.total:
        return f"{progress.step}…"
    rate = f"{progress.rate:,.0f} a second" if progress.rate >= 1 else ""
    count = f"{progress.step} {progress.done:,} of {progress.total:,}"
    skipped = f"{progress.skipped:,} skipped" if progress.skipped else ""
    return " · ".join(one for one in (count, rate, _left(progress.left), skipped) if one)


def _left(seconds: float | None) -> str:
    """``about 40 s left``; nothing where nobody knows, or it is over in a moment."""
    if seconds is None or seconds < 1:
        return ""
    if seconds < _LONG:
        return f"about {seconds:.0f} s left"
    return f"about {seconds / 60:.0f} min left"


def told(found: Differences, open_before: Article | None) -> str:
    """``2 articles new, 1 changed, 1 gone``, and what became of the article that was open."""
    counts = ((found.new, "new"), (found.changed, "changed"), (found.gone, "gone"), (found.moved, "renamed"))
    said = _became("article", [(len(some), what) for some, what in counts])
    if not said:
        return "read again: nothing is other than before"
    parts = [f"read again: {said}"]
    if open_before is not None and open_before.id in found.changed:
        parts.append("the article that is open has changed")
    elif open_before is not None and open_before.id in found.gone:
        parts.append(f"gone is the one that was open, {open_before.title}")
    return " · ".join(parts)


def of_files(changes: Changes) -> str:
    """``1 file new, 2 changed, 1 gone``: in the words that reading them again will have."""
    counts = [
        (changes.new, "new"),
        (changes.changed, "changed"),
        (changes.rewritten, "written again"),
        (changes.gone, "gone"),
        (changes.renamed, "renamed"),
    ]
    return _became("file", counts)


def _became(one: str, counts: Sequence[tuple[int, str]]) -> str:
    """``2 files new, 1 changed``: what is counted is named once; nothing where nothing is."""
    given = [(number, what) for number, what in counts if number]
    named = [counted(number, one) for number, _ in given[:1]] + [f"{number:,}" for number, _ in given[1:]]
    return ", ".join(f"{number} {what}" for number, (_, what) in zip(named, given, strict=True))


def of_stale(states: Mapping[str, State]) -> str:
    """``the file of 001 has changed, that of 002 is gone``: what is shown is what was read; else nothing."""
    said: list[str] = []
    for source, state in states.items():
        became = {"changed": "has changed", "gone": "is gone"}.get(state)
        if became:
            said.append(f"{'that' if said else 'the file'} of {source} {became}")
    return ", ".join(said)


def _called(speaker: str | None) -> str:
    from alita_tui.export.people import short_name

    return "speaker not named" if speaker is None else short_name(speaker)
