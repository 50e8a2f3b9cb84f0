"""A small corpus is opened in a second process; each case runs in a process of its own, which may fork."""

import subprocess
import sys
from pathlib import Path

BEGIN = """
import sys
from alita_tui.corpus.beside import opened_beside
hear = lambda progress: None
"""


def run(code: str, *arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + code, *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.split("\n")


def test_the_first_process_gets_all_statements_without_loading_the_engine() -> None:
    said = run("""
corpus = opened_beside([])(hear)
print([one.base for one in corpus.statements()], sum(len(corpus.quotations(a.id)) for a in corpus.articles))
print(corpus.count_shared(), file=sys.stderr)
print(sorted(name for name in sys.modules if name.startswith("alita_tui.quotes.")))
""")
    bases, engine = said[:2]
    assert bases.startswith("['000_")
    records = {"cluster", "model", "quotation", "small"}
    assert engine == str(sorted(f"alita_tui.quotes.{name}" for name in records))


def test_the_screen_is_painted_without_the_engine_and_the_notebook() -> None:
    said = run("""
import alita_tui.app.app
print(sorted(name for name in sys.modules if name.startswith(("alita_tui.quotes.", "alita_tui.notebook."))))
""")
    assert said[0] == "['alita_tui.quotes.hard_wraps', 'alita_tui.quotes.paragraphs']"


def test_what_was_handed_over_is_what_one_process_finds_and_can_be_collated_anew() -> None:
    said = run("""
from alita_tui.corpus.corpus import Corpus
given, alone = opened_beside([])(hear), Corpus.open()
print(given.articles == alone.articles, given.statements() == alone.statements())
print(given.compare("blood oath", base="001") == alone.compare("blood oath", base="001"))
print(given.search("blod oath") == alone.search("blod oath") != [])
""")
    assert said[:3] == ["True True", "True", "True"]


def test_a_corpus_that_is_not_small_is_opened_by_the_caller(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"article-{number}.txt").write_text("A town hall opened.\nMara Lindt said so.")
    said = run("print(len(opened_beside([sys.argv[1]])(hear).articles))", str(tmp_path))
    assert said[0] == "20"


def test_many_or_long_files_are_not_read_twice(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"article-{number}.txt").write_text("A town hall opened.\nMara Lindt said so.")
    (tmp_path / "long.txt").write_text("A town hall opened. " * 20_000)
    said = run(
        """
from unittest.mock import patch
with patch("os.fork", side_effect=AssertionError("forked")):
    for path in ("", "/long.txt", "/*.txt"):
        print(len(opened_beside([sys.argv[1] + path])(hear).articles))
""",
        str(tmp_path),
    )
    assert said[:3] == ["61", "1", "61"]


def test_a_bad_path_is_the_same_error(tmp_path: Path) -> None:
    said = run(
        """
from alita_tui.errors import BadPath
try:
    opened_beside([sys.argv[1]])(hear)
except BadPath as error:
    print(error.exit_code, bool(error.hint), error)
""",
        str(tmp_path / "missing"),
    )
    assert said[0].startswith("2 True ")
    assert "missing" in said[0]


def test_called_again_it_reads_the_paths_anew() -> None:
    said = run("opener = opened_beside([])\nprint(len(opener(hear).articles), len(opener(hear).articles))")
    assert said[0] == "4 4"


def test_an_index_that_is_named_is_kept_there_each_time(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("A town hall opened.\nMara Lindt said so.")
    index = tmp_path / "news.sqlite"
    said = run(
        """
from pathlib import Path
opener = opened_beside([sys.argv[1]], sys.argv[2])
for _ in range(2):
    with opener(hear) as corpus:
        print(len(corpus.articles), Path(sys.argv[2]).exists())
    Path(sys.argv[2]).unlink()
""",
        str(tmp_path / "news.txt"),
        str(index),
    )
    assert said[:2] == ["1 True", "1 True"]


def test_where_the_second_process_fails_the_first_does_its_work() -> None:
    said = run("""
import alita_tui.corpus.beside as beside
whole, failing = beside._opened, []
def once(*_given):
    raise MemoryError
beside._opened = once
opener = opened_beside([])
beside._opened = whole
print(len(opener(hear).articles))
""")
    assert said[0] == "4"
