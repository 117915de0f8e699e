"""In which phases a date may lie."""

import pytest

from timeline.model.records.dimensions import Phase, phases_of
from timeline.model.values.dates import parse_span

PHASES = [
    Phase.model_construct(None, id=name, date=parse_span(text))
    for name, text in (("first", "2001/2002"), ("second", "2003"), ("third", "2004/.."))
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2002-12-31", "first"),
        ("2002/2003", "first second"),
        ("[2002-12-31..2004]", "first second third"),
        ("2000", ""),
        ("2000/2001", "first"),
        ("2030", "third"),
        # A start that is not known reaches back, an end that is open does not reach on.
        ("../2002", "first"),
        ("../2003", "first second"),
        ("[..2005]", "first second third"),
        ("2002/..", "first"),
        ("[2003..]", "second"),
    ],
)
def test_phases_of_a_date(text: str, expected: str) -> None:
    assert phases_of(parse_span(text), PHASES) == expected.split()
