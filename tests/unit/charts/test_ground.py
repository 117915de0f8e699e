"""Phases, years and gaps on the window of time."""

from __future__ import annotations

import math

import pytest

from timeline.charts.ground import lay_ground
from timeline.charts.text_width import text_width
from timeline.model.records.data_file import Timeline
from timeline.model.records.dimensions import Gap
from timeline.model.values.dates import parse_span
from timeline.site.view import View


@pytest.fixture
def timeline(small_view: View) -> Timeline:
    return small_view.timeline


def test_the_years_of_the_window_follow_each_other_from_its_start_to_its_end(timeline: Timeline) -> None:
    years = lay_ground(timeline, 300).years
    assert [year for year, *_ in years] == [2001, 2002, 2003, 2004, 2005]
    assert [start for _, start, _, _ in years] == pytest.approx([0, *(end for _, _, end, _ in years[:-1])])
    assert years[-1][2] == 1
    assert [end - start for _, start, end, _ in years] == pytest.approx([days / 1826 for days in (365, 365, 365, 366, 365)])


def test_a_window_within_years_cuts_them_and_a_cut_one_has_no_room_for_its_number(timeline: Timeline) -> None:
    window = parse_span("2001-12/2003-01")
    years = lay_ground(timeline.model_copy(update={"window": window}), 300).years
    assert [(year, has_room) for year, _, _, has_room in years] == [(2001, False), (2002, True), (2003, False)]
    assert [start for _, start, _, _ in years] == pytest.approx([0, 31 / 427, 396 / 427])
    assert [end for _, _, end, _ in years] == pytest.approx([31 / 427, 396 / 427, 1])


def test_a_year_and_a_gap_are_labelled_where_there_is_room(timeline: Timeline) -> None:
    gap = Gap.model_construct(None, id="a-gap", date=parse_span("2001"), label="m" * 10)
    one_year = timeline.model_copy(update={"window": parse_span("2001"), "gaps": [gap]})
    wide = text_width(gap.label)
    assert wide == int(wide)
    assert [lay_ground(one_year, int(wide) + more).gaps[0].label for more in (-1, 0, 1)] == [None, gap.label, gap.label]
    number = math.ceil(text_width("2001"))
    assert [lay_ground(one_year, number + more).years[0][3] for more in (-1, 0)] == [False, True]


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


def test_a_phase_without_a_known_end_has_no_band(timeline: Timeline) -> None:
    first, last = timeline.phases
    phases = [
        first.model_copy(update={"date": parse_span("../2002")}),
        last.model_copy(update={"date": parse_span("2003/..")}),
    ]
    assert lay_ground(timeline.model_copy(update={"phases": phases}), 300).bands == ()
