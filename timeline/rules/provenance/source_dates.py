"""Rules for days that are known twice: of a source by its address, of a change by its source and by the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from statistics import median_low

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction, Redirect
from timeline.model.records.record import Record
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import MAX, MIN, Span, parse_span
from timeline.model.values.moments import DAY, Moment
from timeline.model.values.text_scan import is_slip, numbers
from timeline.model.values.value_patterns import DATE
from timeline.problem import Problem
from timeline.rules.rule import rule

_DAY = timedelta(days=1)
# /2018/05/28/, /2018/5/, -2015-9 at the end, 20140629.
_PARTS = re.compile(r"(?:/|-(?=\d{4}-\d\d?$))(\d{4})[/-](\d\d?)(?:/(\d\d?))?(?=/|$)", re.ASCII)
_RUN = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)", re.ASCII)


@rule("source-date")
def source_date(data: Data) -> Iterator[Problem]:
    """A source was published when its address says, give or take a day, so that a slip in either is found.

    A work behind an article appeared before the article did.
    """
    yield from _behind(data)
    for entry in data.document.entries(Source, "published", "url"):
        source = entry.record
        for told in _in_address(source.url or "") if source.published else ():
            is_explained = {str(int(part)) for part in told.split("-")} & set(numbers(source.note or ""))
            if _differ(source.published, told) and not is_explained:
                message = (
                    f"{source.published.text} must be what the address says, {told}; correct the one or the other, "
                    "or if both are right, say in the note which date the address has"
                )
                yield data.document.problem(entry, "source-date", message, "published")


def _behind(data: Data) -> Iterator[Problem]:
    """Works behind an article that appeared after it; which article that is, the chains of speakers tell."""
    document = data.document
    known = {name: entry for name, entry in document.by_id(Source, "role", "published").items() if entry.record.published}
    behind = {name for name, entry in known.items() if entry.record.role == "behind"}
    own = {name: behind.intersection(entry.record.works) for name, entry in document.by_id(Speaker, "works").items()}
    articles: dict[str, list[Span]] = {}
    for entry in document.claims("cites", "attribution"):
        cited = {cite.source for cite in entry.record.cites}
        days = [known[name].record.published for name in cited & known.keys() if known[name].record.role == "article"]
        passed = [own[name] for name in entry.record.attribution[:-1] if len(own.get(name, ())) == 1]
        for work in (cited & behind).union(*passed) if days else ():
            articles.setdefault(work, []).extend(days)
    for work, days in articles.items():
        last, published = max(days, key=lambda day: day.sort_key[1]), known[work].record.published
        if published.sort_key[0] > last.sort_key[1]:
            message = f"{published.text} must not be after the article that builds on it ({last.text}); correct one of them"
            yield document.problem(known[work], "source-date", message, "published")


def _in_address(url: str) -> list[str]:
    """What may be dates in an address, as ``2018-05-28`` or ``2018-05``; other numbers may look alike."""
    found = _PARTS.search(url) or _RUN.search(url)
    return ["-".join(part.zfill(2) for part in found.groups() if part)] if found else []


def _differ(published: Span, told: str) -> bool:
    """Whether the address has another date, or what is none and differs from it in one digit."""
    if told[:2] not in ("19", "20") or not re.fullmatch(DATE, told):
        return is_slip(told, published.text[: len(told)])
    other = parse_span(told).edges[0]
    first, last = published.earliest or MIN, published.latest or MAX
    return last < Moment.of(other.first.minutes - DAY) or Moment.of(other.last.minutes + DAY) < first


@rule("change-day")
def change_day(data: Data) -> Iterator[Problem]:
    """A record was added and changed between the day on which the project began and today, and after its sources."""
    document = data.document
    begun = None if "begun" in document.head.broken else document.head.record.begun
    published = publication_dates(document)
    days = list(_days(data))
    # A clock before most of the changes is wrong; then nobody knows what today is. A day more, for other time zones.
    is_known = bool(days) and median_low(day for _, _, day in days) <= data.today + _DAY
    for entry, key, day in days:
        if begun and day < begun:
            message = f"{day} must not be before {begun}, when the project began; correct it, or begun at the top"
            yield document.problem(entry, "change-day", message, key)
        elif is_known and day > data.today + _DAY:
            message = f"{day} must not be after today, {data.today}; correct it"
            yield document.problem(entry, "change-day", message, key)
    for entry in document.claims("added", "updated", "cites"):
        claim = entry.record
        spans = [published[cite.source] for cite in claim.cites if cite.source in published]
        newest = max(spans, key=lambda span: span.sort_key[0], default=None)
        if newest and (claim.changed + _DAY).isoformat() < newest.sort_key[0].text():
            message = f"{claim.changed} must not be before its newest source ({newest.text}); correct the one or the other"
            yield document.problem(entry, "change-day", message, "updated" if claim.updated else "added")


def _days(data: Data) -> Iterator[tuple[Entry, str, date]]:
    """Each day of a change, with the record and the field that has it."""
    keys: dict[type[Record], tuple[str, ...]] = {Claim: ("added", "updated"), Correction: ("date",), Redirect: ("date",)}
    for kind, names in keys.items():
        for entry in data.document.entries(kind):
            for key in names:
                if isinstance(day := getattr(entry.record, key), date):
                    yield entry, key, day
