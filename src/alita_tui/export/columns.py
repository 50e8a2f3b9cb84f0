"""What a column of a comparison is called."""

from collections import Counter
from collections.abc import Sequence

from alita_tui.corpus.model import Article


def column_names(articles: Sequence[Article]) -> list[str]:
    """The source of each article; several of one source carry dates, or numbers where these are equal."""
    times = Counter(one.source for one in articles)
    dates = Counter((one.source, one.date) for one in articles)
    undistinguished = {one.source for one in articles if one.date is None or dates[one.source, one.date] > 1}
    seen: Counter[str] = Counter()
    names: list[str] = []
    for one in articles:
        seen[one.source] += 1
        if times[one.source] == 1:
            names.append(one.source)
        elif one.source in undistinguished:
            names.append(f"{one.source} no. {seen[one.source]}")
        else:
            names.append(f"{one.source} {one.date}")
    return names
