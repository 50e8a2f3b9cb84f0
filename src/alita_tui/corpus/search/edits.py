"""Every word that one typing error makes of another, and the letters that the error may bring in.

The neighbourhood of a word, looked up in the vocabulary, is complete for one error (P. Norvig, "How to Write
a Spelling Corrector"), at a cost that does not grow with the vocabulary.
"""

import string
from functools import lru_cache

_PLAIN = string.ascii_lowercase + string.digits
# Scripts stand in Unicode by blocks of about this size.
_BLOCK = 0x80


def one_error(word: str) -> set[str]:
    """The words at optimal string alignment distance 1: a letter left out, swapped, mistaken or put in."""
    letters = _letters(word)
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {a + b[1:] for a, b in halves if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    found |= {a + letter + b[1:] for a, b in halves if b for letter in letters}
    found |= {a + letter + b for a, b in halves for letter in letters}
    return found - {word, ""}


def _letters(word: str) -> str:
    beyond = {ord(sign) // _BLOCK for sign in word if ord(sign) >= _BLOCK}
    return "".join([_PLAIN, *(_block(number) for number in sorted(beyond))])


@lru_cache(maxsize=64)
def _block(number: int) -> str:
    signs = map(chr, range(number * _BLOCK, (number + 1) * _BLOCK))
    return "".join(sign for sign in signs if sign.isalnum() and sign == sign.lower())
