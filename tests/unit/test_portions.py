"""However long some articles are, no more of them are in the memory at once than fit."""

from pathlib import Path

import pytest

from alita_tui import Corpus
from alita_tui.corpus.building import extracting, portions, words
from alita_tui.corpus.building.removing import whole_articles
from alita_tui.corpus.stored.contents import Stored
from tests.unit.stored_corpora import everything, write


def test_portions_are_bounded_by_count_and_by_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "news", 30)
    (folder / "long.txt").write_text("A long harbour day. " * 500, encoding="utf-8")
    with Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus:
        contents = corpus._contents
        assert isinstance(contents, Stored)
        numbers = list(contents.articles.numbers)
        monkeypatch.setattr(portions, "BYTES", 3_000)
        found = list(portions.portions(contents._store, numbers, 7))
        assert [one for each in found for one in each] == numbers
        assert max(map(len, found)) == 7
        lengths = {
            number: len(one.text.encode()) for number, one in zip(numbers, corpus.articles, strict=True)
        }
        assert all(len(one) == 1 or sum(lengths[each] for each in one) <= 3_000 for one in found)
        assert list(portions.portions(contents._store, [], 7)) == []


def test_what_is_read_at_once_while_indexing_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, most = write(tmp_path / "news", 40), []

    def counted(store: object, numbers: list[int]) -> object:
        found = whole_articles(store, numbers)  # type: ignore[arg-type]
        most.append(sum(len(one.text) for _, one in found))
        return found

    monkeypatch.setattr(portions, "BYTES", 3_000)
    monkeypatch.setattr(extracting, "whole_articles", counted)
    monkeypatch.setattr(words, "whole_articles", counted)
    with (
        Corpus.open([folder], index=tmp_path / "i.sqlite") as corpus,
        Corpus.open([folder], cache=False) as held,
    ):
        assert everything(corpus) == everything(held)
    assert len(most) >= 6
    assert max(most) <= 3_000
