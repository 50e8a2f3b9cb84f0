"""Tables (CSV, TSV): a row is an article, the first row names the columns."""

import csv
import io
import re
from collections.abc import Iterator

from alita_tui.corpus.decoding import Decoded, Undecodable, decode
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import article_from, field_of
from alita_tui.corpus.readers.raw import RawArticle

_HINT = "name the columns in the first row: text, title, date, source, url, id"
_NAMED_DELIMITER = re.compile(r"sep=(.)\r?\n")  # as spreadsheets write it
_DELIMITERS = ",\t;|"


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a table of articles. A broken row is skipped by the number of its line."""
    decoded = _decoded(document)
    columns: list[str] = []
    named = document.name
    number = 0
    for number, (line, cells) in enumerate(_rows(decoded.text, document.suffix)):
        where = f"{document.path}:{line}"
        if isinstance(cells, str):
            yield Skipped(where, cells, "mend the quotation marks of the table")
            return
        if not columns:
            columns = _columns(cells)
        elif len(cells) > len(columns) and any(cells[len(columns) :]):
            yield Skipped(
                where, f"{len(cells)} cells in {len(columns)} columns", "put the text in quotation marks"
            )
        else:
            row: dict[str, object] = dict(zip(columns, cells, strict=False))
            try:
                yield article_from(
                    row, document, f"{named}-{number}", decoded.encoding, guessed=decoded.guessed
                )
            except Unreadable as error:
                yield Skipped(where, str(error), error.hint)
    if number == 0:
        raise Unreadable("a table without rows", "leave it out")


def rows_of(document: Document) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of any table by their column names in lower case, with the number of the line where each ends.

    Raises Unreadable, OSError.
    """
    columns: list[str] = []
    for line, cells in _rows(_decoded(document).text, document.suffix):
        if isinstance(cells, str):
            raise Unreadable(f"line {line}: {cells}", "mend the quotation marks of the table")
        if columns:
            yield line, {name: cell.strip() for name, cell in zip(columns, cells, strict=False)}
        else:
            columns = [name.strip().lower() for name in cells]


def _decoded(document: Document) -> Decoded:
    try:
        decoded = decode(document.read(limits.LARGEST_WHOLE))
    except Undecodable as error:
        raise Unreadable(str(error), error.hint) from None
    if not decoded.text.strip():
        raise Unreadable("empty", "leave it out")
    return decoded


def _rows(text: str, suffix: str) -> Iterator[tuple[int, list[str] | str]]:
    """Each row that is not blank, with the line where it ends; a reason where the table breaks off."""
    csv.field_size_limit(limits.LARGEST_TEXT)
    text = text.lstrip("\r\n")
    named = _NAMED_DELIMITER.match(text)
    text = text[named.end() :] if named else text
    delimiter = named[1] if named else _delimiter(text, suffix)
    if delimiter == "\t" and _is_unquoted(text):
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, [_bare(cell) for cell in line.rstrip("\r").split("\t")]
        return
    # A blank after the delimiter is no part of a cell, else a mark behind it would not open one.
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield rows.line_num, cells
    except csv.Error as error:
        yield rows.line_num, f"the table breaks off: {error}"


def _is_unquoted(text: str) -> bool:
    """Whether each line is a row by itself: then quotation marks are the article's own and need no pair."""
    return len({line.count("\t") for line in text.split("\n") if line.strip()}) == 1


def _bare(cell: str) -> str:
    """A cell without the quotation marks of the table, where it stands in them."""
    inside = cell[1:-1].replace('""', "")
    quoted = len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inside
    return cell[1:-1].replace('""', '"') if quoted else cell


def _delimiter(text: str, suffix: str) -> str:
    if suffix in (".tsv", ".tab"):
        return "\t"
    first = text[: text.find("\n")] if "\n" in text else text[:10_000]
    return max(_DELIMITERS, key=first.count)


def _columns(cells: list[str]) -> list[str]:
    fields = [field_of(cell.strip()) for cell in cells]
    if not any(field and field[0] == "text" for field in fields):
        raise Unreadable("no column of text", _HINT)
    return [cell.strip() for cell in cells]
