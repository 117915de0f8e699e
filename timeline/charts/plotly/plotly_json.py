"""Make of the layout a Plotly chart, with every mark where the static drawing has it, whose texts stay on top of it.

One pixel down is one unit of the vertical axis, and the plot has no margin but the gutter, so that places agree. There are
few traces, one for each kind of shape, because plotly.js slows with each.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go  # noqa: TID251 - the one door to Plotly

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.ground import YEAR_MIDDLE
from timeline.charts.plotly.outlines import outlines
from timeline.charts.plotly.plotly_shapes import LINE, background, details, moment, sheet, time_axis
from timeline.charts.text_width import FONT_SIZE
from timeline.charts.timeline_layout import BAR_HEIGHT, Layout, Mark
from timeline.model.values.wording import tr

MINUTE_MS = 60_000


def chart_json(layout: Layout, names: Mapping[str, str]) -> str:
    """The chart as JSON for plotly.js, and what its colours may say of each claim: its kind, and who said it first.

    Colours are CSS variables, which the page puts in. Points have their claims' ids; ``names`` are those of the speakers.
    """
    bars = [mark for mark in layout.marks if not mark.shape.is_point]
    faded = [mark for mark in bars if mark.shape.fade]
    points = [mark for mark in layout.marks if mark.shape.is_point]
    traces: list[go.Bar | go.Scatter] = []
    if bars:
        traces.append(_bars(layout, bars, [(mark.shape.start, mark.shape.end) for mark in bars]))
    if faded:  # a trace for each step, because plotly.js draws one bar for each id of a trace
        stretches = zip(*(mark.shape.steps[1:] for mark in faded), strict=True)
        traces += [_bars(layout, faded, list(step)).update(meta="fade") for step in stretches]
    if points:
        traces.append(_points(layout, points))
    figure = go.Figure(data=traces, layout=_plot(layout))
    # Through the plain form and not to_json(), which packs numbers into binary that only the full bundle unpacks.
    chart = figure.to_plotly_json()
    chart["outlines"] = outlines(layout)
    chart["claims"] = {
        claim.id: {"kind": tr(claim.kind), "speaker": names[claim.attribution[0]]}
        for claim in (mark.claim for mark in layout.marks)
    }
    return json.dumps(chart, ensure_ascii=False, separators=(",", ":"))


def _bars(layout: Layout, marks: list[Mark], extents: list[Any]) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[moment(layout, start) for start, _ in extents],
        x=[round((end - start) * layout.ground.axis.length * MINUTE_MS) for start, end in extents],
        y=[mark.y for mark in marks],
        width=BAR_HEIGHT,
        marker={"color": _colours(marks), "opacity": [_opacity(mark, 0.45) for mark in marks], "line": {"width": 0}},
        textposition="none",
        ids=[mark.claim.id for mark in marks],
        showlegend=False,
    )


def _points(layout: Layout, marks: list[Mark]) -> go.Scatter:
    opacities = [_opacity(mark, 1) for mark in marks]
    return go.Scatter(
        mode="markers",
        x=[moment(layout, mark.shape.start) for mark in marks],
        y=[mark.y for mark in marks],
        cliponaxis=False,
        marker={"color": _colours(marks), "size": 2 * POINT_RADIUS, "opacity": opacities, "line": {"width": 0}},
        ids=[mark.claim.id for mark in marks],
        showlegend=False,
    )


def _plot(layout: Layout) -> dict[str, Any]:
    return {
        **sheet(layout.height, 0, layout.frame.gutter),
        "barmode": "overlay",
        "hovermode": False,  # the links of the static drawing stay on top and show what a mark is
        "dragmode": False,
        "xaxis": time_axis(
            layout,
            # A line for each year, as the static drawing has it, and room for months where one zooms in.
            min(len(layout.ground.ticks) + 1, layout.frame.width // 42),
            {"side": "top", "ticklabelposition": "inside", "ticklabelstandoff": YEAR_MIDDLE - FONT_SIZE // 2},
            {},
            {"gridcolor": LINE},
        ),
        "yaxis": {"range": [layout.height, 0], "fixedrange": True, "visible": False},
        "shapes": [*background(layout), *details(layout)],
    }


def _colours(marks: list[Mark]) -> list[str]:
    return [f"var(--tl-phase-{mark.phase})" for mark in marks]


def _opacity(mark: Mark, opacity: float) -> float:
    if mark.shape.fade:  # several bars lie on one another
        return 0.05 if mark.is_context else 0.1
    return 0.1 if mark.is_context else 0.25 if mark.shape.is_dashed else opacity
