"""Word lists are data: sorted, without duplicates, all of them findable."""

from alita_tui.quotes.lexicon import certainty
from alita_tui.quotes.lexicon.certainty import conditions_in, hedges_in, temporal_conditions_in, temporal_echo
from alita_tui.quotes.lexicon.little_words import LITTLE_WORDS

PHRASES = (certainty.HEDGES, certainty.CONDITIONS, certainty.TEMPORAL_CONDITIONS, certainty.TEMPORAL_ECHOES)


def test_phrase_lists_are_sorted_and_free_of_duplicates() -> None:
    for phrases in PHRASES:
        assert list(phrases) == sorted(set(phrases))


def test_words_are_folded() -> None:
    for words in (LITTLE_WORDS, certainty.COMMITTED, certainty.STRONG_CUES):
        assert all(word == word.casefold() for word in words)


def test_every_phrase_is_found_in_a_sentence() -> None:
    for phrase in certainty.HEDGES:
        assert hedges_in(f"so {phrase} it is", 0, len(phrase) + 9), phrase
    for phrase in certainty.CONDITIONS:
        assert conditions_in(f"so {phrase} it is", 0, len(phrase) + 9), phrase
    for phrase in certainty.TEMPORAL_CONDITIONS:
        assert temporal_conditions_in(f"so {phrase} it is", 0, len(phrase) + 9), phrase
    for phrase in certainty.TEMPORAL_ECHOES:
        assert temporal_echo(f"so {phrase} it is", 0, len(phrase) + 9), phrase
