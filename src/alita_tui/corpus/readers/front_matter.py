"""Front matter: ``key: value`` lines between two lines of dashes at the top of a Markdown file.

Only what news folders hold is understood: flat keys, quoted or bare values (with colons in them), and folded
or literal blocks. Lists and nested keys are passed over.
"""

import re

_OPEN = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KEY = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_BLOCKS = frozenset({"|", ">", "|-", ">-", "|+", ">+"})


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The fields of the front matter and the offset after it; no fields and 0 where there is none."""
    opened = _OPEN.match(text)
    if opened is None:
        return {}, 0
    lines: list[str] = []
    position = opened.end()
    while position < len(text):
        found = _LINE.match(text, position)
        assert found is not None
        position = found.end()
        line = found.group().rstrip()
        if line in ("---", "..."):
            return _fields(lines), position
        lines.append(line)
    return {}, 0


def _fields(lines: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    block: list[str] | None = None
    blocks: dict[str, list[str]] = {}
    for line in lines:
        if line[:1] in (" ", "\t"):
            if block is not None:
                block.append(line.strip())
            continue
        found = _KEY.match(line)
        block = None
        if found is None:
            continue
        key, value = found[1].lower(), (found[2] or "").strip()
        if value in _BLOCKS:
            block, value = blocks.setdefault(key, []), ""
        fields.setdefault(key, _unquoted(value))
    for key, folded in blocks.items():
        fields[key] = fields[key] or " ".join(filter(None, folded))
    return {key: value for key, value in fields.items() if value}


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value
