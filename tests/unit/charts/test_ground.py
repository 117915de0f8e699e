"""Phases, ticks and gaps on the window of time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.axis import BESIDE, Axis
from timeline.charts.ground import LEAST, Tick, lay_ground, ticks
from timeline.charts.text_width import text_width
from timeline.model.records.data_file import Timeline
from timeline.model.records.dimensions import Gap
from timeline.model.values.dates import Edge, Span, parse_span
from timeline.model.values.moments import DAY, Moment
from timeline.site.view import View


@pytest.fixture
def timeline(small_view: View) -> Timeline:
    return small_view.timeline


def test_the_years_of_the_window_follow_each_other_from_its_start_to_its_end(timeline: Timeline) -> None:
    years = lay_ground(timeline, 300).ticks
    assert [year.label for year in years] == ["2001", "2002", "2003", "2004", "2005"]
    assert [year.start for year in years] == pytest.approx([0, *(year.end for year in years[:-1])])
    assert years[-1].end == 1
    assert [year.end - year.start for year in years] == pytest.approx([days / 1826 for days in (365, 365, 365, 366, 365)])


def test_a_gap_is_labelled_where_there_is_room(timeline: Timeline) -> None:
    gap = Gap.model_construct(None, id="a-gap", date=parse_span("2001"), label="m" * 10)
    one_year = timeline.model_copy(update={"window": parse_span("2001"), "gaps": [gap]})
    wide = text_width(gap.label)
    assert wide == int(wide)
    assert [lay_ground(one_year, int(wide) + more).gaps[0].label for more in (-1, 0, 1)] == [None, gap.label, gap.label]


def test_a_phase_is_a_band_with_its_number_and_a_gap_a_stretch(timeline: Timeline) -> None:
    gap = Gap.model_construct(None, id="a-gap", date=parse_span("2002-07/2002-12"), label="No reports")
    ground = lay_ground(timeline.model_copy(update={"gaps": [gap]}), 300)
    assert [(band.phase, band.label, band.number) for band in ground.bands] == [("early", "Early", 1), ("late", "Late", 2)]
    assert [(band.start, band.end) for band in ground.bands] == [
        (0, pytest.approx(1095 / 1826)),
        (pytest.approx(1095 / 1826), 1),
    ]
    [stretch] = ground.gaps
    assert (stretch.start, stretch.end) == pytest.approx((546 / 1826, 730 / 1826))


def test_of_many_phases_those_are_named_that_have_room(timeline: Timeline) -> None:
    first = timeline.phases[0]
    phases = [
        first.model_copy(update={"id": f"p{n}", "label": f"Phase no. {n}", "date": parse_span(f"2001-{n:02}")})
        for n in range(1, 10)
    ]
    many = timeline.model_copy(update={"window": parse_span("2001-01/2001-09"), "phases": phases})
    assert [band.label for band in lay_ground(many, 900).bands] == [phase.label for phase in phases]
    narrow = lay_ground(many, 300).bands
    assert len(narrow) == 9
    assert [band.label for band in narrow if band.label] == ["Phase no. 1", "Phase no. 4", "Phase no. 7"]


def test_a_phase_without_a_known_end_has_no_band(timeline: Timeline) -> None:
    first, last = timeline.phases
    phases = [
        first.model_copy(update={"date": parse_span("../2002")}),
        last.model_copy(update={"date": parse_span("2003/..")}),
    ]
    assert lay_ground(timeline.model_copy(update={"phases": phases}), 300).bands == ()


SPANS = [
    ("2015-09-03T12:00/2015-09-03T17:59", ["3 Sep, 12:00", "14:00", "16:00"]),
    ("2015-09-03", ["3 Sep", "06:00", "12:00", "18:00"]),
    ("2015-09-01/2015-09-11", ["1 Sep", "3 Sep", "5 Sep", "7 Sep", "9 Sep"]),
    ("2015-09/2015-11", ["Sep 2015", "Oct", "Nov"]),
    ("2015-11/2016-04", ["Nov 2015", "Jan 2016", "Mar"]),
    ("2015", ["Jan 2015", "Apr", "Jul", "Oct"]),
    ("2001/2005", ["2001", "2002", "2003", "2004", "2005"]),
    ("2000/2019", ["2000", "2005", "2010", "2015"]),
    ("1920/2019", ["1920", "1940", "1960", "1980", "2000"]),
    ("1600/1999", ["1600", "1700", "1800", "1900"]),
    ("1000/1999", ["1000", "1200", "1400", "1600", "1800"]),
    ("-1199/1800", ["1000 BCE", "1 CE", "1000"]),
]


def labels(found: tuple[Tick, ...]) -> list[str]:
    return [tick.label for tick in found if tick.fits]


@pytest.mark.parametrize(("window", "expected"), SPANS)
def test_on_the_smallest_screen_labels_are_round(window: str, expected: list[str]) -> None:
    assert labels(ticks(Axis(parse_span(window)), 296)) == expected


def test_years_before_ours_are_round_as_readers_count_them() -> None:
    found = ticks(Axis(parse_span("-0499/0499")), 600)
    assert [(tick.label, tick.at.year) for tick in found if tick.fits] == [
        ("400 BCE", -399),
        ("200 BCE", -199),
        ("1 CE", 1),
        ("200 CE", 200),
        ("400 CE", 400),
    ]


def test_each_year_has_its_label_in_its_middle_if_it_has_room_and_one_that_is_cut_none() -> None:
    found = ticks(Axis(parse_span("2000-12/2004-01")), 296)
    assert all(tick.is_year for tick in found)
    assert [(tick.label, tick.fits) for tick in found] == [
        ("2000", False),
        ("2001", True),
        ("2002", True),
        ("2003", True),
        ("2004", False),
    ]


LENGTHS = st.floats(2.6, 9.2).map(lambda power: round(10**power))  # minutes: six hours to three thousand years
STARTS = st.integers(Moment(-3000, 1, 1).minutes, Moment(2100, 1, 1).minutes)


def window(start: int, length: int) -> Axis:
    """A window of minutes if it is short, else of days."""
    whole = 1 if length < 60 * DAY else DAY
    first, last = Moment.of(start // whole * whole), Moment.of((start + length) // whole * whole - 1)
    return Axis(Span("", "interval", Edge(first, first, "minute"), Edge(last, last, "minute")))


@given(STARTS, LENGTHS, st.integers(226, 1600))
def test_whatever_the_window_labels_are_never_few_and_never_touch(start: int, length: int, width: int) -> None:
    axis = window(start, length)
    found = ticks(axis, width)
    assert len(labels(found)) >= LEAST
    assert [tick.start for tick in found] == pytest.approx([0, *(tick.end for tick in found[:-1])])
    assert all(one.at < other.at for one, other in pairwise(found))
    for wide in (width, 2 * width):
        places = [extent(tick, wide) for tick in found if tick.fits]
        assert all(0 <= left < right <= wide for left, right in places)
        assert all(right < left for (_, right), (left, _) in pairwise(places))


def extent(tick: Tick, width: int) -> tuple[float, float]:
    """What a label covers, in pixels, as it is drawn."""
    long = text_width(tick.label)
    left = (tick.start + tick.end) / 2 * width - long / 2 if tick.is_year else tick.start * width + BESIDE
    return left, left + long
