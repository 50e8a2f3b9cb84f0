"""The statement that is nearest to some words."""

from collections.abc import Iterable, Mapping, Sequence

from alita_tui.corpus.model import Article
from alita_tui.corpus.search.folding import WORD, fold_word
from alita_tui.quotes.model import Statement

# Share of the letters typed that a statement must have in words of its own.
LEAST_COVERED = 0.6
# Two words of which this many of a hundred letters agree are one word, mistyped.
SAME_WORD = 75.0


def nearest(words: str, statements: Iterable[Statement], articles: Mapping[str, Article]) -> Statement | None:
    """The statement whose segments, labels or readings match the words best; of equals, the most reported."""
    from rapidfuzz.fuzz import partial_ratio

    wanted = _words(words)
    best: tuple[float, int] = (0.0, 0)
    found: Statement | None = None
    for one in statements:
        texts = [_words(text) for text in _texts(one, articles)]
        covered = _covered(wanted, sorted({word for text in texts for word in text}))
        if covered < LEAST_COVERED:
            continue
        typed = " ".join(wanted)
        likeness = max(partial_ratio(typed, " ".join(text)) for text in texts if text)
        rank = (round(covered * 100 + likeness), len(one.present))
        if rank > best:
            best, found = rank, one
    return found


def _covered(wanted: Sequence[str], printed: Sequence[str]) -> float:
    """The share of the wanted letters whose words stand among the printed ones, typing errors forgiven."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    letters = sum(map(len, wanted))
    if not letters:
        return 0.0
    covered = 0.0
    for word in wanted:
        hit = extractOne(word, printed, scorer=ratio, score_cutoff=SAME_WORD)
        covered += len(word) * hit[1] / 100 if hit else 0.0
    return covered / letters


def _texts(statement: Statement, articles: Mapping[str, Article]) -> list[str]:
    """What the statement's sources print: the segments, then each reading that is not letter for letter."""
    printed = [one.text for one in statement.segments]
    printed.append(" ".join(printed))
    printed += [one.label for one in statement.segments]
    for rendition in statement.present:
        text = articles[rendition.article].text
        for reading in rendition.readings:
            if reading.state != "verbatim" or reading.edits:
                printed += [text[start:end] for start, end in reading.spans]
    return printed


def _words(text: str) -> list[str]:
    return [fold_word(word) for word in WORD.findall(text)]
