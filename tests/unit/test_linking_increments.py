"""Statements follow each change of an article, and are those of a build from nothing."""

from collections.abc import Iterable
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui.quotes import candidates, increments
from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.increments import Linker
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document
from tests.unit.made_up import CRANE, WHOLE, documents

SAID = (
    *CRANE,
    "very proud",
    "We are very proud of the whole team tonight",
    "We are very proud of the whole team tonight, and of the crane in the harbour",
    "I do not know what to say",
    "I do not know what to say, the cellar is full of mud",
)
PEOPLE = ("Mara Lindt", "Bo Ellis", "the mayor", "Otto Lindt")
ABOUT = (
    "The ferry to Selk lay at the broken pier while the crane lifted flooded moorings.",
    "The pier at Selk was broken and the ferry waited for flooded moorings and a crane.",
    "The grandmaster resigned the endgame at Carmel before the interval of the championship.",
)
DAYS = (None, "2025-03-01", "2025-03-04", "2025-11-17")

SENTENCES = st.one_of(
    st.tuples(st.sampled_from(SAID), st.sampled_from(PEOPLE)).map(lambda one: f"“{one[0]},” {one[1]} said."),
    st.tuples(st.sampled_from(SAID), st.sampled_from(PEOPLE)).map(
        lambda one: f"{one[1]} spoke of “{one[0]}”."
    ),
    st.tuples(st.sampled_from(SAID), st.sampled_from(SAID), st.sampled_from(PEOPLE)).map(
        lambda one: f"“{one[0]},” {one[2]} said. “{one[1]}.”"
    ),
    st.sampled_from(SAID).map(lambda one: f"The sign reads “{one}” in red."),
)
TEXTS = st.tuples(st.sampled_from(ABOUT), st.lists(SENTENCES, min_size=1, max_size=4)).map(
    lambda one: "\n".join((one[0], *one[1]))
)
CHANGES = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.one_of(st.none(), st.tuples(TEXTS, st.sampled_from(DAYS)))),
    min_size=1,
    max_size=12,
)


def document(name: str, text: str, date: str | None = None) -> Document:
    return Document(id=name, text=text, quotations=extract(text, article=name), date=date)


def told(clusters: Iterable[Cluster]) -> set[tuple[object, ...]]:
    """The clusters without the order in which the corpus has the articles."""
    return {(one.id, one.base, frozenset(one.utterances), frozenset(one.links)) for one in clusters}


@settings(max_examples=150, deadline=None)
@given(CHANGES, st.sampled_from([(400, 300, 24), (2, 300, 24), (4, 5, 2), (1, 1, 1)]))
def test_any_order_of_changes_gives_the_statements_of_a_build_from_nothing(
    changes: list[tuple[str, tuple[str, str | None] | None]], bounds: tuple[int, int, int]
) -> None:
    common, looked_at, texts = bounds
    with (
        patch.object(candidates, "COMMON", common),
        patch.object(increments, "COMMON", common),
        patch.object(candidates, "_LOOKED_AT", looked_at),
        patch.object(candidates, "_TEXTS", texts),
    ):
        linker, corpus = Linker(), dict[str, Document]()
        for name, change in changes:
            if change is None:
                linker.drop(name)
                corpus.pop(name, None)
            else:
                corpus[name] = document(name, *change)
                linker.put(corpus[name])
        assert told(linker.clusters()) == told(link(list(corpus.values())))


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=7), st.randoms(), st.integers(1, 4))
def test_the_order_of_the_documents_and_the_size_of_a_change_decide_nothing(
    texts: list[str], chance: st.DrawFn, size: int
) -> None:
    corpus = [document(f"a{at}", text, DAYS[at % len(DAYS)]) for at, text in enumerate(texts)]
    expected = told(link(corpus))
    chance.shuffle(corpus)  # type: ignore[attr-defined]
    assert told(link(corpus)) == expected
    linker = Linker()
    for at in range(0, len(corpus), size):
        linker.put(*corpus[at : at + size])
    assert told(linker.clusters()) == expected


def test_a_change_names_what_it_touches_and_nothing_else() -> None:
    linker = Linker()
    linker.put(*documents({"a": WHOLE, "z": "“I sing in the choir of Carmel,” Bo Ellis said."}).values())
    change = linker.put(document("b", "“The old crane will stay where it is,” Mara Lindt said."))
    assert {article for article, _ in change.places} == {"a", "b"}
    (cluster,) = change.clusters
    assert [one.article for one in cluster.utterances] == ["a", "b"]
    change = linker.drop("a")
    assert [one.base for one in change.clusters] == ["b"]
    assert {article for article, _ in change.places} == {"a", "b"}
    assert [one.base for one in linker.clusters()] == ["b", "z"]


@pytest.mark.parametrize("articles", [(), ("nobody",)])
def test_taking_away_what_is_not_there_changes_nothing(articles: tuple[str, ...]) -> None:
    linker = Linker()
    linker.put(document("a", WHOLE))
    before = linker.clusters()
    assert linker.drop(*articles).places == frozenset()
    assert linker.clusters() == before


def test_the_fullest_rendition_may_come_last() -> None:
    linker = Linker()
    linker.put(document("b", "“The old crane will stay where it is,” Mara Lindt said."))
    linker.put(document("c", "“Nobody will lose a mooring because of this,” Mara Lindt said."))
    assert len(linker.clusters()) == 2
    change = linker.put(document("a", WHOLE))
    assert [one.base for one in change.clusters] == ["a"]
    assert [one.base for one in linker.clusters()] == ["a"]
