"""Who speaks, in the few cells of a matrix: a person by the last name, a firm by the whole one."""

import pytest

from alita_tui.export.people import short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Mara Lindt", "Lindt"),
        ("Corvane Motors", "Corvane Motors"),
        ("the harbour master", "the harbour master"),
        ("The Selk Gazette", "The Selk Gazette"),
        ("Mara Lindt and Bo Ellis", "Mara Lindt and Bo Ellis"),
        ("Lindt", "Lindt"),
    ],
)
def test_only_a_person_is_called_by_the_last_name(name: str, short: str) -> None:
    assert short_name(name) == short
