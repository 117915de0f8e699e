"""Dates on the axis of time. range.test.js reads the same cases."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import cases
from timeline.charts.axis import STEPS, Axis, date_shape, drawn_days
from timeline.model.values.dates import parse_span
from timeline.model.values.moments import Moment

AXIS = Axis(parse_span("2014/2018"))


@pytest.mark.parametrize("case", cases("range")["ranges"], ids=lambda case: "/".join(case["asks"]))
def test_a_range_has_its_place_in_the_window(case: dict[str, Any]) -> None:
    axis = Axis(parse_span("/".join(case["window"])))
    start, end = (parse_span(text) if text else None for text in case["asks"])
    places = (axis.start_of(start.edges[0].first) if start else 0, axis.end_of(end.edges[0].last) if end else 1)
    assert places == pytest.approx(case["places"])


@pytest.mark.parametrize(
    ("text", "start", "end", "is_point", "arrows"),
    [
        ("2014", "2014-01-01", "2015-01-01", False, (False, False)),
        ("2015-09", "2015-09-01", "2015-10-01", False, (False, False)),
        ("2018", "2018-01-01", "2019-01-01", False, (False, False)),
        ("2018-12/2019-01", "2018-12-01", "2019-01-01", False, (False, True)),
        ("2013-12/2014-01", "2014-01-01", "2014-02-01", False, (True, False)),
        ("2017-10/2018-03", "2017-10-01", "2018-04-01", False, (False, False)),
        ("2018-03-05/2018-05", "2018-03-05", "2018-06-01", False, (False, False)),
        ("2015-03/2015-04", "2015-03-01", "2015-05-01", False, (False, False)),
        ("2015/2015-03", "2015-01-01", "2015-04-01", False, (False, False)),
        ("2011/2015-09", "2014-01-01", "2015-10-01", False, (True, False)),
        ("[2018-05-21..2018-05-27]", "2018-05-21", "2018-05-28", False, (False, False)),
        ("2012", "2014-01-01", "2014-01-02", False, (True, False)),
        # open ends
        ("../2015-09", "2015-01-16", "2015-10-01", False, (False, False)),
        ("2018-01/..", "2018-01-01", "2018-09-17", False, (False, False)),
        ("2018-10/..", "2018-10-01", "2019-01-01", False, (False, False)),
        ("[..2016]", "2016-05-17", "2017-01-01", False, (False, False)),
        ("[2016..]", "2016-01-01", "2016-08-17", False, (False, False)),
        ("[..2014-03]", "2014-01-01", "2014-04-01", False, (False, False)),
        ("2012/..", "2014-01-01", "2014-08-18", False, (True, False)),
        ("../2012", "2014-01-01", "2014-01-02", False, (True, False)),
    ],
)
def test_shapes_of_dates(text: str, start: str, end: str, is_point: bool, arrows: tuple[bool, bool]) -> None:
    def at(day: str) -> float:
        return AXIS.start_of(parse_span(day).edges[0].first) if day < "2019" else 1.0

    shape = date_shape(parse_span(text), AXIS)
    assert (shape.start, shape.end) == pytest.approx((at(start), at(end)))
    assert (shape.is_point, shape.is_dashed) == (is_point, False)
    assert (shape.arrow_left, shape.arrow_right) == arrows


@pytest.mark.parametrize(
    ("text", "none", "whole", "limit"),
    [
        ("../2015-09", "2015-01-16", "2015-09-01", "2015-10-01"),
        ("2018-01/..", "2018-09-17", "2018-02-01", "2018-01-01"),
        ("[..2016]", "2016-05-17", "2017-01-01", "2017-01-01"),
        ("[2016..]", "2016-08-17", "2016-01-01", "2016-01-01"),
    ],
)
def test_an_open_end_fades_away_from_the_known_one(text: str, none: str, whole: str, limit: str) -> None:
    shape = date_shape(parse_span(text), AXIS)
    ends = [AXIS.start_of(parse_span(day).edges[0].first) for day in (none, whole, limit)]
    assert [*(shape.fade or ()), shape.limit] == pytest.approx(ends)
    assert len(shape.steps) == STEPS
    assert shape.steps[0] == (shape.start, shape.end)
    lengths = [end - start for start, end in shape.steps]
    assert lengths == sorted(lengths, reverse=True)
    assert all(shape.limit in stretch for stretch in shape.steps)


def test_a_day_is_a_point_in_its_middle_and_doubt_is_dashed() -> None:
    shape = date_shape(parse_span("2014-01-01?"), AXIS)
    assert shape.is_point
    assert shape.is_dashed
    assert shape.start == shape.end == pytest.approx(0.5 / 1826)


def test_one_of_two_days_is_a_broken_outline_from_one_to_the_other() -> None:
    shape = date_shape(parse_span("[2017-11-28,2018-04-23]"), AXIS)
    assert shape == replace(date_shape(parse_span("[2017-11-28..2018-04-23]"), AXIS), is_dashed=True)


@pytest.mark.parametrize(
    ("window", "date", "is_point"),
    [
        ("2015-09-03", "2015-09-03", False),
        ("2015-09-03", "2015-09-03T14:30", True),
        ("2015-09-03", "2015-09-03T14:30/2015-09-03T16:00", False),
        ("2015-09-01/2015-09-11", "2015-09-03", True),
        ("2014/2018", "2015-09-03/2015-09-04", False),
        ("2014/2018", "2015-09", False),
        ("-1199/1800", "-0043", True),
        ("-1199/1800", "-0043/-0026", False),
    ],
)
def test_what_is_too_short_for_a_bar_is_a_point(window: str, date: str, is_point: bool) -> None:
    assert date_shape(parse_span(date), Axis(parse_span(window))).is_point is is_point


DAYS = st.integers(Moment(-9999, 1, 1).minutes, Moment(9999, 12, 31).minutes).map(lambda at: Moment.of(at).text())


@given(DAYS, DAYS, st.sampled_from(["{0}", "{0}/{1}", "[{0}..{1}]", "../{0}", "{0}/..", "[..{0}]", "[{0}..]"]))
def test_whatever_the_date_it_is_drawn_within_the_window_over_the_days_that_a_range_is_held_against(
    one: str, other: str, form: str
) -> None:
    low, high = sorted((one, other), key=lambda text: parse_span(text).sort_key)
    span = parse_span(form.format(low, high) if low != high else low)
    shape, (first, last) = date_shape(span, AXIS), drawn_days(span, AXIS)
    assert AXIS.first <= first <= last <= AXIS.last
    assert 0 <= shape.start <= shape.end <= 1
    assert AXIS.start_of(first) <= shape.start <= shape.end <= AXIS.end_of(last)
    assert all(shape.start <= start <= end <= shape.end for start, end in shape.steps)


def test_a_window_needs_two_ends() -> None:
    with pytest.raises(ValueError, match="known start and end"):
        Axis(parse_span("2014/.."))
