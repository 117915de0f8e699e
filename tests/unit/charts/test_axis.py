"""Dates on the axis of time. range.test.js reads the same cases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.conftest import cases
from timeline.charts.axis import Axis
from timeline.model.values.dates import parse_span


@pytest.mark.parametrize("case", cases("range")["ranges"], ids=lambda case: "/".join(case["asks"]))
def test_a_range_has_its_place_in_the_window(case: dict[str, Any]) -> None:
    axis = Axis(parse_span("/".join(case["window"])))
    start, end = (date.fromisoformat(text) if text else None for text in case["asks"])
    places = (axis.start_of(start) if start else 0, axis.end_of(end) if end else 1)
    assert places == pytest.approx(case["places"])
