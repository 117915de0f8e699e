"""Lay out the figures of a graph: as-of dates across, values up from zero. Pure; it draws nothing.

A figure is a box: as wide as its as-of date allows and as high as its range.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from timeline.charts.axis import Axis, date_shape
from timeline.charts.graph.labelled_boxes import BOX, FOOT, TOP, Box, label_boxes
from timeline.charts.ground import Ground
from timeline.model.records.claims import Figure
from timeline.model.values.wording import number_in_words

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_SIGNS = {"about": "≈ ", "at least": "≥ ", "more than": "> ", "up to": "≤ ", "less than": "< ", "almost": "≲ "}
_ARROWS = {"at least": 1, "more than": 1, "up to": -1, "less than": -1, "almost": -1}


@dataclass(frozen=True)
class Graph:
    """Boxes on the window of time, the lines that join those of one body's own count, and the values of the other axis."""

    ground: Ground
    boxes: tuple[Box, ...]
    lines: tuple[tuple[Box, Box], ...]
    ticks: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Point:
    """What a graph needs of a figure besides itself; without a ``name`` its label is its value alone."""

    figure: Figure
    name: str
    phase: int
    is_context: bool
    is_joined: bool


def lay_out_graph(points: list[Point], ground: Ground) -> Graph:
    """Lay out figures with digits of one measure, in order of time. Points of one series follow its ``is_joined``."""
    high = max(highest(point.figure) for point in points)
    step = _step(high)
    limit = step * (high / step).to_integral_value(ROUND_CEILING)
    bare = tuple(_box(point, ground.axis, limit) for point in points)
    series = dict.fromkeys(point.figure.series for point in points if point.is_joined and point.figure.series)
    groups = [[n for n, point in enumerate(points) if point.figure.series == name] for name in series]
    joined = [pair for group in groups for pair in pairwise(group)]
    boxes = label_boxes(bare, tuple((bare[one].middle, bare[other].middle) for one, other in joined))
    return Graph(ground, boxes, tuple((boxes[one], boxes[other]) for one, other in joined), tuple(_ticks(step, limit)))


def short_value(figure: Figure) -> str:
    """The number of a figure as it stands beside its mark, with a sign for its qualifier: ``≈ 30,000``, ``27–31``."""
    label = f"{_SIGNS.get(figure.qualifier or '', '')}{number_in_words(lowest(figure))}"
    return label if figure.high is None else f"{label}–{number_in_words(figure.high)}"


def highest(figure: Figure) -> Decimal:
    """The upper end of a figure in digits."""
    value = figure.high if figure.high is not None else figure.value
    assert value is not None
    return value


def lowest(figure: Figure) -> Decimal:
    """Its lower end, which is its value where it is no range."""
    return figure.low if figure.low is not None else highest(figure)


def arrow(figure: Figure) -> int:
    """1 where the value may be higher than the number, -1 where it may be lower, else 0."""
    return _ARROWS.get(figure.qualifier or "", 0)


def _step(high: Decimal) -> Decimal:
    """The distance of the axis' values: 1, 2, 2.5 or 5 times a power of ten, so that there are at most five."""
    power = Decimal(10) ** (high.adjusted() - 1)
    return next(power * step for scale in (1, 10) for step in (s * scale for s in _STEPS) if high / (power * step) <= 5)


def _ticks(step: Decimal, limit: Decimal) -> Iterator[tuple[str, float]]:
    for count in range(int(limit / step) + 1):
        yield number_in_words((step * count).normalize()), _y(step * count, limit)


def _y(value: Decimal, limit: Decimal) -> float:
    return TOP + float(1 - value / limit) * (FOOT - TOP)


def _box(point: Point, axis: Axis, limit: Decimal) -> Box:
    """A figure at its place, with its label not yet at one."""
    figure = point.figure
    top, bottom = _y(highest(figure), limit), _y(lowest(figure), limit)
    more = max(0.0, BOX - (bottom - top)) / 2
    texts = tuple(filter(None, (short_value(figure), point.name)))
    shape = date_shape(figure.as_of, axis)
    return Box(figure, point.phase, point.is_context, shape, top - more, bottom + more, arrow(figure), texts)
