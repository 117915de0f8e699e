"""Where labels stand. labels.test.js and rows.test.js read the same cases."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import cases
from timeline.charts import labels
from timeline.charts.axis import DateShape
from timeline.charts.labels import label_anchor, label_extent, label_side
from timeline.charts.timeline_layout import lane_height, row_middle

CASES = cases("labels")


def shape(start: float, end: float, arrows: tuple[bool, bool]) -> DateShape:
    return DateShape(start, end, None, start == end, False, *arrows)


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text is as wide as it says."""
    monkeypatch.setattr(labels, "text_width", float)


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize("case", CASES["labels"], ids=lambda case: str(case["is"]))
def test_a_label_stands_on_the_first_side_with_room(case: dict[str, Any]) -> None:
    mark, width = shape(**case["mark"]), case["plot"]["width"]
    text = str(case["textWidth"])
    assert label_side(text, text, mark, [(width, case["plot"]["gutter"])]) == case["side"]
    assert label_anchor(case["side"], mark)[:2] == (case["at"], case["dx"])
    assert list(label_extent(text, case["side"], mark, width)) == case["edges"]


@pytest.mark.usefixtures("wide")
def test_where_no_side_has_room_there_is_no_label() -> None:
    assert label_side("601", "601", shape(0.25, 0.75, (False, False)), [(600, 0)]) is None


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(("longest", "side"), [("88", "right"), ("89", "left"), ("501", "right")])
def test_labels_of_marks_that_end_together_stand_on_one_side_if_the_longest_has_room(longest: str, side: str) -> None:
    assert label_side("50", longest, shape(0.8, 0.8, (False, False)), [(500, 0)]) == side


@pytest.mark.usefixtures("wide")
def test_a_label_has_room_in_a_wider_plot_with_a_smaller_gutter_too() -> None:
    point = shape(0.8, 0.8, (False, False))
    assert label_side("200", "200", point, [(500, 112)]) == "right"
    assert label_side("200", "200", point, [(500, 112), (600, 91)]) == "left"


@pytest.mark.parametrize("case", CASES["rows"])
def test_a_row_has_its_place_in_the_lane(case: dict[str, int]) -> None:
    assert row_middle(case["row"]) == case["middle"]


@pytest.mark.parametrize("case", CASES["lanes"])
def test_a_lane_is_as_high_as_its_rows(case: dict[str, int]) -> None:
    assert lane_height(case["rows"]) == case["height"]
