"""Lay out the ground of every drawing on the window of time: phases, ticks, and stretches that no article covers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.charts.axis import Axis
from timeline.charts.scale.ticks import Tick, ticks
from timeline.charts.text_width import text_width
from timeline.model.records.data_file import Timeline

# The head of a drawing, in pixels from its top: a rule for each phase and its name, a hatch for what is not covered and its
# name, and the labels of ticks, beside which their lines begin.
RULE_HEIGHT, NAME_MIDDLE = 3, 13
GAP_HEIGHT, GAP_MIDDLE, GAP_NAME_MIDDLE = 5, 25, 36
LINES_TOP, YEAR_MIDDLE = 43, 51


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
