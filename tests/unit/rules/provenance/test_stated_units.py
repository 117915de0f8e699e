"""A number has the unit of its texts, and what is counted is a figure."""

import pytest

from tests.unit.rules.prose.test_named_speakers import edited, problems, told_by
from timeline.rules.rule import RULES


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("The reading room opens with 16 seats", 1),
        ("The reading room opens with 16 old seats", 1),
        ("The reading room opens at 3", 0),
        ("The reading room opens with 16 old screens", 1),  # of which a figure counts some
        ("The reading room opens in 2003 screens", 0),
        ("The reading room opens with 1,600 of them", 1),
    ],
)
def test_what_a_title_counts_is_a_figure(title: str, count: int) -> None:
    assert (
        told_by("counted-event", ("title: The reading room is opened, with speeches", f"title: {title}"))
        == ["counted-event"] * count
    )


def test_the_number_of_the_label_is_that_of_the_figure() -> None:
    title = "title: The reading room is opened, with speeches"
    edits = ((title, "title: 1,200 meet in a room of 16 seats"), ("label: Reading room opened", "label: 1,200 meet"))
    [told] = [each.message for each in RULES["counted-event"](edited(*edits))]
    assert '"1,200" must be that of a figure' in told


@pytest.mark.parametrize(("title", "count"), [("16 seats", 0), ("16% of the places", 1)])
def test_a_share_has_the_unit_of_shares(title: str, count: int) -> None:
    edits = (
        ("title: The clerk of the council counts 16 seats", f"title: The clerk of the council counts {title}"),
        ("The clerk says that the room has 16 seats.", f"The clerk says that the room has {title}."),
        ("counted: seats in the reading room, stools among them", "counted: places to sit"),
    )
    told = [each.message for each in RULES["stated-unit"](edited(*edits))]
    assert ['write "percent"' in each for each in told] == [True] * count


def test_a_value_in_millions_is_written_out() -> None:
    edits = (
        ("title: The clerk of the council counts 16 seats", "title: The clerk of the council counts 16 million seats"),
        ("The clerk says that the room has 16 seats.", "The clerk says that the room has 16 million seats."),
    )
    [told] = [each.message for each in problems(*edits) if each.rule == "stated-unit"]
    assert "write value: 16000000, or give it a unit of millions" in told
