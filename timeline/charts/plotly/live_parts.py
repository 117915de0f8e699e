"""Make the parts that live pictures share: marks that say what they are, the plot, and texts, lines and boxes in it.

One pixel down is one unit of the vertical axis. Colours are CSS variables, which the page puts in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.labels import Text
from timeline.charts.plotly.plotly_shapes import FONT, GROUND, QUIET, TEXT, Grounded, Part, moment, sheet, time_axis
from timeline.charts.text_width import FONT_SIZE

POINT_SIZE = 2 * POINT_RADIUS
_ANCHORS = {"start": "left", "middle": "center", "end": "right"}


def marks(layout: Grounded, found: Iterable[tuple[str, float, float, Sequence[str]]]) -> Part:
    """A trace of marks: the id of each, its place across and down, and the lines of what shows where one points at it."""
    identities, places, heights, texts = zip(*found, strict=True)
    return {
        "type": "scatter",
        "x": [moment(layout, at) for at in places],
        "y": list(heights),
        "ids": list(identities),
        "text": ["<br>".join(lines) for lines in texts],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }


def plot(layout: Grounded, height: float, left: float, right: float, foot: float, *, above: float = 0) -> Part:
    """The plot on the window of time, whose axis is at ``foot``; ``left`` and ``right`` of it is room, and ``above``."""
    return {
        **sheet(height + above, left, right),
        "hovermode": "closest",
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": QUIET, "activecolor": TEXT},
        "hoverlabel": {"bgcolor": GROUND, "bordercolor": QUIET, "font": FONT, "align": "left"},
        "xaxis": time_axis(
            layout,
            len(layout.ground.ticks) + 1,
            {"anchor": "free", "position": round(1 - (foot + above) / (height + above), 4)},
            {"ticks": "outside", "ticklen": 5, "tickcolor": QUIET, "linecolor": QUIET},
            {"showgrid": False},
        ),
        "yaxis": {"range": [height, -above], "fixedrange": True, "visible": False},
    }


def text(layout: Grounded, words: Text, colour: str) -> Part:
    """A text at its place."""
    return {
        "text": f"<b>{words.text}</b>" if words.is_bold else words.text,
        "x": moment(layout, words.at),
        "y": words.y,
        "xshift": words.dx,
        "xanchor": _ANCHORS[words.anchor],
        "yanchor": "middle",
        "borderpad": 0,
        "showarrow": False,
        "font": {"size": FONT_SIZE, "color": colour},
    }


def tick(layout: Grounded, value: str, y: float) -> Part:
    """A value of the vertical axis, left of it wherever one moves in time."""
    return text(layout, Text(value, 0, -6, y, "end"), QUIET) | {"xref": "paper", "x": 0}


def line(layout: Grounded, at: float, top: float, bottom: float, colour: str, width: float) -> Part:
    """A line down at a fraction of the window."""
    x = moment(layout, at)
    stroke = {"color": colour, "width": width}
    return {"type": "line", "x0": x, "x1": x, "y0": top, "y1": bottom, "layer": "below", "line": stroke}


def box(layout: Grounded, start: float, end: float, top: float, bottom: float, opacity: float, colour: str) -> Part:
    """A filled box from one fraction of the window to another."""
    left, right = (moment(layout, place) for place in (start, end))
    look = {"fillcolor": colour, "opacity": opacity, "line": {"width": 0}, "layer": "below"}
    return {"type": "rect", "x0": left, "x1": right, "y0": top, "y1": bottom} | look
