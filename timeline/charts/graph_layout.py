"""Lay out the figures of a graph: as-of dates across, values up from zero. Pure; it draws nothing.

A figure is a box: as wide as its as-of date allows and as high as its range. Its label is at the first place around it where
it touches nothing and no line strikes through it, in a plot of each of ``WIDTHS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise

from timeline.charts.axis import Axis, DateShape, date_shape
from timeline.charts.labels import Rectangle, touch
from timeline.charts.text_width import text_width
from timeline.model.records.claims import Figure
from timeline.model.values.dates import Span
from timeline.model.values.wording import number_in_words

WIDTHS = (226, 260, 310, 360, 430, 520, 640)  # from the smallest screen, beside the values of the axis, to a wide column
WIDTH = WIDTHS[0]
HEIGHT = 220
TOP, FOOT = 16, 198  # of the axis
LINE = 14
BOX = 10
GAP = 6
_TRIES = 60  # of a label
BETWEEN = 4  # a value and who says so, where both are in one line
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
# A label over or under its box begins, has its middle or ends there.
_OVER = {"from": 0.0, "over": 0.5, "to": 1.0}
# Where a label may be, the nearest first: the side of its box, how many lines from its middle down, and how far away.
_PLACES = sorted(
    [(side, step * 0.5, far) for step in range(-20, 21) for far in (0, 20, 40, 60) for side in ("right", "left")]
    + [(side, step * 0.5, 0) for step in range(-20, 21) for side in _OVER],
    key=lambda place: (abs(place[1]) * LINE + 2 * place[2], place[1]),
)

_SIGNS = {"about": "≈ ", "at least": "≥ ", "more than": "> ", "up to": "≤ ", "less than": "< ", "almost": "≲ "}
_ARROWS = {"at least": 1, "more than": 1, "up to": -1, "less than": -1, "almost": -1}

Line = tuple[float, float, float, float]  # from x, y to x, y


@dataclass(frozen=True)
class Box:
    """One figure. ``arrow`` is 1 where the value is a lower bound, -1 where it is an upper bound, else 0.

    Its label, ``texts`` in that many ``rows`` around ``label_y``, is to its ``side``, ``far`` pixels away beside the usual.
    Without room it has no texts.
    """

    figure: Figure
    phase: int
    is_context: bool
    shape: DateShape
    top: float
    bottom: float
    arrow: int
    texts: tuple[str, ...]
    side: str = "right"
    label_y: float = 0
    far: float = 0
    rows: int = 2

    @property
    def middle(self) -> tuple[float, float]:
        """The fraction of the window, and the pixel from above."""
        return (self.shape.start + self.shape.end) / 2, (self.top + self.bottom) / 2

    @property
    def anchor(self) -> tuple[float, float]:
        """Where its label hangs: a fraction of the window, and the pixels from there."""
        if self.side in _OVER:
            return self.middle[0], (2 * _OVER[self.side] - 1) * BOX
        left, right = self.shape.reach(0)
        away = GAP + self.far
        return (self.shape.start, left - away) if self.side == "left" else (self.shape.end, right + away)

    @property
    def has_leader(self) -> bool:
        """Whether a thin line leads to its label, which had to move away."""
        room = LINE * (2 if self.side in _OVER else 1)
        return bool(self.texts) and (abs(self.label_y - self.middle[1]) > room or self.far > 0)

    def rectangle(self, width: float) -> Rectangle:
        """What it covers in a plot of that width, with its arrow."""
        left, right = self.shape.reach(width)
        return left - 1, self.top - (8 if self.arrow > 0 else 1), right + 1, self.bottom + (8 if self.arrow < 0 else 1)

    def label(self, width: float) -> Rectangle:
        """What its label covers."""
        at, away = self.anchor
        half = self.rows * LINE / 2
        widths = [text_width(text, bold=not row) for row, text in enumerate(self.texts)]
        long = max(widths) if self.rows > 1 else sum(widths) + BETWEEN * (len(widths) - 1)
        left = at * width + away - long * _OVER.get(self.side, float(self.side == "left"))
        return left, self.label_y - half, left + long, self.label_y + half

    def leader(self, width: float) -> Line:
        """The thin line to its label."""
        at, away = self.anchor
        if self.side in _OVER:
            half = self.rows * LINE / 2
            return at * width, self.middle[1], at * width, self.label_y + (half if self.label_y < self.middle[1] else -half)
        return at * width, self.middle[1], at * width + away, self.label_y


@dataclass(frozen=True)
class Graph:
    """Boxes, the lines that join those of one body's own count, and the values of the vertical axis."""

    axis: Axis
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


def lay_out_graph(points: list[Point], window: Span) -> Graph:
    """Lay out figures with digits of one measure, in order of time. Points of one series follow its ``is_joined``."""
    axis = Axis(window)
    high = max(highest(point.figure) for point in points)
    step = _step(high)
    limit = step * (high / step).to_integral_value(ROUND_CEILING)
    bare = [_box(point, axis, limit) for point in points]
    series = dict.fromkeys(point.figure.series for point in points if point.is_joined and point.figure.series)
    groups = [[n for n, point in enumerate(points) if point.figure.series == name] for name in series]
    joined = [pair for group in groups for pair in pairwise(group)]
    boxes = _all_labelled(bare, [(bare[one], bare[other]) for one, other in joined])
    return Graph(axis, tuple(boxes), tuple((boxes[one], boxes[other]) for one, other in joined), tuple(_ticks(step, limit)))


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


def _all_labelled(bare: list[Box], lines: list[tuple[Box, Box]]) -> list[Box]:
    """The boxes with their labels. One that finds no room goes first when all are placed anew; the fullest try stays."""
    order, tries = bare, []
    for _ in range(1 + _TRIES // len(bare)):
        placed: list[Box] = []
        for box in order:
            placed.append(_labelled(box, bare, placed, lines))
        tries.append(placed)
        short = [number for number, box in enumerate(placed) if len(box.texts) < len(order[number].texts)]
        if not short:
            break
        order = [order[short[0]], *(box for box in order if box is not order[short[0]])]
    best = max(tries, key=lambda boxes: sum(len(box.texts) for box in boxes))
    by_figure = {box.figure.id: box for box in best}
    return [by_figure[box.figure.id] for box in bare]


def _labelled(box: Box, boxes: list[Box], placed: list[Box], lines: list[tuple[Box, Box]]) -> Box:
    """The box with its label at the first free place; where there is none, with its value alone, or with none."""
    for texts, rows in dict.fromkeys(((box.texts, len(box.texts)), (box.texts, 1), (box.texts[:1], 1))):
        for side, down, far in _PLACES:
            moved = replace(box, texts=texts, rows=rows, side=side, label_y=box.middle[1] + down * LINE, far=far)
            if all(_is_free(moved, boxes, placed, lines, width) for width in WIDTHS):
                return moved
    return replace(box, texts=())


def _is_free(box: Box, boxes: list[Box], placed: list[Box], lines: list[tuple[Box, Box]], width: int) -> bool:
    label = box.label(width)
    if not (label[0] >= 0 and label[1] >= 0 and label[2] <= width and label[3] <= FOOT - 1):
        return False
    if any(touch(label, other.rectangle(width)) for other in boxes) or any(
        strikes(_line(pair, width), label) for pair in lines
    ):
        return False
    if any(touch(label, other.label(width)) for other in placed if other.texts):
        return False
    if any(strikes(other.leader(width), label) for other in placed if other.has_leader):
        return False
    return not box.has_leader or not _is_crossed(box, boxes, placed, width)


def _is_crossed(box: Box, boxes: list[Box], placed: list[Box], width: int) -> bool:
    """Whether the thin line to the label of a box goes through another box or label."""
    leader = box.leader(width)
    others = (other.rectangle(width) for other in boxes if other.figure is not box.figure)
    labels = (other.label(width) for other in placed if other.texts)
    return any(strikes(leader, other) for other in (*others, *labels))


def _line(pair: tuple[Box, Box], width: float) -> Line:
    (x1, y1), (x2, y2) = (box.middle for box in pair)
    return x1 * width, y1, x2 * width, y2


def strikes(line: Line, rectangle: Rectangle) -> bool:
    """Whether a line goes through a rectangle."""
    x1, y1, x2, y2 = line
    left, top, right, bottom = rectangle
    first, last = 0.0, 1.0  # the part of the line that is inside
    for start, way, least, most in ((x1, x2 - x1, left, right), (y1, y2 - y1, top, bottom)):
        if not way and not least <= start <= most:
            return False
        if way:
            enters, leaves = sorted(((least - start) / way, (most - start) / way))
            first, last = max(first, enters), min(last, leaves)
    return first <= last
