"""Words and signs made comparable: case, accents, quotation marks and dashes do not count in a search."""

import re
import unicodedata
from functools import lru_cache

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_ACCENTS = "\u0300-\u036f"
# An ideograph is a word of its own; accents that stand apart belong to their letter.
WORD = re.compile(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+(?:[{_ACCENTS}][^\W_{_IDEOGRAPHS}]*)*")

_QUOTATION_MARKS = "‘’‚‛′´`“”„‟″«»‹›「」『』"
_DASHES = "‐‑‒–—―−"


class _Signs(dict[int, str]):
    """Code point to its folded sign, one for one, worked out when it first comes."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_sign(chr(code))
        return folded


_signs = _Signs()


def fold(text: str) -> str:
    """The text in lower case, without accents, with plain marks and blanks; offsets hold."""
    return text.lower() if text.isascii() else text.translate(_signs)


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """One word as a term: lower case, no accents, joined or apart."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def _fold_sign(sign: str) -> str:
    if sign.isspace():
        return " "
    if sign in _QUOTATION_MARKS:
        return "'" if sign in "‘’‚‛′´`‹›" else '"'
    if sign in _DASHES:
        return "-"
    letter = unicodedata.normalize("NFD", sign)[0].lower()
    return letter if len(letter) == 1 else sign
