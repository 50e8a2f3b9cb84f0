"""From a text to its quotations: marks, cues, speakers and reports put together."""

from bisect import bisect_right
from collections.abc import Sequence

from alita_tui.quotes.cues import Cue, cues
from alita_tui.quotes.frames import Frame, Frames
from alita_tui.quotes.kinds import kind_of
from alita_tui.quotes.marks import Marked, marked
from alita_tui.quotes.mentions import Names
from alita_tui.quotes.model import Quotation, Span
from alita_tui.quotes.paragraphs import Paragraph, paragraphs
from alita_tui.quotes.reports import Report, reports
from alita_tui.quotes.speakers import Resolver, Speaker
from alita_tui.quotes.stream import Stream
from alita_tui.quotes.utterances import numbered
from alita_tui.quotes.venues import venue_of

_NOBODY = Speaker((), None, ())


def extract(
    text: str, *, article: str = "", body: int = 0, headline: Span | None = None
) -> tuple[Quotation, ...]:
    """Every quotation of the text, of every kind, sorted by where it begins.

    ``article`` is the id that the quotations carry. What stands before ``body`` is not read, but counts as
    paragraphs. ``headline`` is the span of the title where the text holds it: its verbs are capitalised.
    """
    return _Extraction(text, article, body, headline).quotations()


class _Extraction:
    """One run over one text."""

    def __init__(self, text: str, article: str, body: int, headline: Span | None) -> None:
        self.text = text
        self.article = article
        self.lines = paragraphs(text)
        self.line_starts = [line.start for line in self.lines]
        self.marks = [mark for mark in marked(text, _below(self.lines, body)) if mark.opening >= body]
        self.stream = Stream(text, self.lines, self.marks, body)
        if headline is not None:
            self.stream.headline_end = self.stream.token_before(headline[1] - 1) + 1
        self.cues = cues(self.stream)
        self.resolver = Resolver(self.stream, Names(self.stream))
        self.speakers: dict[int, Speaker] = {}
        self.venues: dict[int, str | None] = {}

    def quotations(self) -> tuple[Quotation, ...]:
        for cue in self.cues:
            if cue.subject is not None:
                self.speakers[cue.begin] = self.resolver.resolve(cue.subject)
        found = self._marked() + [self._report(report) for report in reports(self.stream, self.cues)]
        found.sort(key=lambda one: (one.start, one.end))
        return numbered(found)

    def _marked(self) -> list[Quotation]:
        frames = Frames(self.stream, self.marks, self.cues).frames
        found: list[Quotation] = []
        credited: list[tuple[Speaker, Cue | None]] = []
        for index, (mark, frame) in enumerate(zip(self.marks, frames, strict=True)):
            speaker, cue = self._credit(frame, credited)
            kind, rule = kind_of(self.stream, self.stream.at_quotation[index], mark, frame)
            credited.append((speaker, cue))
            if kind == "unattributed":
                speaker, cue = _NOBODY, None
            found.append(self._quotation((mark.start, mark.end), kind, rule, speaker, cue, mark.wrong_glyph))
        return found

    def _credit(self, frame: Frame, credited: list[tuple[Speaker, Cue | None]]) -> tuple[Speaker, Cue | None]:
        if frame.phrase is not None:
            return self.resolver.resolve(frame.phrase), frame.cue
        if frame.like is not None and frame.like < len(credited):
            return credited[frame.like]
        return _NOBODY, None

    def _report(self, report: Report) -> Quotation:
        stream = self.stream
        span = stream.starts[report.begin], stream.ends[report.end - 1]
        speaker = self.speakers.get(report.cue.begin, _NOBODY)
        return self._quotation(span, "indirect", report.rule, speaker, report.cue, None)

    def _quotation(self, span, kind, rule, speaker, cue, wrong_glyph) -> Quotation:  # type: ignore
        cue_span = None if cue is None else cue.span(self.stream)
        if cue is not None and cue.begin not in self.venues:
            self.venues[cue.begin] = venue_of(self.stream, cue)
        evidence = tuple(sorted(one for one in (speaker.span, cue_span) if one is not None))
        return Quotation(
            article=self.article,
            start=span[0],
            end=span[1],
            text=self.text[span[0] : span[1]],
            kind=kind,
            paragraph=self.lines[bisect_right(self.line_starts, span[0]) - 1].number,
            utterance=0,
            speakers=speaker.names,
            speaker_span=speaker.span,
            cue=None if cue_span is None else self.text[cue_span[0] : cue_span[1]],
            cue_span=cue_span,
            venue=None if cue is None else self.venues[cue.begin],
            wrong_glyph=wrong_glyph,
            rule=rule,
            evidence=evidence,
        )


def _below(lines: Sequence[Paragraph], body: int) -> list[Paragraph]:
    """The paragraphs from ``body`` on; one that a header shares is cut there."""
    return [line if line.start >= body else line._replace(start=body) for line in lines if line.end > body]
