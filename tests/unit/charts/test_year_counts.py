"""A chart of counts: each claim in the cell of its lane and of the first tick from which it is drawn."""

import json
import re
from collections import Counter

import pytest

from timeline.charts.axis import drawn_days
from timeline.charts.svg.year_counts_svg import draw_bins
from timeline.charts.year_counts import lay_out_bins
from timeline.model.records.data_file import Timeline
from timeline.model.values.dates import parse_span
from timeline.site.snippets import claim_list, timeline_chart
from timeline.site.view import View


def test_every_claim_is_counted_once_in_its_lane_and_year(timeline: Timeline) -> None:
    bins = lay_out_bins(timeline, timeline.claims, 296)
    counted = Counter({(lane.theme, cell.tick.label): cell.count for lane in bins.lanes for cell in lane.cells})
    expected = Counter(
        (
            None if claim.id in timeline.context else claim.theme,
            str(drawn_days(claim.date, bins.ground.axis)[0].year),
        )
        for claim in timeline.claims
    )
    assert counted == expected
    assert bins.most == max(expected.values())
    years = {claim.id: str(drawn_days(claim.date, bins.ground.axis)[0].year) for claim in timeline.claims}
    assert all(years[cell.first] == cell.tick.label for lane in bins.lanes for cell in lane.cells if cell.count)


def test_over_centuries_claims_are_counted_from_tick_to_tick(timeline: Timeline) -> None:
    window = timeline.model_copy(update={"window": parse_span("-0199/2100")})
    bins = lay_out_bins(window, timeline.claims, 296)
    assert sum(cell.count for lane in bins.lanes for cell in lane.cells) == len(timeline.claims)
    assert {cell.tick.label for lane in bins.lanes for cell in lane.cells if cell.count} == {"1500", "2000"}
    assert 'data-from="2000-01-01T00:00" aria-label="Lending, from 2000: ' in draw_bins(bins, "Title")


def test_a_cell_is_a_link_to_its_first_claim_and_says_its_count(timeline: Timeline) -> None:
    drawn = draw_bins(lay_out_bins(timeline, timeline.claims, 296), "Title")
    cells = re.findall(
        r'<a class="tl-cell(?: tl-out)?" href="#([^"]+)" .*?aria-label="[^"]*: (\d+)">.*?>(\d+)</text></a>', drawn
    )
    assert sum(int(count) for _, count, _ in cells) == len(timeline.claims)
    assert all(named == written for _, named, written in cells)
    assert {first for first, _, _ in cells} <= {claim.id for claim in timeline.claims}


def test_a_year_in_which_claims_are_drawn_but_none_begins_has_a_cell_that_waits(timeline: Timeline) -> None:
    bins = lay_out_bins(timeline, timeline.claims, 296)
    waiting = [(lane.title, cell.tick.label) for lane in bins.lanes for cell in lane.cells if not cell.count]
    assert ("Readers & reading", "2003") in waiting
    drawn = draw_bins(bins, "Title")
    assert drawn.count("tl-cell tl-out") == len(waiting)
    assert "tl-out" not in draw_bins(bins, "Title", "https://library.example/timeline/"), "nobody shows a part of a picture"


def test_a_chart_of_too_many_claims_counts_and_says_so(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    [whole] = view.timeline.charts
    assert "tl-cell" not in timeline_chart.chart_figure(view, whole, "")
    monkeypatch.setattr(timeline_chart, "MANY", 20)
    drawn = timeline_chart.chart_figure(view, whole, "")
    assert "tl-mark" not in drawn
    assert "a cell has the number" in drawn
    assert f'data-chart="charts/{whole.id}-many.json"' in drawn
    assert 'class="tl-explore" hidden aria-label="Explore this chart"' in drawn
    assert "Explore" not in timeline_chart.framed_chart(view, whole, ""), "it cannot become live in a frame"
    assert timeline_chart.layouts(view) == []
    listed = set(re.findall(r'<li id="([^"]+)"', claim_list.claim_list(view, view.claims, "")))
    cells = re.findall(r'<a class="tl-cell(?: tl-out)?" href="#([^"]+)"', drawn)
    assert cells
    assert set(cells) <= listed


def test_what_is_live_in_the_place_of_counts_says_what_each_claim_is(view: View) -> None:
    told = json.loads(timeline_chart.live_counts(view))["data"]
    texts = {text for trace in told for text in trace["text"] if text}
    assert len(texts) == len(timeline_chart.charted(view))
    assert all(re.search(r" \(.*\d{4}.*\)$", text) for text in texts)
