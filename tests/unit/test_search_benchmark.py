"""The benchmark of the search runs, and finds what it asks for."""

from pathlib import Path

import pytest
from benchmarks.mutated import MUTATED, queries
from benchmarks.resampled import Resampled, generated
from benchmarks.search import grown, measured
from benchmarks.stored import Stored
from benchmarks.table import table


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Stored:
    stored = Stored(tmp_path_factory.mktemp("benchmark") / "search.db")
    stored.create()
    stored.add(generated(120))
    stored.finish()
    return stored


def test_mutated_queries_find_their_article(stored: Stored) -> None:
    asked = [one for one in queries(generated(120), 8) if one.article]
    results = measured(stored, asked)
    found = [one for kind in (*MUTATED, "exact", "quote25") for one in results[kind][1]]
    assert len(found) == 48
    assert sum(found) >= 46
    assert stored.megabytes > 0


def test_a_corpus_grows_to_the_sizes_that_are_asked_for() -> None:
    articles = generated(30)
    sizes = [(size, len(new)) for size, new in grown(articles, queries(articles, 2), 2_000)]
    assert sizes == [(1_000, 1_000), (2_000, 1_000)]


def test_what_is_generated_is_the_same_every_time_and_has_new_ids() -> None:
    articles = generated(20)
    one, other = ([*Resampled(articles).articles(20, 5)] for _ in range(2))
    assert one == other
    assert not {each.id for each in one} & {each.id for each in articles}


def test_the_file_can_be_opened_again(stored: Stored, tmp_path: Path) -> None:
    assert Stored(stored.file).search.search("the", 5)
    assert not (tmp_path / "search.db").exists()


def test_the_table_marks_what_misses_its_aim() -> None:
    rows = {
        1_000: {"mutated": 0.9, "keys": 9.0, "text": 900.0},
        100_000: {"mutated": 0.97, "keys": 41.0, "text": 1_900.0},
    }
    lines = {one[:48].strip(): one for one in table(rows).splitlines()}
    assert "0.900 " in lines["recall@10, mutated queries"]
    assert "!" not in lines["recall@10, mutated queries"]
    assert "41.0!" in lines["keystroke p95, ms"]
    assert "9.0 " in lines["keystroke p95, ms"]
    assert "1,900!" in lines["text and search alone, articles a second"]
    assert lines["typed query p95, ms"].endswith("30.0 at 10,000, 110.0 at 100,000")
