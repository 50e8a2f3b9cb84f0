"""What a rendition prints, cut into the stretches that give each segment of the base."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.quotes.base_text import base_text
from alita_tui.quotes.model import Document, Quotation, Reading
from alita_tui.quotes.printed import Printed, printed
from alita_tui.quotes.readings import readings_in_marks


def document(name: str, *parts: str, kind: str = "direct", one_utterance: bool = True) -> Document:
    """An article of nothing but quotations in marks."""
    text = ""
    found = []
    for number, part in enumerate(parts):
        start = len(text) + 1
        text += f"“{part}” said Lindt. "
        found.append(
            Quotation(
                article=name,
                start=start,
                end=start + len(part),
                text=part,
                kind="mixed" if kind == "mixed" else "direct",
                paragraph=1,
                utterance=1 if one_utterance else number,
            )
        )
    return Document(id=name, text=text, quotations=tuple(found))


def prints(base: Document, other: Document) -> Printed:
    return printed(base_text(base, base.quotations), other, other.quotations)


def read(base: Document, other: Document) -> dict[int, Reading]:
    ground = base_text(base, base.quotations)
    given = printed(ground, other, other.quotations)
    return readings_in_marks(ground, other.text, given, (), is_base=base.id == other.id)


def states(base: Document, other: Document) -> dict[int, str]:
    return {segment: reading.state for segment, reading in read(base, other).items()}


def segments(article: Document) -> list[str]:
    found = base_text(article, article.quotations)
    return [article.text[slice(*span)] for span in found.spans]


def test_a_sentence_left_out_leaves_the_next_whole() -> None:
    base = document("a", "We love the crane and the pier. I was there in June. I will pay for it.")
    for printed_here in (
        "We love the crane and the pier. I will pay for it.",
        "We love the crane and the pier … I will pay for it.",
        "We love the crane and the pier. [...] I will pay for it.",
    ):
        assert states(base, document("b", printed_here)) == {0: "verbatim", 2: "verbatim"}


def test_a_sentence_said_twice_stands_twice_in_the_base() -> None:
    base = document("a", "We will win this race,", "Nobody else trained. We will win this race.")
    assert len(segments(base)) == 3
    whole = document("b", "We will win this race. Nobody else trained. We will win this race,")
    assert states(base, whole) == dict.fromkeys(range(3), "verbatim")


def test_a_short_answer_that_the_next_part_repeats_stays() -> None:
    assert segments(document("a", "No,", "No, we will not close the pier.")) == [
        "No,",
        "No, we will not close the pier.",
    ]


def test_an_utterance_printed_again_is_no_segment_again() -> None:
    base = document("a", "The crane will stay where it is.", "The crane will stay", one_utterance=False)
    assert segments(base) == ["The crane will stay where it is."]
    reading = read(base, base)[0]
    assert (reading.state, len(reading.spans), reading.edits) == ("verbatim", 2, ())


def test_brackets_are_never_cut() -> None:
    base = document("a", "We love the pier. [Laughs. Pauses.] We will go on.")
    assert segments(base) == ["We love the pier. [Laughs. Pauses.]", "We will go on."]
    assert states(base, document("b", base.quotations[0].text)) == {0: "verbatim", 1: "verbatim"}


def test_an_ellipsis_is_told_once_where_a_segment_is_left_out() -> None:
    base = document("a", "We will mend the pier. It is ours. The town will pay.")
    for ellipsis in ("…", "[...]", ". . ."):
        other = document("b", f"We will mend the pier. {ellipsis} The town will pay.")
        (edit,) = [edit for reading in read(base, other).values() for edit in reading.edits]
        assert (edit.op, edit.base) == ("ellipsis", None)
        assert edit.rendition is not None
        assert other.text[slice(*edit.rendition)].strip(". ") in ellipsis


def test_a_short_sentence_that_moved_is_moved() -> None:
    base = document("a", "No way. We will mend the old pier.")
    found = read(base, document("b", "We will mend the old pier. No way."))
    assert [(one.state, one.moved) for _, one in sorted(found.items())] == [
        ("verbatim", True),
        ("verbatim", False),
    ]


def test_a_hedge_or_condition_that_only_moved_is_not_lost() -> None:
    base = document("a", "If the town pays, we will probably mend the old wooden pier by June.")
    other = document("b", "We will probably mend the old wooden pier by June, if the town pays.")
    assert read(base, other)[0].flags == ()
    dropped = document("c", "We will mend the old wooden pier by June.")
    assert read(base, dropped)[0].flags == ("hedge-lost", "condition-lost")


def test_what_no_segment_holds_is_inserted_on_the_nearest() -> None:
    base = document("a", "We will mend the old pier.", "The town will pay.")
    other = document("b", "Come and see us on Sunday. The town will pay.")
    reading = read(base, other)[1]
    assert [(edit.op, edit.base) for edit in reading.edits] == [("inserted", None)]
    assert other.text[slice(*(reading.edits[0].rendition or (0, 0)))] == "Come and see us on Sunday."


def test_a_fragment_that_echoes_the_quotation_takes_no_words_from_it() -> None:
    base = document("a", "The old crane will stay where it is. The crane will stay.")
    quotation = document("b", "The old crane will stay where it is.").quotations[0]
    text = "The “crane will stay”. “The old crane will stay where it is,” said Lindt."
    echo = Quotation(
        article="b", start=5, end=20, text="crane will stay", kind="mixed", paragraph=1, utterance=1
    )
    whole = Quotation(
        article="b", start=24, end=60, text=quotation.text, kind="direct", paragraph=1, utterance=1
    )
    found = read(base, Document(id="b", text=text, quotations=(echo, whole)))
    assert found[0].state == "verbatim"
    assert found[0].spans == ((5, 20), (24, 60))
    assert prints(base, Document(id="b", text=text, quotations=(echo, whole))).words == 8


_SENTENCES = [
    "The old crane will stay where it is.",
    "We think the market hall may reopen in spring.",
    "Nobody will lose a mooring because of this!",
    "We will go on.",
    "No way.",
    "[Laughs. Pauses.]",
    "Ask the keeper [of the light] about [his] lamp.",
    "Boats need paint, and lamps need oil…",
    "Who [else] pays for all that?",
    "…",
]
_PARTS = st.lists(
    st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3
)


def worded(article: Document) -> list[str]:
    """The printed sentences that hold a word outside square brackets."""
    parts = " ".join(part.text for part in article.quotations)
    return [
        one for one in _SENTENCES for _ in range(parts.count(one)) if one not in ("…", "[Laughs. Pauses.]")
    ]


@given(_PARTS, _PARTS)
def test_whole_sentences_are_verbatim_and_missing_ones_absent(base: list[str], other: list[str]) -> None:
    ours, theirs = document("b", *other), document("a", *base)
    found = read(theirs, ours)
    expected = Counter(worded(theirs)) & Counter(worded(ours))
    whole: Counter[str] = Counter()
    for number, text in enumerate(segments(theirs)):
        if number in found:
            (sentence,) = [one for one in worded(theirs) if one in text][:1]
            whole[sentence] += 1
            assert {edit.op for edit in found[number].edits} <= {"bracket", "inserted", "ellipsis"}
            assert found[number].state in ("verbatim", "bracketed")
    assert whole == expected


@given(_PARTS, st.booleans())
def test_the_base_is_verbatim_each_reading_its_segment(parts: list[str], one_utterance: bool) -> None:
    base = document("a", *parts, one_utterance=one_utterance)
    spans = base_text(base, base.quotations).spans
    found = read(base, base)
    assert set(found) == set(range(len(spans)))
    for number, reading in found.items():
        assert (reading.state, reading.edits, reading.moved) == ("verbatim", (), False)
        assert spans[number] in reading.spans


_WORD = st.sampled_from("we will mend the old pier [his] … no crane, Mara if. stay! [sic] hall".split())
_LOOSE = st.lists(st.lists(_WORD, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=3)


@given(_LOOSE, _LOOSE)
def test_edits_stay_inside_their_segment_and_never_overlap(base: list[str], other: list[str]) -> None:
    ours, theirs = document("b", *other), document("a", *base)
    spans = base_text(theirs, theirs.quotations).spans
    given = prints(theirs, ours)
    assert len(set(given.agreeing.values())) == len(given.agreeing) <= given.words
    for number, reading in read(theirs, ours).items():
        held = sorted(edit.base for edit in reading.edits if edit.base)
        assert all(spans[number][0] <= start < end <= spans[number][1] for start, end in held)
        printed_here = sorted(edit.rendition for edit in reading.edits if edit.rendition)
        for edits in (held, printed_here):
            assert all(before[1] <= after[0] for before, after in pairwise(edits))
