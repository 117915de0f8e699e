"""Rules for dates in words: they agree with the dates of their record, and with the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data, publication_dates, texts
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.pictures import Frame
from timeline.model.records.sources import Source
from timeline.model.values.dates import DateError, Span, parse_span
from timeline.model.values.moments import DAY
from timeline.model.values.text_scan import YEAR
from timeline.model.values.wording import COUNTS, MONTHS
from timeline.problem import Problem
from timeline.rules.rule import rule

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE = re.compile(rf"(?:\b({'|'.join(_WEEKDAYS)}),? )?(?:\b(\d{{1,2}}) )?\b({'|'.join(MONTHS)}) (\d{{4}})\b")
_ORDINALS = ("first", "second", "third", "fourth")
_PART = re.compile(rf"\b(?:({'|'.join(_ORDINALS)}) (quarter|half) of|Q([1-4])) (\d{{4}})\b", re.IGNORECASE)
_FEW = {word: count for word, count in COUNTS.items() if count > 1}
_LENGTH = re.compile(
    rf"\b(?:in|within|over|during|for) (\d+) (day|week)s\b|\b(\d+|{'|'.join(_FEW)}) (day|week)s later\b", re.I
)
_DAY = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")
HEADINGS = ("title", "label", "statement")


@rule("running-total")
def running_total(data: Data) -> Iterator[Problem]:
    """A number of all since a year has the date up to which it counts, and not the whole time: a graph draws it there."""
    for entry in data.document.entries(Figure, "date", "counted", "statement", "value"):
        figure = entry.record
        since = _SINCE.search(f"{figure.counted} {figure.statement}")
        first = figure.date.text.partition("/")[0]
        if figure.value is not None and since and "/" in figure.date.text and first.startswith(since[1]):
            last = figure.date.text.partition("/")[2]
            must = f'{figure.date.text} must be the date up to which the total "{since[0]}" counts'
            message = f"{must}; write {last}, and place it by that date"
            yield data.document.problem(entry, "running-total", message, "date")


_SINCE = re.compile(rf"\bsince (?:(?:the )?(?:\w+ )?(?:of )?(?:{'|'.join(MONTHS)}) )?(\d{{4}})\b")


@rule("exact-date")
def exact_date(data: Data) -> Iterator[Problem]:
    """An inferred date is no more exact than what its note quotes for it, such as "last month", or the note has it, too."""
    for entry in data.document.claims("date", "date_basis", "date_note"):
        claim = entry.record
        note = _ARTICLE_OF.sub("", claim.date_note or "")  # whose day is none on which that happened
        for found in _RELATIVE.finditer(note) if claim.date_basis == "inferred" else ():
            places, longest = _EXACT[found["unit"]]
            if claim.date.length <= longest * DAY and all(when != claim.date for _, when, _ in dates_in(note)):
                must = f"{claim.date.text} must be no more exact than {found[0]}, from which date_note infers it"
                mend = f"write {claim.date.text[:places]} and place it by that date"
                if found["unit"] == "week":
                    mend = 'write the first and the last day of that week, "[YYYY-MM-DD..YYYY-MM-DD]"'
                message = f"{must}; {mend}, or say in date_note how the day is known"
                yield data.document.problem(entry, "exact-date", message, "date")
                break


_ARTICLE_OF = re.compile(r"\b(?:article|report|study|post|issue) of (?:\w+day,? )?\d{1,2} \w+ \d{4}\b")
_RELATIVE = re.compile(r'"[^"]*\b(?:this|last|next|past|previous) (?P<unit>week|month|year)\b[^"]*"')
_EXACT = {
    "week": (10, 1),
    "month": (7, 1),
    "year": (4, 31),
}  # characters of a date no more exact than that, and the days of one that is


@rule("stated-date")
def stated_date(data: Data) -> Iterator[Problem]:
    """A month or day in a title, label or statement is one of the record's own in that year, so that a slip is found.

    So is a quarter of a year; and where a number of days is said, the dates are about as far apart. The label of a window
    has its month, or that of an article.
    """
    document = data.document
    published = publication_dates(document)
    yield from _of_windows(document, published)
    for entry in document.claims("date", "said", "as_of", "cites", *HEADINGS):
        claim = entry.record
        own = spans_of(claim)
        told = [published[cite.source] for cite in claim.cites if cite.source in published]
        others = " ".join(text for place, text in texts(document, entry) if place[0] not in HEADINGS)
        seen = set()
        for key in HEADINGS:
            for written, date, _ in dates_in(getattr(claim, key)):
                of_source = [] if _PART.search(written) else told  # a quarter is rarely that of the source
                if written not in others and written not in seen and is_elsewhere(date, own, of_source):
                    line = document.tree.at((*entry.place, "date"))[0]
                    message = (
                        f"{written} must lie in the date of the record, {claim.date.text} (line {line}); correct the one or "
                        "the other, or if both are right, name it in the caveat"
                    )
                    if date.text == _DAY.sub(r"\1-\3-\2", claim.date.text):
                        message = f"day and month must stand in their order, as in {written}; write {date.text}"
                        yield document.problem(entry, "stated-date", message, "date")
                    else:
                        yield document.problem_at_words(entry, written, "stated-date", message, key)
                seen.add(written)
            for length in _LENGTH.finditer(getattr(claim, key)):
                number, unit = (length[1] or length[3]).lower(), length[2] or length[4]
                for span in own:
                    days = (_FEW.get(number) or int(number)) * {"day": 1, "week": 7}[unit.lower()]
                    if _is_other_length(days, span, is_from_one_to_the_other=bool(length[3])):
                        held = f"{span.text}, of {span.length // DAY:g} days"
                        message = f"{length.group()} must be as long as the date, {held}; correct the one or the other"
                        yield document.problem_at_words(entry, length.group(), "stated-date", message, key)
                        break


def spans_of(claim: Claim) -> list[Span]:
    """The dates of a claim: when it was so, when it was said, and for which time its number holds."""
    return [value for key in ("date", "said", "as_of") if isinstance(value := getattr(claim, key, None), Span)]


def _of_windows(document: Document, published: dict[str, Span]) -> Iterator[Problem]:
    roles = document.by_id(Source, "role")
    articles = [span for name, span in published.items() if name in roles and roles[name].record.role == "article"]
    for entry in document.entries(Frame, "windows"):
        for number, window in enumerate(entry.record.windows):
            for written, date, _ in dates_in(window.label):
                if not any(date.meets(span) for span in [window.date, *articles]):
                    message = (
                        f"{written} must lie in the date of the window, {window.date.text}; correct the one or the other"
                    )
                    yield document.problem_at_words(entry, written, "stated-date", message, "windows", number, "label")


def _is_other_length(days: int, span: Span, *, is_from_one_to_the_other: bool) -> bool:
    """Whether a stretch from one day to another is not so many days long; the last day may be counted or not.

    Unless that is said of its two days, it is so only where it is nearly as long, because else another stretch is meant.
    """
    is_of_days = span.form == "interval" and all(edge.precision == "day" and not edge.approximate for edge in span.edges)
    far = span.length // DAY - days if is_of_days and len(span.edges) == 2 else 0
    return far not in (0, 1) and (is_from_one_to_the_other or abs(far) <= max(3, days // 5))


def is_elsewhere(date: Span, own: list[Span], told: list[Span]) -> bool:
    """Whether a date is at another time in a year of the record, or is another day of a month or of a year of its days."""
    days = {each.text for each in [*own, *told]}
    of_days = [day for day in days if len(day) == len(date.text) == 10]
    if any(date.text[:4] + date.text[7:] == day[:4] + day[7:] or date.text[:7] == day[:7] for day in of_days):
        return date.text not in days
    is_of_year = any(each.meets(parse_span(date.text[:4])) for each in own)
    fits = Span.meets if date.form == "single" else _holds
    return is_of_year and not any(fits(date, each) for each in [*own, *told])


@rule("weekday")
def weekday(data: Data) -> Iterator[Problem]:
    """A day of the week is that of its date, because one of the two is else a slip."""
    for entry, place, text in data.texts:
        for written, date, day in dates_in(text):
            known = _WEEKDAYS[date.edges[0].first.minutes // DAY % 7]  # the calendar begins with a Monday
            if day and day != known:
                message = f"{written} must be a {known}, not a {day}; correct the day or the date"
                yield data.document.problem_at_words(entry, written, "weekday", message, *place)


def dates_in(text: str) -> Iterator[tuple[str, Span, str]]:
    """Each date of a text as it is written, what it means, and the day of the week before it."""
    if not YEAR.search(text):
        return  # as most texts, for which every rule on dates asks
    for found in _DATE.finditer(text):
        day, number, month, year = found.groups()
        parts = (year, f"{MONTHS.index(month) + 1:02}", *([number.zfill(2)] if number else []))
        try:
            yield found.group().removeprefix(day or "").lstrip(", "), parse_span("-".join(parts)), day or ""
        except DateError:
            continue  # such as 40 May
    for found in _PART.finditer(text):
        ordinal, part, number, year = found.groups()
        count, months = int(number or _ORDINALS.index(ordinal.lower()) + 1), 6 if part and part.lower() == "half" else 3
        if count * months <= 12:
            yield found.group(), parse_span(f"{year}-{(count - 1) * months + 1:02}/{year}-{count * months:02}"), ""


def _holds(one: Span, other: Span) -> bool:
    return one.within(other) or other.within(one)
