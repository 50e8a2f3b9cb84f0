"""Marked wording, notes and columns: no word lost, every flag told."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.app.widgets.comparison_cells import Piece, plain, width_of
from alita_tui.app.widgets.comparison_view import View
from alita_tui.app.widgets.wording_layout import block, frame, head
from alita_tui.app.widgets.wording_marks import (
    base_pieces,
    between,
    marked,
    rendition_pieces,
    shown,
    with_context,
)
from alita_tui.app.widgets.wording_notes import Place, notes
from alita_tui.app.widgets.wording_reasons import reasons
from alita_tui.corpus.corpus import Corpus
from alita_tui.quotes.model import Edit, OwnReport, Reading, Segment
from tests.app.comparison_examples import BASE, SPLIT, crowd, find, shelf, statement

TEXT = "“A b [c] d,” X said. “E (f) g … 潮が h i j k.” Then l."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda pair: (min(pair), max(pair))
)
OPERATIONS = st.sampled_from(["omitted", "inserted", "replaced", "bracket", "ellipsis", "case"])


def words(pieces: list[Piece]) -> str:
    """The pieces' own text: the marks ‹ › left out."""
    return "".join(piece.text for piece in pieces if piece.role != "mark")


@given(SPANS, st.lists(st.tuples(SPANS, st.sampled_from(["omitted", "bracket", "support"])), max_size=9))
def test_marking_keeps_every_character(
    span: tuple[int, int], marks: list[tuple[tuple[int, int], str]]
) -> None:
    pieces = marked(TEXT, span, marks)  # type: ignore[arg-type]
    assert words(pieces) == TEXT[span[0] : span[1]]
    assert plain(pieces).count("‹") == plain(pieces).count("›")


@given(st.lists(SPANS, max_size=4), st.lists(st.builds(Edit, OPERATIONS, st.none(), SPANS), max_size=5))
def test_a_rendition_prints_its_spans_and_what_it_inserts(
    spans: list[tuple[int, int]], edits: list[Edit]
) -> None:
    reading = Reading(segment=0, state="altered", spans=tuple(spans), edits=tuple(edits))
    printed = "".join(
        piece.text for piece in rendition_pieces(TEXT, reading) if piece.role not in ("mark", "frame")
    )
    covered = {
        at for span in [*spans, *(one.rendition for one in edits if one.rendition)] for at in range(*span)
    }
    letters = [TEXT[at] for at in sorted(covered) if not TEXT[at].isspace()]
    assert [one for one in printed if not one.isspace()] == letters


def test_words_the_rendition_omits_or_has_otherwise_are_marked_in_the_base() -> None:
    view = View.of(statement(), shelf().article)
    pieces = base_pieces(BASE, view.statement.segments[1], view.rendition.readings[1].edits)
    assert plain(pieces) == "I ‹think› we’ll ‹probably› close ‹(the east)› lock when ‹the› tide turns."
    assert [piece.role for piece in pieces if piece.role not in ("plain", "mark")] == [
        "case",
        "replaced",
        "bracket",
        "omitted",
    ]


def test_neighbours_of_one_kind_are_marked_as_one() -> None:
    segment = Segment("one two three", 0, 13, "")
    edits = (Edit("omitted", (0, 3), None), Edit("omitted", (4, 7), None))
    assert plain(base_pieces("one two three", segment, edits)) == "‹one two› three"


def test_what_stands_between_two_spans_is_the_outlets_own() -> None:
    pieces = rendition_pieces(SPLIT, View.of(statement(), shelf().article).rendition.readings[1])
    assert Piece("” Wren said. “", "frame") in pieces
    assert plain(pieces).endswith("when tide turns,” Wren said. “‹Very soon.›")


def test_a_long_way_between_two_spans_is_told_by_its_length() -> None:
    assert plain(between("x" * 300, (10, 250))) == " ⋯240 characters on⋯ "


def test_a_fragment_stands_in_the_sentence_around_it() -> None:
    text = "Before it. They have a “blood oath” to do so. After."
    pieces = with_context(text, [Piece("“blood oath”")], find(text, "“blood oath”"))
    assert plain(pieces) == "They have a “blood oath” to do so."


def test_control_characters_are_seen_and_line_ends_stay() -> None:
    assert shown("a\x1b[2Jb\r\nc\u202ed") == "a␛[2Jb\nc⇄d"


def told(segment: int, source: str) -> list[str]:
    one = statement().rendition(source)
    assert one is not None
    return [note.text for note in notes(Place(statement(), one, segment, shelf().article))]


def test_notes_say_who_is_credited_in_the_outlets_words() -> None:
    assert told(0, "a-base") == ["Ada Wren told Radio Nine"]
    assert told(0, "b-split")[0] == "she added (Ada Wren)"
    assert told(0, "c-mixed-paper-of-a-very-long-name") == [
        "≠ credited to Bo Lind and Ada Wren; in the base to Ada Wren"
    ]


def test_notes_tell_each_flag() -> None:
    assert "⚠ closes with “ instead of ”" in told(3, "a-base")
    assert "⚠ own lead drops “I think … probably”" in told(1, "a-base")
    assert "≈ own lead ¶1 [0:25]: “The harbour master spoke.”" in told(1, "a-base")
    assert "⇅ printed no. 2 here, no. 1 in the base" in told(0, "b-split")
    assert any(note.startswith("⋈ spliced") for note in told(1, "b-split"))
    assert "[ ] (the east) reads as speech, [the east one] is the editor’s" in told(1, "b-split")
    mixed = [note for segment in range(4) for note in told(segment, "c-mixed-paper-of-a-very-long-name")]
    assert "⚠ drops a condition of the statement" in mixed
    assert "⚠ claims what no sentence of the statement supports" in mixed
    assert "∅ uncredited: nobody is said to have said it" in mixed
    assert "¬ stands here without quotation marks" in mixed
    assert told(0, "d-silent") == ["· not in d: all 15 words searched"]


def why(segment: int, source: str) -> list[str]:
    one = statement().rendition(source)
    assert one is not None
    return [note.text.strip() for note in reasons(Place(statement(), one, segment, shelf().article))]


def test_why_says_reason_evidence_fidelity_and_the_nearest_that_was_rejected() -> None:
    mixed = why(1, "c-mixed-paper-of-a-very-long-name")
    assert mixed[0] == "why reported: same speaker, rare words east, lock, tide"
    assert "[87:96] “east lock”" in mixed
    assert not any(note.startswith("fidelity") for note in (*mixed, *why(2, "b-split")))
    assert "fidelity 61 % = 2·12 agreeing words / (24 base + 15 here)" in why(1, "b-split")
    silent = why(0, "d-silent")
    assert "source: one rare word of four: lock" in silent
    assert "nearest place, not taken: ¶2 [63:76] “the lock held”" in silent
    assert why(0, "a-base") == ["base: the others are compared with it"]


def test_why_on_the_shipped_articles_names_link_rule_speaker_and_each_flag() -> None:
    with Corpus.open() as corpus:
        (told,) = corpus.statements()
        by_source = {corpus.article(one.article).source: one for one in told.renditions}

        def said(source: str, segment: int) -> str:
            at = Place(told, by_source[source], segment, corpus.article)
            return "\n".join(note.text.strip() for note in reasons(at))

        moved, fragment, missing = said("001", 0), said("002", 1), said("002", 0)
        base = said("000", 4)
    assert "why printed in another place: in the order of the base it comes elsewhere" in moved
    assert "linked: it shares so many telling words" in moved
    assert "all of its words stand in 000 [1904:2376]" in moved
    assert "quotation: who said it follows the quotation at once" in moved
    assert "speaker: “he” stands for James Cameron" in moved
    assert "why credited to others: credited to James Cameron and Robert Rodriguez here" in fragment
    assert "own report: it stands under the same word of saying" in fragment
    assert "nearest place, not taken:" in missing
    assert "too few telling words are shared: it shares only “fans” with sentence 1" in missing
    assert "base: the others are compared with it" in base
    assert "why closes with a wrong mark: it closes with “" in base
    assert "linked: it is the fullest wording" in base


def lines(view: View, width: int, segment: int) -> list[str]:
    return [plain(line) for line in block(view, frame(view, width, 1), segment).lines]


def test_side_by_side_from_eighty_columns_else_below_each_other() -> None:
    view = View.of(statement(), shelf().article)
    assert frame(view, 79, 1).columns == (0, 1)
    assert not frame(view, 79, 1).stacked
    assert frame(view, 78, 1).stacked
    narrow = lines(view, 44, 0)
    assert narrow[0].startswith("─▸1 gate open · a base ¶2 [77:99] ─")
    assert narrow[1] == " We kept the gate open."
    assert narrow[2].startswith("─ b █ verbatim ¶3 [133:155] ─")
    assert narrow[3] == " We kept the gate open,"
    wide = lines(view, 79, 0)
    assert wide[1].split("│")[0].strip() == "We kept the gate open."
    assert wide[1].split("│")[1].strip() == "We kept the gate open,"


@given(st.integers(40, 260), st.integers(0, 49), st.integers(0, 60))
def test_columns_fill_the_width_never_exceed_it_and_hold_the_chosen(width: int, at: int, first: int) -> None:
    shelf_, crowd_statement = crowd()
    view = View.of(crowd_statement, shelf_.article).having(folded=False)
    view = view.having(source=view.columns[at].members[0])
    shape = frame(view, width, first)
    assert shape.columns[0] == 0
    assert view.column in shape.columns
    assert shape.width <= width
    if not shape.stacked:
        assert all(one >= 36 for one in shape.widths)
    for line in [*head(view, shape), *block(view, shape, 0).lines]:
        assert width_of(line) <= width


def test_every_sentence_of_every_source_prints_all_its_words() -> None:
    shelf_ = shelf()
    view = View.of(statement(), shelf_.article)
    for column in view.columns[1:]:
        chosen = view.having(source=column.members[0])
        for segment in view.segments:
            text = " ".join(lines(chosen, 46, segment))
            article = shelf_.article(column.members[0])
            for start, end in column.rendition.readings[segment].spans:
                for word in article.text[start:end].split():
                    assert word in text.replace("‹", "").replace("›", "")


def test_a_report_that_is_the_reading_is_not_printed_twice() -> None:
    one = statement().rendition("c-mixed-paper-of-a-very-long-name")
    assert one is not None
    (span,) = one.readings[1].spans
    report = OwnReport(start=span[0] - 3, end=span[1], segments=(1,), added=("expects",))
    place = Place(statement(), replace(one, own_reports=(report,)), 1, shelf().article)
    said = [note.text for note in notes(place)]
    assert "⚠ own lead adds “expects”" in said
    assert f"≈ part of own lead ¶1 [{span[0] - 3}:{span[1]}]" in said
