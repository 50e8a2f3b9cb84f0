"""Of many articles those that may report the occasion of another."""

from collections.abc import Collection
from random import Random

import pytest

from alita_tui.quotes import events, nearby, reporters
from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.events import Events
from alita_tui.quotes.model import Document, Quotation, Utterance
from alita_tui.quotes.nearby import Nearby
from alita_tui.quotes.occasions import Occasions
from alita_tui.quotes.speaker_index import SpeakerIndex

TOPICS = ("harbour pier ferry crane mooring", "budget tax council vote levy", "choir song stage hall solo")


def occasions(size: int, dated: bool) -> Occasions:
    """Articles of three topics, dated (every third not) over half a year, or all undated."""
    chance = Random(7)
    documents = {}
    for at in range(size):
        topic = TOPICS[at % 3].split()
        words = [chance.choice(topic) for _ in range(6)] + [f"word{chance.randrange(40)}x" for _ in range(8)]
        date = f"2025-{1 + at % 6:02}-{1 + at % 28:02}" if dated and at % 3 else None
        documents[f"a{at}"] = Document(id=f"a{at}", text=" ".join(words) + ".", quotations=(), date=date)
    return Occasions(documents)


@pytest.mark.parametrize("dated", [True, False])
def test_every_related_article_is_found(dated: bool) -> None:
    known = occasions(80, dated)
    names = [f"a{at}" for at in range(80)]
    index = Nearby(names, known)
    for name in names:
        related = {one for one in names if known.related(name, one)}
        assert related <= set(index.of(name)), name
        assert name in related


def test_the_answer_has_a_bound_and_begins_with_the_most_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearby, "_MOST", 5)
    known = occasions(60, dated=False)
    found = Nearby([f"a{at}" for at in range(60)], known).of("a0")
    assert len(found) == 5
    assert found[0] == "a0"
    alike = [known.likeness("a0", one) for one in found]
    assert alike == sorted(alike, reverse=True)


def test_only_the_rarest_stems_are_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    known = occasions(60, dated=False)
    index = Nearby([f"a{at}" for at in range(60)], known)
    everything = index.of("a0")
    monkeypatch.setattr(nearby, "_LOOKED_AT", 40)
    rarest = index.of("a0")
    assert "a0" in rarest
    assert 0 < len(rarest) < len(everything)
    monkeypatch.setattr(nearby, "_LOOKED_AT", 0)
    assert index.of("a0") == []


class Looked(dict[str, Document]):
    """Documents that remember which of them were looked at."""

    def __init__(self, documents: dict[str, Document]) -> None:
        super().__init__(documents)
        self.seen: set[str] = set()

    def __getitem__(self, name: str) -> Document:
        self.seen.add(name)
        return super().__getitem__(name)


class Reporting(SpeakerIndex):
    """Every article reports everybody."""

    def __init__(self, names: set[str]) -> None:
        super().__init__(())
        self.names = names

    def articles(self, names: Collection[str]) -> set[str]:
        return self.names if names else set()


def test_of_many_reporters_only_those_of_the_time_are_read() -> None:
    documents = {}
    for at in range(300):
        date = f"{1900 + at}-03-02" if at % 10 else f"2025-11-{1 + at % 28:02}"
        words = f"{TOPICS[0]} word{at}x"
        documents[f"a{at}"] = Document(id=f"a{at}", text=f"{words}.", quotations=(), date=date)
    said = Quotation(
        article="a10",
        start=0,
        end=7,
        text="harbour",
        kind="direct",
        paragraph=1,
        utterance=0,
        speakers=("Ada Wren",),
    )
    cluster = Cluster("a10:0", "a10", (Utterance(article="a10", quotations=(said,)),))
    looked = Looked(documents)
    dates = {name: one.date for name, one in documents.items()}
    known = Occasions(looked, dates)
    found = Events(looked, known, Reporting(set(documents))).of(cluster)
    near = {name for name in documents if name == "a10" or Occasions(documents).related("a10", name)}
    assert set(found) == near
    assert len(near) > 20
    assert len(looked.seen) < 60


@pytest.mark.parametrize("period", [1, 7, 90, 100_000])
def test_looking_only_at_a_period_changes_no_answer(monkeypatch: pytest.MonkeyPatch, period: int) -> None:
    monkeypatch.setattr(events, "_FEW", 3)
    monkeypatch.setattr(reporters, "_PERIOD", period)
    monkeypatch.setattr(nearby, "_LOOKED_AT", 60)
    known = occasions(80, dated=True)
    names = [f"a{at}" for at in range(80)]
    documents = {name: known._documents[name] for name in names}
    asked, every = Events(documents, known, Reporting(set(names))), Nearby(names, known)
    monkeypatch.setattr(asked, "_small", False)
    answers = set()
    for name in names:
        said = Quotation(
            article=name, start=0, end=7, text="x", kind="direct", paragraph=1, utterance=0, speakers=("A B",)
        )
        cluster = Cluster(f"{name}:0", name, (Utterance(article=name, quotations=(said,)),))
        related = {one for one in every.of(name) if known.related(name, one)}
        assert set(asked.of(cluster)) == related | {name}
        answers.add(len(related))
    assert len(answers) > 3
