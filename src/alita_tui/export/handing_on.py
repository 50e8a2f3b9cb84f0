"""A comparison in the form that the name of a file asks for."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from alita_tui.corpus.model import Article
    from alita_tui.quotes.model import Statement


def in_form_of(name: str, statement: Statement, articles: Mapping[str, Article]) -> tuple[str, str]:
    """The name of the file and what it holds: ``.csv`` a table, ``.json`` a record, else a page.

    A name without an ending gets ``.html``.
    """
    ending = PurePath(name).suffix.lower()
    if ending == ".csv":
        from alita_tui.export.sheets import READINGS, readings, sheet

        return name, "".join(sheet(READINGS, readings([statement], articles)))
    if ending in (".json", ".jsonl"):
        from alita_tui.export.jsonl import line, statement_record

        return name, line(statement_record(statement, articles))
    from alita_tui.export.web_comparison import comparison_page

    return name if ending else f"{name}.html", comparison_page(statement, articles)
