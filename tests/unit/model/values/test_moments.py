"""Minutes of the calendar, also before the year 1."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.values.moments import DAY, Moment, Precision

MINUTES = st.integers(Moment(-9999, 1, 1).minutes, Moment(9999, 12, 31).minutes)


@given(MINUTES)
def test_a_moment_is_what_its_minutes_come_to(minutes: int) -> None:
    assert Moment.of(minutes).minutes == minutes


@given(MINUTES, MINUTES)
def test_moments_are_in_order_of_time(one: int, other: int) -> None:
    assert (Moment.of(one) < Moment.of(other)) is (one < other)


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)))
def test_days_are_those_of_the_calendar_that_python_knows(day: date) -> None:
    at = Moment(day.year, day.month, day.day)
    assert at.text() == day.isoformat()
    assert Moment.of(at.minutes + DAY).text() == (day + timedelta(days=1)).isoformat()


def test_the_year_0_comes_between_1_bce_and_1_ce() -> None:
    assert Moment.of(Moment(0, 1, 1).minutes - 1) == Moment(-1, 12, 31, DAY - 1)
    assert Moment.of(Moment(0, 12, 31, DAY - 1).minutes + 1) == Moment(1, 1, 1)


@pytest.mark.parametrize(
    ("precision", "text"),
    [("year", "-0043"), ("month", "-0043-03"), ("day", "-0043-03-15"), ("minute", "-0043-03-15T09:05")],
)
def test_a_moment_is_written_in_edtf(precision: Precision, text: str) -> None:
    assert Moment(-43, 3, 15, 545).text(precision) == text
