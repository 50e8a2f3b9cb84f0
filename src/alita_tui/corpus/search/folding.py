"""Words and signs made comparable: case, accents, quotation marks and dashes do not count in a search.

Two folds. ``fold`` changes sign for sign, so that an offset in the folded text is one in the text; texts are
lined up by it. ``fold_word`` makes the term that the index holds, which may be longer than the word (``ß`` is
``ss``). The comparison of wordings has a stricter fold of its own: there an accent is a difference.
"""

import re
import unicodedata
from functools import lru_cache

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# Accents that stand apart and signs that nobody sees (soft hyphens, directions) belong to their word.
_WITHIN = "\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# An ideograph is a word of its own.
WORD = re.compile(rf"[{_IDEOGRAPHS}]|[^\W_{_IDEOGRAPHS}]+(?:[{_WITHIN}]+[^\W_{_IDEOGRAPHS}]+)*[{_WITHIN}]*")

_QUOTATION_MARKS = "‘’‚‛′´`“”„‟″«»‹›「」『』"
_SINGLE = "‘’‚‛′´`‹›"
_DASHES = "‐‑‒–—―−"
# Letters with a stroke are no letter with an accent to Unicode; to somebody without that key they are.
_STROKES = str.maketrans("øłđħıØŁĐĦ", "oldhioldh")
_JOINED = str.maketrans({"æ": "ae", "œ": "oe", "Æ": "ae", "Œ": "oe"})
# What is not ASCII in most texts of Latin script; without it a text folds at the speed of ``str.lower``.
_MARKS = tuple((sign, " ") for sign in "’“”‘–—\u00a0…•£€«»")
_LETTERS = tuple(zip("éáíóúñüöäèàâêîôûçëïãõåøščžńśćę", "eaiounuoaeaaeiouceiaoaosczNsce".lower(), strict=True))
_BETWEEN_WORDS = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum()})


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
    """One word as a term: lower case, no accents, joined or apart; letters and digits only, at least one."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.translate(_STROKES).translate(_JOINED))
    plain = "".join(sign for sign in apart if sign.isalnum()).casefold()
    return "".join(sign for sign in plain if sign.isalnum()) or "\ufffd"


def terms(text: str) -> list[str]:
    """The words of the text as terms, one for each match of ``WORD``."""
    plain = _plain(text)
    return [fold_word(word) for word in WORD.findall(text)] if plain is None else tokens(plain)


def indexable(text: str) -> str:
    """What the tokenizer of the index is given: its ``tokens`` are exactly ``terms(text)``, in order."""
    plain = _plain(text)
    return " ".join(map(fold_word, WORD.findall(text))) if plain is None else plain


def tokens(text: str) -> list[str]:
    """What SQLite's ``ascii`` tokenizer finds in a text that is ``indexable``: runs of ASCII letters and
    digits, and of anything beyond ASCII.
    """
    return text.translate(_BETWEEN_WORDS).split() if text.isascii() else text.split(" ")


def _plain(text: str) -> str | None:
    """The text in lower case where that is ASCII but for the most frequent marks and accents; else None."""
    folded = text.lower()
    for replacements in (_MARKS, _LETTERS):
        if folded.isascii():
            return folded
        for sign, plain in replacements:
            folded = folded.replace(sign, plain)
    return folded if folded.isascii() else None


def _fold_sign(sign: str) -> str:
    if sign.isspace():
        return " "
    if sign in _QUOTATION_MARKS:
        return "'" if sign in _SINGLE else '"'
    if sign in _DASHES:
        return "-"
    letter = unicodedata.normalize("NFD", sign.translate(_STROKES))[0].lower()
    return letter if len(letter) == 1 else sign
