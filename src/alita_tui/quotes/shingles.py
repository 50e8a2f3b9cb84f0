"""By which numbers a passage is found again: those of its runs of words."""

from alita_tui.quotes.letters import Letters, number_of, number_of_run, numbers_of_threes
from alita_tui.quotes.passages import SHINGLE, Passage


def text_number(passage: Passage, letters: Letters) -> int:
    """The number of the whole text: equal for exact copies (of compared words)."""
    return number_of_run(letters.numbers(passage.spelled))


def posted(passage: Passage, letters: Letters) -> list[int]:
    """The numbers under which the passage is found, each once: its runs of three words, and those short.

    A run of one or two words is posted with the surname of each speaker: so few words are looked for
    only among those of the same speaker, where they are rare. Runs of little words alone are left out.
    """
    short = short_runs(passage, letters)
    found = [of_speaker(name, run) for name in sorted(passage.surnames) for run in short]
    return list(dict.fromkeys(long_runs(passage, letters) + found))


def looked_up(passage: Passage, letters: Letters) -> list[int]:
    """The numbers under which those stand that may hold the passage, each once, in its own order."""
    if passage.size >= SHINGLE:
        return long_runs(passage, letters)
    if not passage.telling:
        return []
    whole = text_number(passage, letters)
    return [of_speaker(name, whole) for name in sorted(passage.surnames)]


def long_runs(passage: Passage, letters: Letters) -> list[int]:
    """The numbers of its runs of three words with a telling one among them, each once."""
    spelled, telling = passage.spelled, set(passage.telling)
    found = numbers_of_threes(letters.numbers(spelled))
    if len(telling) < len(spelled):
        found = [
            number for at, number in enumerate(found) if not telling.isdisjoint(spelled[at : at + SHINGLE])
        ]
    return list(dict.fromkeys(found))


def short_runs(passage: Passage, letters: Letters) -> list[int]:
    """The numbers of its telling words and of its pairs of words with a telling one among them, each once."""
    if not passage.telling:
        return []
    spelled, telling = passage.spelled, frozenset(passage.telling)
    numbers = letters.numbers(spelled)
    found = [
        number_of_run((number,)) for letter, number in zip(spelled, numbers, strict=True) if letter in telling
    ]
    found += [
        number_of_run(numbers[at : at + 2])
        for at in range(len(spelled) - 1)
        if spelled[at] in telling or spelled[at + 1] in telling
    ]
    return list(dict.fromkeys(found))


def of_speaker(surname: str, run: int) -> int:
    """The number of a run of words by somebody of that surname."""
    return number_of_run((number_of(surname), run))
