"""The claims as a calendar to subscribe to (RFC 5545): for each an entry over all the days that its date allows.

An entry whose date is no exact day or minute says its date in words at the head of its title. A calendar has no years before
1 CE, so claims of them are left out; times are those of the place, because the records know no zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from timeline.model.records.claims import Claim
from timeline.model.values.dates import Span
from timeline.model.values.moments import Moment, Precision
from timeline.model.values.wording import tr, typographic
from timeline.site.view import View
from timeline.site.words import NOT_A_FACT, ClaimWords, some_time

_OCTETS = 75  # the longest line that the standard allows, without its end


def calendar(view: View) -> str:
    """The whole calendar. Its lines end with CR LF and are folded."""
    days = tr("An entry covers all the days that its date allows.")
    about = f"{tr(NOT_A_FACT)} {days} {tr('Data: {edition}.', edition=view.edition.words)}"
    lines = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{view.timeline.name}//{_escaped(view.timeline.title)}//EN"),
        *("CALSCALE:GREGORIAN", "METHOD:PUBLISH"),
        f"X-WR-CALNAME:{_escaped(view.timeline.title)}",
        f"X-WR-CALDESC:{_escaped(about)}",
        *(line for claim in view.claims if claim.date.edges[0].first.year > 0 for line in _entry(view, claim)),
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _entry(view: View, claim: Claim) -> Iterator[str]:
    changed = _moment(claim.changed)
    yield from ("BEGIN:VEVENT", f"UID:{view.urls.urn(claim.id)}", f"DTSTAMP:{changed}")
    yield from (f"CREATED:{_moment(claim.added)}", f"LAST-MODIFIED:{changed}")
    yield from _when(claim.date)
    yield f"SUMMARY:{_escaped(ClaimWords(view, claim).headed(some_time(claim.date)))}"
    yield f"DESCRIPTION:{_escaped(_description(view, claim))}"
    if view.site:
        yield f"URL:{_address(view, claim)}"
    yield f"CATEGORIES:{_escaped(view.title(claim.theme))},{tr(claim.kind)}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _when(date: Span) -> list[str]:
    """The days or minutes of an entry; its end is the day after the last, and a single minute has none."""
    first, last = date.edges[0].first, date.edges[-1].last
    if any(edge.precision == "minute" for edge in date.edges):
        return [f"DTSTART:{_digits(first, 'minute')}00", *[f"DTEND:{_digits(last, 'minute')}00"] * (first < last)]
    return [f"DTSTART;VALUE=DATE:{_digits(first)}", f"DTEND;VALUE=DATE:{_digits(Moment.of(last.minutes + 1))}"]


def _description(view: View, claim: Claim) -> str:
    is_open = not (claim.date.earliest and claim.date.latest)
    note = [tr("One end of this date is open or not known; the entry covers only the end that is known.")] * is_open
    address = [_address(view, claim)] * bool(view.site)
    return "\n\n".join([*ClaimWords(view, claim).paragraphs, *note, *address])


def _address(view: View, claim: Claim) -> str:
    return view.site + view.urls.of_claims[claim.id]


def _moment(day: date) -> str:
    """The start of a day; of changes the records know no hour."""
    return f"{day:%Y%m%d}T000000Z"


def _digits(at: Moment, precision: Precision = "day") -> str:
    return re.sub("[-:]", "", at.text(precision))


def _escaped(text: str) -> str:
    return re.sub(r"\r\n?|\n", r"\\n", re.sub(r"([\\;,])", r"\\\1", typographic(text)))


def _folded(line: str) -> str:
    """The line in parts of at most 75 octets, cut between characters; each part but the first begins with a space."""
    rest, parts = line.encode(), []
    while len(rest) > _OCTETS:
        cut = _OCTETS
        while rest[cut] & 0xC0 == 0x80:  # inside a character
            cut -= 1
        parts.append(rest[:cut])
        rest = b" " + rest[cut:]
    return b"\r\n".join([*parts, rest]).decode()
