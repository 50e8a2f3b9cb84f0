"""One statement, collated: every rendition read against the segments of its base."""

from collections.abc import Mapping, Sequence

from alita_tui.quotes.base_text import BaseText, base_text
from alita_tui.quotes.labels import labels
from alita_tui.quotes.linking import Cluster
from alita_tui.quotes.model import (
    Document,
    Form,
    Quotation,
    Reading,
    Rendition,
    Segment,
    Statement,
    WordCount,
)
from alita_tui.quotes.own_reports import ReportFinder, reported_readings
from alita_tui.quotes.own_words import OwnWords
from alita_tui.quotes.passages import surnames
from alita_tui.quotes.printed import printed
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.readings import in_order, readings_in_marks
from alita_tui.quotes.unmarked import unmarked_readings

SMALL_CORPUS = 50


class Collator:
    """Collates statements of one corpus; what it learns of the corpus serves every statement."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._own_words = OwnWords()
        self._rarity = Rarity(documents.values(), self._own_words)
        self._reports = ReportFinder(documents, self._rarity, self._own_words)

    def collate(self, cluster: Cluster, *, base: str | None = None, absent: bool = True) -> Statement:
        """The statement with every rendition read against ``base`` (an article's id; None: the fullest).

        Without ``absent`` the renditions of articles that lack the statement are left out; ``searched``
        counts all the same. Raises KeyError where ``base`` prints nothing of it in marks.
        """
        parts = {utterance.article: utterance.quotations for utterance in cluster.utterances}
        home = self._documents[base or cluster.base]
        against = base_text(home, parts[home.id])
        speakers = next((part.speakers for part in _base_first(cluster, home.id) if part.speakers), ())
        found = [
            rendition
            for document in self._searched(cluster)
            for rendition in [self._rendition(against, document, parts.get(document.id, ()), speakers)]
            if absent or rendition.form != "absent"
        ]
        names = labels(against, self._rarity, found)
        segments = tuple(
            Segment(home.text[start:end], start, end, label)
            for (start, end), label in zip(against.spans, names, strict=True)
        )
        return Statement(
            id=cluster.id,
            speakers=speakers,
            base=home.id,
            segments=segments,
            renditions=tuple(found),
            searched=len(self._documents),
        )

    def candidates(self, cluster: Cluster) -> set[str]:
        """The ids of the articles that may give the statement: in marks, or by a report of its speaker."""
        named = {name for utterance in cluster.utterances for name in surnames(utterance.speakers)}
        return {utterance.article for utterance in cluster.utterances} | self._reports.reporting(named)

    def _searched(self, cluster: Cluster) -> list[Document]:
        """Of a small corpus every document, else the candidates."""
        if len(self._documents) <= SMALL_CORPUS:
            return list(self._documents.values())
        wanted = self.candidates(cluster)
        return [document for document in self._documents.values() if document.id in wanted]

    def _rendition(
        self, base: BaseText, document: Document, parts: Sequence[Quotation], speakers: tuple[str, ...]
    ) -> Rendition:
        given = printed(base, document, parts)
        credited = surnames(speakers)
        is_base = document.id == base.document.id
        readings = readings_in_marks(base, document.text, given, credited, is_base=is_base)
        reports = self._reports.find(base, document, readings, credited)
        if not is_base:
            for reading in unmarked_readings(base, document, readings, self._own_words):
                readings.setdefault(reading.segment, reading)
            for reading in reported_readings(document, reports, readings):
                readings.setdefault(reading.segment, reading)
        every = tuple(
            readings.get(number) or Reading(segment=number, state="absent", why="no wording of it was found")
            for number in range(len(base.spans))
        )
        own = tuple(dict.fromkeys(name for part in parts for name in part.speakers))
        count = WordCount(len(base.words), given.words, len(given.agreeing))
        return Rendition(
            article=document.id,
            form=_form(parts, every),
            readings=every,
            speakers=own or _first_speakers(every),
            venue=next((part.venue for part in parts if part.venue), None),
            order=given.order(),
            fidelity=_fidelity(count),
            words=count,
            flags=in_order(flag for reading in every for flag in reading.flags),
            own_reports=tuple(one.report for one in reports),
            quotations=tuple(parts),
        )


def collate(
    cluster: Cluster, documents: Mapping[str, Document], *, base: str | None = None, absent: bool = True
) -> Statement:
    """Collate one statement; see ``Collator.collate``. Of many, keep a ``Collator``."""
    return Collator(documents).collate(cluster, base=base, absent=absent)


def _base_first(cluster: Cluster, base: str) -> list[Quotation]:
    ordered = sorted(cluster.utterances, key=lambda utterance: utterance.article != base)
    return [quotation for utterance in ordered for quotation in utterance.quotations]


def _first_speakers(readings: Sequence[Reading]) -> tuple[str, ...]:
    return next((reading.speakers for reading in readings if reading.speakers), ())


def _form(parts: Sequence[Quotation], readings: Sequence[Reading]) -> Form:
    kinds = {part.kind for part in parts}
    if "direct" in kinds:
        return "direct"
    if "mixed" in kinds:
        return "mixed"
    return "indirect" if any(reading.state != "absent" for reading in readings) else "absent"


def _fidelity(count: WordCount) -> float | None:
    """The share of words that agree, None where nothing is printed in marks."""
    return 2 * count.aligned / (count.base + count.rendition) if count.rendition else None
