"""What ``--explain`` adds, and that nothing changes without it."""

import json
from pathlib import Path

from tests.cli.conftest import Run

GAZETTE = (
    "Mara Lindt opened the harbour. “The old crane will stay where it is. We think the market hall may "
    "reopen in spring,” Lindt told the Gazette."
)
HERALD = "The crane is old. “The old crane will stay where it is,” said Mara Lindt. The market is closed."


def _articles(path: Path, others: int = 0) -> str:
    (path / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    (path / "herald.txt").write_text(HERALD, encoding="utf-8")
    for number in range(others):
        text = f"Nothing of note was said in town number {number}, and it rained."
        (path / f"town{number}.txt").write_text(text, encoding="utf-8")
    return str(path)


def test_quotes_gain_fields_and_keep_theirs(run: Run, tmp_path: Path) -> None:
    folder = _articles(tmp_path)
    plain = [json.loads(line) for line in run("quotes", folder, "--json").out.splitlines()]
    told = [json.loads(line) for line in run("quotes", folder, "--json", "--explain").out.splitlines()]
    added = {"rule", "why", "why_kind", "why_speaker", "evidence", "named"}
    assert [{key: one[key] for key in one if key not in added} for one in told] == plain
    assert all(added <= set(one) for one in told)
    first = told[0]
    assert [GAZETTE[start:end] for start, end in first["evidence"]] == ["Lindt", "told"]
    assert GAZETTE[slice(*first["named"])] == "Mara Lindt"


def test_compare_gains_fields_and_keeps_its_own(run: Run, tmp_path: Path) -> None:
    folder = _articles(tmp_path)
    plain = json.loads(run("compare", "old crane", folder, "--json").out)
    told = json.loads(run("compare", "old crane", folder, "--json", "--explain").out)
    for before, after in zip(plain["renditions"], told["renditions"], strict=True):
        for key, value in before.items():
            if key in ("readings", "own_reports"):
                assert all(one.items() <= more.items() for one, more in zip(value, after[key], strict=True))
            else:
                assert after[key] == value
    herald = told["renditions"][1]
    (link,) = herald["links"]
    assert link["parent"]["article"] == "gazette"
    assert [HERALD[slice(*mine)] for mine, _ in link["shared"]] == ["The old crane will stay where it is"]
    missing = herald["readings"][1]
    assert HERALD[missing["nearest"]["start"] : missing["nearest"]["end"]] == "The market is closed."


def test_in_a_large_corpus_the_number_searched_in_vain_is_told(run: Run, tmp_path: Path) -> None:
    folder = _articles(tmp_path, others=60)
    assert "60 more articles searched in vain: --absent names them" in run(
        "compare", "old crane", folder, "--explain"
    ).out.replace("\n", " ")


def test_flags_are_told_in_words_without_explain_too(run: Run, tmp_path: Path) -> None:
    folder = _articles(tmp_path)
    told = run("compare", "old crane", folder).out
    assert "where it was not found" not in told
    assert not {"hedge-lost", "other-speaker", "claim-added", "wrong-glyph"} & set(told.split())
