"""The base of a collation: its segments and their words, ready to be aligned against."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alita_tui.quotes.base_forms import BaseForms
from alita_tui.quotes.differences import Side
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS
from alita_tui.quotes.model import Document, Quotation, Span
from alita_tui.quotes.negations import Framed, is_bare_denial
from alita_tui.quotes.passages import containment
from alita_tui.quotes.quoted_sentences import QuotedSentence, quoted_sentences, spelling
from alita_tui.quotes.same_people import is_named
from alita_tui.quotes.spelling import Spelling
from alita_tui.quotes.tokens import Alphabet, Token, keys

_SAME_AGAIN = 0.9


@dataclass(frozen=True, slots=True)
class BaseText:
    """The segments of a base with their tokens.

    ``sentences`` are the segments, ``spans`` and ``sides`` their places and tokens; ``words`` are all
    compared words in order, ``segment_of`` the segment of each, ``spelled`` the words with one code point
    each; ``little`` are the code points of words that say nothing alone; ``forms`` its contractions.
    """

    document: Document
    sentences: tuple[QuotedSentence, ...]
    spans: tuple[Span, ...]
    sides: tuple[Side, ...]
    words: tuple[Token, ...]
    segment_of: tuple[int, ...]
    alphabet: Alphabet
    spelled: Spelling
    little: frozenset[str]
    forms: BaseForms

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who is credited with the first quotation of the base that credits somebody."""
        quotations = (sentence.quotation for sentence in self.sentences)
        return next((one.speakers for one in quotations if one.speakers), ())

    def framed(self, segment: int) -> Framed:
        """The segment in the sentence of the outlet."""
        return Framed.of(self.document.text, self.sentences[segment].quotation, self.spans[segment][0])

    def is_answered(self, segment: int) -> bool:
        """Whether the sentence beside the segment is a bare denial: “Would we sell it? Never.”"""
        beside = (number for number in (segment - 1, segment + 1) if 0 <= number < len(self.spans))
        return any(is_bare_denial(self.document.text, self.spans[number]) for number in beside)

    def speakers_of(self, segment: int) -> tuple[str, ...]:
        """Whom the base credits by name with the segment; nobody where it gives a role or nothing."""
        speakers = self.sentences[segment].quotation.speakers
        return speakers if any(map(is_named, speakers)) else ()

    def segment_words(self, segment: int) -> list[Token]:
        return self.sentences[segment].words


def base_text(document: Document, parts: Sequence[Quotation]) -> BaseText:
    """Cut the quotations of the base article into segments: one a sentence that holds a word."""
    printed = [quoted_sentences(document.text, part) for part in _without_repeats(document, parts)]
    sentences = tuple(sentence for part in printed for sentence in part)
    alphabet = Alphabet()
    spelled = spelling(alphabet, printed)
    return BaseText(
        document,
        sentences,
        tuple(sentence.span for sentence in sentences),
        tuple(Side(document.text, sentence.tokens) for sentence in sentences),
        tuple(word for sentence in sentences for word in sentence.words),
        spelled.sentence_of,
        alphabet,
        spelled,
        frozenset(map(alphabet.letter, LITTLE_WORDS)),
        BaseForms([sentence.words for sentence in sentences]),
    )


def _without_repeats(document: Document, parts: Sequence[Quotation]) -> list[Quotation]:
    """The parts without those that print again what the article prints elsewhere at greater length.

    A fragment inside a sentence of the outlet is such an echo by itself, direct speech only as a whole
    utterance: who says a thing twice in one breath has said it twice.
    """
    alphabet = Alphabet()
    spelled = [alphabet.spell(keys(document.text, part.start, part.end)) for part in parts]
    units: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        units[part.utterance, 0 if part.kind == "direct" else part.start].append(number)
    kept: dict[int, str] = {}
    for unit in sorted(units.values(), key=lambda unit: (-sum(len(spelled[one]) for one in unit), unit)):
        if not all(_holds(kept.values(), spelled[one]) for one in unit):
            kept |= {one: spelled[one] for one in unit}
    return [part for number, part in enumerate(parts) if number in kept]


def repeated(spelled: Spelling) -> set[int]:
    """The numbers of the parts whose words a longer one, or an equal one before it, holds."""
    words = [spelled.letters[start:end] for start, end in spelled.parts]
    kept: dict[int, str] = {}
    for number in sorted(range(len(words)), key=lambda one: (-len(words[one]), one)):
        if not _holds(kept.values(), words[number]):
            kept[number] = words[number]
    return set(range(len(words))) - set(kept)


def _holds(longer: Iterable[str], words: str) -> bool:
    return any(containment(words, other) >= _SAME_AGAIN for other in longer)
