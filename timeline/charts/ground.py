"""Lay out the ground of every drawing on the window of time: phases, years, and stretches that no article covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.charts.axis import Axis
from timeline.charts.text_width import text_width
from timeline.model.records.data_file import Timeline

# The head of a drawing, in pixels from its top: a rule for each phase and its name, a hatch for what is not covered and its
# name, and the years, beside which their lines begin.
RULE_HEIGHT, NAME_MIDDLE = 3, 13
GAP_HEIGHT, GAP_MIDDLE, GAP_NAME_MIDDLE = 5, 25, 36
LINES_TOP, YEAR_MIDDLE = 43, 51


@dataclass(frozen=True)
class Band:
    """A phase. ``number`` counts the phases from 1."""

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
    """The window of time; places are fractions of it.

    A year is its number, where it starts and ends, and whether there is room for its number.
    """

    axis: Axis
    bands: tuple[Band, ...]
    years: tuple[tuple[int, float, float, bool], ...]
    gaps: tuple[Stretch, ...]


def lay_ground(timeline: Timeline, width: int) -> Ground:
    """The ground for a plot that is at least ``width`` pixels wide."""
    axis = Axis(timeline.window)
    numbers = timeline.phase_numbers
    bands = tuple(
        Band(phase.id, phase.label, numbers[phase.id], axis.start_of(phase.date.earliest), axis.end_of(phase.date.latest))
        for phase in timeline.phases
        if phase.date.earliest and phase.date.latest
    )
    return Ground(axis, bands, tuple(_years(axis, width)), tuple(_gaps(timeline, axis, width)))


def _years(axis: Axis, width: int) -> Iterator[tuple[int, float, float, bool]]:
    for year in range(axis.first.year, axis.last.year + 1):
        start, end = axis.start_of(date(year, 1, 1)), axis.end_of(date(year, 12, 31))
        yield year, start, end, text_width(str(year)) <= (end - start) * width


def _gaps(timeline: Timeline, axis: Axis, width: int) -> Iterator[Stretch]:
    for gap in timeline.gaps:
        start, end = axis.start_of(gap.date.earliest or axis.first), axis.end_of(gap.date.latest or axis.last)
        fits = text_width(gap.label) <= (end - start) * width
        yield Stretch(gap.label if fits else None, start, end)
