"""No string of a corpus reaches a markup parser: whoever shows one in the app says that it is none."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import alita_tui

APP = Path(alita_tui.__file__).parent / "app"
FILES = sorted([*APP.rglob("*.py")])
# Widgets and entries of Textual that read a string as markup.
READERS = frozenset(
    "Static Label Button Option Hit DiscoveryHit Collapsible Tooltip Toast Link Checkbox RadioButton "
    "TabPane Tab Tabs DataTable Tree OptionList SelectionList Selection ListItem Header Digits Pretty".split()
)
TITLES = frozenset({"border_title", "border_subtitle", "tooltip"})
SAFE = frozenset({"content", "Content", "assemble", "styled", "join", "heading", "help_text"})
PARSERS = frozenset({"from_markup", "to_content", "render_markup", "from_ansi", "visualize"})


def name_of(node: ast.expr) -> str:
    """The last word of what is called or named."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def harmless(node: ast.expr) -> bool:
    """Whether a value holds no markup: made by safe.content, a fixed text without a bracket, or nothing."""
    if isinstance(node, ast.Constant):
        return node.value is None or (isinstance(node.value, str) and "[" not in node.value)
    if isinstance(node, ast.IfExp):
        return harmless(node.body) and harmless(node.orelse)
    return isinstance(node, ast.Call) and name_of(node.func) in SAFE


def plain(call: ast.Call) -> bool:
    """Whether ``markup=False`` is said."""
    return any(
        one.arg == "markup" and isinstance(one.value, ast.Constant) and one.value.value is False
        for one in call.keywords
    )


def of_readers(tree: ast.Module) -> Iterator[ast.Call]:
    """Calls of ``super().__init__`` in classes that derive from a widget that reads markup."""
    for one in ast.walk(tree):
        if isinstance(one, ast.ClassDef) and any(name_of(base) in READERS for base in one.bases):
            for call in ast.walk(one):
                if (
                    isinstance(call, ast.Call)
                    and name_of(call.func) == "__init__"
                    and isinstance(call.func, ast.Attribute)
                    and isinstance(call.func.value, ast.Call)
                ):
                    yield call


def faults(source: str) -> list[str]:
    """What in a module might be read as markup: the line and the reason."""
    tree = ast.parse(source)
    local = {  # names that hold content: assigned or yielded from safe.content
        name_of(target)
        for one in ast.walk(tree)
        if isinstance(one, ast.Assign) and harmless(one.value)
        for target in one.targets
    }
    found = []

    def tell(node: ast.expr | ast.stmt, reason: str) -> None:
        found.append(f"{node.lineno}: {reason}")

    for call in of_readers(tree):
        if call.args and not plain(call) and not harmless(call.args[0]):
            tell(call, "a widget that reads markup gets a string")
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in ("textual.markup", "rich.markup"):
            tell(node, "a markup parser")
        render = isinstance(node, ast.FunctionDef) and node.name == "render" and node.returns
        if isinstance(render, ast.expr) and name_of(render) == "str":
            tell(render, "render gives a string, which Textual reads as markup")
        if isinstance(node, ast.Assign):
            titles = [one for one in node.targets if isinstance(one, ast.Attribute) and one.attr in TITLES]
            if titles and not harmless(node.value) and name_of(node.value) not in local:
                tell(node, f"{titles[0].attr} gets a string")
        if isinstance(node, ast.Call):
            check(node, local, tell)
    return found


def check(call: ast.Call, local: set[str], tell: object) -> None:
    """Tell what is wrong with a call."""
    assert callable(tell)
    called = name_of(call.func)
    if called in PARSERS:
        tell(call, f"{called} reads markup")
    if any(
        one.arg == "markup" and isinstance(one.value, ast.Constant) and one.value.value
        for one in call.keywords
    ):
        tell(call, "markup is turned on")
    if called == "notify" and not plain(call):
        tell(call, "a notice without markup=False")
    if called in READERS and not plain(call):
        shown = call.args[1:2] if called == "Hit" else call.args[:1]
        fine = all(harmless(one) or name_of(one) in local | {"label", "shown", "title"} for one in shown)
        helps = [one.value for one in call.keywords if one.arg == "help"]
        if not fine or not all(harmless(one) for one in helps):
            tell(call, f"{called} gets a string")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(APP)))
def test_no_string_is_read_as_markup(path: Path) -> None:
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "self.border_title = article.title",
        "self.border_title = f'{title}'",
        "self.tooltip = '[b]x'",
        "Static(article.text)",
        "Label(f' {x} ')",
        "app.notify(str(error))",
        "app.notify(str(error), markup=True)",
        "Content.from_markup(x)",
        "from rich.markup import render",
        "class A(Static):\n    def __init__(self, text):\n        super().__init__(text)",
        "class A(Widget):\n    def render(self) -> str:\n        return self.text",
        "DiscoveryHit(name, run)",
        "Hit(1, content(a), run, help=about)",
    ],
)
def test_the_check_finds_what_it_is_for(source: str) -> None:
    assert faults(source)


@pytest.mark.parametrize(
    "source",
    [
        "self.border_title = content(title)",
        "Static()",
        "Static(x, markup=False)",
        "self.border_title = ' search '",
        "app.notify(x, markup=False)",
        "self.border_title = content(a) if a else ' b '",
    ],
)
def test_the_check_leaves_what_is_safe(source: str) -> None:
    assert faults(source) == []
