"""Words as alignment sees them, and the layers beside them: bracketed words and ellipses.

Punctuation is no token: it is printed, never compared. Words are compared by what was said (``variants``).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from unicodedata import normalize

from alita_tui.quotes.quotation import Span
from alita_tui.quotes.scripts import GLYPHS
from alita_tui.quotes.variants import without_beginning, word_parts

Layer = Literal["word", "square", "ellipsis"]

_APOSTROPHES, _HYPHENS = "'’‘ʼ‛′`´ʹ＇", "-‐‑‒–－"
_UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_FOLD = str.maketrans(
    {**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_HYPHENS, "-"), **dict.fromkeys(_UNSEEN)}
)
_MARKS = r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
"""Characters of scripts that set no blanks between words, as a class of a regular expression."""

_LETTERS = rf"(?:[^\W_{GLYPHS}\u3099\u309a][{_MARKS}{_UNSEEN}]*)+"
_JOINER = "[" + re.escape(_APOSTROPHES + _HYPHENS)
_REMARK = (
    r"(?i:sic|expletives?(?: deleted)?|bleep(?:ed)?|inaudible|unintelligible|laugh(?:s|ter|ing)|applause"
    r"|cross-?talk|pauses?|chuckles)"
)
"""Remarks of whoever wrote the words down, also where round brackets hold them."""

_MASKED = (
    r"(?<![^\W_])(?:bull|mother|horse|god|ass)?(?:bi|bu|d|f|fu|mother|p|pu|s|sh|b|c|a|n|w)[-–_]{2,}"
    r"(?:ck|ch|ing|in|ers?|ed|ty|[tkshey]|king|tch|ting|hole|head){0,2}(?![^\W_])"
)
"""An expletive with dashes for letters; stars for letters are part of any word."""

_TOKEN = re.compile(
    r"(?P<ellipsis>\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?)"
    rf"|(?P<letter>\[[^\W\d_][{_MARKS}]*\]{_LETTERS}(?:{_JOINER}]{_LETTERS})*)"
    rf"|(?P<open>\[|\((?={_REMARK}\)))|(?P<close>\])"
    rf"|(?P<glyph>[{GLYPHS}][{_MARKS}]*)"
    r"|(?P<percent>(?<![^\W_])[Pp](?:er\s[Cc]ent|ER CENT)(?![^\W_]))"
    rf"|(?P<masked>{_MASKED})"
    rf"|(?P<word>[$€£¥#@]?{_LETTERS}"
    rf"(?:(?:{_JOINER}&/@]|[.,](?=\d)|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)){_LETTERS}|\*+(?:{_LETTERS})?)*%?|\*{{2,}})"
)
_SEPARATING = ".,;:?!"
_REACHES_BEYOND = re.compile(r"$|(?i:cent(?![^\W_]))|\.|[^\[(]*[\[(]")
"""Beginning of a piece between two blanks, without the signs that end it, which may be read together with
what stands beyond: an ellipsis with blanks in it, “per cent”, brackets around several words."""

_LONGEST_BRACKET = 200
_LONGEST_KNOWN = 64


@dataclass(frozen=True, slots=True)
class Token:
    """One word or ellipsis: where it stands, how it compares (``key``), and its layer.

    ``group`` is the span of the square brackets around it, brackets included, or None.
    ``letter`` is true for a word whose first letter the editor put in brackets: ``[W]e``.
    ``whole`` is the span of the written word that it is a part of (“gonna”, “e-mail”), or None.
    """

    start: int
    end: int
    key: str
    layer: Layer
    group: Span | None = None
    letter: bool = False
    whole: Span | None = None


def printed_form(word: str) -> str:
    """The word with one kind of apostrophe and hyphen, without signs that nobody sees, its case kept."""
    return word if word.isascii() and "`" not in word else normalize("NFC", word.translate(_FOLD))


def fold(word: str) -> str:
    """The word as compared: one kind of apostrophe and hyphen, no unseen sign, no case."""
    return printed_form(word).casefold()


def tokens(text: str, start: int = 0, end: int | None = None, *, as_written: bool = False) -> list[Token]:
    """The tokens of ``text[start:end]`` in order; offsets point into ``text``. Linear time.

    A written word that stands for several (“gonna”) is several tokens, and keys are what was said;
    ``as_written`` keeps each written word as it is.
    """
    found: list[Token] = []
    group: Span | None = None
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        begin, stop = match.span()
        kind = match.lastgroup
        if group is not None and begin >= group[1]:
            group = None
        if kind == "open":
            group = group or _bracket(text, begin, end)
        elif kind == "ellipsis":
            found.append(Token(begin, stop, "…", "ellipsis"))
        elif kind == "letter":
            word = fold(match[0].replace("[", "", 1).replace("]", "", 1))
            parts = _parts(word, "")
            key = word if as_written or len(parts) > 1 else parts[0][2]
            found.append(Token(begin, stop, key, "word", None, True))
        elif kind == "percent":
            found.append(Token(begin, stop, "percent", "square" if group else "word", group))
        elif kind != "close" and as_written:
            found.append(Token(begin, stop, fold(match[0]), "square" if group else "word", group))
        elif kind != "close":
            parts = _parts(match[0], text[begin - 1 : begin])
            whole = (begin, stop) if len(parts) > 1 else None
            layer: Layer = "square" if group else "word"
            found += [Token(begin + a, begin + b, key, layer, group, False, whole) for a, b, key in parts]
    return found


def _parts(word: str, before: str) -> tuple[tuple[int, int, str], ...]:
    """The words that a written word stands for, as places in it and keys; ``before``: the sign before it."""
    folded = fold(word)
    if len(folded) > _LONGEST_KNOWN:
        return ((0, len(word), folded),)
    full = without_beginning(folded) if before and before in _APOSTROPHES else None
    if full:
        return ((0, len(word), full),)
    parts = word_parts(folded)
    if len(parts) == 1 or len(folded) == len(word):
        return parts if len(folded) == len(word) else ((0, len(word), parts[0][2]),)
    if len(word) > _LONGEST_KNOWN:
        return ((0, len(word), folded),)
    places = [len(fold(word[:at])) for at in range(len(word) + 1)]
    return tuple((bisect_left(places, a + 1) - 1, bisect_left(places, b), key) for a, b, key in parts)


def _bracket(text: str, opening: int, end: int | None) -> Span | None:
    """The span of the brackets that open here, or None where they do not close nearby."""
    limit = min(len(text) if end is None else end, opening + _LONGEST_BRACKET)
    closing = text.find("]" if text[opening] == "[" else ")", opening, limit)
    return None if closing < 0 else (opening, closing + 1)


def compared(found: Iterable[Token]) -> list[Token]:
    """The tokens that count: words outside square brackets."""
    return [token for token in found if token.layer == "word"]


def keys(text: str, start: int = 0, end: int | None = None) -> tuple[str, ...]:
    """The keys of the compared words of ``text[start:end]``: those of ``tokens``, faster."""
    if start and not text[start - 1 : start].isspace():
        return tuple(_read_keys(text, start, end))
    found: list[str] = []
    for printed in text[start:end].split():
        piece = printed.rstrip(_SEPARATING)
        known = _keys_between_blanks(piece) if len(piece) <= _LONGEST_KNOWN else None
        if known is None:
            return tuple(_read_keys(text, start, end))
        found += known
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _keys_between_blanks(piece: str) -> tuple[str, ...] | None:
    """The keys of a piece between two blanks, or None where they hang on what stands beyond."""
    return None if _REACHES_BEYOND.match(piece) else tuple(_read_keys(piece, 0, None))


def _read_keys(text: str, start: int, end: int | None) -> list[str]:
    found: list[str] = []
    closes = 0
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind, begin = match.lastgroup, match.start()
        if kind == "letter":
            word = fold(match[0].replace("[", "", 1).replace("]", "", 1))
            parts = _keys_of(word)
            found.append(parts[0] if len(parts) == 1 else word)
        elif kind == "open":
            if begin >= closes and (group := _bracket(text, begin, end)) is not None:
                closes = group[1]
        elif begin < closes or kind in ("ellipsis", "close"):
            continue
        elif kind == "percent":
            found.append("percent")
        elif begin and text[begin - 1] in _APOSTROPHES:
            found += [key for _, _, key in _parts(match[0], text[begin - 1])]
        else:
            found += _keys_of(match[0])
    return found


@lru_cache(maxsize=1 << 15)
def _keys_of(word: str) -> tuple[str, ...]:
    return tuple(key for _, _, key in _parts(word, ""))


class Alphabet:
    """One code point for each different word, so that rapidfuzz compares words as letters.

    Surrogates are skipped; after 1,111,000 different words the rest share the last code point.
    """

    _FIRST_SURROGATE, _SURROGATES, _LAST = 0xD800, 0x800, 0x10FFFF

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def __iter__(self) -> Iterator[str]:
        """The words in the order in which they came."""
        return iter(self._letters)

    def letter(self, word: str) -> str:
        known = self._letters.get(word)
        if known is None:
            code = len(self._letters) + 1
            if code >= self._FIRST_SURROGATE:
                code += self._SURROGATES
            known = self._letters[word] = chr(min(code, self._LAST))
        return known

    def spell(self, words: Iterable[str]) -> str:
        """A string with one code point a word."""
        return "".join(map(self.letter, words))
