"""Who is quoted: variants of a name are joined, two people never are."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from alita_tui.corpus.speakers import full_names, speakers


def joined(*names: str) -> dict[str, str]:
    return full_names(Counter(names))


def test_a_surname_an_initial_and_a_middle_name_are_one_person() -> None:
    found = joined("Lindt", "M. Lindt", "Mara Lindt", "Mara Ann Lindt", "Mara A. Lindt")
    assert set(found.values()) == {"Mara Ann Lindt"}


def test_two_people_of_one_surname_are_never_joined() -> None:
    found = joined("Lindt", "Mara Lindt", "Otto Lindt", "O. Lindt")
    assert found == {
        "Lindt": "Lindt",
        "Mara Lindt": "Mara Lindt",
        "Otto Lindt": "Otto Lindt",
        "O. Lindt": "Otto Lindt",
    }
    assert joined("Mara Lindt", "Mara Park") == {"Mara Lindt": "Mara Lindt", "Mara Park": "Mara Park"}


def test_an_initial_that_fits_two_stays_apart() -> None:
    found = joined("M. Lindt", "Mara Lindt", "Mark Lindt")
    assert found["M. Lindt"] == "M. Lindt"


def test_what_is_counted() -> None:
    credited = [("Lindt", "a", 2), ("Mara Lindt", "a", 1), ("Mara Lindt", "b", 1), ("Tom Park", "b", 5)]
    found = speakers(credited, lambda articles: len(set(articles)))
    assert [(one.name, one.variants, one.quotations, one.articles) for one in found] == [
        ("Tom Park", (), 5, 1),
        ("Mara Lindt", ("Lindt",), 4, 2),
    ]


@given(
    st.lists(st.sampled_from(["Ann", "A.", "Bo", "Lee", "Park", "ann", "."]), min_size=1, max_size=3).map(
        " ".join
    )
)
def test_every_name_stands_for_one_that_is_there(name: str) -> None:
    names = [name, "Ann Lee", "Bo Lee", "Lee"]
    found = joined(*names)
    assert set(found) == set(names)
    assert set(found.values()) <= set(names)
    assert all(found[full] == full for full in found.values())
