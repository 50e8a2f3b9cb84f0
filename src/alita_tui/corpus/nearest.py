"""The statement that is nearest to some words."""

from collections.abc import Callable, Mapping, Sequence

from alita_tui.corpus.model import Article
from alita_tui.quotes.model import Statement

LOWEST_SCORE = 60.0


def nearest(words: str, statements: Sequence[Statement], articles: Mapping[str, Article]) -> Statement | None:
    """The statement whose segments, labels or readings match the words best; of equals, the most reported."""
    from rapidfuzz.fuzz import partial_ratio

    wanted = _plain(words)
    if not wanted:
        return None
    best: tuple[float, int] = (0.0, 0)
    found: Statement | None = None
    for one in statements:
        score = max((_score(partial_ratio, wanted, text) for text in _texts(one, articles)), default=0.0)
        rank = (round(score), len(one.present))
        if score >= LOWEST_SCORE and rank > best:
            best, found = rank, one
    return found


def _score(partial_ratio: Callable[[str, str], float], wanted: str, text: str) -> float:
    text = _plain(text)
    # A text much shorter than the words holds only a part of them.
    return partial_ratio(wanted, text) * min(1.0, (len(text) + 2) / len(wanted))


def _texts(statement: Statement, articles: Mapping[str, Article]) -> list[str]:
    """What the statement's sources print: the segments, then each reading."""
    printed = [one.text for one in statement.segments]
    printed.append(" ".join(printed))
    printed += [one.label for one in statement.segments]
    for rendition in statement.present:
        text = articles[rendition.article].text
        for reading in rendition.readings:
            if reading.state != "verbatim":
                printed += [text[start:end] for start, end in reading.spans]
    return printed


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
