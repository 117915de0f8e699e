"""The axis of time, and the shape that a date has on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, phases_of
from timeline.model.values.dates import Span
from timeline.model.values.moments import DAY, Moment, Precision

ARROW = 11
POINT_RADIUS = 5
BESIDE = 4  # pixels from the line of a tick to its label, and free after a label
FADE = 1 / 8  # of the window, over which an open end fades
STEPS = 6  # in which it does
LEAST = 28  # days of a range of time, or minutes in a window so short that they are told
SHORT = 2 * LEAST * DAY  # minutes of such a window
SLIGHT = 1000  # a date that takes less than this part of a window is a point
BROAD = 8  # and so does a day that takes less than this part


class Axis:
    """Moments to fractions of a window of time, from 0 at the start of its first minute to 1 at the end of its last.

    ``precision`` is that to which ranges of time within it are asked for, and ``unit`` that in minutes.
    """

    def __init__(self, window: Span) -> None:
        if not window.earliest or not window.latest:
            raise ValueError(f"the window {window.text} must have a known start and end")
        self.first, self.last = window.earliest, window.latest
        self.length = self.last.minutes + 1 - self.first.minutes
        self.precision: Precision = "minute" if self.length < SHORT else "day"
        self.unit = 1 if self.length < SHORT else DAY

    def start_of(self, at: Moment) -> float:
        """Where a minute begins, held to the window."""
        return min(1.0, max(0.0, (at.minutes - self.first.minutes) / self.length))

    def end_of(self, at: Moment) -> float:
        """Where a minute ends, held to the window."""
        return min(1.0, max(0.0, (at.minutes + 1 - self.first.minutes) / self.length))


@dataclass(frozen=True)
class DateShape:
    """A date as drawn, in fractions of the window.

    ``start`` to ``end`` is all that is drawn of it; a point has them equal. Beside an end that is open the bar fades:
    ``fade`` is where nothing is left of it, and where it is whole. An arrow says that the date goes on outside the window.
    The lengths of fades and arrows are no measure of time. Stripes say that the date may lie outside the phase in whose
    colour it is drawn.
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
    def middle(self) -> float:
        """The middle of all that is drawn."""
        return (self.start + self.end) / 2

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


def drawn_days(span: Span, axis: Axis, part: float = FADE) -> tuple[Moment, Moment]:
    """The first and the last minute over which a date is drawn, in the window: they decide in which ranges of time it is.

    They are those of whole days, unless ranges are asked for in minutes. An open end fades over that ``part`` of the window.
    """
    first, last, long = axis.first.minutes, axis.last.minutes, round(axis.length / axis.unit * part) * axis.unit
    low, high = (min(max(first, at.minutes), last) for at in _known(span))
    low, high = (at // axis.unit * axis.unit for at in (low, high))
    low, high = low - long * (span.start is None), high + long * (span.end is None) + axis.unit - 1
    return Moment.of(max(first, low)), Moment.of(min(high, last))


def date_shape(span: Span, axis: Axis, part: float = FADE) -> DateShape:
    """The shape of a date: a point for a day that is no large part of the window, and for what is slight there; else a bar.

    An open end fades over that ``part`` of the window.
    """
    low, high = _known(span)
    first, last = drawn_days(span, axis, part)
    start, end = axis.start_of(first), axis.end_of(last)
    is_point = span.length <= max(axis.unit, axis.length / SLIGHT) or span.length == DAY <= axis.length / BROAD
    if is_point:
        start = end = (start + end) / 2
    return DateShape(
        start=start,
        end=end,
        fade=_fade(span, axis, start, end),
        is_point=is_point,
        is_dashed=span.is_qualified or span.form == "either",
        arrow_left=low < axis.first,
        arrow_right=high > axis.last,
    )


def claim_shape(claim: Claim, phases: Iterable[Phase], axis: Axis) -> DateShape:
    """The shape of a claim's date, with stripes where it may lie in several phases, because its colour is that of one."""
    return replace(date_shape(claim.date, axis), is_striped=len(phases_of(claim.date, phases)) > 1)


def _known(span: Span) -> tuple[Moment, Moment]:
    """The minutes of a date that are known; of a day in a range that is open to one side only its limit is."""
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
