"""From a text to its quotations: marks, cues, speakers and reports put together."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from alita_tui.quotes.blocks import blocks, introduced
from alita_tui.quotes.cues import Cue, cues
from alita_tui.quotes.evidence import in_order, of_marked, of_report
from alita_tui.quotes.frames import Frame, Frames
from alita_tui.quotes.hard_wraps import flowing
from alita_tui.quotes.kinds import kind_of
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.marks import marked
from alita_tui.quotes.mentions import Names, is_somebody
from alita_tui.quotes.paragraphs import Paragraph, paragraphs
from alita_tui.quotes.quotation import Quotation, Span
from alita_tui.quotes.reports import Report, reports
from alita_tui.quotes.speakers import NOBODY, Resolver, Speaker
from alita_tui.quotes.stream import Stream
from alita_tui.quotes.transcripts import Turn, label_inside, turns
from alita_tui.quotes.utterances import Draft, utterances
from alita_tui.quotes.venues import venue_of

_CUES = 6
_CREDITING = frozenset(("carried-over", "subject-before"))


def extract(
    text: str, *, article: str = "", body: int = 0, headline: Span | None = None
) -> tuple[Quotation, ...]:
    """Every quotation of the text, of every kind, sorted by where it begins.

    ``article`` is the id that the quotations carry. What stands before ``body`` is neither read nor counted
    as paragraphs. ``headline`` is the span of the title where the text holds it: its verbs are capitalised.
    """
    return _Extraction(text, article, body, headline).quotations()


class _Extraction:
    """One run over one text."""

    def __init__(self, text: str, article: str, body: int, headline: Span | None) -> None:
        self.printed = text
        self.text = text = flowing(text)
        self.article = article
        self.lines = paragraphs(text, body)
        self.line_starts = [line.start for line in self.lines]
        prose = _below(self.lines, body)
        self.turns = turns(text, prose)
        if self.turns:
            prose = [line for line in prose if line.start not in self.turns]
        self.blocks = blocks(text, prose) if ">" in text else {}
        if self.blocks:
            prose = [line for line in prose if line.start not in self.blocks]
        self.introduced = list(introduced(text, prose)) if ">" in text else []
        self.marks = marked(text, prose)
        self.stream = Stream(text, prose, self.marks)
        if headline is not None:
            self.stream.headline_end = self.stream.token_before(headline[1] - 1) + 1
        self.cues = cues(self.stream)
        self.resolver = Resolver(self.stream, Names(self.stream))
        self.speakers: dict[int, Speaker] = {}
        self.venues: dict[int, str | None] = {}

    def quotations(self) -> tuple[Quotation, ...]:
        """Every quotation, sorted by where it begins."""
        for cue in self.cues:
            if cue.subject is not None:
                self.speakers[cue.begin] = self.resolver.resolve(cue.subject)
        drafts = self._marked() + [self._report(report) for report in reports(self.stream, self.cues)]
        drafts += [self._turn(turn) for turn in self.turns.values()]
        drafts += [self._signed(turn) for turn in self.blocks.values() if turn is not None]
        for intro, spans in self.introduced:
            drafts = self._with_block(drafts, intro, spans)
        drafts.sort(key=lambda draft: draft[:2])
        numbers = utterances(drafts)
        return tuple(self._quotation(draft, number) for draft, number in zip(drafts, numbers, strict=True))

    def _marked(self) -> list[Draft]:
        frames = Frames(self.stream, self.marks, self.cues).frames
        drafts: list[Draft] = []
        credited: list[tuple[Speaker, Cue | None]] = []
        for index, (mark, frame) in enumerate(zip(self.marks, frames, strict=True)):
            speaker, cue = self._credit(frame, credited)
            speaker = self._named_in_full(frame, speaker)
            credited.append((speaker, cue))
            kind, rule = kind_of(self.stream, self.stream.at_quotation[index], mark, frame)
            if kind == "unattributed":
                speaker, cue = NOBODY, None
            elif speaker is NOBODY and rule in _CREDITING:
                rule = "no-frame"
            paragraph = self._paragraph(mark.start)
            turn = label_inside(self.text, mark.start, mark.end)
            if turn is not None and kind != "unattributed":
                drafts.append(self._turn(turn))
                credited[-1] = drafts[-1].speaker, None
                continue
            evidence = tuple(of_marked(self.stream, self.stream.at_quotation[index], mark, rule))
            glyph = mark.wrong_glyph
            drafts.append(Draft(mark.start, mark.end, kind, rule, speaker, cue, glyph, paragraph, evidence))
        return drafts

    def _credit(self, frame: Frame, credited: list[tuple[Speaker, Cue | None]]) -> tuple[Speaker, Cue | None]:
        if frame.phrase is not None:
            speaker = self.resolver.resolve(frame.phrase)
            if frame.rule == "subject-before" and not any(map(is_somebody, speaker.persons)):
                return NOBODY, None
            return speaker, frame.cue
        if frame.like is not None:
            return credited[frame.like]
        return NOBODY, None

    def _named_in_full(self, frame: Frame, speaker: Speaker) -> Speaker:
        """Of ``Lindt praised what she called “…”`` the name, where both words stand for one speaker.

        “It”, which stands for nobody known, is the body that acts in the sentence.
        """
        if frame.phrase is None or frame.phrase.kind != "pronoun" or frame.cue is None:
            return speaker
        nameless = not speaker.names and self.stream.lowers[frame.phrase.begin] == "it"
        if frame.rule == "cue-after" or not (speaker.names or nameless):
            return speaker
        if not nameless and frame.cue.flags & (tag.SPEECH | tag.MANNER):
            return speaker
        low, _ = self.stream.sentence(frame.cue.begin)
        last = bisect_left(self.cues, frame.cue.begin, key=attrgetter("begin"))
        first = max(last - _CUES, bisect_left(self.cues, low, key=attrgetter("begin")))
        for cue in self.cues[first:last]:
            outer = self.speakers.get(cue.begin, NOBODY)
            if cue.subject is None or cue.subject.kind == "pronoun":
                continue
            if nameless and outer.names and not any(map(is_somebody, outer.persons)):
                return outer._replace(span=speaker.span)
            if outer.names == speaker.names:
                return outer
        return speaker

    def _report(self, report: Report) -> Draft:
        start, end = self.stream.starts[report.begin], self.stream.ends[report.end - 1]
        speaker = self.speakers.get(report.cue.begin, NOBODY)
        evidence = tuple(of_report(self.stream, report.begin, report.rule))
        paragraph = self._paragraph(start)
        return Draft(start, end, "indirect", report.rule, speaker, report.cue, None, paragraph, evidence)

    def _turn(self, turn: Turn) -> Draft:
        label = self.text[turn.label : turn.label_end]
        name = None if label in ("Q", "A") else self.resolver.named(label)
        speaker = Speaker(() if name is None else (name,), (turn.label, turn.label_end), ())
        paragraph = self._paragraph(turn.start)
        return Draft(turn.start, turn.end, "direct", "transcript", speaker, None, turn.wrong_glyph, paragraph)

    def _signed(self, turn: Turn) -> Draft:
        name = self.resolver.named(self.text[turn.label : turn.label_end])
        speaker = Speaker(() if name is None else (name,), (turn.label, turn.label_end), ())
        begin = self._paragraph(turn.start)
        return Draft(turn.start, turn.end, "direct", "signature", speaker, None, None, begin)

    def _with_block(self, drafts: list[Draft], intro: Paragraph, spans: Sequence[Span]) -> list[Draft]:
        """The drafts with the block quotation, if its introduction says that somebody speaks.

        What was read inside the block as the outlet's own report goes.
        """
        low, high = self.stream.sentence(self.stream.token_before(intro.end - 1))
        last = bisect_left(self.cues, high, key=attrgetter("begin"))
        cue = next((one for one in self.cues[max(0, last - 1) : last] if one.begin >= low), None)
        if cue is None or cue.subject is None or not cue.asserted:
            return drafts
        speaker = self.resolver.resolve(cue.subject)
        start, end = spans[0][0], spans[-1][1]
        kept = [one for one in drafts if one.end <= start or one.start >= end]
        colon = (intro.end - 1, intro.end)
        return kept + [
            Draft(*span, "direct", "colon", speaker, cue, None, self._paragraph(span[0]), (colon,))
            for span in spans
        ]

    def _paragraph(self, offset: int) -> int:
        return self.lines[bisect_right(self.line_starts, offset) - 1].number

    def _venue(self, cue: Cue) -> str | None:
        if cue.begin not in self.venues:
            self.venues[cue.begin] = venue_of(self.stream, cue)
        return self.venues[cue.begin]

    def _quotation(self, draft: Draft, utterance: int) -> Quotation:
        cue = draft.cue
        cue_span = None if cue is None else cue.span(self.stream)
        return Quotation(
            article=self.article,
            start=draft.start,
            end=draft.end,
            text=self.printed[draft.start : draft.end],
            kind=draft.kind,
            paragraph=draft.paragraph,
            utterance=utterance,
            speakers=draft.speaker.names,
            speaker_span=draft.speaker.span,
            cue=None if cue_span is None else self.printed[cue_span[0] : cue_span[1]],
            cue_span=cue_span,
            venue=None if cue is None else self._venue(cue),
            wrong_glyph=draft.wrong_glyph,
            rule=draft.rule,
            evidence=in_order((draft.speaker.span, cue_span, *draft.evidence)),
        )


def _below(lines: Sequence[Paragraph], body: int) -> list[Paragraph]:
    """The paragraphs from ``body`` on; one that a header shares is cut there."""
    return [line if line.start >= body else line._replace(start=body) for line in lines if line.end > body]
