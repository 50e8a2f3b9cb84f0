"""Small rooms: files and functions that one can hold in the head."""

import ast
import statistics
from pathlib import Path

import alita_tui

PACKAGE = Path(alita_tui.__file__).parent
LONGEST_FILE, LONGEST_FUNCTION, MEDIAN_FILE = 400, 50, 100
FILES = sorted(PACKAGE.rglob("*.py"))


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_no_file_is_long() -> None:
    assert {str(path): _lines(path) for path in FILES if _lines(path) > LONGEST_FILE} == {}


def test_the_median_file_is_short() -> None:
    assert statistics.median(map(_lines, FILES)) < MEDIAN_FILE


def test_no_function_is_long() -> None:
    long = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = (node.end_lineno or node.lineno) - node.lineno + 1
                if size > LONGEST_FUNCTION:
                    long[f"{path}:{node.name}"] = size
    assert long == {}


def test_names_say_what_a_thing_is() -> None:
    vague = {"utils", "helpers", "manager", "misc", "common"}
    assert [str(path) for path in FILES if path.stem in vague] == []
