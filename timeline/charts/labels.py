"""Choose the side of a mark on which its label stands; ``labels.js`` moves it when a part of the window is seen."""

from __future__ import annotations

from collections.abc import Iterable
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
    sides: tuple[tuple[str, Side], ...] = (
        (longest, "right"),
        (longest, "left"),
        (label, "right"),
        (label, "left"),
        (label, "above"),
    )
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
        return (shape.start + shape.end) / 2, 0, -RAISED
    return (shape.start, left - LABEL_GAP, 0) if side == "left" else (shape.end, right + LABEL_GAP, 0)
