"""Who speaks, and where it stands, on one line of any width."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from alita_tui.app.facts_line import facts_line

WHO = "Dr Mariana Alexandrina Konstantinova"
NAMED = ("The Northern Provincial Harbour Gazette", "The Northern Provincial Evening Mail", "Dockside")
FACTS = (WHO, f"3 sources ({', '.join(NAMED)})", "5 sentences", "2031-03-02")


def test_what_has_room_stands_there_whole() -> None:
    assert facts_line(FACTS, NAMED, 200) == " · ".join(FACTS)


def test_the_names_of_sources_are_cut_before_the_speaker_is() -> None:
    at_120 = facts_line(FACTS, NAMED, 118)
    assert at_120.startswith(f"{WHO} · 3 sources (")
    assert at_120.endswith("Dockside) · 5 sentences · 2031-03-02")
    first, second = at_120[at_120.index("(") + 1 :].split(", ")[:2]
    assert first != second
    assert facts_line(FACTS, NAMED, 79) == f"{WHO} · 3 sources (…) · 5 sentences · 2031-03-02"


def test_on_a_small_screen_the_speaker_has_half_of_the_line_or_all_of_the_name() -> None:
    short = ("Mariana Konstantinova", *FACTS[1:])
    assert facts_line(short, NAMED, 43) == "Mariana Konstantinova · 3 sources · …"
    assert facts_line(FACTS, NAMED, 43).startswith("Dr Mariana Alexandrina")


@given(
    st.lists(st.text("abc 世界é", min_size=1, max_size=40), min_size=1, max_size=5),
    st.lists(st.text("abc é", min_size=1, max_size=30), max_size=3),
    st.integers(12, 120),
)
def test_it_never_takes_more_cells_and_never_cuts_without_a_sign(
    facts: list[str], named: list[str], room: int
) -> None:
    line = facts_line(facts, named, room)
    assert cell_len(line) <= room
    assert line == " · ".join(facts) or "…" in line or bool(named)
