"""The axis of time, and the shape that a date has on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, phases_of
from timeline.model.values.dates import Span

ARROW = 11
POINT_RADIUS = 5
FADE = 1 / 8  # of the window, over which an open end fades
STEPS = 6  # in which it does


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

    ``start`` to ``end`` is all that is drawn of it. An exact day is a point, with ``start`` equal to ``end``. Beside an end
    that is open the bar fades: ``fade`` is where nothing is left of it, and where it is whole. An arrow says that the date
    goes on outside the window. The lengths of fades and arrows are no measure of time. Stripes say that the date may lie
    outside the phase in whose colour it is drawn.
    """

    start: float
    end: float
    fade: tuple[float, float] | None
    is_point: bool
    is_dashed: bool
    arrow_left: bool
    arrow_right: bool
    is_striped: bool = False

    @property
    def limit(self) -> float:
        """The known end of a bar that fades."""
        return self.end if self.fade and self.fade[0] < self.fade[1] else self.start

    @property
    def steps(self) -> list[tuple[float, float]]:
        """The stretches, the longest first, that make a bar fade when they are drawn on one another; none if it does not."""
        if not self.fade:
            return []
        none, whole = self.fade
        ends = [none + (whole - none) * step / STEPS for step in range(STEPS)]
        return [(min(end, self.limit), max(end, self.limit)) for end in ends]

    def reach(self, width: float) -> tuple[float, float]:
        """The leftmost and the rightmost pixel in a plot of that width."""
        left = self.start * width - (ARROW if self.arrow_left else POINT_RADIUS)
        right = self.end * width + (ARROW if self.arrow_right else POINT_RADIUS)
        return left, right


def drawn_days(span: Span, axis: Axis, part: float = FADE) -> tuple[date, date]:
    """The first and the last day over which a date is drawn, held to the window: they decide in which ranges of time it is.

    An open end fades over that ``part`` of the window.
    """
    first, last, long = axis.first.toordinal(), axis.last.toordinal(), round(axis.days * part)
    low, high = (min(max(first, day.toordinal()), last) for day in _known(span))
    low, high = low - long * (span.start is None), high + long * (span.end is None)
    return date.fromordinal(max(first, low)), date.fromordinal(min(high, last))


def date_shape(span: Span, axis: Axis, part: float = FADE) -> DateShape:
    """The shape of a date: a point for a day, else a bar.

    An open end fades over that ``part`` of the window.
    """
    low, high = _known(span)
    first, last = drawn_days(span, axis, part)
    start, end = axis.start_of(first), axis.end_of(last)
    if span.is_day:
        start = end = (start + end) / 2
    return DateShape(
        start=start,
        end=end,
        fade=_fade(span, axis, start, end),
        is_point=span.is_day,
        is_dashed=span.is_qualified or span.form == "either",
        arrow_left=low < axis.first,
        arrow_right=high > axis.last,
    )


def claim_shape(claim: Claim, phases: Iterable[Phase], axis: Axis) -> DateShape:
    """The shape of a claim's date, with stripes where it may lie in several phases, because its colour is that of one."""
    return replace(date_shape(claim.date, axis), is_striped=len(phases_of(claim.date, phases)) > 1)


def _known(span: Span) -> tuple[date, date]:
    """The days of a date that are known; of a day in a range that is open to one side only its limit is."""
    low, high = span.edges[0].first, span.edges[-1].last
    if span.form == "one-of":
        return low if span.start else high, high if span.end else low
    return low, high


def _fade(span: Span, axis: Axis, start: float, end: float) -> tuple[float, float] | None:
    low, high = _known(span)
    if span.start is None:
        fade = start, end if span.form == "one-of" else axis.start_of(low)
    elif span.end is None:
        fade = end, start if span.form == "one-of" else axis.end_of(high)
    else:
        return None
    return fade if fade[0] != fade[1] else None
