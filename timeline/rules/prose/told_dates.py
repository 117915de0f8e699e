"""Rules for dates in words in a text about records: they are dates of these, and what was said then is a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, publication_dates, texts
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction
from timeline.model.records.dimensions import Gap
from timeline.model.records.pictures import Chart
from timeline.model.records.record import Named
from timeline.model.records.sources import Source
from timeline.model.records.story import Slide
from timeline.model.values.dates import Span, parse_span
from timeline.model.values.wording import MONTHS
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import SpeakerNames, speaking
from timeline.rules.prose.spoken_of import DRAWN, records_of, relations
from timeline.rules.prose.stated_dates import HEADINGS, dates_in, is_elsewhere, spans_of
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place

_DATES = ("date", "said", "as_of", "published")
_PART = re.compile(r"\b(early|mid|late)[- ](\d{4})\b", re.IGNORECASE)
_SAID = re.compile(
    rf"\b(?:said|says|wrote|writes|reported) (?:so )?(?:in|on) ((?:\d{{1,2}} )?(?:{'|'.join(MONTHS)}) \d{{4}})"
)
_MONTHS = {"early": ("01", "05"), "mid": ("04", "09"), "late": ("08", "12")}  # taken widely


@rule("told-date")
def told_date(data: Data) -> Iterator[Problem]:
    """A month or day in a text about records is one of theirs, and elsewhere one of any record, so that a slip is found.

    What is early, in the middle or late in a year is so by one of their dates.
    """
    document = data.document
    related = data.once(relations)
    if related is None:
        return
    sources = document.by_id(Source, "role", "published")
    anywhere = {part for entry in document.entries(Named) for _, span in dates_of(document, entry) for part in _parts(span)}
    heard = _heard(document)
    for entry, place, text in data.texts:
        told = [*dates_in(text), *parts_in(text)]
        # A correction may name the date that was wrong.
        if not told or isinstance(entry.record, Correction) or (isinstance(entry.record, Claim) and place[0] in HEADINGS):
            continue
        about = records_of(data, entry, place, related)
        dates = [date for each in about for date in dates_of(document, each)] + [*_also(document, entry, place, sources)]
        spans = [span for _, span in dates]
        for written, date, _ in told:
            if isinstance(entry.record, DRAWN) or place[-1] in ("reason", "date_note"):
                said = (words for each in about for at, words in texts(document, each) if each is not entry or at != place)
                is_known = not spans or any(map(date.meets, spans)) or any(written in words for words in said)
            elif written in _SAID.findall(text):
                is_known = any(map(date.meets, heard))
            else:
                is_known = date.text in anywhere or not is_elsewhere(date, spans, [])
            if not is_known:
                near = [each for each in dates if each[1].meets(parse_span(date.text[:4]))] or dates
                such_as = f", such as {near[0][1].text} in line {near[0][0]}" if near else ""
                message = (
                    f"{written} must be in a date of a record that this is about{such_as}; correct the one or the other"
                )
                yield document.problem_at_words(entry, written, "told-date", message, *place)


@rule("told-saying")
def told_saying(data: Data) -> Iterator[Problem]:
    """A caveat or reason that says what somebody said in a month has that from a claim by them with that date."""
    document = data.document
    names = data.once(SpeakerNames)
    published = publication_dates(document)
    told = []
    for entry in document.claims("cites", "attribution", "date"):
        claim = entry.record
        spans = [*spans_of(claim), *(published[cite.source] for cite in claim.cites if cite.source in published)]
        told.append((set(speaking(claim, names.speakers)), spans))
    for entry in document.claims("caveat"):
        for part in (entry.record.caveat or "").split(". "):
            for who, written in names.speaking_in(part):
                own = [spans for chain, spans in told if who in chain]
                for said, date, _ in dates_in(part):
                    if own and not any(date.meets(span) for spans in own for span in spans):
                        must = f'what "{written}" said in {said} must be in a claim of this file'
                        message = f"{must}; correct it, or delete it if the claim is gone"
                        yield document.problem_at_words(entry, said, "told-saying", message, "caveat")


def _heard(document: Document) -> list[Span]:
    """The dates on which anybody said anything: those of claims that tell it, and of sources."""
    found = [getattr(entry.record, key, None) for entry in document.entries(Named) for key in ("said", "published")]
    claims = [entry.record for entry in document.claims("date", "date_basis")]
    found += [claim.date for claim in claims if claim.date_basis == "publication"]
    return [span for span in found if isinstance(span, Span)]


def _also(document: Document, entry: Entry, place: Place, sources: Mapping[str, Entry]) -> Iterator[tuple[int, Span]]:
    """Other dates that a text may have: a chart that of its window, what is drawn those of articles, a slide those of gaps.

    A note on a date may have the day on which a cited source appeared.
    """
    if isinstance(entry.record, Chart) and "window" not in document.head.broken:
        yield document.tree.at(("window",))[0], document.head.record.window
    if isinstance(entry.record, DRAWN):
        for source in sources.values():
            yield from dates_of(document, source) if source.record.role == "article" else ()
    elif place[-1] == "date_note" and "cites" not in entry.broken:
        for cite in entry.record.cites:
            yield from dates_of(document, sources[cite.source]) if cite.source in sources else ()
    for gap in document.entries(Gap) if isinstance(entry.record, Slide) else ():
        yield from dates_of(document, gap)


def parts_in(text: str) -> Iterator[tuple[str, Span, str]]:
    """What a text calls early, in the middle or late in a year: as it is written, and which months that may be."""
    for found in _PART.finditer(text):
        first, last = _MONTHS[found[1].lower()]
        yield found.group(), parse_span(f"{found[2]}-{first}/{found[2]}-{last}"), ""


def dates_of(document: Document, entry: Entry) -> Iterator[tuple[int, Span]]:
    """The dates of a record, with their lines."""
    for key in _DATES:
        value = getattr(entry.record, key, None)
        if isinstance(value, Span) and key not in entry.broken:
            yield document.tree.at((*entry.place, key))[0], value


def _parts(span: Span) -> Iterator[str]:
    """The months and days with which a date begins and ends."""
    for edge in span.edges:
        yield edge.first.text()[:7]
        if edge.precision != "month":
            yield edge.first.text()[:10]
