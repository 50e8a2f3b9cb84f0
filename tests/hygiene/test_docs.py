"""What the documents say is true."""

import re
from pathlib import Path

import pytest

from alita_tui.quotes.model import FLAGS, STATES
from tests.hygiene import rules_page
from tests.hygiene.keys_page import PAGE, page
from tests.hygiene.readme import DOCUMENTS, README, ROOT, blocks, output

TEXT = README.read_text(encoding="utf-8")


def test_the_quick_start_is_two_commands_each_alone_on_its_line() -> None:
    fenced = re.findall(r"^```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    commands = [line for block in fenced for line in block.splitlines() if "pip install uv" in line]
    assert commands == [
        "python3 -m pip install uv && uv run alita-tui",
        "python3 -m pip install uv && uv run pytest",
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_the_documents_print_what_the_commands_print(document: Path) -> None:
    found = blocks(document.read_text(encoding="utf-8"))
    assert len(found) >= 3
    for command, printed in found:
        assert printed == output(command), f"{command}: refresh with python -m tests.hygiene.readme"


def test_the_readme_names_every_state_and_flag() -> None:
    for name in (*STATES, *FLAGS):
        assert name in TEXT, name


def test_the_page_of_keys_is_the_table_of_commands() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "refresh with python -m tests.hygiene.keys_page"


def test_the_page_of_rules_is_the_table_of_rules() -> None:
    printed = rules_page.PAGE.read_text(encoding="utf-8")
    assert printed == rules_page.page(), "refresh with python -m tests.hygiene.rules_page"


def test_links_lead_somewhere() -> None:
    for document in [README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_no_path_of_a_machine_stands_in_a_document() -> None:
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        assert not re.search(r"(?<![\w.])/(?:home|root|work|Users)/", document.read_text(encoding="utf-8"))


def test_every_module_says_what_it_is() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for folder in ("src", "tests", "benchmarks", "screenshots")
        for path in Path(ROOT / folder).rglob("*.py")
        if path.read_text(encoding="utf-8").strip() and not path.read_text(encoding="utf-8").startswith('"""')
    ]
    assert silent == []
