"""One statement, collated: every rendition read against the segments of its base."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from threading import Lock

from alita_tui.quotes.adopted import adopted
from alita_tui.quotes.base_text import base_text
from alita_tui.quotes.cluster import Cluster, Link
from alita_tui.quotes.events import Events
from alita_tui.quotes.ground import Ground
from alita_tui.quotes.labels import labels
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.model import (
    Document,
    Form,
    Quotation,
    Reading,
    Rejected,
    Rendition,
    Segment,
    Statement,
    WordCount,
)
from alita_tui.quotes.naming import name_of
from alita_tui.quotes.occasions import Occasions
from alita_tui.quotes.own_reports import own_reports, title_reports
from alita_tui.quotes.own_words import OwnWords
from alita_tui.quotes.passages import persons
from alita_tui.quotes.printed import printed
from alita_tui.quotes.rarity import Rarity
from alita_tui.quotes.readings import in_order, readings_in_marks, with_surplus, without_echoes
from alita_tui.quotes.rejected import nearest_rejected, rejected_by_segment
from alita_tui.quotes.reported import reported_readings, reported_segments
from alita_tui.quotes.sentence_stems import SentenceStems
from alita_tui.quotes.speaker_index import SpeakerIndex
from alita_tui.quotes.unmarked import unmarked_readings
from alita_tui.quotes.words_elsewhere import words_elsewhere


class Collator:
    """Collates statements of one corpus; what it learns of the corpus serves every statement.

    Every method may be called from any thread; they wait for one another.
    """

    def __init__(
        self,
        documents: Mapping[str, Document],
        speakers: SpeakerIndex | None = None,
        before: "Collator | None" = None,
        dates: Mapping[str, str | None] | None = None,
    ) -> None:
        """``speakers`` says who reports whom; None: found in the documents, all of which that reads.

        ``dates`` are those of the documents by id, where they are known without reading each. ``before`` is
        a collator of the same documents: what it knows of their occasions is taken over, what it learned of
        single statements is not.
        """
        self._documents = documents
        self._rarities: dict[tuple[str, ...], Rarity] = {}
        self._own_words = OwnWords()
        self._sentence_stems = SentenceStems()
        self.occasions: Occasions = Occasions(documents, dates) if before is None else before.occasions
        self.events: Events = Events(documents, self.occasions, speakers) if before is None else before.events
        self._lock = Lock()

    def collate(self, cluster: Cluster, *, base: str | None = None, absent: bool = True) -> Statement:
        """The statement with every rendition read against ``base`` (an article's id; None: the fullest).

        Without ``absent`` the renditions of articles that lack the statement are left out; ``searched``
        counts all the same. Raises KeyError where ``base`` prints nothing of it in marks.
        """
        with self._lock:
            found = self._collated(cluster, base, absent)
        assert found is not None
        return found

    def shared(
        self, cluster: Cluster, wanted: Callable[[Sequence[str]], bool], *, absent: bool = True
    ) -> Statement | None:
        """As ``collate``; None where ``wanted`` says no to the articles (their ids) that give the statement.

        Of such a statement it is not looked for what comes nearest where it is absent, which takes longest.
        """
        with self._lock:
            return self._collated(cluster, None, absent, wanted)

    def candidates(self, cluster: Cluster) -> tuple[str, ...]:
        """The ids of the articles that may give the statement, in the order of the corpus."""
        with self._lock:
            return self.events.of(cluster)

    def _collated(
        self,
        cluster: Cluster,
        base: str | None,
        absent: bool,
        wanted: Callable[[Sequence[str]], bool] | None = None,
    ) -> Statement | None:
        parts = {utterance.article: utterance.quotations for utterance in cluster.utterances}
        home = self._documents[base or cluster.base]
        printed_first = [part.speakers for part in _base_first(cluster, home.id) if part.speakers]
        speakers = next(filter(persons, printed_first), next(iter(printed_first), ()))
        event = self.events.of(cluster)
        links = {one.child: one for one in cluster.links}
        ground = Ground(base_text(home, parts[home.id]), self._rarity(event), speakers)
        found = [
            self._rendition(ground, document, parts.get(document.id, ()), links)
            if document.id in event
            else _absent(ground, document)
            for document in (self._documents.values() if absent else map(self._documents.__getitem__, event))
        ]
        if wanted is not None and not wanted([one.article for one in found if one.form != "absent"]):
            return None
        found = [
            (self._with_title if one.form != "absent" else self._explained)(
                ground, self._documents[one.article], one
            )
            for one in found
            if absent or one.form != "absent"
        ]
        segments = _segments(ground, found, self._documents)
        return Statement(
            id=cluster.id,
            speakers=speakers,
            base=home.id,
            segments=segments,
            renditions=tuple(found),
            searched=len(self._documents),
            name=name_of(segments, found),
        )

    def _rarity(self, event: tuple[str, ...]) -> Rarity:
        known = self._rarities.get(event)
        if known is None:
            documents = [self._documents[one] for one in event]
            known = self._rarities[event] = Rarity(documents, self._sentence_stems)
        return known

    def _with_title(self, ground: Ground, document: Document, rendition: Rendition) -> Rendition:
        """The rendition with what a title says that stands apart from the text."""
        if not document.title:
            return rendition
        marked = {one.segment: one for one in rendition.readings if _is_in_marks(one)}
        found = title_reports(ground, document, marked, self._own_words)
        return replace(rendition, own_reports=(*found, *rendition.own_reports)) if found else rendition

    def _explained(self, ground: Ground, document: Document, rendition: Rendition) -> Rendition:
        """The absent rendition with what came nearest in its article."""
        if rendition.why:
            same = words_elsewhere(ground, document, self._own_words, range(len(ground.base.spans)))
            rejected = min(same.items())[1] if same else None
        else:
            rejected = nearest_rejected(ground, document, self._own_words)
        if rejected is None:
            return rendition
        return replace(rendition, nearest=rejected.span, why=rejected.why, rejected=rejected)

    def _rendition(
        self,
        ground: Ground,
        document: Document,
        parts: Sequence[Quotation],
        links: Mapping[Quotation, Link],
    ) -> Rendition:
        base = ground.base
        given = printed(base, document, parts)
        is_base = document.id == base.document.id
        more = [] if is_base else adopted(ground, document, parts, given.segments, self._own_words)
        if more:
            parts = sorted([*parts, *(link.child for link in more)], key=lambda part: part.start)
            links = {**links, **{link.child: link for link in more}}
            given = printed(base, document, parts)
        readings = readings_in_marks(base, document.text, given, ground.speakers, is_base=is_base)
        readings = readings if is_base else without_echoes(readings, document.headline)
        in_marks = len(readings)
        reports = own_reports(ground, document, readings, self._own_words)
        if not is_base:
            told = reported_segments(document, reports)
            for reading in unmarked_readings(ground, document, readings, self._own_words, told):
                readings.setdefault(reading.segment, reading)
            for reading in reported_readings(document, reports, readings):
                readings.setdefault(reading.segment, reading)
            if not in_marks:
                readings = with_surplus(readings, base, document.text, given, ground.speakers)
        known = {*readings, *(number for one in reports for number in one.report.segments)}
        missing = [number for number in range(len(base.spans)) if number not in known] if readings else []
        nearest = rejected_by_segment(ground, document, self._own_words, missing)
        every = tuple(
            readings.get(number) or _missing(number, nearest.get(number)) for number in range(len(base.spans))
        )
        own = _credited(parts)
        count = WordCount(len(base.words), given.words, len(given.agreeing))
        return Rendition(
            article=document.id,
            form=_form(parts, every),
            readings=every,
            speakers=own or next((reading.speakers for reading in every if reading.speakers), ()),
            venue=next((part.venue for part in parts if part.venue), None),
            order=given.order(),
            fidelity=_fidelity(count),
            words=count,
            flags=in_order(flag for reading in every for flag in reading.flags),
            own_reports=tuple(one.report for one in reports),
            quotations=tuple(parts),
            links=tuple(links[part] for part in parts if part in links),
        )


def collate(
    cluster: Cluster, documents: Mapping[str, Document], *, base: str | None = None, absent: bool = True
) -> Statement:
    """Collate one statement; see ``Collator.collate``. Of many, keep a ``Collator``."""
    return Collator(documents).collate(cluster, base=base, absent=absent)


def _credited(parts: Sequence[Quotation]) -> tuple[str, ...]:
    """The speakers of the parts, once each; not “the mayor” for one part where another names her."""
    named = any(persons(part.speakers) for part in parts)
    told = [part.speakers for part in parts if not (named and _is_described(part.speakers))]
    return tuple(dict.fromkeys(name for speakers in told for name in speakers))


def _is_described(speakers: Sequence[str]) -> bool:
    """Whether one who has a role is credited by it alone: ``the mayor``."""
    if len(speakers) != 1 or speakers[0][:4].casefold() != "the ":
        return False
    return bool(tag.TAGS.get(speakers[0].rsplit(None, 1)[-1].casefold(), 0) & tag.ROLE)


def _base_first(cluster: Cluster, base: str) -> list[Quotation]:
    ordered = sorted(cluster.utterances, key=lambda utterance: utterance.article != base)
    return [quotation for utterance in ordered for quotation in utterance.quotations]


def _segments(
    ground: Ground, found: Sequence[Rendition], documents: Mapping[str, Document]
) -> tuple[Segment, ...]:
    text = ground.base.document.text
    return tuple(
        Segment(text[start:end], start, end, label)
        for (start, end), label in zip(ground.base.spans, labels(ground, found, documents), strict=True)
    )


def _is_in_marks(reading: Reading) -> bool:
    return reading.state not in ("reported", "absent") and "unmarked" not in reading.flags


def _absent(ground: Ground, document: Document) -> Rendition:
    """The rendition of an article of another occasion, which only linking searched."""
    readings = tuple(map(_missing, range(len(ground.base.spans))))
    words = WordCount(len(ground.base.words), 0, 0)
    why = "the article writes about another occasion, and no quotation in it matches"
    return Rendition(article=document.id, form="absent", readings=readings, words=words, why=why)


def _missing(segment: int, rejected: Rejected | None = None) -> Reading:
    why = "no wording of it was found"
    return Reading(segment=segment, state="absent", why=why, rejected=rejected)


def _form(parts: Sequence[Quotation], readings: Sequence[Reading]) -> Form:
    kinds = {part.kind for part in parts}
    if "direct" in kinds:
        return "direct"
    if kinds:
        return "mixed"
    return "indirect" if any(reading.state != "absent" for reading in readings) else "absent"


def _fidelity(count: WordCount) -> float | None:
    """The share of words that agree, None where nothing is printed in marks."""
    return 2 * count.aligned / (count.base + count.rendition) if count.rendition else None
