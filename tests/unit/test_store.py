"""A corpus in an index answers what one in memory answers, however it came about."""

from __future__ import annotations

import os
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from alita_tui import Article, Corpus
from alita_tui.corpus.store import condemned
from alita_tui.corpus.stored.articles import StoredArticle
from alita_tui.corpus.stored.contents import Stored
from alita_tui.corpus.stored.statements import StoredStatements
from alita_tui.errors import AlitaError, NothingFound, UnknownArticle
from tests.unit.stored_corpora import FERRY, SHORE, article, everything, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from alita_tui.corpus.finding import Found
    from alita_tui.corpus.model import Skipped

MANY = 60


def opened(folder: Path, index: Path) -> Corpus:
    return Corpus.open([folder], index=index)


def test_an_index_answers_what_memory_answers(tmp_path: Path) -> None:
    folder = write(tmp_path / "news", MANY)
    with Corpus.open([folder], cache=False) as held, opened(folder, tmp_path / "i.sqlite") as stored:
        assert stored.notices == ()
        assert isinstance(stored.articles[0], StoredArticle)
        assert everything(stored) == everything(held)
        assert stored.compare("sail the old ferry").present == held.compare("sail the old ferry").present
        assert len(stored.statements()) >= 1
        for one in held.quotations():
            ours = held.statement_at(one.article, one.start)
            theirs = stored.statement_at(one.article, one.start)
            assert (ours and ours.id, ours and ours.present) == (
                theirs and theirs.id,
                theirs and theirs.present,
            )


def test_articles_by_id_by_prefix_by_place_and_by_slice(tmp_path: Path) -> None:
    folder = write(tmp_path / "news", MANY)
    with Corpus.open([folder], cache=False) as held, opened(folder, tmp_path / "i.sqlite") as stored:
        assert stored.articles[-1] == held.articles[-1]
        assert list(stored.articles[5:9]) == list(held.articles[5:9])
        assert stored.article("paper007").id == held.article("paper007").id
        for name in ("paper", "none", ""):
            with pytest.raises(UnknownArticle) as theirs:
                stored.article(name)
            with pytest.raises(UnknownArticle) as ours:
                held.article(name)
            assert (str(theirs.value), theirs.value.hint) == (str(ours.value), ours.value.hint)
        with pytest.raises(IndexError):
            stored.articles[MANY]


def test_any_order_of_changes_gives_what_a_build_from_nothing_gives(tmp_path: Path) -> None:
    folder, index, chance = write(tmp_path / "news", MANY), tmp_path / "i.sqlite", random.Random(5)
    opened(folder, index).close()
    for turn in range(6):
        files = sorted(folder.rglob("*.txt"))
        for file in chance.sample(files, 3):
            file.unlink()
        for file in chance.sample(sorted(folder.rglob("*.txt")), 3):
            file.write_text(article(100 + turn, FERRY))
        (folder / f"late{turn}_2025-12-01_x.txt").write_text(article(200 + turn, FERRY))
        moved = chance.choice(sorted(folder.rglob("*.txt")))
        (folder / "deep").mkdir(exist_ok=True)
        moved.rename(folder / "deep" / moved.name)
        with Corpus.open([folder], cache=False) as held, opened(folder, index) as stored:
            assert everything(stored) == everything(held)
            assert stored.notices == ()


def test_only_what_has_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alita_tui.corpus.building import preparing

    folder, index = write(tmp_path / "news", MANY), tmp_path / "i.sqlite"
    read: list[str] = []
    prepared = preparing._prepared

    def counted(found: Iterable[Article | Skipped], file: Found) -> object:
        read.append(Path(file.path).name)
        return prepared(found, file)

    monkeypatch.setattr(preparing, "_prepared", counted)
    opened(folder, index).close()
    assert len(read) == MANY
    read.clear()
    opened(folder, index).close()
    assert read == []
    first, second, *_ = sorted(folder.iterdir())
    os.utime(first)  # touched, and the same bytes
    second.write_text(article(999))
    opened(folder, index).close()
    assert read == [second.name]


def test_quotations_are_found_for_as_many_articles_as_are_asked_for_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alita_tui.corpus.building import extracting
    from alita_tui.corpus.stored import contents

    monkeypatch.setattr(contents, "_FIRST", 5)
    monkeypatch.setattr(contents, "_MOST", 10)
    folder, index = write(tmp_path / "news", MANY), tmp_path / "i.sqlite"
    with Corpus.open([folder], cache=False) as held, opened(folder, index) as corpus:
        counts = held.count_quotations()
        first = {one.id: corpus.count_in(one) for one in corpus.each_read(3)}
        assert list(first) == [one.id for one in held.each_read(3)]
        assert first == {name: counts[name] for name in first}
        assert stored_quotations(corpus) == 3
        next(corpus.each_read())
        assert stored_quotations(corpus) == 5
        assert {one.id: corpus.count_in(one) for one in corpus.each_read()} == counts
        assert {one.id: held.count_in(one) for one in held.each_read()} == counts

    def refuse(*_: object) -> None:
        raise AssertionError("quotations are read again")

    monkeypatch.setattr(extracting, "extracted", refuse)
    with opened(folder, index) as corpus:
        assert {one.id: corpus.count_in(one) for one in corpus.each_read()} == counts


def test_what_most_articles_print_is_compared_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alita_tui.corpus.stored import shared

    monkeypatch.setattr(shared, "_FRONT_PAGE", 1)
    folder = write(tmp_path / "news", MANY)
    for number in (21, 22):
        (folder / f"paper{number:03}_2025-10-0{number % 20}_harbour.txt").write_text(article(number, SHORE))
    with opened(folder, tmp_path / "i.sqlite") as corpus:
        corpus.link()
        assert isinstance(corpus._contents, Stored)
        statements, store = corpus._contents.statements, corpus._contents._store
        assert isinstance(statements, StoredStatements)
        due = statements._begin(2).due
        turn = statements._table.in_turn(statements._ready(), due)
        assert sorted(turn) == sorted(due)
        printed = {
            number: (count, day)
            for number, count, day in store.rows(
                "SELECT clusters.number, count(DISTINCT members.article), day FROM clusters JOIN members"
                " ON cluster = clusters.number JOIN shelved ON shelved.article = base"
                " GROUP BY clusters.number"
            )
        }
        first, *others = (printed[one] for one in turn)
        assert first[0] == max(count for count, _ in printed.values())
        several = [one for one in others if one[0] > 1]
        assert others[: len(several)] == several != []
        assert all(count == 1 for count, _ in others[len(several) :])
        for part in (several, others[len(several) :]):
            assert [day for _, day in part] == sorted(day for _, day in part)


def stored_quotations(corpus: Corpus) -> int:
    assert isinstance(corpus._contents, Stored)
    return corpus._contents._store.number("SELECT count(*) FROM quotations")


def test_a_moved_file_keeps_its_quotations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alita_tui.corpus.building import extracting

    folder, index = write(tmp_path / "news", MANY), tmp_path / "i.sqlite"
    with opened(folder, index) as corpus:
        before = corpus.count_quotations()
    (folder / "older").mkdir()
    file = min(folder.glob("*.txt"))
    file.rename(folder / "older" / file.name)

    def refuse(*_: object) -> None:
        raise AssertionError("quotations are read again")

    monkeypatch.setattr(extracting, "extracted", refuse)
    with opened(folder, index) as corpus:
        assert corpus.count_quotations() == before


def test_one_file_of_many_articles_and_equal_ids(tmp_path: Path) -> None:
    lines = [f'{{"id": "a{n % 40}", "text": "Berth {n} is new.\\nIt rained on {n}."}}' for n in range(1200)]
    file, index = tmp_path / "all.jsonl", tmp_path / "i.sqlite"
    file.write_text("\n".join(lines))
    with Corpus.open([file], cache=False) as held, Corpus.open([file], index=index) as stored:
        assert [one.id for one in stored.articles] == [one.id for one in held.articles]
    file.write_text("\n".join([*lines[:7], *lines[9:], '{"id": "a3", "text": "New."}', "{broken"]))
    with Corpus.open([file], cache=False) as held, Corpus.open([file], index=index) as stored:
        assert [(one.id, one.text) for one in stored.articles] == [
            (one.id, one.text) for one in held.articles
        ]
        assert stored.skipped == held.skipped != ()


def test_an_article_with_half_a_surrogate_pair_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": "x\\ud800", "title": "T\\udfff", "text": "Half \\ud83d a pair. Said “no”."}')
    with Corpus.open([file], cache=False) as held, Corpus.open([file], index=tmp_path / "i.sqlite") as stored:
        assert stored.articles[0] == held.articles[0]
        assert isinstance(held.articles[0], Article)


def test_a_small_corpus_touches_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALITA_TUI_HOME", str(tmp_path / "home"))
    with Corpus.open() as corpus:
        corpus.search("oath")
    with Corpus.open([write(tmp_path / "news", MANY)]) as corpus:
        assert len(corpus.articles) == MANY
    kept = [one.name for one in (tmp_path / "home").rglob("*.sqlite")]
    assert len(kept) == 1
    assert kept[0].startswith("news-")


def test_the_same_index_from_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, index = write(tmp_path / "news", MANY), tmp_path / "i.sqlite"
    opened(folder, index).close()
    monkeypatch.chdir(tmp_path)
    with Corpus.open(["news"], index=index) as stored, Corpus.open(["news"], cache=False) as held:
        assert [one.path for one in stored.articles] == [one.path for one in held.articles]


def test_threads_that_ask_at_once_get_one_answer(tmp_path: Path) -> None:
    folder = write(tmp_path / "news", MANY)
    with Corpus.open([folder], cache=False) as held, opened(folder, tmp_path / "i.sqlite") as stored:
        asked: list[Callable[[], object]] = [
            lambda: len(stored.statements()),
            stored.count_quotations,
            lambda: stored.search("speaker:holm7 in:quotes") and None,
            lambda: stored.search("ferry") and None,
            lambda: [one.text for one in stored.articles] and None,
        ]
        with ThreadPoolExecutor(8) as pool:
            found = [each.result() for each in [pool.submit(one) for one in asked * 4]]
        assert found[0::5] == [len(held.statements())] * 4
        assert found[1::5] == [held.count_quotations()] * 4
        assert everything(stored) == everything(held)
        assert stored.notices == ()


def test_compare_finds_through_the_search_what_memory_finds_among_all(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", 60)
    in_memory = Corpus.open(folder, cache=False)
    with opened(folder, tmp_path / "index.sqlite") as stored:
        for statement in in_memory.statements()[:6]:
            words = " ".join(statement.segments[0].text.split()[:8])
            assert stored.compare(words).id == in_memory.compare(words).id
        with pytest.raises(NothingFound):
            stored.compare("zzqqxx vvkkww")


def test_an_article_is_read_while_all_are_linked(tmp_path: Path) -> None:
    folder = write(tmp_path / "articles", 60)
    with opened(folder, tmp_path / "index.sqlite") as stored, ThreadPoolExecutor(1) as others:
        link, linking, go_on = stored._contents.statements._link, Event(), Event()  # type: ignore[union-attr]

        def slowly() -> None:
            linking.set()
            assert go_on.wait(30)
            link()

        stored._contents.statements._link = slowly  # type: ignore[union-attr]
        found = others.submit(stored.statements)
        try:
            assert linking.wait(30)
            with ThreadPoolExecutor(1) as reader:
                assert reader.submit(stored.quotations, stored.articles[0].id).result(20)
        finally:
            go_on.set()
        assert found.result(60)


def test_what_is_asked_of_a_closed_corpus_does_not_condemn_its_index(tmp_path: Path) -> None:
    news, place = write(tmp_path / "news", 60), tmp_path / "i.sqlite"
    with opened(news, place) as corpus:
        corpus.search("ferry")
    with pytest.raises(AlitaError):
        corpus.article("paper001")
    with pytest.raises(AlitaError):
        corpus.search("harbour")
    assert not condemned(place).exists()
    with opened(news, place) as again:
        assert again.notices == ()
