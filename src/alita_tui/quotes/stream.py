"""A text as a stream of words in which each quotation in marks is one token.

Frames are read off this stream: what stands inside marks never mixes with the outlet's own sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, repeat
from operator import sub

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.abbreviations import ABBREVIATIONS, ENDING_ABBREVIATIONS
from alita_tui.quotes.lexicon.tags import TAGS
from alita_tui.quotes.marks import Marked
from alita_tui.quotes.paragraphs import Paragraph

QUOTED = "“”"
BREAK = "\n"
_LONGEST_HEADLINE = 24
_NAMES_TOO = {"May": tag.CALENDAR, "Per": 0, "Will": 0}
_TOKEN = re.compile(
    r"\s*(?:[A-Za-z]+(?=[ ,])"  # most tokens: the letters of the general case, found sooner
    r"|[^\W_]+(?:(?:[.'’&@/-]|(?<=\d),(?=\d))[^\W_]+)*|['’](?:s|re|ve|d|ll|m)\b|--+|\.\.+"
    r"|[\"“”„«»‘’'`(){}<>*#=~|/\[\]]{4,}|[^\w\s]|_+)"
)
"""A token with the blanks before it: everything else is a token, so that lengths tell where each stands."""

_ENDINGS = ("s", "re", "ve", "d", "ll", "m")
_SPLIT = {
    f"{pronoun}{mark}{ending}": len(pronoun)
    for lower in ("he", "she", "it", "who", "i", "we", "they", "you", "that", "there")
    for pronoun in (lower, lower.capitalize())
    for mark in "'’"
    for ending in _ENDINGS
}
"""Pronouns with a verb leaning on them, and where the two come apart."""
_IRREGULAR = frozenset((".", "'", "’", *_SPLIT))
_STOPS = frozenset((".", "!", "?", "…", "...", "...."))
_OPENING_MARKS = frozenset("“\"‘'„«")
_DIVIDING = frozenset((BREAK, QUOTED, ")", "]", *_STOPS, *_NAMES_TOO))
"""What may end a sentence, or is another word at its beginning, besides words with a stop."""


class Stream:
    """Parallel lists over the tokens: surface, lower case, offsets, tags, and the number of the sentence.

    ``quoted[token]`` is the index of the marked quotation that the token stands for. ``sentences`` are
    half-open token ranges; a paragraph break is a token of its own, in no sentence.
    """

    __slots__ = (
        "_proper",
        "at_quotation",
        "ends",
        "headline_end",
        "lowers",
        "quoted",
        "sentence_of",
        "sentences",
        "starts",
        "tags",
        "text",
        "words",
    )

    def __init__(self, text: str, lines: Sequence[Paragraph], quotations: Sequence[Marked]) -> None:
        self.text = text
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.quoted: dict[int, int] = {}
        self.at_quotation: list[int] = [0] * len(quotations)
        self.headline_end = 0
        self._proper: set[str] | None = None
        self._read(lines, quotations)
        self.lowers = list(map(str.lower, self.words))
        self.tags = list(map(TAGS.get, self.lowers, repeat(0)))
        self.sentences: list[tuple[int, int]] = []
        self.sentence_of: list[int] = []
        self._divide()
        if self._begins_with_headline():
            self.headline_end = self.sentences[0][1]

    def _read(self, lines: Sequence[Paragraph], quotations: Sequence[Marked]) -> None:
        pending = 0
        for line in lines:
            at = line.start
            while pending < len(quotations) and quotations[pending].opening < line.end:
                quotation = quotations[pending]
                if quotation.opening >= at:
                    self._plain(at, quotation.opening)
                    self.quoted[len(self.words)] = pending
                    self.at_quotation[pending] = len(self.words)
                    self._append(QUOTED, quotation.opening, quotation.closing)
                    at = quotation.closing
                pending += 1
            self._plain(at, line.end)
            self._append(BREAK, line.end, line.end)

    def _append(self, word: str, start: int, end: int) -> None:
        self.words.append(word)
        self.starts.append(start)
        self.ends.append(end)

    def _plain(self, start: int, end: int) -> None:
        """Read ``text[start:end]``."""
        pieces = _TOKEN.findall(self.text, start, end)
        words = list(map(str.strip, pieces))
        ends = list(accumulate(map(len, pieces), initial=start))[1:]
        starts = list(map(sub, ends, map(len, words)))
        irregular = [
            at
            for at, word in enumerate(words)
            if word in _IRREGULAR and (word in _SPLIT or _is_of_word(self.text, words, starts, ends, at))
        ]
        if irregular:
            words, starts, ends = _regular(words, starts, ends, irregular)
        self.words += words
        self.starts += starts
        self.ends += ends

    def _divide(self) -> None:
        """Number the sentences."""
        begin = 0
        words, of = self.words, self.sentence_of
        for at in [at for at, word in enumerate(words) if word in _DIVIDING or word[-1] == "."]:
            word = words[at]
            if word == BREAK:
                self._close(begin, at)
                of.append(-1)
                begin = at + 1
            elif word in _NAMES_TOO:
                if at != begin:
                    self.tags[at] = _NAMES_TOO[word]
            elif self._ends_sentence(at):
                self._close(begin, at + 1)
                begin = at + 1
        self._close(begin, len(words))

    def _close(self, begin: int, end: int) -> None:
        if begin < end:
            self.sentence_of.extend([len(self.sentences)] * (end - begin))
            self.sentences.append((begin, end))

    def _ends_sentence(self, at: int) -> bool:
        """Whether a sentence ends after this stop, abbreviation or quotation."""
        if at + 1 >= len(self.words):
            return True
        word, following = self.words[at], self.words[at + 1]
        if word == QUOTED:
            last = self.text[self.ends[at] - 2 : self.ends[at]]
            return not _STOPS.isdisjoint(last) and (following[0].isupper() or following == QUOTED)
        if word in ")]":
            return self.words[at - 1] in _STOPS and (following[0].isupper() or following == QUOTED)
        if following == QUOTED or following in "([":
            return word in _STOPS
        if word in _STOPS:
            return not following[0].islower() and following not in ",;:)]" and following not in _STOPS
        return following[0].isupper() and word[:-1].lower() in ENDING_ABBREVIATIONS and following in _OPENERS

    def _begins_with_headline(self) -> bool:
        """Whether the first paragraph is one sentence written in capitals."""
        if not self.sentences or self.sentences[0][1] > _LONGEST_HEADLINE:
            return False
        low, high = self.sentences[0]
        if self.words[high] != BREAK:
            return False
        words = [word for word in self.words[low:high] if word[0].isalpha()]
        capitals = sum(1 for word in words if word[0].isupper())
        return len(words) > 2 and capitals >= 0.7 * len(words)

    def is_proper(self, token: int) -> bool:
        """Whether the capital of a word is its own: not only that of a sentence's first word."""
        number = self.sentence_of[token]
        if number < 0 or self.sentences[number][0] != token:
            return True
        if self._proper is None:
            inside = self.words.copy()
            for begin, _ in self.sentences:
                inside[begin] = ""
            self._proper = set(inside)
        return self.words[token][0].isupper() and self.words[token] in self._proper

    def sentence(self, token: int) -> tuple[int, int]:
        """The token range of the sentence that the token stands in."""
        number = self.sentence_of[token]
        return self.sentences[number] if number >= 0 else (token, token)

    def token_before(self, offset: int) -> int:
        """The index of the last token that begins at or before the offset, or -1."""
        return bisect_right(self.starts, offset) - 1


_OPENERS = frozenset(
    (
        "A",
        "After",
        "And",
        "As",
        "At",
        "But",
        "For",
        "He",
        "His",
        "If",
        "In",
        "It",
        "On",
        "She",
        "So",
        "The",
        "They",
        "This",
        "We",
    )
)


def _is_of_word(text: str, words: list[str], starts: list[int], ends: list[int], at: int) -> bool:
    """Whether the stop or apostrophe belongs to the word before: ``Mr.``, ``the dockers’ leader``."""
    if not at or ends[at - 1] != starts[at]:
        return False
    before = words[at - 1]
    if words[at] == ".":
        return _takes_stop(before)
    plural = len(before) > 2 and before[-1] in "sS" and before[-2] not in "'’"
    following = text[ends[at] : ends[at] + 2]
    return plural and following[:1] == " " and (following[1:].isalpha() or following[1:] in _OPENING_MARKS)


def _regular(
    words: list[str], starts: list[int], ends: list[int], irregular: list[int]
) -> tuple[list[str], list[int], list[int]]:
    """The tokens with the stop or apostrophe that ends a word in it, and ``he’s`` as two words."""
    kept: list[str] = []
    begins: list[int] = []
    finishes: list[int] = []
    done = 0
    for at in irregular:
        kept += words[done:at]
        begins += starts[done:at]
        finishes += ends[done:at]
        done = at + 1
        word = words[at]
        if word not in _SPLIT:
            kept[-1] += word
            finishes[-1] = ends[at]
        else:
            cut = _SPLIT[word]
            kept += (word[:cut], word[cut:])
            begins += (starts[at], starts[at] + cut)
            finishes += (starts[at] + cut, ends[at])
    return kept + words[done:], begins + starts[done:], finishes + ends[done:]


def _takes_stop(word: str) -> bool:
    """Whether a stop right after the word belongs to it: abbreviations and initials."""
    lower = word.lower()
    if lower in ABBREVIATIONS or lower in ENDING_ABBREVIATIONS:
        return word[0].isupper() or "." in word
    return (len(word) == 1 and word.isupper() and word != "I") or (
        len(word) == 3 and word[1] == "." and word.isupper()
    )
