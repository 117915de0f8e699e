"""Lay out the ground of every drawing on the window of time: phases, ticks, and stretches that no article covers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from timeline.charts.axis import BESIDE, Axis
from timeline.charts.text_width import text_width
from timeline.model.records.data_file import Timeline
from timeline.model.values.moments import DAY, Moment
from timeline.model.values.wording import MONTHS, year_in_words

# The head of a drawing, in pixels from its top: a rule for each phase and its name, a hatch for what is not covered and its
# name, and the labels of ticks, beside which their lines begin.
RULE_HEIGHT, NAME_MIDDLE = 3, 13
GAP_HEIGHT, GAP_MIDDLE, GAP_NAME_MIDDLE = 5, 25, 36
LINES_TOP, YEAR_MIDDLE = 43, 51
LEAST = 3  # labels
NARROW = 36  # pixels; no label is narrower

_Unit = Literal["year", "month", "day", "minute"]
_MINUTES: dict[_Unit, int] = {"year": 525_949, "month": 43_829, "day": DAY, "minute": 1}  # more or less
_ROUND: dict[_Unit, tuple[int, ...]] = {
    "year": tuple(digit * 10**zeros for zeros in range(4) for digit in (1, 2, 5)),
    "month": (1, 2, 3, 6),
    "day": (1, 2, 7, 14),
    "minute": (1, 5, 10, 15, 30, 60, 120, 180, 360, 720),
}


@dataclass(frozen=True)
class Band:
    """A phase. ``number`` counts the phases from 1; ``label`` is empty where it would touch that of another."""

    phase: str
    label: str
    number: int
    start: float
    end: float


@dataclass(frozen=True)
class Stretch:
    """A stretch that no article covers; ``label`` is None where there is no room for it."""

    label: str | None
    start: float
    end: float


@dataclass(frozen=True)
class Tick:
    """A stretch of the axis from a round moment ``at`` on to the next, in fractions of the window.

    The label of a year is in its middle, and every other one beside the line at its start; ``fits`` says whether it has
    room. The first stretch may have begun before the window.
    """

    at: Moment
    label: str
    start: float
    end: float
    is_year: bool
    fits: bool


@dataclass(frozen=True)
class Ground:
    """The window of time; places are fractions of it."""

    axis: Axis
    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    gaps: tuple[Stretch, ...]


def lay_ground(timeline: Timeline, width: int) -> Ground:
    """The ground for a plot that is at least ``width`` pixels wide."""
    axis = Axis(timeline.window)
    return Ground(axis, tuple(_bands(timeline, axis, width)), ticks(axis, width), tuple(_gaps(timeline, axis, width)))


def _bands(timeline: Timeline, axis: Axis, width: int) -> Iterator[Band]:
    taken = -math.inf
    for number, phase in enumerate(timeline.phases, 1):
        if phase.date.earliest and phase.date.latest:
            start, end = axis.start_of(phase.date.earliest), axis.end_of(phase.date.latest)
            middle, half = (start + end) / 2, text_width(phase.label, bold=True) / width / 2
            fits = middle - half >= taken
            taken = middle + half if fits else taken
            yield Band(phase.id, phase.label if fits else "", number, start, end)


def _gaps(timeline: Timeline, axis: Axis, width: int) -> Iterator[Stretch]:
    for gap in timeline.gaps:
        start, end = axis.start_of(gap.date.earliest or axis.first), axis.end_of(gap.date.latest or axis.last)
        fits = text_width(gap.label) <= (end - start) * width
        yield Stretch(gap.label if fits else None, start, end)


def ticks(axis: Axis, width: int) -> tuple[Tick, ...]:
    """The ticks for a plot at least ``width`` pixels wide: of the longest unit that gives enough labels, the closest.

    The first label names the day or the year, too, unless there would be too few then; and if there still are, ticks are
    not round, but counted from the start of the window.
    """
    tried: list[tuple[Tick, ...]] = []
    for unit, count, is_named, is_round in _steps():
        if 1 <= axis.length / (_MINUTES[unit] * count) <= width / NARROW:
            tried.append(tuple(_laid(axis, width, unit, _moments(axis, unit, count, is_round=is_round), is_named=is_named)))
            whole = all(tick.fits for tick in tried[-1][:-1] if tick.at >= axis.first)
            if whole and sum(tick.fits for tick in tried[-1]) >= LEAST:
                return tried[-1]
    return max(tried, key=lambda found: sum(tick.fits for tick in found))


def _steps() -> Iterator[tuple[_Unit, int, bool, bool]]:
    for is_named in (True, False):
        yield from ((unit, count, is_named, True) for unit, counts in _ROUND.items() for count in counts)
    yield from ((unit, n * 10**zeros, False, False) for unit in _ROUND for zeros in range(3) for n in range(1, 100))


def _laid(axis: Axis, width: int, unit: _Unit, moments: list[Moment], *, is_named: bool) -> Iterator[Tick]:
    is_year = unit == "year" and moments[-1].year - moments[0].year == len(moments) - 1
    named = None  # the year that was named last
    for at, following in pairwise(moments):
        start, end = axis.start_of(at), axis.start_of(following)
        long, short = _labels(at, unit)
        room = (end - start) * width - BESIDE * (1 if is_year else 2)
        label = long if named != at.year and text_width(long) <= room else short
        needed = long if is_named and named is None else label
        fits = text_width(needed) <= room and (is_year or at >= axis.first)
        named = at.year if fits else named
        yield Tick(at, label, start, end, is_year, fits)


def _moments(axis: Axis, unit: _Unit, count: int, *, is_round: bool) -> list[Moment]:
    """Moments from the last that is not after the start of the window to the first that is after its end."""
    first = _place(axis.first, unit)
    # No day is round.
    origin = 0 if is_round and unit != "day" else first + (_at(first, unit) < axis.first)
    place = origin + (first - origin) // count * count
    found = [_at(place, unit)]
    while found[-1] <= axis.last:
        place += count
        found += [_at(place, unit)] * (_at(place, unit) > found[-1])  # no year 0 comes before 1 CE
    return found


def _place(at: Moment, unit: _Unit) -> int:
    """The number of a moment's year, month, day or minute; years as readers count them, 44 BCE as -44."""
    year_or_month = at.year - (at.year < 1) if unit == "year" else at.year * 12 + at.month - 1
    return year_or_month if unit in ("year", "month") else at.minutes // _MINUTES[unit]


def _at(place: int, unit: _Unit) -> Moment:
    if unit == "year":
        return Moment(place + 1 if place < 0 else place or 1, 1, 1)
    return Moment(place // 12, place % 12 + 1, 1) if unit == "month" else Moment.of(place * _MINUTES[unit])


def _labels(at: Moment, unit: _Unit) -> tuple[str, str]:
    """The label of a tick by itself, and after one that has named its day or year."""
    year, month, time = year_in_words(at.year), MONTHS[at.month - 1][:3], at.text("minute")[-5:]
    day = f"{at.day} {month}"
    if unit == "minute":
        return f"{day}, {time}", time if at.minute else day
    if unit == "day":
        return f"{day} {year}", day
    return (f"{month} {year}", month if at.month > 1 else year) if unit == "month" else (year, year)
