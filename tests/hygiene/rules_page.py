"""``docs/rules.md``, made from the table of rules: ``python -m tests.hygiene.rules_page``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from alita_tui.quotes.rules import (
    FLAG_RULES,
    KINDS,
    LINK_RULES,
    REJECTED_RULES,
    REPORT_RULES,
    RULES,
    STATE_RULES,
)

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"

_HEAD: Final = """# Rules

What the program says of a quotation it says by a rule, and every rule points at the words that support it:
`alita-tui quotes --explain`, `alita-tui compare WORDS --explain`, and in the app `w` in the reader and in
the comparison. With `--json` the name of the rule stands in `"rule"`, its sentence in `"why"`, and the
supporting words in `"evidence"` (offsets in the article).

| with `--json --explain` | adds |
|---|---|
| a quotation | `rule`, `why`, `why_kind`, `why_speaker`, `evidence`, `named` (where the whole name stands) |
| a rendition | `links`, `why`, `nearest` |
| a link | `rule`, `why`, `share` of its words in `parent`, `copied`, `shared` (here, there), `quotation` |
| a reading | `rule` (its state), `why`, `evidence`, `reasons`, `nearest` where it is absent |
| an own report | `rule`, `why`, `evidence`, `reasons` |
| a reason | `rule` (the flag), `why`, `spans` here, `base` in the base |
| the nearest | `start`, `end`, `rule`, `why`, `words` that it shares |

## How much agrees

Of a source that quotes the statement whole (form `direct`) the share of agreeing words is told: twice the
aligned words by the words of base and rendition together, `99 %` for 2·89 / (90 + 89). Words in square
brackets, the editor's, are left out of all three counts. Per cent are whole and rounded, but `100 %` stands
only where every word agrees, and `0 %` where none does. Of several sources the least and the most stand
there, `68–78 %`: in the list of statements (`S`, `alita-tui statements`) beside each. A source that prints
a few words, or tells it in its own, has no share.

## One who tells what another said

Where one tells what another said, words in quotation marks are credited to whoever is said to have said them
(“He said his mother had told him: ‘…’” is the mother’s), and a report without marks to the outermost, who
vouches for all of it (“Reports say that the minister said …” is the reports’): a report inside another is
none of its own. “X said …, according to Y” is X’s.

Made from the table in `quotes/rules.py`, which is the only one."""

_TABLES: Final[tuple[tuple[str, str, Mapping[Any, str]], ...]] = (
    ("Why these words are a quotation, and whose", "rule", RULES),
    ("Of which kind", "kind", KINDS),
    ("Why a quotation belongs to a statement", "rule", LINK_RULES),
    ("What a source has for a sentence", "state", STATE_RULES),
    ("What is notable about it", "flag", FLAG_RULES),
    ("What ties an outlet’s own report to a statement", "rule", REPORT_RULES),
    ("Why the nearest place is not the statement", "rule", REJECTED_RULES),
)


def page() -> str:
    """The page as it should be."""
    lines = [_HEAD]
    for title, name, table in _TABLES:
        lines += ["", f"## {title}", "", f"| {name} | what decides |", "|---|---|"]
        lines += [f"| `{rule}` | {sentence} |" for rule, sentence in table.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
