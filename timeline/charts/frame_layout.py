"""Lay out a frame: one body's count as stems, dated events below the axis, and articles as windows on it. Pure.

Across, places are fractions of the window of time, and pixels from there; down, they are pixels. Each size is laid out for
the least width of its column, and what touches nothing there is looked at in wider ones, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from timeline.charts.axis import DateShape, date_shape
from timeline.charts.frame.event_rows import Room, pack
from timeline.charts.frame.value_labels import Ground as Free
from timeline.charts.frame.value_labels import Value, in_the_way, place_note, place_values
from timeline.charts.frame.window_words import Said, place_words
from timeline.charts.graph_layout import highest, lowest, short_value
from timeline.charts.ground import Ground, lay_ground
from timeline.charts.labels import Text
from timeline.charts.text_width import text_width
from timeline.model.records.claims import Event, Figure
from timeline.model.records.data_file import Timeline
from timeline.model.records.pictures import Frame, Window
from timeline.model.values.wording import number_in_words, typographic

LEAD = 14  # from the words of a window down to its band
YEARS = 24  # the height of the axis
GUTTER = 12  # free space right of the plot
TICK_GAP = 8


@dataclass(frozen=True)
class Size:
    """A column: its least and greatest width, how high the plot is, and how far rows of events are apart, in pixels.

    Words above the plot are centred, or not; where it is brief, a window has no words but its label, and its axis no values.
    """

    name: str
    least: int
    most: int
    plot: int
    is_centred: bool
    row: int = 22
    is_brief: bool = False


NARROW, WIDE = SIZES = (Size("narrow", 288, 700, 160, is_centred=False), Size("wide", 660, 1240, 200, is_centred=True))
# In place of the wide one on a slide, where it is drawn twice as large: few words, and no taller than the screen has room.
SLIDE = Size("wide", 595, 1240, 118, is_centred=True, row=16, is_brief=True)


@dataclass(frozen=True)
class Stem:
    """One count, as wide as its date allows; from ``top`` up to ``high`` it is a range. ``label`` is None without room."""

    figure: Figure
    is_context: bool
    shape: DateShape
    top: float
    high: float
    label: Text | None


@dataclass(frozen=True)
class Article:
    """A window: its band, the day of publication where that lies after it, and its words, the bold ones first."""

    window: Window
    phase: int
    start: float
    end: float
    published: float | None
    words: tuple[Text, ...]

    @property
    def at(self) -> float:
        """The middle of its band, as a fraction."""
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Dated:
    """An event below the axis, at the middle ``y`` of its row."""

    event: Event
    is_context: bool
    shape: DateShape
    y: float
    label: Text


@dataclass(frozen=True)
class FrameLayout:
    """The whole picture. The plot reaches from ``top`` to ``bottom``, with ``left`` pixels for the values of its axis."""

    size: Size
    ground: Ground
    left: int
    top: float
    bottom: float
    height: float
    ticks: tuple[tuple[str, float], ...]
    articles: tuple[Article, ...]
    stems: tuple[Stem, ...]
    events: tuple[Dated, ...]
    after: tuple[Text, ...]


def lay_out_frame(timeline: Timeline, frame: Frame, size: Size, *, has_count: bool = True) -> FrameLayout:
    """Lay out a frame, or only its axis, windows and events."""
    figures = timeline.counts(frame.series)
    step, limit = _axis(max(map(highest, figures)) or Decimal(1))
    names = [_short(step * count, step) for count in range(int(limit / step) + 1)]
    left = 0 if size.is_brief else round(max(map(text_width, names))) + TICK_GAP
    ground = lay_ground(timeline, size.least - left - GUTTER)
    articles, top = _articles(timeline, frame, ground, size, left)
    bottom = top + size.plot
    events = _events(timeline, frame, ground, Room(size.least - left - GUTTER, left, GUTTER), bottom + YEARS, size.row)
    stems, after = _count(timeline, frame, figures, articles, ground, _free(size, left, top, bottom), limit)
    return FrameLayout(
        size=size,
        ground=ground,
        left=left,
        top=top,
        bottom=bottom,
        height=max([bottom + YEARS, *(event.y + size.row / 2 for event in events)]) + 2,
        ticks=tuple((name, bottom - float(step * count / limit) * size.plot) for count, name in enumerate(names))
        if has_count and left
        else (),
        articles=articles,
        stems=stems if has_count else (),
        events=events,
        after=after if has_count else (),
    )


def _axis(high: Decimal) -> tuple[Decimal, Decimal]:
    """The distance of the axis' values, which are few, and the last of them."""
    power = Decimal(10) ** (high.adjusted() - 1)
    step = next(power * step for step in map(Decimal, (1, 2, 5, 10, 20, 50)) if high / (power * step) <= 3)
    return step, step * (high / step).to_integral_value(ROUND_CEILING)


def _short(value: Decimal, step: Decimal) -> str:
    """The value of a tick: ``50k`` where every one is in thousands."""
    for size, letter in ((10**6, "m"), (10**3, "k")):
        if value and step >= 10 * size:
            return f"{number_in_words((value / size).to_integral_value())}{letter}"
    return number_in_words(value)


def _free(size: Size, left: int, top: float, bottom: float) -> Free:
    """Where values may stand: looked at from the least to the greatest width of the plot."""
    least, most = (column - left - GUTTER for column in (size.least, size.most))
    widths = tuple(least + (most - least) * part for part in (0, 0.1, 0.2, 0.3, 0.5, 0.75, 1))
    return Free(widths, left, GUTTER, top, bottom)


def _articles(timeline: Timeline, frame: Frame, ground: Ground, size: Size, left: int) -> tuple[tuple[Article, ...], float]:
    """The windows, and where the plot begins below their words."""
    published = {source.id: source.published for source in timeline.sources}
    articles = []
    for window in frame.windows:
        shape = date_shape(window.date, ground.axis)
        day = published[window.source]
        later = date_shape(day, ground.axis) if day else None
        stroke = later.middle if later and later.start >= shape.end else None
        phase = next((band.number for band in ground.bands if band.start <= shape.middle <= band.end), 0)
        articles.append(Article(window, phase, shape.start, shape.end, stroke, ()))
    said = [
        Said(typographic(each.window.label), "" if size.is_brief else typographic(each.window.text), each.at)
        for each in articles
    ]
    words = place_words(said, size.least - left - GUTTER, left, GUTTER, is_centred=size.is_centred)
    top = max(lines[-1].y for lines in words) + 8 + LEAD
    return tuple(replace(each, words=tuple(lines)) for each, lines in zip(articles, words, strict=True)), top


def _count(
    timeline: Timeline,
    frame: Frame,
    figures: Sequence[Figure],
    articles: Sequence[Article],
    ground: Ground,
    free: Free,
    limit: Decimal,
) -> tuple[tuple[Stem, ...], tuple[Text, ...]]:
    """The stems with their values, and the note that says where the count ends."""
    ends = [(lowest(figure), highest(figure)) for figure in figures]
    places = [[free.bottom - float(end / limit) * (free.bottom - free.top) for end in each] for each in ends]
    shapes = [date_shape(figure.as_of, ground.axis) for figure in figures]
    values = tuple(Value(short_value(each), shape, y) for each, shape, (_, y) in zip(figures, shapes, places, strict=True))
    strokes = tuple(each.published for each in articles if each.published is not None)
    labels = place_values(values, strokes, free)
    after = place_note(frame.after, shapes[-1].end, in_the_way(values, strokes, free), labels, free)
    stems = tuple(
        Stem(figure, figure.id in timeline.context, shape, top, high, label)
        for figure, shape, (top, high), label in zip(figures, shapes, places, labels, strict=True)
    )
    return stems, tuple(after)


def _events(timeline: Timeline, frame: Frame, ground: Ground, room: Room, top: float, row: int) -> tuple[Dated, ...]:
    """The events in rows from ``top`` on, in order of time."""
    wanted = [event for event in timeline.events if event.id in frame.events]
    events = sorted(wanted, key=lambda event: event.order)
    shapes = [date_shape(event.date, ground.axis) for event in events]
    labels = tuple((typographic(event.label), each.start, each.end) for event, each in zip(events, shapes, strict=True))
    return tuple(
        Dated(event, event.id in timeline.context, shape, y, replace(each.label, y=y + each.label.y * row))
        for event, shape, each in zip(events, shapes, pack(labels, room), strict=True)
        for y in [top + (each.row + 0.5) * row]
    )
