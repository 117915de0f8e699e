"""Draw shapes around the marks of the Plotly chart: ground, rings, arrows.

They are given as one whole list, because adding them one by one makes Plotly check all of them each time. What belongs to a
mark is named by its claim's id, so that a filter finds it.
"""

from __future__ import annotations

from typing import Any

from timeline.charts.axis import ARROW, BESIDE, POINT_RADIUS
from timeline.charts.frame_layout import FrameLayout
from timeline.charts.graph_layout import Graph
from timeline.charts.ground import GAP_HEIGHT, GAP_MIDDLE, LINES_TOP, RULE_HEIGHT
from timeline.charts.text_width import FONT_SIZE
from timeline.charts.timeline_layout import BAR_HEIGHT, Layout, Mark
from timeline.charts.year_counts import Bins
from timeline.model.values.moments import Moment

TEXT, QUIET, LINE, GROUND = "var(--tl-text)", "var(--tl-quiet)", "var(--tl-line)", "var(--tl-ground)"
FONT = {"family": "var(--tl-font)", "size": FONT_SIZE, "color": TEXT}
_QUIET = {"color": QUIET, "size": FONT_SIZE}
_MONTHS = [{"dtickrange": [None, "M11"], "value": "%b %Y"}]
Part = dict[str, Any]
Grounded = Bins | FrameLayout | Graph | Layout  # what is laid out on the window of time


def background(layout: Bins | Layout) -> list[Part]:
    """Rules of phases, hatches of what is not covered, and the lines between lanes."""
    # Names stand on plain ground: the lines of the years begin below it.
    plain = _box(layout, 0, 1, 0, LINES_TOP) | {"fillcolor": GROUND, "line": {"width": 0}, "layer": "between"}
    bands = [
        _box(layout, band.start, band.end, 0, RULE_HEIGHT)
        | {"fillcolor": f"var(--tl-phase-{band.number})", "line": {"width": 0}}
        for band in layout.ground.bands
    ]
    hatch = {"color": QUIET, "width": GAP_HEIGHT, "dash": "1px,3px"}
    gaps = [
        _box(layout, gap.start, gap.end, GAP_MIDDLE, GAP_MIDDLE) | {"type": "line", "line": hatch}
        for gap in layout.ground.gaps
    ]
    line = {"type": "line", "line": {"color": LINE, "width": 1}, "layer": "below"}
    lanes = [_box(layout, 0, 1, lane.top, lane.top) | line for lane in layout.lanes]
    return [plain, *bands, *gaps, *lanes]


def details(layout: Layout) -> list[Part]:
    """Rings of points, and the heads of arrows; they are as large however one zooms."""
    shapes: list[Part] = []
    for mark in layout.marks:
        colour, shape, before = f"var(--tl-phase-{mark.phase})", mark.shape, len(shapes)
        if shape.is_point and (mark.is_context or shape.is_dashed):
            shapes.append(_ring(layout, mark, colour))
        if shape.arrow_left:
            shapes.append(_arrow(layout, shape.start, mark.y, -ARROW, colour))
        if shape.arrow_right:
            shapes.append(_arrow(layout, shape.end, mark.y, ARROW, colour))
        for part in shapes[before:]:
            part["name"] = mark.claim.id
    return shapes


def dash(mark: Mark) -> str:
    """How the line around a mark is broken."""
    return "3px,2px" if mark.shape.is_dashed else "solid"


def _ring(layout: Layout, mark: Mark, colour: str) -> Part:
    size = {"x0": -POINT_RADIUS, "x1": POINT_RADIUS, "y0": -POINT_RADIUS, "y1": POINT_RADIUS}
    line = {"color": colour, "width": 1, "dash": dash(mark)}
    return {"type": "circle", "line": line} | _anchored(layout, mark.shape.start, mark.y) | size


def _arrow(layout: Layout, at: float, y: float, length: int, colour: str) -> Part:
    path = f"M0,{-BAR_HEIGHT / 2}L{length},0L0,{BAR_HEIGHT / 2}Z"
    return {"type": "path", "path": path, "fillcolor": colour, "line": {"width": 0}} | _anchored(layout, at, y)


def _anchored(layout: Layout, at: float, y: float) -> Part:
    """What lets a shape keep its size: its corners are pixels around that place."""
    place = {"xref": "x", "yref": "y", "xanchor": moment(layout, at), "yanchor": y}
    return place | {"xsizemode": "pixel", "ysizemode": "pixel"}


def _box(layout: Grounded, start: float, end: float, top: float, bottom: float) -> Part:
    ends = {"x0": moment(layout, start), "x1": moment(layout, end), "y0": top, "y1": bottom}
    return {"type": "rect", "xref": "x", "yref": "y"} | ends


def sheet(height: float, left: float, right: float) -> Part:
    """A plot without a ground of its own, with room to the left and right of it."""
    margin, clear = {"l": left, "r": right, "t": 0, "b": 0}, "rgba(0,0,0,0)"
    size: Part = {"template": "none", "autosize": True, "height": height, "margin": margin}
    return {**size, "paper_bgcolor": clear, "plot_bgcolor": clear, "font": FONT}


def time_axis(layout: Grounded, count: int, place: Part, look: Part, grid: Part) -> Part:
    """The axis of the window of time with some ``count`` of ticks, and what each picture has of its own.

    Ticks that are no years which plotly.js can name are those of the drawing; ``ticks.js`` has others for a part.
    """
    first, last = moment(layout, 0), moment(layout, 1)
    axis = {"type": "date", "range": [first, last], "minallowed": first, "maxallowed": last, **place}
    axis |= {"ticklabelmode": "period", "tickformat": "%Y", "tickformatstops": _MONTHS, "tickfont": _QUIET, **look}
    axis |= {"nticks": count, "tickangle": 0, **grid, "zeroline": False}
    if all(tick.is_year and tick.at.year > 999 for tick in layout.ground.ticks):
        return axis
    shown = [tick for tick in layout.ground.ticks if tick.start > 0 or tick.fits]
    axis |= {"tickmode": "array", "tickvals": [moment(layout, tick.start) for tick in shown], "ticklabelmode": "instant"}
    axis |= {"ticktext": [tick.label if tick.fits else "" for tick in shown], "ticklabelshift": BESIDE}
    side, away = axis.get("ticklabelposition", "outside"), axis.get("ticklabelstandoff", 0)
    return axis | {"ticklabelposition": f"{side} right", "ticklabelstandoff": away and away - BESIDE}


def moment(layout: Grounded, fraction: float) -> str:
    """The point of time at a fraction of the window, to the second, as Plotly writes it."""
    axis = layout.ground.axis
    minutes, seconds = divmod(round(fraction * axis.length * 60), 60)
    return f"{Moment.of(axis.first.minutes + minutes).text('minute').replace('T', ' ')}:{seconds:02}"
