"""Count minutes of the proleptic Gregorian calendar, which knows the years before 1 that ``datetime`` does not."""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Precision = Literal["year", "month", "day", "minute"]
PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "minute")

DAY = 1440  # minutes
# The calendar repeats itself after 400 years; these begin with 2000.
CYCLE = 400
_DAYS, _FIRST = 146_097, date(2000, 1, 1).toordinal()


class Moment(NamedTuple):
    """A minute: a year (0 is 1 BCE), a month, a day, and the minute of that day. They are in order of time."""

    year: int
    month: int
    day: int
    minute: int = 0

    @classmethod
    def of(cls, minutes: int) -> Moment:
        """What so many minutes since the beginning of the year 1 come to."""
        days, minute = divmod(minutes, DAY)
        cycles, place = divmod(days + 1 - _FIRST, _DAYS)
        day = date.fromordinal(_FIRST + place)
        return cls(day.year + CYCLE * cycles, day.month, day.day, minute)

    @property
    def minutes(self) -> int:
        """The minutes since the beginning of the year 1."""
        cycles, place = divmod(self.year - 2000, CYCLE)
        return (date(2000 + place, self.month, self.day).toordinal() - 1 + cycles * _DAYS) * DAY + self.minute

    def text(self, precision: Precision = "day") -> str:
        """The moment in EDTF: ``-0043``, ``2015-09``, ``2015-09-03`` or ``2015-09-03T14:30``."""
        year, time = f"{'-' * (self.year < 0)}{abs(self.year):04}", f"T{self.minute // 60:02}:{self.minute % 60:02}"
        parts = (year, f"-{self.month:02}", f"-{self.day:02}", time)
        return "".join(parts[: PRECISIONS.index(precision) + 1])
