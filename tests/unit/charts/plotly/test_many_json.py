"""The live chart of more claims than there is room for marks: each is a box in the lane and at the time of its claim."""

from __future__ import annotations

import json
from typing import Any

import pytest

from timeline.charts.axis import claim_shape
from timeline.charts.plotly.many_json import SHORTEST, many_json
from timeline.charts.plotly.plotly_shapes import moment
from timeline.charts.timeline_layout import ROW, lanes_of
from timeline.charts.year_counts import CELL_HEIGHT, Bins, lay_out_bins
from timeline.model.records.data_file import Timeline

Box = tuple[list[str], list[float]]


@pytest.fixture
def bins(timeline: Timeline) -> Bins:
    return lay_out_bins(timeline, timeline.claims, 296)


@pytest.fixture
def chart(timeline: Timeline, bins: Bins) -> Any:
    return json.loads(many_json(timeline, timeline.claims, bins, {claim.id: claim.id for claim in timeline.claims}))


def boxes(chart: Any) -> dict[str, Box]:
    """The corners of each box, by what shows where one points at it."""
    found: dict[str, Box] = {}
    for trace in chart["data"]:
        for name, x, y in zip(trace["text"], trace["x"], trace["y"], strict=True):
            if name:
                xs, ys = found.setdefault(name, ([], []))
                xs.append(x)
                ys.append(y)
    return found


def test_every_claim_has_a_box_in_its_lane_and_at_its_time(timeline: Timeline, bins: Bins, chart: Any) -> None:
    found = boxes(chart)
    assert found.keys() == {claim.id for claim in timeline.claims}
    for lane, (_, _, members) in zip(bins.lanes, lanes_of(timeline, timeline.claims), strict=True):
        for claim in members:
            xs, ys = found[claim.id]
            shape = claim_shape(claim, timeline.phases, bins.ground.axis)
            assert min(ys) >= lane.top + ROW
            assert max(ys) <= lane.top + ROW + CELL_HEIGHT
            if shape.end - shape.start > SHORTEST:
                assert (min(xs), max(xs)) == (moment(bins, shape.start), moment(bins, shape.end))


def test_no_box_lies_on_another(chart: Any) -> None:
    placed = [(min(xs), max(xs), min(ys), max(ys)) for xs, ys in boxes(chart).values()]
    for i, (left, right, top, bottom) in enumerate(placed):
        for other in placed[:i]:
            assert right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top


def test_there_is_a_trace_for_each_phase_and_no_mark_of_its_own(timeline: Timeline, chart: Any) -> None:
    """Because plotly.js draws each mark and each line by itself, but what is filled as one."""
    assert len(chart["data"]) == len({claim.phase for claim in timeline.claims})
    assert {(trace["mode"], trace["fill"]) for trace in chart["data"]} == {("none", "toself")}
    assert {trace["fillcolor"][:6] for trace in chart["data"]} == {"var(--"}
