"""Choose the side of a mark on which its label stands; ``labels.js`` moves it when a part of the window is seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from timeline.charts.axis import DateShape
from timeline.charts.text_width import text_width

LABEL_GAP = 7
RAISED = 18  # by which a label above its mark stands in the row before

Side = Literal["right", "left", "above"]
_LEFT_PART: dict[Side, float] = {"right": 0, "left": 1, "above": 0.5}  # how much of a label is left of where it hangs


def label_side(label: str, longest: str, shape: DateShape, rooms: Iterable[tuple[int, int]]) -> Side | None:
    """The first side of a mark on which there is room for its label.

    Marks that end together have their labels on one side, if the ``longest`` has room there. Each of ``rooms`` is the width
    of a plot, and of the gutter right of it.
    """
    ways: tuple[Side, ...] = ("right", "left")
    sides: list[tuple[str, Side]] = [*((text, way) for text in (longest, label) for way in ways), (label, "above")]
    return next((side for text, side in sides if _fits(text, side, shape, rooms)), None)


def _fits(label: str, side: Side, shape: DateShape, rooms: Iterable[tuple[int, int]]) -> bool:
    extents = [(*label_extent(label, side, shape, width), width + gutter) for width, gutter in rooms]
    return all(left >= 0 and right <= edge for left, right, edge in extents)


def label_extent(label: str, side: Side, shape: DateShape, width: int) -> tuple[float, float]:
    """What a label covers across, in pixels, in a plot of that width."""
    at, away, _ = label_anchor(side, shape)
    long = text_width(label)
    left = at * width + away - _LEFT_PART[side] * long
    return left, left + long


def label_anchor(side: Side, shape: DateShape) -> tuple[float, float, float]:
    """Where the label of a mark hangs: a fraction of the window, and the pixels from there, across and down."""
    left, right = shape.reach(0)
    if side == "above":
        return shape.middle, 0, -RAISED
    return (shape.start, left - LABEL_GAP, 0) if side == "left" else (shape.end, right + LABEL_GAP, 0)


Rectangle = tuple[float, float, float, float]  # left, top, right and bottom, in pixels
Anchor = Literal["start", "middle", "end"]
_BEFORE: dict[Anchor, float] = {"start": 0, "middle": 0.5, "end": 1}  # how much of a text is left of where it hangs


@dataclass(frozen=True)
class Text:
    """A line of text: it hangs ``dx`` pixels from the fraction ``at`` of the window; ``y`` is the middle of its letters.

    One that ``needs_room`` is not shown where the drawing is narrowest.
    """

    text: str
    at: float
    dx: float
    y: float
    anchor: Anchor = "start"
    is_bold: bool = False
    needs_room: bool = False

    def box(self, width: float) -> Rectangle:
        """What its letters cover in a plot of that width."""
        long = text_width(self.text, bold=self.is_bold)
        left = self.at * width + self.dx - _BEFORE[self.anchor] * long
        return left, self.y - 6, left + long, self.y + 7


def touch(one: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles have more than an edge in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
