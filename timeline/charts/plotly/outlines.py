"""Draw the outlines and stripes of bars as a few lines with gaps, one for each look.

plotly.js makes every shape anew at each step of a drag, which costs it more than a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.charts.plotly.plotly_shapes import GROUND, dash, moment
from timeline.charts.timeline_layout import BAR_HEIGHT, Layout, Mark

OUTLINE, STRIPES = "outline", "stripes"
_STRIPED = {"color": GROUND, "width": BAR_HEIGHT - 2, "dash": "0px,3px,3px,0px"}

Line = dict[str, Any]
Corner = tuple[float, float] | tuple[None, None]


def outlines(layout: Layout) -> list[dict[str, Any]]:
    """A trace for each look, whose ``meta`` says which; each corner has the id of its claim, and gaps have, too."""
    traces: dict[str, dict[str, Any]] = {}
    for mark in layout.marks:
        for meta, line, corners in [] if mark.shape.is_point else _lines(mark):
            trace = traces.setdefault(f"{meta}{line}", _trace(meta, line))
            for at, y in [*corners, (None, None)]:
                trace["x"].append(at if at is None else moment(layout, at))
                trace["y"].append(y)
                trace["ids"].append(mark.claim.id)
    return list(traces.values())


def _lines(mark: Mark) -> Iterator[tuple[str, Line, list[Corner]]]:
    shape, line = mark.shape, {"color": f"var(--tl-phase-{mark.phase})", "width": 1, "dash": dash(mark)}
    top, bottom = mark.y - BAR_HEIGHT / 2, mark.y + BAR_HEIGHT / 2
    if shape.is_striped:
        yield STRIPES, _STRIPED, [(shape.start, mark.y), (shape.end, mark.y)]
    if shape.fade:  # only the known end has a line
        yield OUTLINE, line, [(shape.limit, top), (shape.limit, bottom)]
    else:
        box = [(shape.start, top), (shape.end, top), (shape.end, bottom), (shape.start, bottom)]
        yield OUTLINE, line, [*box, box[0]]


def _trace(meta: str, line: Line) -> dict[str, Any]:
    # Without its own simplifying, which would close the gaps of a line that is as short as a pixel.
    look = {"type": "scatter", "mode": "lines", "line": line | {"simplify": False}, "hoverinfo": "skip", "showlegend": False}
    return look | {"meta": meta, "x": [], "y": [], "ids": []}
