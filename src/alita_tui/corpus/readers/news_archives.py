"""The layouts in which news archives hand out many articles in one document.

Each layout is known by the line with which it ends an article: ``End of Document`` (Nexis Uni) or
``Document`` and an accession number (Factiva). Lines are the paragraphs of the document, trimmed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alita_tui.corpus.dates import day_of
from alita_tui.corpus.opening_lines import is_name

_NEXIS_END = re.compile(r"end of document", re.I)
_FACTIVA_END = re.compile(r"document [A-Z][A-Z0-9]{11,}", re.I)
_KEY = re.compile(r"(section|length|byline|highlight|dateline|graphic|copyright|series)\b[:\s]", re.I)
_LENGTH = re.compile(r"\d[\d,.]* words?", re.I)
_CODE = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|PUB|AN|IPC|IPD|ART|VOL)(?:\s+(.*))?$",
    re.S,
)
_AFTER = re.compile(
    r"(?:load-date|language|publication-type|journal code|subject):|(?:classification|graphic|notes):?$", re.I
)


@dataclass(frozen=True, slots=True)
class ArchiveArticle:
    """One article of an archive's document; without a text it is incomplete."""

    title: str | None
    source: str | None
    date: str | None
    author: str | None
    text: str


def archive_articles(lines: Sequence[str]) -> list[ArchiveArticle] | None:
    """The articles that the lines hold; None where they are of no known layout."""
    if any(_NEXIS_END.fullmatch(line) for line in lines):
        return [_nexis(part) for part in _parts(lines, _NEXIS_END)]
    if any(_FACTIVA_END.fullmatch(line) for line in lines):
        return [_factiva(part) for part in _parts(lines, _FACTIVA_END)]
    return None


def _parts(lines: Sequence[str], end: re.Pattern[str]) -> Iterator[list[str]]:
    """The lines of each article, blank ones and the line that ends it left out."""
    part: list[str] = []
    for line in lines:
        if end.fullmatch(line):
            yield part
            part = []
        elif line:
            part.append(line)
    if len(part) > 3:  # the last article lost its end
        yield part


def _nexis(lines: list[str]) -> ArchiveArticle:
    """Title, publication, day; keys such as ``Length:``; ``Body``; the text; ``Load-Date:``.

    The standfirst stands under the key ``Highlight:`` and becomes the first paragraph.
    """
    body = next((at for at, line in enumerate(lines) if line.lower() == "body"), None)
    head = lines if body is None else lines[:body]
    dated = [at for at, line in enumerate(head) if day_of(line) and at >= 2]
    first_key = next((at for at, line in enumerate(head) if _KEY.match(line)), len(head))
    day = max((at for at in dated if at < first_key), default=dated[0] if dated else None)
    keys = {match[1].lower(): line[match.end() :].strip() for line in head if (match := _KEY.match(line))}
    text = [] if body is None else lines[body + 1 :]
    last = next((at for at, line in enumerate(text) if _AFTER.match(line)), len(text))
    return ArchiveArticle(
        title=None if day is None else head[day - 2],
        source=None if day is None else head[day - 1],
        date=None if day is None else head[day],
        author=_without_by(keys.get("byline")),
        text="\n\n".join([*filter(None, [keys.get("highlight")]), *text[:last]] if last else ()),
    )


def _factiva(lines: list[str]) -> ArchiveArticle:
    coded = sum(_CODE.match(line) is not None for line in lines)
    return _factiva_coded(lines) if coded >= 4 else _factiva_plain(lines)


def _factiva_coded(lines: list[str]) -> ArchiveArticle:
    """Each field begins with its code of two letters: HD headline, PD day, SN source, LP and TD the text."""
    fields: dict[str, list[str]] = {}
    field: list[str] = []
    for line in lines:
        code = _CODE.match(line)
        if code is None:
            field.append(line)
            continue
        field = fields.setdefault(code[1], [])
        if code[2]:
            field.append(code[2].strip())
    return ArchiveArticle(
        title=" ".join(fields.get("HD", ())) or None,
        source=" ".join(fields.get("SN", ())) or None,
        date=next(iter(fields.get("PD", ())), None),
        author=_without_by(" ".join(fields.get("BY", ()))),
        text="\n\n".join(fields.get("LP", []) + fields.get("TD", [])),
    )


def _factiva_plain(lines: list[str]) -> ArchiveArticle:
    """Headline, perhaps a byline, ``523 words``, day, perhaps a time, source, language, copyright, text."""
    words = next((at for at, line in enumerate(lines) if _LENGTH.fullmatch(line)), None)
    if words is None or words == 0:
        return ArchiveArticle(None, None, None, None, "")
    head, rest = lines[:words], lines[words + 1 :]
    day = next((line for line in rest[:2] if day_of(line)), None)
    after = rest.index(day) + 1 if day else 0
    if after < len(rest) and re.match(r"\d{1,2}:\d\d", rest[after]):
        after += 1
    source = rest[after] if after < len(rest) else None
    end = next((at for at, line in enumerate(rest[:12]) if re.match(r"copyright|\(c\)|©", line, re.I)), None)
    if end is None:
        end = next((at for at, line in enumerate(rest[:8]) if line.lower() in _LANGUAGES), after)
    by = next((line for line in head[1:] if line.lower().startswith("by ")), None)
    titles = [line for line in head if line is not by]
    if by is None and len(titles) > 1 and is_name(titles[-1]) and len(titles[-2]) > len(titles[-1]):
        by = titles.pop()
    return ArchiveArticle(
        titles[-1] if titles else None, source, day, _without_by(by), "\n\n".join(rest[end + 1 :])
    )


_LANGUAGES = frozenset("english german french spanish italian dutch portuguese".split())


def _without_by(name: str | None) -> str | None:
    return re.sub(r"(?i)^by:?\s+", "", name).strip() or None if name else None
