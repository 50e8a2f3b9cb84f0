"""Quoted passages as linking compares them: keys, shingles, and how much one holds of another."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice

from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document, Quotation
from alita_tui.quotes.tokens import Alphabet, keys

SHINGLE = 3
FRAGMENT = 5
_COMMON = 400
_LOOKED_AT = 300
_CANDIDATES = 24
_MOST = 48
_RUN_SHARE = 0.3
_TITLES = frozenset(("title", "heading"))


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation in marks as linking sees it.

    ``document`` is the position of its document in the corpus; ``words`` are the compared keys, ``spelled``
    the same with one code point a word, ``telling`` that without the little words; ``surnames`` the last
    names of the speakers, folded, ``persons`` those of the speakers whom a name tells from others.
    """

    quotation: Quotation
    document: int
    words: tuple[str, ...]
    spelled: str
    telling: str
    surnames: frozenset[str]
    persons: frozenset[str]

    @property
    def attributed(self) -> bool:
        """Whether somebody is taken to have said it. Words in marks that nobody is credited with may hang
        on a quotation that holds them, and never carry one."""
        return self.quotation.kind != "unattributed"

    @property
    def is_title(self) -> bool:
        return self.quotation.rule in _TITLES

    @property
    def is_fragment(self) -> bool:
        return len(self.words) <= FRAGMENT


def surnames(speakers: Sequence[str]) -> frozenset[str]:
    """The last word of each name, folded: what a later mention of the person keeps."""
    return frozenset(name.rsplit(None, 1)[-1].casefold() for name in speakers if name.strip())


def persons(speakers: Sequence[str]) -> frozenset[str]:
    """The surnames of those who are named; roles ("the director") name nobody to compare."""
    return surnames(
        [name for name in speakers if name[:1].isupper() and name.rsplit(None, 1)[-1][:1].isupper()]
    )


def passages(documents: Sequence[Document], alphabet: Alphabet) -> list[Passage]:
    """Everything in marks, in the order of the documents."""
    little = frozenset(map(alphabet.letter, LITTLE_WORDS))
    found = []
    for number, document in enumerate(documents):
        for quotation in document.quotations:
            if quotation.kind == "indirect":
                continue
            words = keys(document.text, quotation.start, quotation.end)
            if words:
                spelled = alphabet.spell(words)
                telling = "".join(letter for letter in spelled if letter not in little)
                names = quotation.speakers
                found.append(
                    Passage(quotation, number, words, spelled, telling, surnames(names), persons(names))
                )
    return found


def threshold(words: int) -> float:
    """The share of the shorter text's words that the longer must hold; it rises as the text shrinks."""
    if words <= FRAGMENT:
        return 0.99
    if words <= 9:
        return 0.75
    return 0.60 if words <= 14 else 0.50


def candidates(found: Sequence[Passage]) -> Iterator[tuple[int, list[int]]]:
    """For each passage the positions of those that share most shingles with it, best first.

    Exact copies are collapsed before a shingle counts as common, so that a quotation which everybody prints
    does not hide itself. The rarest shingles are looked up first, and only so many places of each passage, so
    that the work stays linear where everything resembles everything.
    """
    copies: dict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(found):
        copies[passage.spelled].append(number)
    postings: dict[str, list[str]] = defaultdict(list)
    wanted = {text for text in copies if len(text) < SHINGLE}
    for text in copies:
        for shingle in _shingles(text, wanted):
            postings[shingle].append(text)
    for number, passage in enumerate(found):
        shared: dict[str, int] = defaultdict(int)
        looked_at = 0
        lists = [postings[shingle] for shingle in _shingles(passage.spelled, ()) if shingle in postings]
        for texts in sorted(lists, key=len):
            looked_at += len(texts)
            if len(texts) > _COMMON or (looked_at > _LOOKED_AT and len(shared) > 1):
                break
            for text in texts:
                shared[text] += 1
        best = nlargest(_CANDIDATES, shared, key=shared.__getitem__)
        others = (other for text in best for other in copies[text][:_CANDIDATES] if other != number)
        yield number, list(islice(others, _MOST))


def _shingles(text: str, short: Collection[str]) -> list[str]:
    """The runs of three words; of a shorter text the whole; and those of ``short`` that it holds.

    Each once, in the order of the text: a set would answer in another order on every run.
    """
    if len(text) < SHINGLE:
        return [text]
    sizes = range(1, SHINGLE) if short else ()
    runs = dict.fromkeys(text[at : at + SHINGLE] for at in range(len(text) - SHINGLE + 1))
    for size in sizes:
        for at in range(len(text) - size + 1):
            if text[at : at + size] in short:
                runs[text[at : at + size]] = None
    return list(runs)


def containment(short: str, long: str) -> float:
    """The share of the words of ``short`` that ``long`` gives in order and near each other, 0 to 1.

    Both are spelled with one code point a word. Without runs of words in common it is 0: what two texts
    share in scattered little words says nothing.
    """
    if short in long:
        return 1.0
    if len(short) <= SHINGLE:
        return 0.0
    runs = [at for at in range(len(short) - SHINGLE + 1) if short[at : at + SHINGLE] in long]
    if not runs or _covered(runs) < _RUN_SHARE * len(short):
        return 0.0
    from rapidfuzz.distance import LCSseq

    places = [long.find(short[at : at + SHINGLE]) - at for at in runs]
    first = min(places) - len(short) // 2
    last = max(places) + len(short) + len(short) // 2
    return LCSseq.similarity(short, long[max(0, first) : max(0, last)]) / len(short)


def _covered(runs: Sequence[int]) -> int:
    """How many words the runs of three that begin at these positions cover together."""
    words, end = 0, 0
    for at in runs:
        words += at + SHINGLE - max(at, end)
        end = at + SHINGLE
    return words
