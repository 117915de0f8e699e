"""The axis of time, and the shape that a date has on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.model.values.dates import Span

ARROW = 11
POINT_RADIUS = 5


class Axis:
    """Days to fractions of a window of time, from 0 at the start of its first day to 1 at the end of its last."""

    def __init__(self, window: Span) -> None:
        if not window.earliest or not window.latest:
            raise ValueError(f"the window {window.text} must have a known start and end")
        self.first, self.last = window.earliest, window.latest
        self.days = (self.last - self.first).days + 1

    def start_of(self, day: date) -> float:
        """Where a day begins, held to the window."""
        return min(1.0, max(0.0, (day - self.first).days / self.days))

    def end_of(self, day: date) -> float:
        """Where a day ends, held to the window."""
        return min(1.0, max(0.0, ((day - self.first).days + 1) / self.days))


@dataclass(frozen=True)
class DateShape:
    """A date as drawn, in fractions of the window.

    ``start`` to ``end`` is all that the date allows; ``core``, if any, the part in which the claim surely held. An exact day
    is a point, with ``start`` equal to ``end``. A day in a range that is open to one side is a cap at the known end, because
    a bar would say that it lies near that end. An arrow says that an end is open or lies outside the window; its length
    is no measure of time.
    """

    start: float
    end: float
    core: tuple[float, float] | None
    is_point: bool
    is_cap: bool
    is_dashed: bool
    arrow_left: bool
    arrow_right: bool

    def reach(self, width: float) -> tuple[float, float]:
        """The leftmost and the rightmost pixel in a plot of that width."""
        left = self.start * width - (ARROW if self.arrow_left else POINT_RADIUS)
        right = self.end * width + (ARROW if self.arrow_right else POINT_RADIUS)
        return left, right


def date_shape(span: Span, axis: Axis) -> DateShape:
    """The shape of a date: a point for a day, else a bar, with a core between the imprecise ends of an interval."""
    # An open end is drawn as the known end with an arrow.
    low = span.start.first if span.start else span.edges[0].first
    high = span.end.last if span.end else span.edges[0].last
    start, end = axis.start_of(low), axis.end_of(high)
    is_cap = span.form == "one-of" and len(span.edges) == 1
    if span.is_day:
        start = end = (start + end) / 2
    elif is_cap:
        start = end = start if span.start else end
    return DateShape(
        start=start,
        end=end,
        core=_core(span, axis),
        is_point=span.is_day,
        is_cap=is_cap,
        is_dashed=span.is_qualified,
        arrow_left=span.start is None or low < axis.first,
        arrow_right=span.end is None or high > axis.last,
    )


def _core(span: Span, axis: Axis) -> tuple[float, float] | None:
    if span.form != "interval" or not span.start or not span.end:
        return None
    start, end = axis.start_of(span.start.last + timedelta(days=1)), axis.start_of(span.end.first)
    return (start, end) if start < end else None
