"""Words that deny, by themselves or by what they mean, in the marks and in the sentence around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from alita_tui.quotes.lexicon import words
from alita_tui.quotes.lexicon.function_words import AUXILIARIES, MODALS, SUBJECT_PRONOUNS
from alita_tui.quotes.model import Quotation, Span
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Token, compared, tokens

NEGATIONS = frozenset(("not", "never", "no", "nobody", "none", "nothing", "neither", "nowhere"))
_NEARLY = frozenset(("hardly", "rarely", "scarcely", "seldom"))
"""They deny all but a little: without them it is said outright."""

_STRENGTHENED = {
    "not": frozenset(("only", "just", "merely", "least")),
    "no": frozenset(("doubt", "wonder", "matter")),
}
"""What follows a negation that denies nothing."""

_IMPLIED = words(
    """
    abandon abandoned abandons against avoid avoided ban banned barely barred blocked cancel cancelled
    declined declines denied denies deny denying difficult dismiss dismissed dismisses doubt doubted
    doubts exclude excluded excludes fail failed few halt hard impossible instead lack little nor
    oppose opposed opposes prevent prevented refuse refused refuses refusing reject rejected rejecting
    rejects rule ruled rules ruling scrap scrapped stop stopped unable unless unlikely without
    """
)
"""Words by which a paraphrase or a frame denies without a negation."""

_ANSWERS = frozenset(("answer", "answered", "answers", "replied", "replies", "said", "says"))
_PROMISED = frozenset(("agreed", "agrees", "pledged", "pledges", "promised", "promises", "vowed", "vows"))
_ASSERTING = AUXILIARIES | MODALS | SUBJECT_PRONOUNS | {"said", "says", "that"}
MARKS = '"“”„«»'
_OPENING = MARKS + "'‘’‚"
_BARE, _BEFORE, _CLAUSE, _AROUND, _FRAME = 3, 3, 3, 400, 6


def denying(found: Sequence[Token]) -> list[Token]:
    """Those of the words that deny by themselves: not the one of “not only”."""
    keys = [one.key for one in found] + [""]
    return [
        one
        for at, one in enumerate(found)
        if (is_negation(one.key) or one.key in _NEARLY)
        and keys[at + 1] not in _STRENGTHENED.get(one.key, frozenset())
    ]


def implies_denial(found: Sequence[Token]) -> bool:
    """Whether one of the words denies by what it means: “refused”, “unlikely”."""
    return any(one.key in _IMPLIED for one in found)


def denies(text: str, span: Span) -> bool:
    """Whether a word at the span denies, be it by implication: “I doubt that”."""
    found = compared(tokens(text, *span))
    return bool(denying(found)) or implies_denial(found)


def is_bare_denial(text: str, span: Span) -> bool:
    """Whether the span is nothing but an answer that denies: “Never.”"""
    found = compared(tokens(text, *span))
    return 0 < len(found) <= _BARE and found[0] in denying(found)


def is_negation(key: str) -> bool:
    """Whether the word, as it compares, denies by itself."""
    return key in NEGATIONS or key.endswith("n't") or key == "cannot"


@dataclass(frozen=True)
class Framed:
    """Words at ``span`` of a text, in the outlet's own sentence; ``mixed``: that sentence runs on into them.

    A frame may deny what the marks hold: she would never “close the bridge”.
    """

    text: str
    span: Span
    mixed: bool

    @classmethod
    def of(cls, text: str, part: Quotation, start: int) -> "Framed":
        """What stands from ``start`` on in the quotation; only its beginning runs on from the frame."""
        runs_on = part.kind != "direct" or _goes_on(text, part.start)
        return cls(text, part.span, runs_on and start == part.start)

    @cached_property
    def before(self) -> list[Token]:
        """The last words before those at the span in the outlet's sentence, where it runs on into them."""
        return compared(tokens(self.text, *self._sides[0]))[-_BEFORE:] if self.mixed else []

    @property
    def asserts(self) -> bool:
        """Whether the words are plainly said to be so: “said she would”, not “fights those who want to”.

        A word or two in marks (“she is “qualified””) are too few to say anything.
        """
        if self.mixed and len(compared(tokens(self.text, *self.span))) < _CLAUSE:
            return False
        last = [word.key for word in self.before[-2:]] if self.mixed else []
        promised = last[-1:] == ["to"] and last[0] in _PROMISED
        return not self.mixed or promised or (last[-1:] != [] and last[-1] in _ASSERTING)

    @cached_property
    def denies(self) -> bool:
        """Whether the sentence around denies in any way; around direct speech only as an answer does."""
        around = [compared(tokens(self.text, *side)) for side in self._sides]
        if self.mixed:
            return any(denying(words) or implies_denial(words) for words in around)
        answers = [
            word
            for words in around
            for before, word in pairwise(words)
            if before.key in _ANSWERS and denying([word])
        ]
        return bool(answers)

    @cached_property
    def beside(self) -> tuple[Span, ...]:
        """The outlet's own words of the sentence that runs on into the span, up to other marks."""
        if not self.mixed:
            return ()
        (low, start), (end, high) = self._sides
        before = max(self.text.rfind(mark, low, start - 1) for mark in MARKS)
        after = [at for mark in MARKS if (at := self.text.find(mark, end + 1, high)) >= 0]
        return (max(low, before), start), (end, min([high, *after]))

    @cached_property
    def _sides(self) -> tuple[Span, Span]:
        """The sentence before the span, and after it."""
        start, end = self.span
        low = max(self.text.rfind("\n", 0, start) + 1, start - _AROUND)
        line = self.text.find("\n", end)
        high = min(len(self.text) if line < 0 else line, end + _AROUND)
        around = [one for one in sentences(self.text, low, high) if one[0] < end and start < one[1]]
        first = min((one[0] for one in around), default=start)
        last = max((one[1] for one in around), default=end)
        return (min(first, start), start), (end, max(last, end))


def _goes_on(text: str, start: int) -> bool:
    """Whether the quotation that begins there goes on with the outlet's sentence: “rises by “12 percent””."""
    before = text[max(0, start - _FRAME) : start].rstrip().rstrip(_OPENING).rstrip()
    return not text[start].isupper() and before[-1:].isalnum()
