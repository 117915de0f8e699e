"""Make of more claims than there is room for marks a Plotly chart: each a box in its lane, as thin as the deepest lane asks.

plotly.js fills all boxes of a trace as one path, so that a chart of thousands moves like one of ten. Lanes and the window of
time are where the picture of the counts has them.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from timeline.charts.axis import claim_shape
from timeline.charts.ground import NAME_MIDDLE
from timeline.charts.labels import LABEL_GAP, Text
from timeline.charts.plotly.live_parts import plot, text
from timeline.charts.plotly.plotly_shapes import LINE, TEXT, Part, background, moment
from timeline.charts.timeline_layout import HEADER, ROW, lanes_of
from timeline.charts.year_counts import CELL_HEIGHT, Bins
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline

MARGIN = 12  # pixels to the left and right of the window
SHORTEST = 0.002  # of the window, that a box is long at least
FILLED = 0.8  # of a row
Extent = tuple[float, float]


def many_json(timeline: Timeline, claims: Sequence[Claim], bins: Bins, names: Mapping[str, str]) -> str:
    """The chart as JSON for plotly.js, with CSS variables for colours; ``names`` says what each claim is, by its id.

    ``claims`` are in order of time, and are those that ``bins`` counts.
    """
    lanes = [_packed(members, timeline, bins) for _, _, members in lanes_of(timeline, claims)]
    pitch = CELL_HEIGHT / max(1 + row for lane in lanes for _, _, row in lane)
    traces: dict[int, Part] = defaultdict(_trace)
    for lane, found in zip(bins.lanes, lanes, strict=True):
        for claim, extent, row in found:
            trace = traces[timeline.phase_numbers[claim.phase]]
            start, end = (moment(bins, at) for at in extent)
            top, bottom = (round(lane.top + ROW + (row + part) * pitch, 2) for part in (0, FILLED))
            trace["x"] += [start, end, end, start, None]
            trace["y"] += [top, top, bottom, bottom, None]
            trace["text"] += [*([names[claim.id]] * 4), None]
    for number, trace in traces.items():
        trace["fillcolor"] = f"var(--tl-phase-{number})"
    chart = {"data": list(traces.values()), "layout": _plot(bins)}
    return json.dumps(chart, ensure_ascii=False, separators=(",", ":"))


def _packed(claims: Sequence[Claim], timeline: Timeline, bins: Bins) -> list[tuple[Claim, Extent, int]]:
    """Each claim with its extent and the first row of its lane in which it touches nothing."""
    ends: list[float] = []
    found = []
    for claim in claims:
        start, end = _extent(claim, timeline, bins)
        row = next((row for row, last in enumerate(ends) if last <= start), len(ends))
        ends[row : row + 1] = [end]
        found.append((claim, (start, end), row))
    return found


def _extent(claim: Claim, timeline: Timeline, bins: Bins) -> Extent:
    shape = claim_shape(claim, timeline.phases, bins.ground.axis)
    beyond = max(SHORTEST - (shape.end - shape.start), 0) / 2
    return max(shape.start - beyond, 0), min(shape.end + beyond, 1)


def _trace() -> Part:
    look: Part = {"type": "scatter", "mode": "none", "fill": "toself", "hoveron": "points", "hoverinfo": "text"}
    return look | {"showlegend": False, "x": [], "y": [], "text": []}


def _plot(bins: Bins) -> dict[str, Any]:
    plotted = plot(bins, bins.height, MARGIN, MARGIN, HEADER)
    plotted["xaxis"] |= {"side": "top", "showgrid": True, "gridcolor": LINE}
    phases = [
        text(bins, Text(band.label, (band.start + band.end) / 2, 0, NAME_MIDDLE, "middle", is_bold=True), TEXT)
        for band in bins.ground.bands
    ]
    lanes = [
        text(bins, Text(lane.title, 0, LABEL_GAP, lane.top + ROW / 2, is_bold=True), TEXT) | {"xref": "paper", "x": 0}
        for lane in bins.lanes
    ]
    return plotted | {"shapes": background(bins), "annotations": [*phases, *lanes]}
