"""Put dated events into rows below an axis; labels turn to the left before the edge, and threads pass beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, islice, product

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.labels import LABEL_GAP, Text

BETWEEN = 6  # pixels between a label and what follows in its row
_MOST_WAYS = 256  # to turn labels, of which the best is taken


@dataclass(frozen=True)
class Room:
    """The least width of the plot, and the free pixels left and right of it."""

    width: float
    left: float
    gutter: float


@dataclass(frozen=True)
class Placed:
    """An event in a row, counted from 0; in pixels where its thread from the axis is, and what label and mark cover.

    ``y`` of the label is 0, or -1 where it has the row above the mark.
    """

    row: int
    label: Text
    thread: float
    words: tuple[float, float]
    mark: tuple[float, float]

    @cached_property
    def covers(self) -> tuple[tuple[int, float, float], ...]:
        """Row by row what nothing else may cover."""
        if self.label.y:
            return (self.row + int(self.label.y), *self.words), (self.row, *self.mark)
        return ((self.row, min(*self.words, *self.mark), max(*self.words, *self.mark)),)

    def hits(self, other: Placed) -> bool:
        """Whether they cover each other."""
        return any(one[0] == two[0] and one[1] < two[2] and two[1] < one[2] for one in self.covers for two in other.covers)

    def strikes(self, other: Placed) -> bool:
        """Whether the thread of the one passes through the label of the other."""
        return other.row + other.label.y < self.row and other.words[0] < self.thread < other.words[1]

    def is_struck(self, other: Placed) -> bool:
        """Whether the thread of one of the two passes through the label of the other."""
        return self.strikes(other) or other.strikes(self)


@lru_cache(maxsize=64)
def pack(events: tuple[tuple[str, float, float], ...], room: Room) -> tuple[Placed, ...]:
    """The rows of events, whose label, first and last fraction are given in order of time.

    Of all ways to turn the labels it is one with the fewest threads through labels, and of those one with the fewest rows.
    """
    sides = [_labels(*event, room) for event in events]
    ways = [_packed(events, labels, room, order) for labels in islice(product(*sides), _MOST_WAYS) for order in (1, -1)]
    return min(ways, key=_cost)


def _cost(way: Sequence[Placed]) -> tuple[int, int]:
    struck = sum(one.strikes(other) for one in way for other in way)
    return struck, max((each.row for each in way), default=0)


def _packed(
    events: tuple[tuple[str, float, float], ...], labels: Sequence[Text], room: Room, order: int
) -> tuple[Placed, ...]:
    """Each event in the first row in which it covers nothing and no thread strikes a label, or else covers nothing."""
    placed: dict[int, Placed] = {}
    for number in range(len(events))[::order]:
        _, start, end = events[number]
        above = -int(labels[number].y)
        rows = (_placed(row, labels[number], start, end, room) for row in range(above, 2 * len(events) + 1))
        free = (each for each in rows if not any(map(each.hits, placed.values())))
        first = next(free)
        apart = (each for each in chain([first], free) if not any(map(each.is_struck, placed.values())))
        placed[number] = next(apart, first)
    return tuple(placed[number] for number in range(len(events)))


def _placed(row: int, label: Text, start: float, end: float, room: Room) -> Placed:
    left, _, right, _ = label.box(room.width)
    mark = (start * room.width - POINT_RADIUS - BETWEEN, end * room.width + POINT_RADIUS + BETWEEN)
    return Placed(row, label, (start + end) / 2 * room.width, (left - BETWEEN / 2, right + BETWEEN / 2), mark)


def _labels(label: str, start: float, end: float, room: Room) -> list[Text]:
    """The label right of its mark and left of it, where there is room; else in the row above."""
    away = POINT_RADIUS + LABEL_GAP
    sides = [Text(label, end, away, 0, "start"), Text(label, start, -away, 0, "end")]
    return [text for text in sides if _is_inside(text, room)] or [_above(label, (start + end) / 2, room)]


def _is_inside(text: Text, room: Room) -> bool:
    left, _, right, _ = text.box(room.width)
    return left >= -room.left and right <= room.width + room.gutter


def _above(label: str, at: float, room: Room) -> Text:
    left, _, right, _ = Text(label, at, 0, -1, "middle").box(room.width)
    shift = max(0, -room.left - left) - max(0, right - room.width - room.gutter)
    return Text(label, at, shift, -1, "middle")
