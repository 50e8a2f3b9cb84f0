"""Of many articles those that may report the occasion of another."""

from random import Random

import pytest

from alita_tui.quotes import nearby
from alita_tui.quotes.model import Document
from alita_tui.quotes.nearby import Nearby
from alita_tui.quotes.occasions import Occasions

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
