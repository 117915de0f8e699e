"""Dates and values in words, never more precise than the data."""

from __future__ import annotations

import re
from decimal import Decimal

from timeline.model.values.dates import Edge, Span

# Not calendar.month_name, whose words depend on the locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def typographic(text: str) -> str:
    """The text with curved quotation marks and apostrophes."""
    if '"' not in text and "'" not in text:
        return text
    text = re.sub(r'(^|[\s(\[/:—–-])"', "\\1\u201c", text).replace('"', "\u201d")
    return re.sub(r"(^|[\s(\[/:—–\u201c-])'", "\\1\u2018", text).replace("'", "\u2019")


def capital(text: str) -> str:
    """The text with a capital letter at its head, as at the head of a sentence."""
    return text[:1].upper() + text[1:]


def date_in_words(span: Span) -> str:
    """For example ``about September 2014``, ``October 2017 to March 2018``, ``between 27 and 30 September 2015``."""
    start, end = span.start, span.end
    if span.form == "single":
        assert start is not None
        return _edge(start)
    if start is None or end is None:
        return _open(span)
    if span.form == "one-of":
        return f"between {_pair(start, end, ' and ')}"
    if span.form == "either":
        return _pair(start, end, " or ")
    return f"from {_pair(start, end, ' to ')}" if span.is_qualified else _pair(start, end, " to ")


def value_in_words(low: Decimal | None, high: Decimal | None, words: str | None, qualifier: str | None, unit: str) -> str:
    """For example ``about 30,000 people``, ``27,000 to 31,000 people``, ``43%``, ``hundreds of profiles``."""
    if words:
        counted = f"{words} of {unit}" if words.endswith("s") else words
        return f"{qualifier} {counted}" if qualifier else counted
    assert low is not None
    number = number_in_words(low) if high is None else f"{number_in_words(low)} to {number_in_words(high)}"
    # A no-break space keeps a number and its unit on one line.
    joint = "" if unit == "%" else "\N{NO-BREAK SPACE}"
    return " ".join(part for part in (qualifier, f"{number}{joint}{unit}") if part)


def number_in_words(value: Decimal) -> str:
    """Digits with commas: ``30,000``, ``1.9``."""
    return f"{value:,f}"


def count_in_words(count: int) -> str:
    """A count as it stands in a sentence: ``four``, ``20``."""
    return _SMALL[count] if count < len(_SMALL) else f"{count:,}"


def _open(span: Span) -> str:
    if span.form == "one-of":
        return f"at some time up to {_edge(span.end)}" if span.end else f"at some time from {_edge(span.start)}"
    if span.end:
        return f"up to {_edge(span.end)}, start not stated"
    return f"from {_edge(span.start)} on"


def _edge(edge: Edge | None) -> str:
    assert edge is not None
    about = "about " if edge.approximate else ""
    doubt = " (uncertain)" if edge.uncertain else ""
    return f"{about}{_plain(edge)}{doubt}"


def _plain(edge: Edge) -> str:
    at, year = edge.first, year_in_words(edge.first.year)
    if edge.precision == "year":
        return year
    month = f"{MONTHS[at.month - 1]} {year}"
    day = f"{at.day} {month}"
    return {"month": month, "day": day, "minute": f"{at.text('minute')[-5:]} on {day}"}[edge.precision]


def year_in_words(year: int) -> str:
    """A year as readers know it: ``2015``, ``79 CE``, and ``44 BCE`` for -43, because no year 0 comes before 1 CE."""
    return f"{year if year > 0 else 1 - year}{' BCE' if year < 1 else ' CE' if year < 1000 else ''}"


def _pair(start: Edge, end: Edge, joint: str) -> str:
    """Two dates, with the month and the year said once where both ends share them, and ``about`` where both have it."""
    is_like = (start.precision, start.approximate) == (end.precision, end.approximate)
    if not is_like or start.uncertain or end.uncertain or start.precision == "year" or start.first.year != end.first.year:
        return f"{_edge(start)}{joint}{_edge(end)}"
    first = _plain(start).removesuffix(f" {year_in_words(start.first.year)}")
    if start.first[: 3 if start.precision == "minute" else 2] == end.first[: 3 if end.precision == "minute" else 2]:
        first = first.split()[0]
    return f"{'about ' * start.approximate}{first}{joint}{_plain(end)}"
