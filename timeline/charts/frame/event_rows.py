"""Put dated events into rows below an axis; labels turn to the left before the edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.labels import LABEL_GAP, Text

BETWEEN = 6  # pixels between a label and what follows in its row


@dataclass(frozen=True)
class Room:
    """The least width of the plot, and the free pixels left and right of it."""

    width: float
    left: float
    gutter: float


def pack(events: Sequence[tuple[str, float, float]], room: Room) -> list[tuple[int, Text]]:
    """The row and the label of each event, whose label, first and last fraction are given in order of time.

    They come row by row in that order, or the other way round where this takes fewer rows. ``y`` of a label is 0, or -1
    where it has the row above its mark.
    """
    ways = [_pack(list(events), room), _pack(list(events)[::-1], room)[::-1]]
    return min(ways, key=lambda way: max((row for row, _ in way), default=0))


def _pack(events: list[tuple[str, float, float]], room: Room) -> list[tuple[int, Text]]:
    rows: list[list[tuple[float, float]]] = []
    placed = []
    for label, start, end in events:
        choices = _choices(label, start, end, room)
        row, text = next(
            (row, text)
            for row in range(len(rows) + 2)
            for text in choices
            if _fits(rows, row, _extents(text, start, end, room))
        )
        for down, extent in enumerate(_extents(text, start, end, room)[::-1]):
            rows.extend([] for _ in range(row - down + 1 - len(rows)))
            rows[row - down].append(extent)
        placed.append((row, text))
    return placed


def _choices(label: str, start: float, end: float, room: Room) -> list[Text]:
    """The label right of its mark and left of it, where there is room; else in the row above."""
    away = POINT_RADIUS + LABEL_GAP
    sides = [Text(label, end, away, 0, "start"), Text(label, start, -away, 0, "end")]
    fitting = [
        text
        for text in sides
        if text.box(room.width)[0] >= -room.left and text.box(room.width)[2] <= room.width + room.gutter
    ]
    return fitting or [_above(label, (start + end) / 2, room)]


def _above(label: str, at: float, room: Room) -> Text:
    left, _, right, _ = Text(label, at, 0, -1, "middle").box(room.width)
    shift = max(0, -room.left - left) - max(0, right - room.width - room.gutter)
    return Text(label, at, shift, -1, "middle")


def _extents(text: Text, start: float, end: float, room: Room) -> list[tuple[float, float]]:
    """What a mark and its label cover across, in its row alone or in the one above, too."""
    left, _, right, _ = text.box(room.width)
    low, high = start * room.width - POINT_RADIUS - BETWEEN, end * room.width + POINT_RADIUS + BETWEEN
    label = (left - BETWEEN, right + BETWEEN)
    return [label, (low, high)] if text.y else [(min(low, label[0]), max(high, label[1]))]


def _fits(rows: list[list[tuple[float, float]]], row: int, extents: list[tuple[float, float]]) -> bool:
    top = row - len(extents) + 1
    return top >= 0 and all(
        extent[1] <= left or right <= extent[0]
        for place, extent in enumerate(extents, top)
        if place < len(rows)
        for left, right in rows[place]
    )
