"""Dates with their honest precision: a profile of EDTF (ISO 8601-2:2019), text to ``Span``.

The profile: a year, a month or a day, each perhaps qualified with ``~`` (about), ``?`` (uncertain) or ``%`` (both), or a
minute such as ``2015-09-03T14:30``; ``a/b`` for a stretch, ``[a..b]`` for one time somewhere in a range, ``[a,b]`` for one
of two dates, and ``..`` for an end that is open. Years have four digits, so that a slip such as 201 is found, and those
before the year 1 a sign: ``0000`` is 1 BCE, and ``-0043`` is 44 BCE.
"""

from __future__ import annotations

import calendar
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from timeline.model.values.moments import CYCLE, DAY, PRECISIONS, Moment, Precision

Form = Literal["single", "interval", "one-of", "either"]

_EDGE = re.compile(r"(?!-0000)(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?![~?%]))?)?)?([~?%]?)", re.ASCII)
MIN, MAX = Moment(-10000, 1, 1), Moment(10000, 1, 1)  # before and after every date
FORMS_SHOWN = "2015, 2015-09, 2015-09-21, 2014-09~, 2017-10/2018-03, ../2015-09 or [2015-09-27..2015-09-30]"


class DateError(ValueError):
    """The text is no date of the profile; the message says what must be and how to mend it."""


@dataclass(frozen=True)
class Edge:
    """One date as written: the minutes from ``first`` to ``last``, both included, known to ``precision``."""

    first: Moment
    last: Moment
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True)
class Span:
    """A date of the profile. ``start`` or ``end`` is None where that end is open; a single date has them equal."""

    text: str
    form: Form
    start: Edge | None
    end: Edge | None

    @property
    def earliest(self) -> Moment | None:
        """The first minute that the text allows, or None where the start is open."""
        return self.start.first if self.start else None

    @property
    def latest(self) -> Moment | None:
        """The last minute that the text allows, or None where the end is open."""
        return self.end.last if self.end else None

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The ends that are known."""
        return tuple(edge for edge in (self.start, self.end) if edge)

    @property
    def is_qualified(self) -> bool:
        """Whether an end is marked as approximate or uncertain."""
        return any(edge.approximate or edge.uncertain for edge in self.edges)

    @property
    def length(self) -> float:
        """How many minutes the text allows; infinitely many where an end is open."""
        return self.latest.minutes + 1 - self.earliest.minutes if self.earliest and self.latest else math.inf

    @property
    def is_day(self) -> bool:
        """Whether the text names exactly one day, or a time of it."""
        return self.length <= DAY

    def within(self, other: Span) -> bool:
        """Whether each known end lies in ``other``; an open end cannot lie outside."""
        low, high = other.earliest or MIN, other.latest or MAX
        return all(low <= edge.first and edge.last <= high for edge in self.edges)

    def meets(self, other: Span) -> bool:
        """Whether the two may have a minute in common."""
        return self.sort_key[0] <= other.sort_key[1] and other.sort_key[0] <= self.sort_key[1]

    @property
    def sort_key(self) -> tuple[Moment, Moment]:
        """Chronological order: earliest, then latest minute. With an open start, the end counts; an open end is last."""
        return (self.earliest or self.edges[0].first, self.latest or MAX)


@lru_cache(maxsize=10_000)  # a date is read for its record, by rules, and for every citation
def parse_span(text: str) -> Span:
    """Read a date of the profile; raise ``DateError`` where it is none."""
    form, parts = _split(text)
    if form == "single":
        edge = _edge(parts[0])
        return Span(text, form, edge, edge)
    if parts[0] == parts[1] != "..":
        raise DateError(f'"{text}" must not have two equal ends; write "{parts[0]}"')
    start, end = (None if part == ".." else _edge(part) for part in parts)
    if start is None and end is None:
        raise DateError(f'"{text}" must have a known start or end; write a date on one side of it')
    if start and end and start.first > end.last:
        raise DateError(f'"{text}" must not end before it starts; write the earlier date first')
    return Span(text, form, start, end)


def _split(text: str) -> tuple[Form, list[str]]:
    if text.startswith("[") and text.endswith("]"):
        start, dots, end = text[1:-1].partition("..")
        if dots and end != "..":
            return "one-of", [start or "..", end or ".."]
        if text.count(",") == 1 and ".." not in text:
            return "either", text[1:-1].split(",")
    if text.count("/") == 1 and not re.search(r"\d/\d{1,2}$|^\d{1,2}/", text):
        return "interval", text.split("/")
    return "single", [text]


def _edge(text: str) -> Edge:
    if not text:
        raise DateError('an end that is open must be written ".."')
    if text != text.strip():
        raise DateError(f'"{text}" must be an EDTF date without a space around it; delete the space')
    match = _EDGE.fullmatch(text)
    if not match:
        raise DateError(f'"{text}" must be an EDTF date, for example {FORMS_SHOWN}')
    year, *parts = (int(part) for part in match.groups()[:5] if part)
    month, day, hour, minute = (*parts, None, None, None, None)[:4]
    if month is not None and not 1 <= month <= 12:
        raise DateError(f'"{text}" must have a month from 01 to 12; the order is year-month-day')
    days = calendar.monthrange(CYCLE + year % CYCLE, month or 12)[1]
    if day is not None and not 1 <= day <= days:
        raise DateError(f'"{text}" must have a day from 01 to {days}, the days of that month')
    if (hour or 0) > 23 or (minute or 0) > 59:
        raise DateError(f'"{text}" must have a time of day from 00:00 to 23:59')
    start, end = (0, DAY - 1) if hour is None else 2 * (60 * hour + (minute or 0),)
    first, last = Moment(year, month or 1, day or 1, start), Moment(year, month or 12, day or days, end)
    sign = match.group(6)
    return Edge(first, last, PRECISIONS[min(len(parts), 3)], bool(sign) and sign in "~%", bool(sign) and sign in "?%")
