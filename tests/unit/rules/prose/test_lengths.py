"""Lengths of time are those of a gap, and between the articles."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

GAP = "Neither article dates an event to these months. The first was written before them, and the second begins"


@pytest.mark.parametrize(
    ("new", "rules"),
    [
        ("Neither article dates an event to these 19 months. The second begins", []),
        ("Neither article dates an event to these two years. The second begins", ["told-length"]),
        ("Two years later the second begins", []),
        ("The two articles are 34 months apart. The second begins", []),
        ("The two articles are three years apart. The second begins", []),
        ("The two articles are 36 months apart. The second begins", ["told-length"]),
    ],
)
def test_a_length_is_that_of_the_gap_or_between_the_articles(new: str, rules: list[str]) -> None:
    assert told_by("told-length", (GAP, new)) == rules
