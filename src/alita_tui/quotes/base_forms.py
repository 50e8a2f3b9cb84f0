"""The words of a rendition, cut as its base writes them: beside “will not” there “won't” is two words here.

So contractions count nowhere: the base alone decides how many words there are. Only a form that stands in the
base beside the same neighbour is taken; “the crane's rope” stays as it is beside “the crane is grey”.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from alita_tui.quotes.contractions import contractions, expansions, may_be_possessive
from alita_tui.quotes.tokens import Token

_PLACES = 32
_EDGE = ""
_NOT = "not"

Form = tuple[str, ...]
"""One or two words, as keys."""


class BaseForms:
    """The contractions of a base, and its pairs of words that may be one, with their neighbours."""

    def __init__(self, sentences: Sequence[Sequence[Token]]) -> None:
        """``sentences`` are the compared words of each segment."""
        self._neighbours: dict[Form, list[tuple[str, str]]] = defaultdict(list)
        for sentence in sentences:
            keys = [_EDGE, *(word.key for word in sentence), _EDGE, _EDGE]
            for at in range(1, len(keys) - 2):
                if "'" in keys[at]:
                    self._add((keys[at],), keys[at - 1], keys[at + 1])
                if contractions(keys[at], keys[at + 1]):
                    self._add((keys[at], keys[at + 1]), keys[at - 1], keys[at + 2])

    def _add(self, form: Form, before: str, after: str) -> None:
        if len(self._neighbours[form]) < _PLACES:
            self._neighbours[form].append((before, after))

    def __bool__(self) -> bool:
        return bool(self._neighbours)

    def applied(self, text: str, tokens: Sequence[Token]) -> list[Token]:
        """The tokens of one sentence of ``text``, contracted or in full as the base has them."""
        words = [at for at, token in enumerate(tokens) if token.layer == "word"]
        found: list[Token] = []
        before, copied, number = _EDGE, 0, 0
        while number < len(words):
            at = words[number]
            found += tokens[copied:at]
            run = [tokens[one] for one in words[number : number + 4]]
            if number + 1 < len(words) and not _are_beside(text, tokens, at, words[number + 1]):
                new, used = self._split(run, before), 1
            else:
                new, used = self._form(run, before)
            found += new
            before = new[-1].key
            number += used
            copied = words[number - 1] + 1
        return [*found, *tokens[copied:]]

    def _form(self, run: Sequence[Token], before: str) -> tuple[list[Token], int]:
        """What stands for the first words of ``run``, and for how many; ``before`` is the key before."""
        split = self._split(run, before)
        if len(split) > 1 or len(run) < 2:
            return split, 1
        first, second = run[:2]
        whole = first.start, second.end
        best = max(self._fit((first.key, second.key), before, _key(run, 2)), self._denied_fit(run))
        for key in contractions(first.key, second.key):
            if self._fit((key,), before, _key(run, 2), possessive=may_be_possessive(key)) > best:
                return [replace(first, end=second.end, key=key, whole=None)], 2
        for one, other, cut in _moved(first, second):
            if one in self._befores((other,)) or other in self._afters((one,)):
                head = replace(first, end=cut, key=one, whole=whole)
                return [head, replace(second, start=cut, key=other, whole=whole)], 2
        return [first], 1

    def _denied_fit(self, run: Sequence[Token]) -> int:
        """How well “it isn't” fits, where “it is not” might be “it's not”."""
        if _key(run, 2) != _NOT:
            return 0
        forms = contractions(run[1].key, _NOT)
        return max((self._fit((form,), run[0].key, _key(run, 3)) for form in forms), default=0)

    def _split(self, run: Sequence[Token], before: str) -> list[Token]:
        """The first word, in two where the base has it in full."""
        token, after = run[0], _key(run, 1)
        best = self._fit((token.key,), before, after)
        for pair in expansions(token.key):
            if self._fit(pair, before, after, possessive=may_be_possessive(token.key)) > best:
                whole = token.start, token.end
                cut = _cut(token, len(pair[0]))
                return [
                    replace(token, end=cut, key=pair[0], whole=whole),
                    replace(token, start=cut, key=pair[1], whole=whole),
                ]
        return [token]

    def _fit(self, form: Form, before: str, after: str, *, possessive: bool = False) -> int:
        """How many neighbours, 0 to 2, the form has in the base as here; a possessive needs the later one."""
        known = self._neighbours.get(form, ())
        fits = [
            (before == one) + (after == other) for one, other in known if after == other or not possessive
        ]
        return max(fits, default=0)

    def _befores(self, form: Form) -> set[str]:
        return {before for before, _ in self._neighbours.get(form, ())}

    def _afters(self, form: Form) -> set[str]:
        return {after for _, after in self._neighbours.get(form, ())}


def _moved(first: Token, second: Token) -> list[tuple[str, str, int]]:
    """The same denial with its “not” at the other word: “we're not”, “we aren't”; and where to cut."""
    if second.key == _NOT:
        return [
            (subject, denied, _cut(first, len(subject)))
            for subject, verb in expansions(first.key)
            for denied in contractions(verb, _NOT)
        ]
    return [
        (joined, _NOT, _cut(second, len(verb)))
        for verb, denial in expansions(second.key)
        if denial == _NOT
        for joined in contractions(first.key, verb)
    ]


def _cut(token: Token, length: int) -> int:
    return token.start + max(1, min(length, token.end - token.start - 1))


def _key(run: Sequence[Token], at: int) -> str:
    return run[at].key if at < len(run) else _EDGE


def _are_beside(text: str, tokens: Sequence[Token], at: int, other: int) -> bool:
    """Whether nothing but blanks stands between two tokens."""
    return other == at + 1 and not text[tokens[at].end : tokens[other].start].strip()
