"""Each phenomenon of newspaper style is read as a reader reads it."""

import pytest
from _pytest.mark.structures import ParameterSet

from tests.unit.style_examples import Example, examples, faults


def _parameter(example: Example) -> ParameterSet:
    marks = [pytest.mark.xfail(strict=True, reason=example.reason)] if example.reason else []
    return pytest.param(example, id=example.name, marks=marks)


@pytest.mark.parametrize("example", map(_parameter, examples()))
def test_it_is_read_as_a_reader_reads_it(example: Example) -> None:
    assert faults(example) == []


def test_no_name_is_given_twice() -> None:
    names = [one.name for one in examples()]
    assert len(names) == len(set(names)) >= 60
