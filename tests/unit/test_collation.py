"""How each article gives a statement: segments, readings, states, flags, fidelity."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui.quotes.collation import Collator, collate
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import STATES, Statement
from tests.unit.made_up import WHOLE, documents, only_statement, rendition_of

CRANE, HALL, MOORING = 0, 1, 2


def against_whole(other: str) -> Statement:
    """The statement of the whole rendition ``a`` and the other one, ``b``."""
    statement = only_statement(a=WHOLE, b=other)
    assert statement.base == "a"
    return statement


def readings(other: str) -> list[str]:
    return [reading.state for reading in rendition_of(against_whole(other), "b").readings]


def test_the_base_is_the_fullest_and_verbatim() -> None:
    statement = against_whole("“The old crane will stay where it is,” Mara Lindt said.")
    base = rendition_of(statement, "a")
    assert [reading.state for reading in base.readings] == ["verbatim"] * 3
    assert base.fidelity == 1.0
    assert base.order == ((0, 1, 2),)
    assert [segment.text for segment in statement.segments] == [
        WHOLE[segment.start : segment.end] for segment in statement.segments
    ]


@pytest.mark.parametrize(
    ("printed", "states"),
    [
        ("“The old crane will stay where it is,” Mara Lindt said.", ["verbatim", "absent", "absent"]),
        ("“The old crane will stay,” Mara Lindt said of the harbour.", ["cut", "absent", "absent"]),
        ("“The [harbour’s] old crane will stay where it is,” Mara Lindt said.", [
            "bracketed", "absent", "absent"
        ]),
        ("“The old crane will remain where it is,” Mara Lindt said.", ["altered", "absent", "absent"]),
        ("Mara Lindt promised that nobody at the harbour would “lose a mooring”.", [
            "absent", "absent", "fragment"
        ]),
    ],
)  # fmt: skip
def test_states(printed: str, states: list[str]) -> None:
    assert readings(printed) == states


def test_printed_in_parts_and_another_order() -> None:
    statement = against_whole(
        "“Nobody will lose a mooring because of this,” Mara Lindt said. "
        "“The old crane will stay where it is. We think the market hall may reopen in spring,” she added."
    )
    rendition = rendition_of(statement, "b")
    assert rendition.order == ((2,), (0, 1))
    assert [reading.moved for reading in rendition.readings] == [False, False, True]
    assert rendition.flags == ("moved",)
    assert rendition.fidelity == 1.0


def test_brackets_are_left_out_of_all_three_counts() -> None:
    rendition = rendition_of(
        against_whole("“The [harbour’s] old crane will stay where it is,” Mara Lindt said."), "b"
    )
    assert (rendition.words.rendition, rendition.words.aligned) == (8, 8)


def test_another_speaker_is_shown() -> None:
    rendition = rendition_of(
        against_whole("“The old crane will stay where it is,” Otto Brand said in the new harbour."), "b"
    )
    assert rendition.readings[CRANE].flags == ("other-speaker",)
    assert rendition.speakers == ("Otto Brand",)


def test_a_dropped_hedge_is_flagged() -> None:
    rendition = rendition_of(
        against_whole("“The market hall … reopen in spring,” Mara Lindt said of the harbour."), "b"
    )
    assert "hedge-lost" in rendition.readings[HALL].flags


def test_a_splice_of_distant_sentences_is_flagged() -> None:
    rendition = rendition_of(
        against_whole("“The old crane will stay where it is, nobody will lose a mooring,” Mara Lindt said."),
        "b",
    )
    assert "spliced" in rendition.readings[MOORING].flags


def test_words_that_no_segment_holds_are_inserted_behind_the_segment_before() -> None:
    rendition = rendition_of(
        against_whole("“The old crane will stay where it is. Come and see it on Sunday,” Mara Lindt said."),
        "b",
    )
    reading = rendition.readings[CRANE]
    assert [(edit.op, edit.base) for edit in reading.edits] == [("inserted", None)]
    assert reading.state == "verbatim"


def test_an_article_that_prints_the_words_twice_lists_both_places() -> None:
    text = (
        "“The old crane will stay where it is,” Mara Lindt said.\n\nThe harbour is old. "
        "“The old crane will stay where it is,” she said once more."
    )
    rendition = rendition_of(against_whole(text), "b")
    assert len(rendition.readings[CRANE].spans) == 2
    assert rendition.readings[CRANE].state == "verbatim"
    assert rendition.words.rendition == 8


def test_words_without_marks_are_unmarked_and_uncredited() -> None:
    text = (
        "“The old crane will stay where it is,” Mara Lindt said.\n\n"
        "At the harbour nobody will lose a mooring because of this, it seems."
    )
    reading = rendition_of(against_whole(text), "b").readings[MOORING]
    assert reading.flags == ("uncredited", "unmarked")
    assert text[slice(*reading.spans[0])] == "nobody will lose a mooring because of this"


def test_absent_says_so_and_counts_what_was_searched() -> None:
    statement = only_statement(a=WHOLE, b=WHOLE, c="The chess club met on Tuesday. Nobody won.")
    rendition = rendition_of(statement, "c")
    assert (rendition.form, rendition.fidelity, statement.searched) == ("absent", None, 3)
    assert {reading.why for reading in rendition.readings} == {"no wording of it was found"}


def test_another_base_changes_the_segments_and_keeps_the_id() -> None:
    short = "“The old crane will stay where it is,” Mara Lindt said."
    corpus = documents({"a": WHOLE, "b": short})
    (cluster,) = link(list(corpus.values()))
    statement = Collator(corpus).collate(cluster, base="b")
    assert [segment.text for segment in statement.segments] == ["The old crane will stay where it is,"]
    assert statement.id == cluster.id
    reading = rendition_of(statement, "a").readings[0]
    assert reading.state == "verbatim"
    assert [(edit.op, edit.base) for edit in reading.edits] == [("inserted", None)]


def test_words_that_the_chosen_base_lacks_are_inserted_though_all_is_absent() -> None:
    texts = {
        "a": WHOLE,
        "b": "“The old crane will stay where it is,” Mara Lindt said.",
        "c": "“Nobody will lose a mooring because of this,” Mara Lindt said.",
    }
    corpus = documents(texts)
    (cluster,) = link(list(corpus.values()))
    rendition = rendition_of(Collator(corpus).collate(cluster, base="b"), "c")
    (reading,) = rendition.readings
    (edit,) = reading.edits
    assert (rendition.form, reading.state, reading.spans, edit.op, edit.base) == (
        "direct", "absent", (), "inserted", None
    )  # fmt: skip
    assert edit.rendition is not None
    assert texts["c"][slice(*edit.rendition)] == "Nobody will lose a mooring because of this,"


@pytest.mark.parametrize(
    ("base", "sentence", "state", "lost"),
    [
        ("The old crane [of Selk] will stay on the quay.", "The old crane will stay on the quay.",
         "bracketed", False),
        ("I think the old crane will stay on the quay.", "The old crane will stay on the quay.",
         "cut", True),
    ],
)  # fmt: skip
def test_words_without_marks_are_judged_like_words_in_marks(
    base: str, sentence: str, state: str, lost: bool
) -> None:
    whole = f"“{base} It is older than any of us,” Mara Lindt said of the crane."
    marked = f"“{sentence} It is older than any of us,” Mara Lindt said."
    unmarked = f"“It is older than any of us,” Mara Lindt said. {sentence}"
    statement = only_statement(a=whole, b=marked, c=unmarked)
    for article in ("b", "c"):
        reading = rendition_of(statement, article).readings[0]
        assert (reading.state, "hedge-lost" in reading.flags) == (state, lost)


def test_without_absent_ones_the_searched_articles_still_count() -> None:
    corpus = documents({"a": WHOLE, "b": "The chess club met."})
    (cluster,) = link(list(corpus.values()))
    statement = collate(cluster, corpus, absent=False)
    assert [one.article for one in statement.renditions] == ["a"]
    assert statement.searched == 2


_PIECES = [
    "The old crane will stay where it is.",
    "We think the market hall may reopen in spring.",
    "Nobody will lose a mooring because of this.",
    "The crane [of iron] will stay…",
    "We think it will [not] reopen in spring.",
]
_ARTICLE = st.lists(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=3), min_size=1, max_size=3).map(
    lambda quotations: "\n".join(f"“{' '.join(parts)}” said Mara Lindt." for parts in quotations)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_ARTICLE, min_size=1, max_size=4))
def test_every_reading_stands_in_its_article(texts: list[str]) -> None:
    corpus = documents({f"a{number}": text for number, text in enumerate(texts)})
    collator = Collator(corpus)
    for cluster in link(list(corpus.values())):
        statement = collator.collate(cluster)
        assert rendition_of(statement, statement.base).fidelity == 1.0
        for rendition in statement.renditions:
            text = corpus[rendition.article].text
            assert [reading.segment for reading in rendition.readings] == list(range(len(statement.segments)))
            assert 0 <= rendition.words.aligned <= min(rendition.words.base, rendition.words.rendition)
            for reading in rendition.readings:
                assert reading.state in STATES
                assert bool(reading.spans) == (reading.state != "absent")
                for start, end in reading.spans:
                    assert 0 <= start < end <= len(text)
                    assert text[start:end].strip() == text[start:end]


ROOMS = "We will not close it this winter{}and nobody has proposed it. {}I think we may add a boat."


@pytest.mark.parametrize(
    ("joined", "spliced"),
    [
        ("We will not close it this winter … I think we may add a boat", True),
        ("We will not close it this winter ... I think we may add a boat", True),
        (
            "We will not close it this winter, and nobody has proposed it. … I think we may add a boat",
            False,
        ),
        (
            "We will not close it this winter, and nobody has proposed it. [...] I think we may add a boat",
            False,
        ),
    ],
)
def test_what_an_ellipsis_joins_without_a_full_stop_is_spliced(joined: str, spliced: bool) -> None:
    whole = ROOMS.format(", ", "The ferry carries forty people a day. ")
    statement = only_statement(a=f"“{whole}” Mara Lindt said.", b=f"“{joined},” Mara Lindt said.")
    assert ("spliced" in rendition_of(statement, "b").readings[2].flags) == spliced
