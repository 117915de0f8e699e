"""What was counted differently grows and shrinks by no text."""

import pytest

from tests.unit.rules.prose.test_named_speakers import told_by

LATER = "The library lent almost 1,200 books in 2004, by its own count."


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Almost 1,200 loans here, more than 2,500 there: lending grew.", 1),
        ("Almost 1,200 loans here, more than 2,500 there: no lending grew.", 0),
        ("Almost 1,200 loans here, more than 2,500 there.", 0),
        ("Lending grew from 800 books to almost 1,200.", 0),  # which may be compared
    ],
)
def test_unlike_numbers_neither_grow_nor_shrink(text: str, count: int) -> None:
    assert told_by("unlike-trend", (LATER, text)) == ["unlike-trend"] * count
