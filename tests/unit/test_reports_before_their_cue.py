"""``The clause, X said on Monday.``: reports that stand before their cue, and what may follow it."""

import pytest

from alita_tui.quotes.extraction import extract

CLAUSE = "The old pier may have to close"


def reports(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.text, one.speakers) for one in extract(text) if one.kind == "indirect"]


@pytest.mark.parametrize(
    "after",
    [
        "",
        "on Monday",
        "Monday",
        "Monday afternoon",
        "on 4 March",
        "late on Tuesday",
        "last week",
        "earlier this month",
        "yesterday",
        "in a statement",
        "in a statement issued late on Tuesday",
        "at a news conference",
        "after the meeting",
        "during the debate in the town hall",
        "in Austin",
        "outside the court",
        "to reporters",
        "to the council on Friday",
        "as she left the town hall",
        "when asked about the cost",
    ],
)
def test_time_place_and_hearer(after: str) -> None:
    expected = [(CLAUSE, ("Ada Wren",))]
    assert reports(f"{CLAUSE}, Ada Wren said {after}".rstrip() + ".") == expected
    assert reports(f"{CLAUSE}, Ada Wren said {after}".rstrip() + ", a year after the storm.")[:1] == expected


@pytest.mark.parametrize(
    "told", ["reporters", "reporters on Monday", "Radio Nine", "the Tern Post last week", "him"]
)
def test_told(told: str) -> None:
    assert reports(f"{CLAUSE}, Ada Wren told {told}.") == [(CLAUSE, ("Ada Wren",))]


@pytest.mark.parametrize(
    "role",
    [
        "mayor",
        "Mayor",
        "fire chief",
        "Fire Chief",
        "harbour master",
        "the town's mayor",
        "Port Tern mayor",
        "newly elected council leader",
        "the canal board's chief engineer",
    ],
)
@pytest.mark.parametrize("after", ["", " on Monday", " in a statement"])
def test_role_before_the_name(role: str, after: str) -> None:
    assert reports(f"{CLAUSE}, {role} Ada Wren said{after}.") == [(CLAUSE, ("Ada Wren",))]


@pytest.mark.parametrize("role", ["", "mayor ", "fire chief ", "Mayor "])
@pytest.mark.parametrize("after", ["", " on Monday", " in Austin", " late on Tuesday"])
def test_subject_after_the_verb(role: str, after: str) -> None:
    assert reports(f"{CLAUSE}, said {role}Ada Wren{after}.") == [(CLAUSE, ("Ada Wren",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CLAUSE}, the mayor said on Monday.", [CLAUSE]),
        (f"{CLAUSE}, said the mayor on Monday.", [CLAUSE]),
        (f"{CLAUSE}, officials said on Monday.", [CLAUSE]),
        (f"PORT TERN (TW) — {CLAUSE}, Ada Wren said on Monday.", [CLAUSE]),
        (
            "The old pier, Ada Wren said on Monday, may have to close soon.",
            ["The old pier", "may have to close soon"],
        ),
        (
            "If the storm comes, Ada Wren said on Monday, the pier will close.",
            ["If the storm comes", "the pier will close"],
        ),
        (
            f"{CLAUSE}, Ada Wren said on Monday, and the ferry will be free.",
            [CLAUSE, "and the ferry will be free"],
        ),
        (
            f"{CLAUSE}, Ada Wren said on Monday, adding that the ferry would be free.",
            [CLAUSE, "the ferry would be free"],
        ),
        (
            f"{CLAUSE}, Ada Wren said, adding that the ferry would be free.",
            [CLAUSE, "the ferry would be free"],
        ),
        (f"{CLAUSE}, Ada Wren said on Monday, a day after the storm hit the port.", [CLAUSE]),
    ],
)
def test_what_is_reported(text: str, expected: list[str]) -> None:
    assert [one for one, _ in reports(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "In a long statement on Monday, Ada Wren said.",
        "After the old pier was shut, Ada Wren said on Monday.",
        "When the old pier was shut, Ada Wren said on Monday.",
        "Speaking to reporters in the rain, Ada Wren said on Monday.",
        "In a long statement on Monday, spokesman Bo Lind said, “We shall rebuild the pier.”",
        f"{CLAUSE}, Ada Wren did not say on Monday.",
        f"{CLAUSE}, if Ada Wren says so on Monday.",
        f"{CLAUSE}, and Ada Wren spoke on Monday.",
        f"{CLAUSE}, and Ada Wren complained about the noise.",
        f"{CLAUSE}, Ada Wren was told on Monday.",
        "The clerk went home, said nobody on Monday.",
        f"{CLAUSE}, Ada Wren denied on Monday.",
    ],
)
def test_no_report(text: str) -> None:
    assert [one for one, _ in reports(text)] == []


def test_an_order_behind_the_verb_is_reported_and_not_the_clause_before() -> None:
    text = f"{CLAUSE}, Ada Wren told drivers to stay at home."
    assert reports(text) == [("drivers to stay at home", ("Ada Wren",))]


def test_a_clause_told_after_the_verb_is_no_subject() -> None:
    text = "Ada Wren, keeper of the port, said parents still want the old schools."
    assert ("parents",) not in [speakers for _, speakers in reports(text)]


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        ("says fire chief", "fire chief"),
        ("says council leader on Monday", "council leader"),
        ("said the mayor in a statement", "the mayor"),
        ("said a spokesman at a packed news conference", "a spokesman"),
        ("said a woman in a red coat", "a woman in a red coat"),
    ],
)
def test_roles_after_the_verb(frame: str, expected: str) -> None:
    assert reports(f"{CLAUSE}, {frame}.") == [(CLAUSE, (expected,))]
    assert [one.speakers for one in extract(f"“We shall close,” {frame}.")] == [(expected,)]


def test_what_follows_a_second_verb_is_no_subject() -> None:
    text = "Ada Wren took the boat, said fish were gone and left the port."
    assert [speakers for _, speakers in reports(text)] == [("Ada Wren",)]
