"""Phases, years and gaps on the window of time."""

from __future__ import annotations

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
