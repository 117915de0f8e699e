"""Lay out records as marks in lanes. Pure; it draws nothing, and nothing else decides where a mark is.

Across, places are fractions of the window of time, from 0 to 1, so that a drawing fits any width. Down, they are pixels.
Marks are packed for a smallest width: what does not collide there cannot collide in a wider drawing, because labels keep
their size while the distances between dates grow.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.charts.axis import Axis, DateShape, claim_shape
from timeline.charts.ground import Ground, lay_ground
from timeline.charts.labels import Side, label_extent, label_side
from timeline.charts.text_width import text_width
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Timeline
from timeline.model.values.wording import tr, typographic

HEADER = 60
ROW = 24
LANE_PADDING = 8
FOOTER = 4
BAR_HEIGHT = 10

# What happened or was counted stands above what somebody judges, intends or expects; the two never share a line.
KINDS = {"event": "◆", "figure": "■", "background": "○", "assessment": "◇", "intention": "△", "forecast": "▷"}
SPOKEN = {"intention": "Aim:", "forecast": "Forecast:"}  # these always wear their kind in words
LINES = (("event", "figure", "background"), ("assessment", "intention", "forecast"))


@dataclass(frozen=True)
class Frame:
    """The sizes for which marks are packed, in pixels.

    Each of ``rooms`` is a width of the plot and the gutter right of it, which a style sheet keeps free from that width on;
    the first is the least.
    """

    name: str
    rooms: tuple[tuple[int, int], ...]

    @property
    def width(self) -> int:
        """The least width of the plot."""
        return self.rooms[0][0]

    @property
    def gutter(self) -> int:
        """The free space right of the plot where it is narrowest."""
        return self.rooms[0][1]


@dataclass(frozen=True)
class Mark:
    """One claim: the shape of its date, the middle of its row, and its label, if there is room for one.

    A claim of the context is drawn hollow.
    """

    claim: Claim
    is_context: bool
    shape: DateShape
    y: float
    phase: int
    label: str | None
    side: Side


@dataclass(frozen=True)
class Lane:
    """A theme, or the context, from ``top`` to ``bottom``, with its marks row by row.

    What somebody judges, intends or expects stands below ``judged``.
    """

    title: str
    is_context: bool
    top: float
    judged: float
    bottom: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Layout:
    """A whole chart. The lane of the context, if any, is the last."""

    frame: Frame
    ground: Ground
    height: float
    lanes: tuple[Lane, ...]

    @property
    def marks(self) -> list[Mark]:
        """All marks, lane by lane."""
        return [mark for lane in self.lanes for mark in lane.marks]


def lanes_of(timeline: Timeline, claims: Iterable[Claim]) -> list[tuple[str | None, str, list[Claim]]]:
    """The id of a theme, its title and its claims, theme by theme; then those of the context, if any, without an id."""
    by_theme: dict[str | None, list[Claim]] = {theme.id: [] for theme in timeline.themes}
    context: list[Claim] = []
    for claim in claims:
        (context if claim.id in timeline.context else by_theme[claim.theme]).append(claim)
    lanes = [(theme.id, theme.title, by_theme[theme.id]) for theme in timeline.themes]
    return [*lanes, *([(None, tr("{Context}, from other sources"), context)] if context else [])]


def lay_out(timeline: Timeline, claims: Iterable[Claim], frame: Frame) -> Layout:
    """Lay out ``claims`` in the lanes of their themes, and those of the context in a lane of their own."""
    ground = lay_ground(timeline, frame.width)
    lanes: list[Lane] = []
    top: float = HEADER
    for theme, title, members in lanes_of(timeline, claims):
        lane = _pack(title, members, ground.axis, frame, timeline, top, is_context=theme is None)
        lanes.append(lane)
        top = lane.bottom
    return Layout(frame, ground, top + FOOTER, tuple(lanes))


def _pack(
    title: str, claims: Sequence[Claim], axis: Axis, frame: Frame, timeline: Timeline, top: float, *, is_context: bool
) -> Lane:
    """A lane with each mark in the first row of its line in which it touches nothing. ``close_up.js`` packs a part of it."""
    # The name of the lane has the first row for itself: it stays at the edge when a part of the window is seen, and whatever
    # is there then must not run into it.
    rows: list[list[tuple[float, float]]] = [[(-math.inf, math.inf)]]
    marks: list[Mark] = []
    shapes = {claim.id: claim_shape(claim, timeline.phases, axis) for claim in claims}
    widest: dict[float, str] = {}  # of the labels of marks that end together
    for claim in claims:
        end = shapes[claim.id].end
        widest[end] = max(widest.get(end, ""), _wording(claim), key=text_width)
    first_row = 0
    for kinds in LINES:
        judged = top + row_middle(first_row) - ROW / 2
        for claim in (claim for claim in claims if claim.kind in kinds):
            shape = shapes[claim.id]
            label = _wording(claim)
            side = label_side(label, widest[shape.end], shape, frame.rooms)
            number = timeline.phase_numbers[claim.phase]
            mark = Mark(claim, is_context, shape, 0, number, label if side else None, side or "right")
            row = _place(rows, first_row, _extents(mark, frame))
            marks.append(replace(mark, y=top + row_middle(row)))
        if any(claim.kind in kinds for claim in claims):
            first_row = len(rows)
    marks.sort(key=lambda mark: (mark.y, mark.shape.start))
    return Lane(title, is_context, top, judged, top + lane_height(len(rows)), tuple(marks))


def row_middle(row: int) -> float:
    """How far below the top of its lane the middle of a row is; rows count from 0."""
    return LANE_PADDING / 2 + (row + 0.5) * ROW


def lane_height(rows: int) -> int:
    """How high a lane with so many rows is."""
    return LANE_PADDING + rows * ROW


def _place(rows: list[list[tuple[float, float]]], first: int, extents: list[tuple[float, float]]) -> int:
    """Put ``extents``, one below the other, into the first rows in which they touch nothing; return the row of the last."""
    fits = (
        row
        for row in range(first, len(rows) + 1)
        if all(row + down >= len(rows) or _is_free(rows[row + down], extent) for down, extent in enumerate(extents))
    )
    top = next(fits)
    for down, extent in enumerate(extents):
        if top + down == len(rows):
            rows.append([])
        rows[top + down].append(extent)
    return top + len(extents) - 1


def _is_free(row: list[tuple[float, float]], extent: tuple[float, float]) -> bool:
    return all(extent[1] <= left or right <= extent[0] for left, right in row)


def _wording(claim: Claim) -> str:
    """The label of a claim with the sign of its kind."""
    spoken = [tr(SPOKEN[claim.kind])] if claim.kind in SPOKEN else []
    return typographic(" ".join([KINDS[claim.kind], *spoken, claim.label]))


def _extents(mark: Mark, frame: Frame) -> list[tuple[float, float]]:
    """What a mark and its label cover across, row by row: a label above its mark takes the row above."""
    left, right = mark.shape.reach(frame.width)
    if not mark.label:
        return [(left, right)]
    low, high = label_extent(mark.label, mark.side, mark.shape, frame.width)
    return [(low, high), (left, right)] if mark.side == "above" else [(min(left, low), max(right, high))]
