"""Rules for when something was said: when the work appeared in which it was said first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import Span
from timeline.model.values.text_scan import numbers
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("said-day")
def said_day(data: Data) -> Iterator[Problem]:
    """What speakers with works of their own said, they said when one of these appeared; if not, a note says the day."""
    document = data.document
    published = publication_dates(document)
    dated = {each.record.id: published.keys() & set(each.record.works) for each in document.entries(Speaker, "works")}
    wrong: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in document.claims("said", "attribution", "cites", "date_note"):
        claim = entry.record
        passed = {work for speaker in claim.attribution[:-1] for work in dated.get(speaker, ())}
        works = passed | {cite.source for cite in claim.cites if cite.source in published}
        if not claim.said or not passed or any(claim.said.meets(published[work]) for work in works):
            continue
        day = {str(int(number)) for number in re.findall(r"\d+", claim.said.text)[-1:]}
        if not day & set(numbers(claim.date_note or "")):
            near = min(sorted(passed), key=lambda work: _minutes_apart(claim.said, published[work]))
            wrong[near, claim.said.text].append(entry)
    for (work, said), entries in wrong.items():
        yield from _told(document, document.by_id(Source)[work], said, entries)


@rule("said-before")
def said_before(data: Data) -> Iterator[Problem]:
    """What somebody else said was said before the day on which the article passes it on, unless a text gives that day."""
    document = data.document
    published = publication_dates(document)
    for entry in document.claims("said", "date", "attribution", "cites", "date_note", "statement"):
        claim = entry.record
        days = {published[cite.source].text for cite in claim.cites if cite.source in published}
        if claim.said and claim.said.text in days and _DAY.search(claim.said.text) and len(claim.attribution) > 1:
            day, told = claim.said.text[-2:].lstrip("0"), f"{claim.statement} {claim.date_note}"
            if day not in numbers(told):
                month = claim.said.text[:-3]
                must = f"{claim.said.text} must be the day on which {claim.attribution[0]} said it, not that of the article"
                is_dated_so = claim.date.text == claim.said.text and "date" not in entry.filled
                write = f"write {month} here and under said{_PLACE}" if is_dated_so else f"write {month}"
                message = f"{must}; {write}, or say in date_note how the day is known"
                yield document.problem(entry, "said-before", message, "date" if is_dated_so else "said")


@rule("said-undated")
def said_undated(data: Data) -> Iterator[Problem]:
    """When a claim of context was said, its source tells by its date, or a note; else the line came with a copy."""
    published = publication_dates(data.document)
    for entry in data.document.claims("said", "cites", "date_note"):
        claim = entry.record
        is_context = all(cite.paragraph is None for cite in claim.cites)
        if claim.said and is_context and not claim.date_note and not set(claim.sources) & published.keys():
            must = f"{claim.said.text} must be told in date_note, because the cited source has no date"
            message = f"{must}; delete the line, or say there how the day is known"
            yield data.document.problem(entry, "said-undated", message, "said")


@rule("publication-day")
def publication_day(data: Data) -> Iterator[Problem]:
    """What is dated by its publication is no more exact than when it was said, which is not the day of the article.

    Of what an article passes on without saying when, only the month is known in which it appeared.
    """
    document = data.document
    articles = {name for name, entry in document.by_id(Source, "role").items() if entry.record.role == "article"}
    for entry in document.claims("said", "date", "date_basis", "attribution", "cites"):
        claim = entry.record
        if claim.date_basis != "publication" or not _DAY.search(claim.date.text):
            continue
        if claim.said and claim.said.text != claim.date.text and claim.date.text.startswith(claim.said.text):
            line = document.tree.at((*entry.place, "said"))[0]
            must = f"{claim.date.text} must not be more exact than when it was said, {claim.said.text} (line {line})"
            yield document.problem(entry, "publication-day", f"{must}; write {claim.said.text}{_PLACE}", "date")
        elif not claim.said and (len(claim.attribution) > 1 or claim.cites[0].source in articles):
            spoke = len(claim.attribution) > 1
            why = f"because {claim.attribution[0]} spoke before it" if spoke else "which shows only that it was so by then"
            must = f"{claim.date.text} must not be the day of the article, {why}"
            mend = f"write {claim.date.text[:-3]}{_PLACE}"
            said = ", or add said with the day on which it was said" * spoke
            yield document.problem(entry, "publication-day", f"{must}; {mend}{said}", "date")


_PLACE = " and place it by that date"
_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")


def _minutes_apart(one: Span, other: Span) -> int:
    return abs(one.sort_key[0].minutes - other.sort_key[0].minutes)


def _told(document: Document, source: Entry, said: str, entries: list[Entry]) -> Iterator[Problem]:
    """At the source where several claims agree on another day, because it is then more likely that this one is wrong."""
    day = source.record.published.text
    if len(entries) > 1:
        line = document.tree.at((*entries[0].place, "said"))[0]
        message = (
            f"{day} must be the day on which {len(entries)} claims were said that pass it on, {said}, as that of "
            f"{entries[0].name} in line {line}; correct it, or else those"
        )
        yield document.problem(source, "said-day", message, "published")
        return
    line = document.tree.at((*source.place, "published"))[0]
    message = (
        f"{said} must be the day of a work of those who said it, such as {source.name} ({day} in line {line}); correct one "
        "of them, or say in date_note how this day is known"
    )
    yield document.problem(entries[0], "said-day", message, "said")
