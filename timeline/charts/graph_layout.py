"""Lay out the figures of a graph: as-of dates across, values up from zero. Pure; it draws nothing.

A figure is a box: as wide as its as-of date allows and as high as its range. Labels are placed for a least width, each at
the first place around its box where it touches nothing; what is free there is free in any wider drawing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from timeline.charts.axis import Axis, DateShape, date_shape
from timeline.charts.text_width import text_width
from timeline.model.records.claims import Figure
from timeline.model.values.dates import Span
from timeline.model.values.wording import number_in_words

WIDTH = 236  # on the smallest screen, beside the values of the axis
HEIGHT = 360
TOP, BOTTOM = 40, 12
LINE = 15
BOX = 10
GAP = 8
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
# Where a label may stand: the side of its box, and how many lines above or below its middle.
_PLACES = [(side, step * sign * 0.5) for step in range(17) for sign in (-1, 1) for side in ("right", "left")]

_SIGNS = {"about": "≈ ", "at least": "≥ ", "more than": "> ", "up to": "≤ ", "less than": "< ", "almost": "≲ "}
_ARROWS = {"at least": 1, "more than": 1, "up to": -1, "less than": -1, "almost": -1}


@dataclass(frozen=True)
class Box:
    """One figure. ``arrow`` is 1 where the value is a lower bound, -1 where it is an upper bound, else 0."""

    figure: Figure
    phase: int
    is_context: bool
    shape: DateShape
    top: float
    bottom: float
    arrow: int
    value: str
    name: str
    side: str
    label_y: float


@dataclass(frozen=True)
class Graph:
    """Boxes, the lines that join those of one body's own count, and the values of the vertical axis."""

    axis: Axis
    boxes: tuple[Box, ...]
    lines: tuple[tuple[Box, Box], ...]
    ticks: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Point:
    """What a graph needs of a figure besides itself."""

    figure: Figure
    name: str
    phase: int
    is_context: bool
    is_joined: bool


def lay_out_graph(points: list[Point], window: Span) -> Graph:
    """Lay out figures with digits of one measure, in order of time. Points of one series follow its ``is_joined``."""
    axis = Axis(window)
    high = max(highest(point.figure) for point in points)
    step = _step(high)
    limit = step * (high / step).to_integral_value(ROUND_CEILING)
    boxes: list[Box] = []
    occupied = [_rectangle(point, axis, limit) for point in points]
    for point in points:
        box = _box(point, axis, limit, occupied)
        boxes.append(box)
        occupied.append(_label_rectangle((box.value, box.name), box.side, box.shape, box.label_y))
    by_series: dict[str, list[Box]] = {}
    for point, box in zip(points, boxes, strict=True):
        if point.is_joined and point.figure.series:
            by_series.setdefault(point.figure.series, []).append(box)
    lines = tuple(pair for group in by_series.values() for pair in pairwise(group))
    return Graph(axis, tuple(boxes), lines, tuple(_ticks(step, limit)))


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


def _step(high: Decimal) -> Decimal:
    """The distance of the axis' values: 1, 2, 2.5 or 5 times a power of ten, so that there are at most five."""
    power = Decimal(10) ** (high.adjusted() - 1)
    return next(power * step for scale in (1, 10) for step in (s * scale for s in _STEPS) if high / (power * step) <= 5)


def _ticks(step: Decimal, limit: Decimal) -> Iterator[tuple[str, float]]:
    for count in range(int(limit / step) + 1):
        yield number_in_words((step * count).normalize()), _y(step * count, limit)


def _y(value: Decimal, limit: Decimal) -> float:
    return TOP + float(1 - value / limit) * (HEIGHT - TOP - BOTTOM)


def _edges(point: Point, axis: Axis, limit: Decimal) -> tuple[DateShape, float, float]:
    top, bottom = _y(highest(point.figure), limit), _y(lowest(point.figure), limit)
    if bottom - top < BOX:
        middle = (top + bottom) / 2
        top, bottom = middle - BOX / 2, middle + BOX / 2
    return date_shape(point.figure.as_of, axis), top, bottom


def _box(point: Point, axis: Axis, limit: Decimal, occupied: list[tuple[float, float, float, float]]) -> Box:
    shape, top, bottom = _edges(point, axis, limit)
    label = short_value(point.figure)
    middle = (top + bottom) / 2
    side, label_y = next(
        (
            (side, middle + lines * LINE)
            for side, lines in _PLACES
            if _is_free(_label_rectangle((label, point.name), side, shape, middle + lines * LINE), occupied)
        ),
        ("right", middle),
    )
    arrow = _ARROWS.get(point.figure.qualifier or "", 0)
    return Box(point.figure, point.phase, point.is_context, shape, top, bottom, arrow, label, point.name, side, label_y)


def _rectangle(point: Point, axis: Axis, limit: Decimal) -> tuple[float, float, float, float]:
    shape, top, bottom = _edges(point, axis, limit)
    left, right = shape.reach(WIDTH)
    return left - 2, top - BOX, right + 2, bottom + BOX


def _label_rectangle(lines: tuple[str, str], side: str, shape: DateShape, y: float) -> tuple[float, float, float, float]:
    left, right = shape.reach(WIDTH)
    value, name = lines
    width = max(text_width(value, bold=True), text_width(name))
    start = right + GAP if side == "right" else left - GAP - width
    return start, y - LINE, start + width, y + LINE


def _is_free(rectangle: tuple[float, float, float, float], occupied: list[tuple[float, float, float, float]]) -> bool:
    left, top, right, bottom = rectangle
    inside = left >= 0 and right <= WIDTH and top >= TOP - LINE and bottom <= HEIGHT
    return inside and all(
        right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top for other in occupied
    )
