"""Made-up folders of articles that are large enough for an index, and what is asked of a corpus of them."""

from pathlib import Path
from typing import Any

from alita_tui import Corpus

FERRY = (
    "“We will sail the old ferry to the island again in the first week of May,” said Ann Lee of the harbour."
)
SHORT = "“We will sail the old ferry to the island again,” Lee told the town hall on Monday."
SHORE = (
    "“Nobody asked the fishermen of the northern shore about any of this plan,” said Tom Park, a fisherman."
)


def article(number: int, said: str = "") -> str:
    """A made-up article; each quotes somebody of its own, and ``said``."""
    return (
        f"The harbour council met for the {number} time\n\n"
        f"The harbour council spoke about berth {number} and the ferry to the island. {said}\n\n"
        f"“Berth number {number} needs a new rope and {number + 1} coats of paint,” said Vera Holm{number}.\n"
    )


def write(folder: Path, count: int) -> Path:
    """A folder of ``count`` articles, three of which print one statement."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        said = {3: FERRY, 7: FERRY, 11: SHORT, 13: SHORE}.get(number, "")
        (folder / f"paper{number:03}_2025-11-{number % 28 + 1:02}_harbour.txt").write_text(
            article(number, said)
        )
    return folder


def everything(corpus: Corpus) -> dict[str, Any]:
    """What a corpus answers, in plain objects."""
    return {
        "articles": [
            (one.id, one.source, one.title, one.date, one.words, one.text) for one in corpus.articles
        ],
        "quotations": [corpus.quotations(one.id) for one in corpus.articles],
        "statements": [
            (one.id, one.base, one.present, one.searched) for one in corpus.statements(absent=False)
        ],
        "hits": sorted((one.article, one.start) for one in corpus.search("fishermen shore", 9)),
        "said": sorted((one.article, one.start) for one in corpus.search("speaker:holm7 in:quotes", 9)),
        "counts": corpus.count_quotations(),
        "speakers": corpus.speakers(),
    }
