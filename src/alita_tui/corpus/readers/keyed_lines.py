"""Fields above a plain text: lines such as ``Title: Ferry is back``, as people and scripts note them."""

import re

from alita_tui.corpus.readers.fields import field_of, known

_LINE = re.compile(r"([A-Za-z][A-Za-z _-]{1,24}):[ \t]+([^\r\n]*?)[ \t]*(?:\r\n|\r|\n|\Z)")
_BLANK = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*")
_FEWEST, _MOST = 2, 30


def keyed_lines(text: str) -> tuple[dict[str, object], int]:
    """The fields of the lines at the top, and the offset of the text under them.

    No fields and 0 where fewer than two of the lines name a field, or nothing stands under them.
    """
    fields: dict[str, object] = {}
    at = start = len(text) - len(text.lstrip("\ufeff\r\n"))
    for _ in range(_MOST):
        found = _LINE.match(text, at)
        if found is None:
            break
        named = field_of(found[1])
        if named is not None and named[0] == "text":  # the text begins on this line
            at = found.start(2)
            break
        fields.setdefault(found[1], found[2])
        at = found.end()
    blank = _BLANK.match(text, at)
    body = blank.end() if blank else at
    declared = {name: value for name, value in known(fields).items() if name != "text"}
    if at == start or len(declared) < _FEWEST or not text[body:].strip():
        return {}, 0
    return declared, body
