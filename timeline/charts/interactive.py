"""The layout as a Plotly chart, with every mark where the static drawing has it. The only module that knows Plotly.

One pixel down is one unit of the vertical axis, and the plot has no margin but the gutter, so that places agree. There are
few traces, one for each kind of shape, and all outlines, arrows and labels are given as whole lists.
"""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from typing import Any

import plotly.graph_objects as go  # noqa: TID251 - the one door to Plotly

from timeline.charts.axis import ARROW, POINT_RADIUS
from timeline.charts.layout import BAR_HEIGHT, HEADER, LABEL_GAP, LANE_PADDING, ROW, Layout, Mark, label_anchor
from timeline.charts.measure import FONT_SIZE
from timeline.charts.words import mark_name
from timeline.records.wording import typographic

FONT = "var(--tl-font)"
TEXT, QUIET, LINE = "var(--tl-text)", "var(--tl-quiet)", "var(--tl-line)"
DAY_MS = 86_400_000


def chart_json(layout: Layout, urls: dict[str, str]) -> str:
    """The chart as JSON for plotly.js. Colours are CSS variables, which the page puts in.

    Each point carries as ``customdata`` the claim's id and ``urls[id]``, the address of its page below the site's root.
    """
    bars = [mark for mark in layout.marks if not mark.shape.is_point]
    points = [mark for mark in layout.marks if mark.shape.is_point]
    figure = go.Figure(
        data=[
            _bars(layout, bars, [(mark.shape.start, mark.shape.end) for mark in bars], False, urls),
            _bars(layout, [m for m in bars if m.shape.core], [m.shape.core for m in bars if m.shape.core], True, urls),
            _points(layout, points, urls),
        ],
        layout=_plot(layout),
    )
    # Through the plain form and not to_json(), which packs numbers into binary that only the full bundle unpacks.
    return json.dumps(_plain(figure.to_plotly_json()), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def _bars(layout: Layout, marks: list[Mark], extents: list[Any], solid: bool, urls: dict[str, str]) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[_moment(layout, start) for start, _ in extents],
        x=[round((end - start) * layout.axis.days * DAY_MS) for start, end in extents],
        y=[mark.y for mark in marks],
        width=BAR_HEIGHT,
        marker={"color": _colours(marks), "opacity": 1 if solid else _opacities(marks, 0.45), "line": {"width": 0}},
        textposition="none",
        **_hover(marks, urls),
    )


def _points(layout: Layout, marks: list[Mark], urls: dict[str, str]) -> go.Scatter:
    return go.Scatter(
        mode="markers",
        x=[_moment(layout, mark.shape.start) for mark in marks],
        y=[mark.y for mark in marks],
        cliponaxis=False,
        marker={"color": _colours(marks), "size": 2 * POINT_RADIUS, "opacity": _opacities(marks, 1), "line": {"width": 0}},
        **_hover(marks, urls),
    )


def _hover(marks: list[Mark], urls: dict[str, str]) -> dict[str, Any]:
    return {
        "customdata": [[mark.claim.id, urls[mark.claim.id]] for mark in marks],
        "hovertext": [mark_name(mark.claim) for mark in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _plot(layout: Layout) -> dict[str, Any]:
    return {
        "template": "none",
        "autosize": True,
        "height": layout.height,
        "margin": {"l": 0, "r": layout.frame.gutter, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": FONT_SIZE, "color": TEXT},
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverlabel": {"align": "left", "namelength": -1, "font": {"family": FONT, "size": 13}},
        "dragmode": False,
        "xaxis": {
            "type": "date",
            "range": [_moment(layout, 0), _moment(layout, 1)],
            "minallowed": _moment(layout, 0),
            "maxallowed": _moment(layout, 1),
            "side": "top",
            "ticklabelposition": "inside",
            "ticklabelmode": "period",
            "tickformat": "%Y",
            "tickformatstops": [{"dtickrange": [None, "M11"], "value": "%b %Y"}],
            "tickfont": {"color": QUIET, "size": FONT_SIZE},
            "nticks": 8,
            "gridcolor": LINE,
            "zeroline": False,
        },
        "yaxis": {
            "range": [layout.height, 0],
            "fixedrange": True,
            "visible": False,
        },
        "shapes": [*_background(layout), *_details(layout)],
        "annotations": [*_headings(layout), *_labels(layout)],
    }


def _background(layout: Layout) -> list[dict[str, Any]]:
    # "x domain" and not "paper": what refers to the paper alone is drawn below the bands, out of sight.
    bands = [
        _box(layout, band.start, band.end, 0, layout.height)
        | {"fillcolor": f"var(--tl-band-{band.number})", "line": {"width": 0}, "layer": "below"}
        for band in layout.bands
    ]
    stroke = {"color": LINE, "width": 1}
    lanes = [
        {"type": "line", "xref": "x domain", "x0": 0, "x1": 1, "yref": "y", "y0": lane.top, "y1": lane.top}
        | {"line": stroke, "layer": "below"}
        for lane in layout.lanes
    ]
    return [*bands, *lanes]


def _details(layout: Layout) -> list[dict[str, Any]]:
    """Outlines of bars and the heads of arrows."""
    shapes: list[dict[str, Any]] = []
    for mark in layout.marks:
        colour, shape = f"var(--tl-phase-{mark.phase})", mark.shape
        if not shape.is_point:
            outline = _box(layout, shape.start, shape.end, mark.y - BAR_HEIGHT / 2, mark.y + BAR_HEIGHT / 2)
            dash = "3px,2px" if shape.is_dashed else "solid"
            shapes.append(outline | {"fillcolor": "rgba(0,0,0,0)", "line": {"color": colour, "width": 1, "dash": dash}})
        if shape.arrow_left:
            shapes.append(_arrow(layout, shape.start, mark.y, -ARROW, colour))
        if shape.arrow_right:
            shapes.append(_arrow(layout, shape.end, mark.y, ARROW, colour))
    return shapes


def _arrow(layout: Layout, at: float, y: float, length: int, colour: str) -> dict[str, Any]:
    half = BAR_HEIGHT / 2
    return {
        "type": "path",
        "path": f"M0,{-half}L{length},0L0,{half}Z",
        "xref": "x",
        "yref": "y",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": _moment(layout, at),
        "yanchor": y,
        "fillcolor": colour,
        "line": {"width": 0},
    }


def _headings(layout: Layout) -> list[dict[str, Any]]:
    bands = [
        _text(
            band.label, _moment(layout, (band.start + band.end) / 2), HEADER - 14, "center", f"var(--tl-phase-{band.number})"
        )
        for band in layout.bands
    ]
    lanes = [
        _text(lane.theme.title, 0, lane.top + LANE_PADDING / 2 + ROW / 2, "left", TEXT)
        | {"xref": "paper", "xshift": LABEL_GAP}
        for lane in layout.lanes
    ]
    for heading in (*bands, *lanes):
        heading["font"]["weight"] = 700
    return [*bands, *lanes]


def _labels(layout: Layout) -> list[dict[str, Any]]:
    labels = []
    for mark in layout.marks:
        if not mark.label:
            continue
        at, away = label_anchor(mark)
        anchor = "right" if mark.side == "left" else "left"
        label = _text(typographic(mark.label), _moment(layout, at), mark.y, anchor, TEXT)
        labels.append(label | {"xshift": away})
    return labels


def _text(text: str, x: Any, y: float, anchor: str, colour: str) -> dict[str, Any]:
    return {
        "text": text,
        "x": x,
        "y": y,
        "xanchor": anchor,
        "yanchor": "middle",
        "borderpad": 0,
        "showarrow": False,
        "font": {"size": FONT_SIZE, "color": colour},
    }


def _box(layout: Layout, start: float, end: float, top: float, bottom: float) -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": "x",
        "yref": "y",
        "x0": _moment(layout, start),
        "x1": _moment(layout, end),
        "y0": top,
        "y1": bottom,
    }


def _colours(marks: list[Mark]) -> list[str]:
    return [f"var(--tl-phase-{mark.phase})" for mark in marks]


def _opacities(marks: list[Mark], opacity: float) -> list[float]:
    return [0.25 if mark.shape.is_dashed else opacity for mark in marks]


def _moment(layout: Layout, fraction: float) -> str:
    """The point of time at a fraction of the window, to the second, as Plotly writes it."""
    moment = datetime.combine(layout.axis.first, time()) + timedelta(seconds=round(fraction * layout.axis.days * 86_400))
    return moment.isoformat(sep=" ")
