"""Place the values of stems where they touch nothing, and the note on where the count ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from timeline.charts.axis import POINT_RADIUS, DateShape
from timeline.charts.labels import Anchor, Rectangle, Text, touch
from timeline.charts.text_width import wrapped

AWAY, NEAR_POLE = 8, 4  # from a stem, or the line above it, to its value
FAR = 17
LINE = 14
ROOMY = 1.25  # times the least width
_ANCHORS: tuple[Anchor, ...] = ("start", "middle", "end")
_DOWN = [step * sign * 3.5 for step in range(14) for sign in (-1, 1)]


@dataclass(frozen=True)
class Ground:
    """What is free for words: ``widths`` of the plot at which it must hold, pixels to both sides, and where the plot is."""

    widths: tuple[float, ...]
    left: float
    gutter: float
    top: float
    bottom: float

    def is_free(self, text: Text, obstacles: Sequence[Obstacle]) -> bool:
        """Whether a text lies within the plot and touches no obstacle, whatever the width."""
        _, top, _, bottom = text.box(0)  # down it is the same at each width
        near = [each for each in obstacles if each.top < bottom and top < each.bottom]
        inside = top >= self.top - 4 and bottom <= self.bottom - 2
        return inside and all(self._is_free(text.box(width), width, near) for width in self.widths)

    def is_apart(self, text: Text, more: Sequence[Obstacle], others: Iterable[Text]) -> bool:
        """Whether a text, and what else belongs to it, touches no other text, whatever the width."""
        own: list[Text | Obstacle] = [text, *more]
        return not any(touch(one.box(width), other.box(width)) for other in others for one in own for width in self.widths)

    def _is_free(self, box: Rectangle, width: float, obstacles: Sequence[Obstacle]) -> bool:
        inside = box[0] >= 0 and box[2] <= width + self.gutter
        return inside and not any(touch(box, each.box(width)) for each in obstacles)


@dataclass(frozen=True)
class Obstacle:
    """A part of the picture from one fraction to another, ``more`` pixels wider to both sides."""

    start: float
    end: float
    more: float
    top: float
    bottom: float

    def box(self, width: float) -> Rectangle:
        """What it covers in a plot of that width."""
        return self.start * width - self.more, self.top, self.end * width + self.more, self.bottom


@dataclass(frozen=True)
class Value:
    """A value to be placed: its words, the date of its stem, and the middle of the mark on its top."""

    text: str
    shape: DateShape
    y: float


def in_the_way(values: Sequence[Value], strokes: Iterable[float], ground: Ground) -> list[Obstacle]:
    """Stems, the marks on them, the lines that join these, and strokes from the top of the plot to its bottom."""
    stems = [Obstacle(each.shape.start, each.shape.end, 3, each.y, ground.bottom) for each in values]
    radius = POINT_RADIUS + 1
    points = [Obstacle(each.shape.middle, each.shape.middle, radius, each.y - radius, each.y + radius) for each in values]
    joins = [part for one, other in pairwise(values) for part in _line(one, other)]
    return [*stems, *points, *joins, *(Obstacle(at, at, 3, ground.top, ground.bottom) for at in strokes)]


def _line(one: Value, other: Value, parts: int = 40) -> Iterator[Obstacle]:
    """A line in small pieces."""
    at = one.shape.middle
    for part in range(parts):
        start, end = part / parts, (part + 1) / parts
        top, bottom = sorted(one.y + (other.y - one.y) * share for share in (start, end))
        left, right = (at + (other.shape.middle - at) * share for share in (start, end))
        yield Obstacle(left, right, 0, top - 1, bottom + 1)


@lru_cache(maxsize=64)  # a site shows the same frame in many places
def place_values(values: tuple[Value, ...], strokes: tuple[float, ...], ground: Ground) -> tuple[Text | None, ...]:
    """A place for each value; over a stroke only where some find no other.

    Where one has no place in the least width, it has one that ``needs_room``; None where there is no room at all.
    """
    apart = _tried(values, in_the_way(values, strokes, ground), ground)
    placed = apart if None not in apart else _tried(values, in_the_way(values, (), ground), ground)
    roomy = replace(ground, widths=tuple(width for width in ground.widths if width >= ROOMY * ground.widths[0]))
    obstacles = in_the_way(values, (), ground)
    for number, value in enumerate(values):
        if placed[number] is None:
            known = {place: text for place, text in enumerate(placed) if text}
            placed[number] = _late(value, obstacles, values, known, roomy)
    return tuple(placed)


def _late(
    value: Value, obstacles: list[Obstacle], values: Sequence[Value], placed: dict[int, Text], ground: Ground
) -> Text | None:
    """A place for a value that is shown only where the column is wider than the narrowest by so much."""
    poles = [pole for number, text in placed.items() for pole in _pole(values[number], text)]
    for text in _places(value):
        if ground.is_free(text, [*obstacles, *poles]) and ground.is_apart(text, _pole(value, text), placed.values()):
            return replace(text, needs_room=True)
    return None


def _tried(values: Sequence[Value], obstacles: list[Obstacle], ground: Ground) -> list[Text | None]:
    """The best of some attempts: the first value, then from the last back; what finds no place comes earlier in the next."""
    order, attempts = [0, *range(len(values) - 1, 0, -1)], []
    for _ in values:
        placed = _placed(values, order, obstacles, ground)
        attempts.append([placed.get(number) for number in range(len(values))])
        order.sort(key=lambda number: number > 0 and number in placed)
        if len(placed) == len(values):
            break
    return max(attempts, key=lambda texts: sum(text is not None for text in texts), default=[])


def _placed(values: Sequence[Value], order: list[int], obstacles: list[Obstacle], ground: Ground) -> dict[int, Text]:
    placed: dict[int, Text] = {}
    poles: list[Obstacle] = []
    for number in order:
        value = values[number]
        for text in _places(value):
            own = _pole(value, text)
            if ground.is_free(text, [*obstacles, *poles]) and ground.is_apart(text, own, placed.values()):
                placed[number] = text
                poles += own
                break
    return placed


def has_pole(text: Text, y: float) -> bool:
    """Whether a value is so far from the mark at ``y`` that a line leads to it."""
    return abs(text.y - y) > FAR


def _pole(value: Value, text: Text) -> list[Obstacle]:
    """The upright line from a mark to its value, if it has one."""
    top, bottom = sorted((text.y, value.y))
    return [Obstacle(value.shape.middle, value.shape.middle, 2, top, bottom)] if has_pole(text, value.y) else []


def _places(value: Value) -> Iterator[Text]:
    """Where a value may stand, the nearest place first."""
    for down in _DOWN:
        for anchor in _ANCHORS:
            text = Text(value.text, value.shape.middle, 0, value.y - 1 + down, anchor, is_bold=True)
            away = NEAR_POLE if has_pole(text, value.y) else AWAY
            yield replace(text, dx={"start": away, "middle": 0, "end": -away}[anchor])


def place_note(
    text: str, at: float, obstacles: Sequence[Obstacle], values: Iterable[Text | None], ground: Ground
) -> list[Text]:
    """The note in a few lines at the right edge, right of the fraction ``at``; over a stroke where it must."""
    texts = [value for value in values if value]
    for strict in (True, False):
        hindering = [each for each in obstacles if strict or each.start != each.end]
        for lines in _wraps(text):
            for share in (0.5, 0.35, 0.65, 0.2, 0.8):
                middle = ground.top + share * (ground.bottom - ground.top)
                block = _block(lines, middle, ground.gutter)
                apart = all(line.box(width)[0] > at * width for line in block for width in ground.widths)
                if apart and all(ground.is_apart(line, (), texts) and ground.is_free(line, hindering) for line in block):
                    return block
    return []


def _wraps(text: str) -> Iterator[list[str]]:
    """The text in ever more lines, each time in lines as even as can be."""
    even = {len(lines): lines for lines in (wrapped(text, width) for width in range(200, 20, -5))}
    yield from (even[number] for number in sorted(even))


def _block(lines: list[str], middle: float, gutter: float) -> list[Text]:
    first = middle - (len(lines) - 1) / 2 * LINE
    return [Text(line, 1, gutter - 2, first + row * LINE, "end") for row, line in enumerate(lines)]
