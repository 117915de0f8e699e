"""Make of a graph's layout a Plotly chart: a trace for each series, with every mark where the static drawing has it.

What belongs to a series has its name, so that a page can switch it off. A mark that is no point is a box, whose trace has
in its middle a point that is not seen, and says what it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.graph.labelled_boxes import BOX, FOOT, HEIGHT, LINE, Box
from timeline.charts.graph_layout import Graph
from timeline.charts.labels import Anchor, Text
from timeline.charts.plotly.live_parts import POINT_SIZE, box, marks, plot, text, tick
from timeline.charts.plotly.plotly_shapes import GROUND, QUIET, TEXT, Part, moment
from timeline.charts.text_width import wrapped

LEFT, RIGHT = 60, 12  # of the plot, as the page has it
ABOVE = 18  # room for the unit
# Of what shows at a mark: beside any, in the narrowest graph with what is left and right of it, there is room.
HOVER_WIDTH = 136
NEAR = -1  # as plotly.js says it: wherever one points, the nearest says what it is, so that a finger needs no aim
_SIDES: dict[str, Anchor] = {"left": "end", "to": "end", "over": "middle"}


def graph_json(graph: Graph, unit: str, series: Mapping[str, str], told: Mapping[str, Sequence[str]]) -> str:
    """The chart as JSON for plotly.js, with CSS variables for colours.

    ``series`` has the titles of the series by their ids, and ``told`` the lines that say what a figure is, by its id.
    """
    names = {each.figure.id: series[each.figure.series or ""] for each in graph.boxes}
    traces = [_trace(graph, name, names, told) for name in series.values() if name in names.values()]
    plotted = plot(graph, HEIGHT, LEFT, RIGHT, FOOT, above=ABOVE)
    plotted |= {
        "hoverdistance": NEAR,
        "shapes": list(_shapes(graph, names)),
        "annotations": list(_annotations(graph, unit, names)),
    }
    return json.dumps({"data": traces, "layout": plotted}, ensure_ascii=False, separators=(",", ":"))


def _trace(graph: Graph, name: str, names: Mapping[str, str], told: Mapping[str, Sequence[str]]) -> Part:
    own = [each for each in graph.boxes if names[each.figure.id] == name]
    found = [(each.figure.id, *each.middle, _told(told[each.figure.id])) for each in own]
    marker = {
        "color": [GROUND if each.is_context else _colour(each) for each in own],
        "size": POINT_SIZE,
        "opacity": [_opacity(each) if _is_point(each) else 0 for each in own],
        "line": {"color": [_colour(each) for each in own], "width": [_stroke(each) for each in own]},
    }
    return marks(graph, found) | {"name": name, "mode": "markers", "marker": marker}


def _told(lines: Sequence[str]) -> list[str]:
    """Lines short enough for what shows to stand beside its mark, the first in bold."""
    first, *more = lines
    bold = [f"<b>{escape(part, quote=False)}</b>" for part in wrapped(first, HOVER_WIDTH, bold=True)]
    return bold + [escape(part, quote=False) for line in more for part in wrapped(line, HOVER_WIDTH)]


def _shapes(graph: Graph, names: Mapping[str, str]) -> Iterator[Part]:
    """Strokes at the values, the phases under the axis of time, the lines that join counts, and marks that are no points."""
    for _, y in graph.ticks:
        stroke = {"x0": -4, "x1": 0, "y0": 0, "y1": 0, "line": {"color": QUIET, "width": 1}}
        yield _pixels(graph, 0, y) | {"type": "line", "xref": "paper", "xanchor": 0} | stroke
    for band in graph.ground.bands:
        yield box(graph, band.start, band.end, FOOT, FOOT + 4, 1, f"var(--tl-phase-{band.number})")
    for one, other in graph.lines:
        yield _join(graph, one, other) | {"name": names[one.figure.id]}
    for each in graph.boxes:
        for part in _mark(graph, each):
            yield part | {"name": names[each.figure.id]}


def _join(graph: Graph, one: Box, other: Box) -> Part:
    (x0, y0), (x1, y1) = one.middle, other.middle
    stroke = {"color": _colour(other), "width": 1.5, "dash": "4px,3px" if other.is_context else "solid"}
    ends = {"x0": moment(graph, x0), "x1": moment(graph, x1), "y0": y0, "y1": y1}
    return {"type": "line", "layer": "below", "line": stroke} | ends


def _mark(graph: Graph, each: Box) -> Iterator[Part]:
    """The box of a figure or the broken ring of a point, its arrow, and the thin line to its label."""
    stroke = {"color": _colour(each), "width": _stroke(each), "dash": "3px,2px" if each.shape.is_dashed else "solid"}
    x, y = each.middle
    if not _is_point(each):
        colour = GROUND if each.is_context else _colour(each)
        shape = box(graph, each.shape.start, each.shape.end, each.top, each.bottom, _opacity(each), colour)
        yield shape | {"line": stroke}
    elif each.shape.is_dashed:
        ring = {"x0": -POINT_RADIUS, "x1": POINT_RADIUS, "y0": -POINT_RADIUS, "y1": POINT_RADIUS}
        yield _pixels(graph, x, y) | {"type": "circle", "line": stroke} | ring
    if each.arrow:
        head = {"type": "path", "path": f"M-4,0L0,{each.arrow * 7}L4,0Z", "fillcolor": _colour(each), "line": {"width": 0}}
        yield _pixels(graph, x, each.top if each.arrow > 0 else each.bottom) | head
    if each.has_leader:
        at, _ = each.anchor
        _, top, end, bottom = each.leader(0)
        leader = {"type": "line", "x0": 0, "x1": end, "y0": 0, "y1": top - bottom, "line": {"color": QUIET, "width": 1}}
        yield _pixels(graph, at, top) | leader


def _pixels(graph: Graph, at: float, y: float) -> Part:
    """A shape that keeps its size, in pixels to the right and up from its place."""
    return {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": moment(graph, at), "yanchor": y, "layer": "below"}


def _annotations(graph: Graph, unit: str, names: Mapping[str, str]) -> Iterator[Part]:
    """The unit above the vertical axis, its values, and the labels of the marks."""
    unit_text = Text(escape(unit, quote=False), 0, -LEFT, -ABOVE / 2)
    yield text(graph, unit_text, QUIET) | {"xref": "paper", "x": 0}
    yield from (tick(graph, value, y) for value, y in graph.ticks)
    for each in graph.boxes:
        for label in _label(each):
            yield text(graph, label, QUIET if each.is_context else TEXT) | {"name": names[each.figure.id]}


def _label(each: Box) -> Iterator[Text]:
    """The value, and below it or after it who says so."""
    if not each.texts:
        return
    at, away = each.anchor
    side = _SIDES.get(each.side, "start")
    value, *who = (escape(words, quote=False) for words in each.texts)
    rows = [f"<b>{value}</b>", *who] if each.rows > 1 else [" ".join([f"<b>{value}</b>", *who])]
    first = each.label_y - (each.rows - 1) * LINE / 2
    yield from (Text(words, at, away, first + row * LINE, side) for row, words in enumerate(rows))


def _is_point(each: Box) -> bool:
    return each.shape.is_point and each.bottom - each.top <= BOX


def _colour(each: Box) -> str:
    return QUIET if each.is_context else f"var(--tl-phase-{each.phase})"


def _stroke(each: Box) -> int:
    return 2 if each.is_context else 1


def _opacity(each: Box) -> float:
    """As the style sheet of the drawing has it: a mark of the context hides what is below it."""
    return 1 if each.is_context else 0.5 if each.shape.is_dashed else 0.85
