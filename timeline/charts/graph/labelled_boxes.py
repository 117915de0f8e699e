"""Find for the box of each figure the place of its label, in a plot of each of ``WIDTHS``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from math import hypot

from timeline.charts.axis import DateShape
from timeline.charts.labels import Rectangle, touch
from timeline.charts.text_width import text_width
from timeline.model.records.claims import Figure

WIDTHS = (226, 260, 310, 360, 430, 520, 640)  # from the smallest screen, beside the values of the axis, to a wide column
WIDTH = WIDTHS[0]
HEIGHT = 220
TOP, FOOT = 16, 198  # of the axis
LINE = 14
BOX = 10
GAP = 6
BETWEEN = 4  # a value and who says so, where both are in one line
_TRIES = 60  # of a label
# A label over or under its box begins, has its middle or ends there.
_OVER = {"from": 0.0, "over": 0.5, "to": 1.0}
# Where a label may be, the nearest first: the side of its box, how many lines from its middle down, and how far away.
_PLACES = sorted(
    [(side, step * 0.5, far) for step in range(-20, 21) for far in (0, 20, 40, 60) for side in ("right", "left")]
    + [(side, step * 0.5, 0) for step in range(-20, 21) for side in _OVER],
    key=lambda place: (abs(place[1]) * LINE + 2 * place[2], place[1]),
)

Line = tuple[float, float, float, float]  # from x, y to x, y
_Ends = tuple[tuple[float, float], tuple[float, float]]  # the middles of two boxes that are joined


@dataclass(frozen=True)
class Box:
    """One figure. ``arrow`` is 1 where the value is a lower bound, -1 where it is an upper bound, else 0.

    Its label, ``texts`` in that many ``rows`` around ``label_y``, is to its ``side``, ``far`` pixels away beside the usual.
    A thin line, its leader, goes to a label that a reader might else take for another's. Without room it has no texts.
    """

    figure: Figure = field(hash=False)
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
    has_leader: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """The fraction of the window, and the pixel from above."""
        return self.shape.middle, (self.top + self.bottom) / 2

    @property
    def anchor(self) -> tuple[float, float]:
        """Where its label hangs: a fraction of the window, and the pixels from there."""
        if self.side in _OVER:
            return self.middle[0], (2 * _OVER[self.side] - 1) * BOX
        left, right = self.shape.reach(0)
        away = GAP + self.far
        return (self.shape.start, left - away) if self.side == "left" else (self.shape.end, right + away)

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
        half = self.rows * LINE / 2 if self.side in _OVER else 0
        end = self.label_y + (half if self.label_y < self.middle[1] else -half)
        return at * width, self.middle[1], at * width + (0 if half else away), end


@lru_cache(maxsize=64)  # a site shows the same graph in many places, and to place its labels takes long
def label_boxes(bare: tuple[Box, ...], lines: tuple[_Ends, ...]) -> tuple[Box, ...]:
    """The boxes with their labels. One that finds no room goes first when all are placed anew; the fullest try stays."""
    order, tries = [*bare], []
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
    return tuple(by_figure[box.figure.id] for box in bare)


def _labelled(box: Box, boxes: Sequence[Box], placed: list[Box], lines: Sequence[_Ends]) -> Box:
    """The box with its label at the first free place; where there is none, with its value alone, or with none.

    Where there is a choice, a reader cannot take the label for that of another box.
    """
    taken = {
        width: [*(each.rectangle(width) for each in boxes), *(each.label(width) for each in placed if each.texts)]
        for width in WIDTHS
    }
    forms = dict.fromkeys(((box.texts, len(box.texts)), (box.texts, 1), (box.texts[:1], 1)))
    for (texts, rows), is_sure, (side, down, far) in product(forms, (True, False), _PLACES):
        y, half = box.middle[1] + down * LINE, rows * LINE / 2
        if half <= y <= FOOT - 1 - half:
            moved = replace(box, texts=texts, rows=rows, side=side, label_y=y, far=far)
            if all(_is_free(moved, taken[width], placed, lines, width) for width in WIDTHS):
                moved = replace(moved, has_leader=_is_away(moved, boxes, GAP if is_sure else -HEIGHT))
                if not (moved.has_leader and any(_is_crossed(moved, boxes, placed, width) for width in WIDTHS)):
                    return moved
    return replace(box, texts=())


def _is_away(box: Box, boxes: Sequence[Box], nearer: float) -> bool:
    """Whether a label is far from its box, or not ``nearer`` to it than to another, so that a thin line must lead to it."""
    label = box.label(WIDTH)
    own = _gap(label, box.rectangle(WIDTH))
    others = (_gap(label, other.rectangle(WIDTH)) for other in boxes if other.figure is not box.figure)
    return own > LINE or any(gap < own + nearer for gap in others)


def _gap(one: Rectangle, other: Rectangle) -> float:
    """The pixels between two rectangles."""
    return hypot(*(max(0, one[side] - other[side + 2], other[side] - one[side + 2]) for side in (0, 1)))


def _is_free(box: Box, taken: list[Rectangle], placed: list[Box], lines: Sequence[_Ends], width: int) -> bool:
    """Whether its label is not beyond a side, touches nothing that is ``taken`` and is struck by nothing."""
    label = box.label(width)
    return (
        label[0] >= 0
        and label[2] <= width
        and not any(touch(label, other) for other in taken)
        and not any(strikes((one[0] * width, one[1], other[0] * width, other[1]), label) for one, other in lines)
        and not any(strikes(other.leader(width), label) for other in placed if other.has_leader)
    )


def _is_crossed(box: Box, boxes: Sequence[Box], placed: list[Box], width: int) -> bool:
    """Whether the leader of a box goes through another box or label."""
    others = [other.rectangle(width) for other in boxes if other.figure is not box.figure]
    others += [other.label(width) for other in placed if other.texts]
    return any(strikes(box.leader(width), other) for other in others)


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
