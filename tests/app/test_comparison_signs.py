"""Where a warning stands, who counts as another speaker, and what columns of one outlet are called."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.widgets.comparison_cells import plain
from alita_tui.app.widgets.comparison_legend import legend
from alita_tui.app.widgets.comparison_line import packed
from alita_tui.app.widgets.comparison_view import View, segment_at
from alita_tui.app.widgets.comparison_words import speaker_texts
from alita_tui.app.widgets.wording_layout import frame, head
from alita_tui.app.widgets.wording_notes import Place, notes
from alita_tui.export.columns import column_names
from alita_tui.export.own_reports import added_at, flags_at, lost_in, told_span
from alita_tui.export.people import is_other
from alita_tui.export.readings import reading_texts
from alita_tui.export.states import FLAG_NAMES, FLAG_SIGNS, WARNED, few_words, words_texts
from alita_tui.quotes.model import (
    FLAGS,
    STATES,
    Flag,
    OwnReport,
    Reading,
    Rendition,
    State,
    Statement,
    WordCount,
)
from tests.app.comparison_examples import BASE, SPLIT, article, crowd, find, shelf, statement


def report(**more: object) -> OwnReport:
    return OwnReport(start=0, end=25, **more)  # type: ignore[arg-type]


def test_lost_words_are_told_under_the_sentence_that_holds_them_only() -> None:
    spans = find(BASE, "I think"), find(BASE, "in the end")
    lost = report(
        segments=(0, 1),
        flags=("hedge-lost", "condition-lost"),
        lost=("I think", "in the end"),
        lost_spans=spans,
    )
    segments = statement().segments
    assert [lost_in(lost, number, segments) for number in range(4)] == [(), ("I think",), ("in the end",), ()]
    one = replace(statement().renditions[0], own_reports=(lost,))
    told = [
        [
            note.text
            for note in notes(Place(statement(), one, number, shelf().article))
            if "drops" in note.text
        ]
        for number in range(4)
    ]
    assert told[0] == []
    assert told[1] == ["⚠ own lead drops “I think”"]
    assert told[2] == ["⚠ own lead drops “in the end”"]
    assert flags_at(one, 0, segments) == ()
    assert flags_at(one, 1, segments) == ("hedge-lost",)
    assert flags_at(one, 2, segments) == ("condition-lost",)


def test_an_addition_is_told_under_the_sentence_that_its_words_report_else_the_first() -> None:
    one = statement().renditions[2]
    inside = one.readings[1].spans[0]
    added = report(segments=(0, 1), flags=("claim-added",), added=("turn",), added_spans=(inside,))
    assert [added_at(added, one, number) for number in range(2)] == [(), ("turn",)]
    nowhere = replace(added, added_spans=())
    assert [added_at(nowhere, one, number) for number in range(2)] == [("turn",), ()]


def test_a_headline_is_quoted_with_its_verb() -> None:
    title = find(SPLIT, "Ada Wren Promises Dry Streets")
    told = replace(article("b-split", SPLIT), title_span=title)
    start, end = find(SPLIT, "Dry Streets")
    one = OwnReport(start=start, end=end, segments=(0,), added=("Promises",))
    assert told_span(told, one) == title
    beyond = OwnReport(start=start, end=end, segments=(0,), added_spans=(find(SPLIT, "Promises"),))
    assert told_span(article("b-split", SPLIT), beyond) == (find(SPLIT, "Promises")[0], end)


def by(*speakers: str, others: tuple[str, ...] = (), words: tuple[int, int] = (20, 20)) -> Statement:
    base = Rendition(
        article="a",
        form="direct",
        readings=(),
        speakers=speakers,
        words=WordCount(words[0], words[0], words[0]),
    )
    other = Rendition(
        article="b", form="direct", readings=(), speakers=others, words=WordCount(words[0], words[1], 2)
    )
    return replace(statement(), base="a", speakers=speakers, renditions=(base, other))


@pytest.mark.parametrize(
    ("base", "here", "other"),
    [
        (("Helena Brandt",), ("Brandt",), False),
        (("Brandt",), ("Helena Brandt",), False),
        (("Helena Brandt",), ("Otto Brandt",), True),
        (("Helena Brandt",), ("Otto Brandt", "Brandt"), True),
        (("Helena Brandt", "Bo Lind"), ("Bo Lind",), True),
        (("Helena Brandt",), ("helena brandt",), False),
    ],
)
def test_a_surname_is_the_same_person_where_one_bears_it(
    base: tuple[str, ...], here: tuple[str, ...], other: bool
) -> None:
    told = by(*base, others=here)
    assert is_other(here, told) is other
    assert speaker_texts(told.renditions[1], told)[0].startswith("≠") is other


def test_who_credits_fewer_than_a_base_of_a_few_words_differs_from_it_as_it_from_him() -> None:
    told = by("Ada Wren", "Bo Lind", others=("Ada Wren",), words=(2, 20))
    assert few_words(told) == 2
    assert is_other(("Ada Wren",), told)
    assert speaker_texts(told.renditions[1], told)[0] == "≠ only Wren"
    swapped = by("Ada Wren", others=("Ada Wren", "Bo Lind"), words=(20, 2))
    assert is_other(("Ada Wren", "Bo Lind"), swapped)
    assert speaker_texts(swapped.renditions[1], swapped)[0] == "≠ also Lind"
    assert few_words(by("Ada Wren", words=(2, 3))) == 0
    view = View.of(replace(told, segments=()), lambda name: article(name, "x"))
    assert "base a prints only 2 words: b another base" in view.modes


def test_per_cent_stand_beside_words_quoted_whole_only() -> None:
    told = statement()
    assert words_texts(told.renditions[1], told)[0] == "12 of 24 words · 61 %"
    assert words_texts(told.renditions[2], told) == ("2 of 24 words", "2 of 24")
    assert words_texts(told.renditions[3], told) == ("",)


def test_columns_of_one_outlet_differ() -> None:
    first, second = (article(name, "x", source="Gazette", date=f"2031-03-0{name}") for name in "12")
    other = article("9", "x", source="Post")
    assert column_names([first, other, second]) == ["Gazette 2031-03-01", "Post", "Gazette 2031-03-02"]
    assert column_names([first, replace(second, date=None)]) == ["Gazette no. 1", "Gazette no. 2"]
    assert column_names([first, replace(second, date=first.date)]) == ["Gazette no. 1", "Gazette no. 2"]


def test_the_sentence_at_an_offset() -> None:
    told = statement()
    for number, segment in enumerate(told.segments):
        assert segment_at(told, "a-base", segment.start) == number
        assert segment_at(told, "a-base", segment.end - 1) == number
    assert segment_at(told, "a-base", 0) == 0
    assert segment_at(told, "a-base", len(BASE)) == 3
    assert segment_at(told, "b-split", find(SPLIT, "We kept")[0]) == 0
    assert segment_at(told, "d-silent", 3) is None
    assert segment_at(told, "nowhere", 3) is None


def test_the_head_of_the_wordings_says_how_many_are_out_of_sight() -> None:
    shelf_, told = crowd(present=6, silent=0)
    view = View.of(told, shelf_.article)
    assert plain(head(view, frame(view, 120, 1))[0]).endswith(" 3 more → ─")
    later = view.having(source="p03")
    assert plain(head(later, frame(later, 120, 1))[0]).endswith(" ← 1 more 2 more → ─")
    assert len(plain(head(view, frame(view, 119, 1))[0])) == frame(view, 119, 1).width


@given(st.sets(st.sampled_from(FLAGS)), st.sampled_from([one for one in STATES if one != "absent"]))
def test_no_way_to_say_it_leaves_a_sign_or_a_warning_out_uncounted(found: set[Flag], state: State) -> None:
    told = [flag for flag in FLAGS if flag in found]
    for text in reading_texts(Reading(segment=0, state=state, flags=tuple(told)), (2,), told):
        warned = [word for flag, word in WARNED.items() if flag in found]
        named = [word for word in warned if f" {word}" in text]
        more = re.search(r" \+(\d+)$", text)
        left = len(warned) - len(named)
        bare = int(bool(warned) and not named)  # the sign alone stands for one
        assert (int(more[1]) if more else 0) == max(left - bare, 0), text
        assert ("⚠" in text) == bool(warned)
        for flag in told:
            if flag not in WARNED:
                said = FLAG_SIGNS[flag] in text or FLAG_NAMES[flag] in text
                assert said, (flag, text)


@pytest.mark.parametrize(
    ("told", "shortest"),
    [
        (("number-changed",), "▓ 2 ⚠ number"),
        (("hedge-lost", "negation-changed", "other-speaker"), "▓ 2 ≠ ⚠ not +1"),
        (("hedge-lost",), "▓ 2 altered ⚠"),
        (("hedge-lost", "claim-added", "wrong-glyph"), "▓ 2 altered ⚠ +2"),
    ],
)
def test_a_changed_number_or_not_outlives_the_word_for_the_state(
    told: tuple[Flag, ...], shortest: str
) -> None:
    texts = reading_texts(Reading(segment=0, state="altered", flags=told), (2,), told)
    assert texts[-1] == shortest
    assert all(len(one) > len(other) for one, other in pairwise(texts))


def test_no_sentence_with_a_flag_in_any_source_is_hidden() -> None:
    shelf_, told = crowd(present=4, silent=0)
    view = View.of(told, shelf_.article, "p02").having(differences=True)
    assert 0 not in view.segments
    warned = replace(
        told.renditions[3], own_reports=(report(segments=(0,), flags=("claim-added",), added=("x",)),)
    )
    flagged = replace(told, renditions=(*told.renditions[:3], warned))
    assert 0 in view.having(statement=flagged).segments


def legend_text(view: View, cells: str) -> list[str]:
    return [" ".join(map(plain, way)) for way in legend(view, cells)]


def test_the_legend_names_the_signs_of_the_matrix_and_no_others() -> None:
    told = statement()
    view = View.of(told, shelf().article)
    long, middle, short = legend_text(view, "█ 1\n▓ 2 altered ⋈ ⚠ hedge +1\n▒ 3 fragment ¬")
    assert long == (
        "█ verbatim ▓ bracket, cut, altered ▒ fragment ⋈ spliced ¬ no quotation marks ⚠ see note"
        " +1 and another ‹› differs"
    )
    assert middle.startswith("█ verbatim ▓ changed ▒ fragment ⋈ spliced")
    assert short.startswith("█ same ▓ changed ▒ part ⋈ spliced ¬ unmarked ⚠ note +1 another")
    assert len(long) > len(middle) > len(short)


@pytest.mark.parametrize("width", [45, 80, 200])
def test_no_sign_of_the_legend_is_cut_off_from_its_word(width: int) -> None:
    blocks = legend(View.of(statement(), shelf().article), "█ ▓ ▒ ░ · ⇅ ⋈ ≠ ∅ ¬ ⚠ +1 ★ ✎ +more")[-1]
    lines = [plain(line) for line in packed(blocks, width)]
    assert all(len(line) <= width for line in lines)
    assert " ".join("".join(lines).split()) == " ".join(map(plain, blocks))
    assert all(any(line.strip().startswith(plain(block)) for block in blocks) for line in lines)
