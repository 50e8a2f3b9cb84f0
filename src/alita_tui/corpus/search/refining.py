"""The last word on the order of the best answers: how well the text itself lines up with what was typed."""

from collections.abc import Sequence

from alita_tui.corpus.model import Article
from alita_tui.corpus.search.folding import fold
from alita_tui.corpus.search.inverted import Inverted
from alita_tui.corpus.search.query import Query
from alita_tui.corpus.search.ranking import Answer
from alita_tui.corpus.search.spans import text_of, word_spans

REFINED, MOST_REFINED = 60, 500
ALIGNMENT_COUNTS = 0.4
TITLE_COUNTS = 0.02


def refined(
    answers: Sequence[Answer], query: Query, index: Inverted, articles: Sequence[Article], limit: int
) -> list[Answer]:
    """The answers, the best of them lined up sign by sign and put in that order."""
    if len(set(query.everything)) == 1:
        return list(answers)
    from rapidfuzz.fuzz import partial_ratio

    typed = " ".join(query.everything)
    most = max(REFINED, min(limit, MOST_REFINED))
    lined_up = []
    for answer in answers[:most]:
        unit = index.units[answer.row]
        text = text_of(articles[unit.article], unit)
        spans = word_spans(articles[unit.article], unit, answer.places)
        around = fold(text[max(0, spans[0][0] - 20) : spans[-1][1] + 20])
        likeness = partial_ratio(typed, around) / 100
        score = answer.score * (1 - ALIGNMENT_COUNTS) + likeness * ALIGNMENT_COUNTS
        lined_up.append(Answer(answer.row, min(1.0, score + TITLE_COUNTS * unit.is_title), answer.places))
    lined_up.sort(key=lambda answer: (-round(answer.score, 6), index.newness[answer.row]))
    return lined_up + [_behind(answer, lined_up[-1]) for answer in answers[most:]]


def _behind(answer: Answer, last: Answer) -> Answer:
    return Answer(answer.row, min(answer.score, last.score), answer.places)
