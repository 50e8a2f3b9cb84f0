"""The language of queries: fields, operators, and that nothing that is typed is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alita_tui import Article, Corpus
from alita_tui.corpus.search.periods import Period, period
from alita_tui.corpus.search.query import FIELDS, parse
from tests.unit.naughty import NAUGHTY
from tests.unit.test_search import check


def made(id_: str, text: str, title: str, source: str, date: str | None) -> Article:
    return Article(
        id=id_,
        path="x",
        text=text,
        title=title,
        title_origin="field",
        source=source,
        source_known=True,
        date=date,
    )


GULL, TERN = "Daily Gull", "The Tern"
CORPUS = Corpus.from_articles(
    [
        made("a0", "The ferry is late. “We sail in May,” said Ann Lee.", "Ferry late", GULL, "2025-11-17"),
        made("a1", "Bo Carr said: “The bridge, not the ferry, is dear.”", "Dear bridge", TERN, "2025-12-01"),
        made("a2", "The bridge and the harbour are closed.", "Harbour closed", GULL, "2024-02-29"),
        made("a3", "The bridging loan is late; so is May.", "Loan", TERN, None),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("source:gull", "a0 a2"),
        ('source:"daily gull" ferry', "a0"),
        ('source:"daily gu"', "a0 a2"),
        ("source:daily source:tern", ""),
        ("-source:gull ferry", "a1"),
        ("source:nobody ferry", ""),
        ("date:2025", "a0 a1"),
        ("date:2025-11", "a0"),
        ("date:2025-11-17..2025-11-17", "a0"),
        ("date:..2024", "a2"),
        ("date:2025-12..", "a1"),
        ("date:2024-02-29", "a2"),
        ("date:2025 -date:2025-12", "a0"),
        ("-date:2025 late", "a3"),
        ("date:2025 ferry", "a0 a1"),
        ("title:bridge", "a1"),
        ("title:ferry late", "a0"),
        ("in:titles ferry", "a0"),
        ("in:title bridge", "a1"),
        ("in:text closed", "a2"),
        ("in:text loan", "a3"),
        ("in:quotes ferry", "a1"),
        ("in:quotes bridge -dear", ""),
        ("in:quotes may", "a0"),
        ("speaker:lee", "a0"),
        ("speaker:carr bridge", "a1"),
        ("speaker:lee bridge", ""),
        ('speaker:"ann lee" sail', "a0"),
        ("-speaker:lee in:quotes ferry OR sail", "a1"),
        ("brid*", "a1 a2 a3"),
        ("bridge", "a1 a2"),
        ("brid* -loan", "a1 a2"),
        ("harbour OR loan", "a2 a3"),
        ("sail OR harbour OR loan", "a0 a2 a3"),
        ('"the ferry" OR loan', "a0 a1 a3"),
        ("“the ferry”", "a0 a1"),
        ("«the ferry»", "a0 a1"),
        ("„the ferry“", "a0 a1"),
        ("ferry -bridge", "a0"),
        ("ferry OR", "a0 a1"),
        ("OR ferry", "a0 a1"),
    ],
)
def test_what_a_query_finds(query: str, found: str) -> None:
    hits = CORPUS.search(query)
    assert " ".join(sorted(hit.article for hit in hits)) == found
    for hit in hits:
        assert 0 <= hit.start < hit.end


@pytest.mark.parametrize(
    "query",
    ["foo:ferry", 'ferry "late', "date:soon ferry", "in:ink ferry", "-in:text ferry", "source: ferry"],
)
def test_what_is_no_operator_is_words(query: str) -> None:
    assert "ferry" in parse(query).words
    assert "a0" in [hit.article for hit in CORPUS.search(query)]


def test_a_pasted_phrase_that_nobody_prints_is_words() -> None:
    assert CORPUS.search("“the fery is laet”")[0].article == "a0"
    assert CORPUS.search('"the fery is laet"') == []


def test_a_quotation_is_shown_where_it_stands() -> None:
    (hit,) = CORPUS.search("speaker:carr bridge")
    assert (hit.field, CORPUS.article("a1").text[hit.start : hit.end]) == ("quote", "bridge")
    (hit,) = CORPUS.search("speaker:lee")
    assert CORPUS.article("a0").text[hit.start : hit.end] == "We sail in May"


def test_an_unknown_source_is_told() -> None:
    assert CORPUS.search("source:nobody ferry").unknown_sources == ("nobody",)
    assert CORPUS.search("-source:nobody ferry").unknown_sources == ("nobody",)
    assert CORPUS.search("source:gull ferry").unknown_sources == ()


@pytest.mark.parametrize(
    ("query", "found", "taken"),
    [
        ("source:gulll", "a0 a2", [("gulll", ("gull",))]),
        ('source:"daliy gull" ferry', "a0", [("daliy", ("daily",))]),
        ("-source:gulll ferry", "a1", [("gulll", ("gull",))]),
        ("-speaker:carrr in:quotes ferry OR sail", "a0", [("carrr", ("carr",))]),
    ],
)
def test_a_mistyped_name_in_a_field_is_taken_for_one_that_is_there(
    query: str, found: str, taken: list[tuple[str, tuple[str, ...]]]
) -> None:
    hits = CORPUS.search(query)
    assert " ".join(sorted(hit.article for hit in hits)) == found
    assert [(one.typed, one.terms) for one in hits.expansions] == taken


@pytest.mark.parametrize(
    ("query", "words", "said", "hint"),
    [
        (
            "autor:smith ferry",
            "autor smith ferry",
            "“autor:” is no field",
            "source, speaker, title, date, in",
        ),
        ("speakr:lee ferry", "speakr lee ferry", "“speakr:” is no field", "did you mean speaker:"),
        ("source: ferry", "source ferry", "“source:” names nothing", "source:NAME"),
        ("date:2025-13 ferry", "ferry", "“2025-13” is no date", "date:2025-11"),
        ("date:2025-12..2025-11 ferry", "ferry", "“2025-12..2025-11” is no date", "date:2025-11"),
        ("-date:soon ferry", "ferry", "“soon” is no date", "date:2025-11"),
        ("in:ink ferry", "ferry", "“in:ink” names no part", "in:quotes, in:titles or in:text"),
        ("-in:text ferry", "ferry", "“-in:text” names no part", "in:quotes, in:titles or in:text"),
        ("speaker:zzzzzz", "", "nobody who is quoted is called “zzzzzz”", "`alita-tui speakers`"),
        ("source:zzzzzz", "", "no source is called “zzzzzz”", "`alita-tui articles`"),
    ],
)
def test_what_is_not_understood_is_told(query: str, words: str, said: str, hint: str) -> None:
    assert " ".join(parse(query).words) == words
    (remark,) = CORPUS.search(query).remarks
    assert remark.said.startswith(said)
    assert hint in remark.hint


@pytest.mark.parametrize(
    "query", ["ferry", "at 12:30 ferry", "http://example.org/ferry", "ferry: late", "speaker:lee", "::ferry"]
)
def test_what_is_understood_needs_no_remark(query: str) -> None:
    assert parse(query).remarks == ()


def test_a_condition_marks_no_words_but_those_that_it_names() -> None:
    for query in ("date:2025-11-17", "source:gull date:2025", "-source:tern date:2025-11"):
        (hit,) = CORPUS.search(query)
        assert (hit.article, hit.matches) == ("a0", ())
    (hit,) = CORPUS.search("title:late")
    assert (hit.article, hit.field, hit.matches) == ("a0", "title", ((6, 10),))


def test_a_mistyped_word_is_told_with_what_it_was_taken_for() -> None:
    found = CORPUS.search("fery harbuor")
    assert [(one.typed, one.terms) for one in found.expansions] == [
        ("fery", ("ferry",)),
        ("harbuor", ("harbour",)),
    ]
    assert CORPUS.search("ferry harbour").expansions == ()
    assert CORPUS.search("ferr").expansions == ()


def test_the_limit_says_whether_it_left_hits_out() -> None:
    assert CORPUS.search("the", limit=1).more
    assert not CORPUS.search("the", limit=4).more


def test_there_are_many_naughty_strings() -> None:
    assert len(NAUGHTY) >= 500


def test_no_naughty_string_is_an_error() -> None:
    for query in NAUGHTY:
        for hit in CORPUS.search(query):
            assert 0 <= hit.start < hit.end


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ['"', "“", "”", " ", "-", "*", "OR", " OR ", "(", "NEAR(", "ferry", "bridge", "..", "2025-11"]
    ),
    st.sampled_from([f"{field}:" for field in FIELDS]),
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_no_query_is_an_error_and_every_hit_points_where_it_says(query: str) -> None:
    hits = CORPUS.search(query)
    assert hits == CORPUS.search(query)
    for hit in hits:
        text = CORPUS.article(hit.article)
        inside = text.title if hit.field == "title" else text.text
        assert inside[hit.snippet_start : hit.snippet_start + len(hit.snippet)] == hit.snippet
        assert hit.snippet_start <= hit.start < hit.end <= hit.snippet_start + len(hit.snippet)


@given(st.text(max_size=300))
def test_reading_a_query_keeps_to_its_words(query: str) -> None:
    read = parse(query)
    assert len(read.words) <= 60
    assert all(read.words)


def test_words_found_are_whole_words() -> None:
    for query in ("ferry late", "brid* closed", '"the ferry"'):
        for hit in CORPUS.search(query):
            check(CORPUS, hit)


@pytest.mark.parametrize(
    ("named", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2024-2", "2024-02-01", "2024-02-29"),
        ("2025-11-17", "2025-11-17", "2025-11-17"),
        ("2025-11..2025-12", "2025-11-01", "2025-12-31"),
        ("2025..", "2025-01-01", None),
        ("..2025-06", None, "2025-06-30"),
    ],
)
def test_periods(named: str, first: str | None, last: str | None) -> None:
    assert period(named) == Period(first, last)


@pytest.mark.parametrize(
    "named", ["", "..", "soon", "2025-13", "2025-02-30", "20255", "2025-1-1-1", "２０２５", "0000"]
)
def test_what_names_no_period(named: str) -> None:
    assert period(named) is None


def test_conditions_hold_however_many_newer_articles_do_not_meet_them() -> None:
    newer = [
        made(f"n{at}", "A ferry. “The ferry sails,” said Ann Lee.", "Ferry", GULL, "2026-01-01")
        for at in range(150)
    ]
    older = made("old", "A ferry and a dog. “The ferry sails,” said Ann Lee.", "Dog", TERN, "2020-01-01")
    corpus = Corpus.from_articles([*newer, older])
    for query in (
        "-date:2026 ferry",
        "date:..2025 ferry",
        "-source:gull ferry",
        "title:dog ferry",
        "-title:ferry speaker:lee",
        "title:dog in:quotes ferry",
        "in:quotes ferry date:2020",
        "speaker:lee -date:2026",
    ):
        assert [hit.article for hit in corpus.search(query)] == ["old"], query


def test_a_mistyped_speaker_is_taken_for_one_who_speaks() -> None:
    found = CORPUS.search("speaker:carrr bridge")
    assert [hit.article for hit in found] == ["a1"]
    assert [(one.typed, one.terms) for one in found.expansions] == [("carrr", ("carr",))]
    assert CORPUS.search("speaker:ferry") == []
    assert CORPUS.search("speaker:zzzzzz") == []
