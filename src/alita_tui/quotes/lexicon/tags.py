"""One table from word to what it can be: a sum of the flags below, for a single look-up a word."""

from typing import Final

from alita_tui.quotes.lexicon import function_words as function
from alita_tui.quotes.lexicon import people, verbs
from alita_tui.quotes.lexicon.inflection import BRITISH, forms

SPEECH: Final = 1
MANNER: Final = 1 << 1
THOUGHT: Final = 1 << 2
EVIDENCE: Final = 1 << 3
NAMING: Final = 1 << 4
PROMISE: Final = 1 << 5
VERB: Final = SPEECH | MANNER | THOUGHT | EVIDENCE | NAMING | PROMISE

BASE: Final = 1 << 6
THIRD: Final = 1 << 7
PAST: Final = 1 << 8
PARTICIPLE: Final = 1 << 9
GERUND: Final = 1 << 10
NOUN_LIKE: Final = 1 << 11

DETERMINER: Final = 1 << 12
PRONOUN: Final = 1 << 13
PREPOSITION: Final = 1 << 14
CONJUNCTION: Final = 1 << 15
SUBORDINATOR: Final = 1 << 16
AUXILIARY: Final = 1 << 17
MODAL: Final = 1 << 18
NEGATION: Final = 1 << 19
ADVERB: Final = 1 << 20
CALENDAR: Final = 1 << 21
HONORIFIC: Final = 1 << 22
ROLE: Final = 1 << 23
GROUP: Final = 1 << 24
CLOSED: Final = (
    DETERMINER | PRONOUN | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | MODAL | NEGATION | ADVERB
)


def _table() -> dict[str, int]:
    table: dict[str, int] = {}

    def add(word: str, flags: int) -> None:
        table[word] = table.get(word, 0) | flags

    for listing, flag in (
        (verbs.SPEECH, SPEECH),
        (verbs.MANNER, MANNER),
        (verbs.THOUGHT, THOUGHT),
        (verbs.EVIDENCE, EVIDENCE),
        (verbs.NAMING, NAMING),
        (verbs.PROMISE, PROMISE),
    ):
        for base in listing:
            third, past, participle, gerund = forms(base)
            noun = NOUN_LIKE if base in verbs.NOUN_LIKE else 0
            add(base, flag | BASE | noun)
            add(third, flag | THIRD | noun)
            add(past, flag | PAST)
            add(participle, flag | PARTICIPLE)
            add(gerund, flag | GERUND)
    for american, british in BRITISH.items():
        add(british, table[american])
    for listing, flag in (
        (function.DETERMINERS, DETERMINER),
        (function.SUBJECT_PRONOUNS, PRONOUN),
        (function.PREPOSITIONS, PREPOSITION),
        (function.CONJUNCTIONS, CONJUNCTION),
        (function.SUBORDINATORS, SUBORDINATOR),
        (function.AUXILIARIES | function.CONTRACTED_AUXILIARIES, AUXILIARY),
        (function.MODALS | function.CONTRACTED_MODALS, MODAL),
        (function.NEGATIONS, NEGATION),
        (function.ADVERBS, ADVERB),
        (function.CALENDAR, CALENDAR),
        (people.HONORIFICS | people.HONORIFICS_HE | people.HONORIFICS_SHE, HONORIFIC),
        (people.ROLES, ROLE),
        (people.GROUPS, GROUP),
    ):
        for word in listing:
            add(word, flag)
    return table


TAGS: Final = _table()
