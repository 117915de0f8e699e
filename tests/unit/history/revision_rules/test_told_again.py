"""A new event says what no other says."""

from __future__ import annotations

import pytest

from tests.conftest import small
from tests.unit.history.states import with_copy
from timeline.history.revision_rules.told_again import told_again

BEFORE = small()
OLD = "statement: The council hopes for a room to read in by May 2005."


@pytest.mark.parametrize(
    ("statement", "paragraph", "count"),
    [
        ("By May 2005 the council hopes for a room to read in, as expected.", 3, 1),
        ("By May 2005 the council hopes for a room to read in, as expected.", 2, 0),
        ("Those who meet say that it hopes for a room.", 3, 1),  # which takes nothing more of the paragraph
        ("A hope of the council is a room; those who meet could read by May 2005.", 3, 1),  # of many words only few are new
        ("The same sentence names May 2005 for a new room to read in.", 3, 0),
        ("A lamp burns at the door of the hall where the readers wait.", 3, 0),
    ],
)
def test_a_new_event_says_what_no_other_says(statement: str, paragraph: int, count: int) -> None:
    title = ("title: A new reading room is expected", "title: A plan")
    copy = with_copy(title, ("paragraph: 3", f"paragraph: {paragraph}"), (OLD, f"statement: {statement}"))
    after = small(copy)
    found = list(told_again(BEFORE.document, after))
    split = small(copy, ("    statement: The council hopes", "    statement: It hopes"))
    assert list(told_again(BEFORE.document, split)) == []
    assert [(each.rule, 'event "reading-room-expected"' in each.message) for each in found] == [("told-again", True)] * count


def test_of_several_that_say_it_the_one_that_is_most_alike_is_named() -> None:
    other = ("statement: The council hopes for a room to read in by May 2005.", "statement: The council hopes to meet.")
    before = small(with_copy(other, identity="a-hope"))
    again = with_copy(("title: A new reading room is expected", "title: A plan"), identity="again")
    after = small(with_copy(other, identity="a-hope"), (again[0], again[1]))
    assert ['event "reading-room-expected"' in each.message for each in told_again(before.document, after)] == [True]


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("Those who meet say that it hopes for a room.", 0),  # with one word of the paragraph
        ("To have a room is what those who meet expect of the council.", 1),
    ],
)
def test_under_another_theme_a_new_event_takes_several_words_and_none_that_is_new(statement: str, count: int) -> None:
    title = ("title: A new reading room is expected", "title: A plan")
    after = small(with_copy(title, ("theme: plans", "theme: lending"), (OLD, f"statement: {statement}")))
    assert [each.rule for each in told_again(BEFORE.document, after)] == ["told-again"] * count
