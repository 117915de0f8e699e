"""What stands around a chart: its ranges, its tools, and the card of a mark."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from timeline.model.values.dates import parse_span
from timeline.site.snippets.timeline_chart import chart_figure, framed_chart, offered_ranges
from timeline.site.view import View

CHIP = re.compile(r'data-do="range" value="([^"]*)" aria-pressed="(\w+)" aria-label="([^"]+)" title="[^"]+">([^<]+)<')


def test_a_range_is_offered_for_each_phase_and_for_all(view: View) -> None:
    [chart] = view.timeline.charts
    assert CHIP.findall(chart_figure(view, chart, "")) == [
        ("2001-01-01/2002-12-31", "false", "The cupboard, 2001–02", "2001–02"),
        ("2003-01-01/2005-12-31", "false", "The reading room, 2003–05", "2003–05"),
        ("", "true", "All, 2001–05", "All"),
    ]


@pytest.mark.parametrize(
    ("dates", "texts"),
    [
        (["2001", "2002", "2003/2005"], ["2001", "Phase 2", "2003–05"]),
        (["2001-01/2001-06", "2001-07/2001-12"], ["Phase 1", "Phase 2"]),
        (["2001/2002", "2003/.."], ["2001–02"]),
    ],
    ids=["one between", "in one year", "with an open end"],
)
def test_the_phases_that_are_contrasted_are_known_by_their_years(view: View, dates: list[str], texts: list[str]) -> None:
    phase = view.timeline.phases[0]
    phases = [
        phase.model_copy(update={"label": f"Phase {number}", "date": parse_span(date)})
        for number, date in enumerate(dates, 1)
    ]
    found = offered_ranges(replace(view, timeline=view.timeline.model_copy(update={"phases": phases})))
    assert [each.text for each in found] == [*texts, "All"]
    assert all(each.text in each.name for each in found)


def test_every_control_has_a_tooltip_and_what_it_says_is_in_its_name(view: View) -> None:
    [chart] = view.timeline.charts
    drawn = chart_figure(view, chart, "").partition("tl-cite")[0]
    buttons = re.findall(r"<button ([^>]*)>(.*?)</button>", drawn)
    assert len(buttons) > 12
    for attributes, text in buttons:
        assert 'title="' in attributes
        name = re.search(r'aria-label="([^"]+)"', attributes)
        assert not name or text in name[1]


def test_a_page_by_itself_offers_neither_link_nor_live_chart(view: View) -> None:
    [chart] = view.timeline.charts
    drawn = framed_chart(view, chart, "../")
    assert 'data-do="explore"' not in drawn
    assert 'data-do="link"' not in drawn
    assert "figcaption" not in drawn.partition("<ol")[0]  # the list below has images with theirs
