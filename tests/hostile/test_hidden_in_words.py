"""Characters that nobody sees do not hide a word from the comparison, nor from the search."""

from pathlib import Path

import pytest

from alita_tui.corpus.corpus import Corpus
from alita_tui.quotes.tokens import fold

HIDDEN = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"
SAID = "Bridge opens\n\n“We will {0}pen the old bridge in May and then the har{1}bour,” said Mara Lindt."


@pytest.mark.parametrize("sign", HIDDEN)
def test_a_hidden_sign_hides_no_word(sign: str, tmp_path: Path) -> None:
    for name, parts in (("plain", ("o", "")), ("hiding", (f"o{sign}", sign))):
        (tmp_path / f"{name}.txt").write_text(SAID.format(*parts), encoding="utf-8")
    with Corpus.open([str(tmp_path)]) as corpus:
        (statement,) = corpus.statements()
        assert [one.fidelity for one in statement.renditions] == [1.0, 1.0]
        assert {reading.state for one in statement.renditions for reading in one.readings} == {"verbatim"}
        assert fold(f"har{sign}bour") == "harbour"
        for query in ("harbour", f"har{sign}bour"):
            assert len({hit.article for hit in corpus.search(query)}) == 2
