"""Lay out a panel of small multiples: one body's few counts from zero up, or the place of a count that nobody made. Pure.

A panel is as wide as its place, and its labels stand where they touch nothing in any of ``WIDTHS``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.charts.axis import POINT_RADIUS, DateShape, date_shape
from timeline.charts.graph_layout import highest, lowest, short_value
from timeline.charts.ground import Ground, lay_ground
from timeline.charts.labels import Rectangle, touch
from timeline.charts.text_width import text_width
from timeline.model.records.claims import Figure
from timeline.model.records.data_file import Timeline
from timeline.model.values.wording import tr

WIDTHS = (130, 160, 200, 250, 320)  # pixels, from half of the smallest screen to half of a large one
TOP, FOOT, HEIGHT = 22, 100, 118
LINE, GAP = 13, 5
_SIZE = 2 * POINT_RADIUS
_PLACES = [(side, lines * sign * LINE / 2) for lines in range(9) for sign in (-1, 1) for side in ("right", "left")]


@dataclass(frozen=True)
class Mark:
    """A figure in its panel: from ``top`` down to ``bottom``, in pixels, over the days for which it holds.

    ``label_y`` is the middle of its label, which is on the ``side`` of it: ``right`` or ``left``, or in the row above it, at
    the ``start`` or the ``end`` of the panel.
    """

    figure: Figure
    shape: DateShape
    top: float
    bottom: float
    label: str
    side: str
    label_y: float

    @property
    def middle(self) -> tuple[float, float]:
        """The fraction of the window, and the pixel from above."""
        return self.shape.middle, (self.top + self.bottom) / 2

    @property
    def is_left(self) -> bool:
        """Whether the label ends at its anchor."""
        return self.side in ("left", "end")

    @property
    def anchor(self) -> tuple[float, float]:
        """Where the label hangs: a fraction of the window, and the pixels from there."""
        if self.side in ("start", "end"):
            return float(self.is_left), 0
        if self.is_point:
            return self.middle[0], (-1 if self.is_left else 1) * (POINT_RADIUS + GAP)
        left, right = self.shape.reach(0)
        return (self.shape.start, left - GAP) if self.is_left else (self.shape.end, right + GAP)

    @property
    def is_point(self) -> bool:
        """Whether the figure is too exact in date and value to be more than a point."""
        return (self.shape.end - self.shape.start) * WIDTHS[0] <= _SIZE and self.bottom - self.top <= _SIZE


@dataclass(frozen=True)
class PanelLayout:
    """The marks on the window of time, and the lines between those of one body's count that was made alike each time.

    ``absent`` is where the window has no count, as a fraction from its start, and 0 where the marks are a series.
    """

    ground: Ground
    marks: tuple[Mark, ...]
    lines: tuple[tuple[Mark, Mark], ...]
    absent: float

    @property
    def ends(self) -> tuple[tuple[str, float], tuple[str, float]]:
        """The first tick and where it is, and the last and where it is; of a year that is not cut short, where it ends."""
        longest = max(tick.end - tick.start for tick in self.ground.ticks)
        whole = [tick for tick in self.ground.ticks if (tick.end - tick.start > longest / 2 if tick.is_year else tick.fits)]
        return (whole[0].label, whole[0].start), (whole[-1].label, whole[-1].end if whole[-1].is_year else whole[-1].start)


def lay_out_series(timeline: Timeline, figures: Sequence[Figure], *, is_joined: bool) -> PanelLayout:
    """The panel of a series: its figures, in order of time, on an axis of their own that begins at zero."""
    ground = lay_ground(timeline, WIDTHS[-1])
    limit = max(map(highest, figures))
    bare = [
        _mark(figure, ground, *(_y(float(end / limit)) for end in (highest(figure), lowest(figure)))) for figure in figures
    ]
    lines = list(pairwise(bare)) if is_joined else []
    marks: list[Mark] = []
    for mark in bare:
        marks.append(_labelled(mark, bare, marks, lines))
    return PanelLayout(ground, tuple(marks), tuple(pairwise(marks)) if is_joined else (), 0)


def lay_out_absence(timeline: Timeline, figure: Figure) -> PanelLayout:
    """The panel of a figure without an earlier one: a square, which has no height on an axis because there is none."""
    ground = lay_ground(timeline, WIDTHS[-1])
    mark = _mark(figure, ground, *(y := (float(TOP), float(TOP + _SIZE))))
    label = tr("{label}, a sample", label=mark.label)
    placed = Mark(figure, mark.shape, *y, label, "start" if mark.middle[0] < 0.5 else "end", TOP / 2)
    return PanelLayout(ground, (placed,), (), mark.shape.start)


def _y(part: float) -> float:
    """The pixel for a part of the highest value."""
    return TOP + POINT_RADIUS + (1 - part) * (FOOT - TOP - POINT_RADIUS)


def _mark(figure: Figure, ground: Ground, top: float, bottom: float) -> Mark:
    """A mark that is at least as high as a point, with its label not yet placed."""
    more = max(0.0, _SIZE - (bottom - top)) / 2
    shape = date_shape(figure.as_of, ground.axis)
    return Mark(figure, shape, top - more, bottom + more, short_value(figure), "right", (top + bottom) / 2)


def _labelled(mark: Mark, marks: Sequence[Mark], placed: Sequence[Mark], lines: Sequence[tuple[Mark, Mark]]) -> Mark:
    """The mark with its label at the first place where it touches nothing at any width, or, at worst, only a line."""
    for around in (lines, ()):
        for side, down in _PLACES:
            moved = replace(mark, side=side, label_y=mark.label_y + down)
            if all(_is_free(moved, marks, placed, around, width) for width in WIDTHS):
                return moved
    return mark


def _is_free(
    mark: Mark, marks: Sequence[Mark], placed: Sequence[Mark], lines: Sequence[tuple[Mark, Mark]], width: int
) -> bool:
    label = label_rectangle(mark, width)
    others = [mark_rectangle(other, width) for other in marks] + [label_rectangle(other, width) for other in placed]
    is_inside = label[0] >= 0 and label[1] >= 0 and label[2] <= width and label[3] < FOOT
    return (
        is_inside
        and not any(touch(label, other) for other in others)
        and not any(_struck(label, line, width) for line in lines)
    )


def label_rectangle(mark: Mark, width: float) -> Rectangle:
    """What the label of a mark covers in a panel of that width: left, top, right, bottom."""
    at, away = mark.anchor
    long = text_width(mark.label, bold=True)
    start = at * width + away - (long if mark.is_left else 0)
    return start, mark.label_y - LINE / 2, start + long, mark.label_y + LINE / 2


def mark_rectangle(mark: Mark, width: float) -> Rectangle:
    """What a mark covers."""
    left, right = mark.shape.reach(width)
    return left, mark.top, right, mark.bottom


def _struck(label: Rectangle, line: tuple[Mark, Mark], width: float) -> bool:
    """Whether a line goes through a label, tried at every twentieth of it."""
    (x1, y1), (x2, y2) = (mark.middle for mark in line)
    points = (((x1 + (x2 - x1) * step / 20) * width, y1 + (y2 - y1) * step / 20) for step in range(21))
    return any(label[0] - 1 <= x <= label[2] + 1 and label[1] <= y <= label[3] for x, y in points)
