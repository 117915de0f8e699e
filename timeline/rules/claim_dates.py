"""Rules for dates: those of claims against their phase, source and window, and those of changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, publication_dates
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.dimensions import Gap, Phase, phases_of
from timeline.model.records.pictures import Frame
from timeline.model.records.record import Named
from timeline.model.records.sources import Source
from timeline.model.values.dates import Span
from timeline.problem import Problem
from timeline.rules.rule import rule
from timeline.yaml_file.tree import Place

_UNSTATED = re.compile(
    r"\b(?:gives|names|has|states) no date\b|\bnot dated\b|\bundated\b"
    r"|\bwe (?:have )?inferred (?:the|this|its) (?:date|day|month|year)",
    re.IGNORECASE,
)
_DATE_NOTES = ("date_note", "caveat")
MANY = 4  # claims at fault at once, where what they have in common is wrong


@rule("date-in-span")
def date_in_span(data: Data) -> Iterator[Problem]:
    """A date lies within the span of the project, because one outside it is nearly always a typing slip."""
    document = data.document
    if "span" in document.head.broken:
        return
    span = document.head.record.span
    for entry, place, value in _dates(document) if span else ():
        if not value.within(span):
            is_read = place == ("published",)  # perhaps, for a work later than all that it tells is rare
            other = "delete it if it is the day on which you read the work" if is_read else "widen span at the top"
            message = f"{value.text} must lie in the project's span {span.text}; correct the date, or {other}"
            yield document.problem(entry, "date-in-span", message, *place)


def _dates(document: Document) -> Iterator[tuple[Entry, Place, Span]]:
    for entry in document.entries(Named):
        for key in ("date", "said", "as_of", "published"):
            value = getattr(entry.record, key, None)
            if isinstance(value, Span):
                yield entry, (key,), value
    for entry in document.entries(Frame, "windows"):
        yield from ((entry, ("windows", number, "date"), window.date) for number, window in enumerate(entry.record.windows))


@rule("window")
def window(data: Data) -> Iterator[Problem]:
    """The charts' window has two known ends, because an axis needs them, and each gap, because they show it."""
    head = data.document.head
    if head.broken & {"window", "span"}:
        return
    window, span = head.record.window, head.record.span
    if not (window.earliest and window.latest) or (span and not window.within(span)):
        within = f" within the span {span.text}" if span else ""
        message = f"{window.text} must have a known start and end{within}; write for example 2014/2018"
        yield data.document.problem(head, "window", message, "window")
        return
    for entry in data.document.entries(Gap, "date"):
        if not entry.record.date.within(window):
            line = data.document.tree.at((*entry.place, "date"))[0]
            message = f"{window.text} must hold the date of {entry.name}, {entry.record.date.text} in line {line}; "
            # Where both are right, claims that are not in the window, but before the gap ends or after it begins.
            whole = [end for span in (window, entry.record.date) for end in (span.earliest, span.latest) if end]
            dates = [claim.record.date for claim in data.document.claims("date")]
            others = [date for date in dates if date.earliest and date.latest and not date.meets(window)]
            left = [date for date in others if min(whole) <= date.earliest and date.latest <= max(whole)]
            longer = f"make it longer, for the claims that it leaves out ({len(left)})"
            mend = longer if left else "correct the one or the other"
            yield data.document.problem(head, "window", message + mend, "window")


@rule("date-in-phase")
def date_in_phase(data: Data) -> Iterator[Problem]:
    """A claim belongs to the phase in which its date lies; if that is not just one, to that in which it was said.

    So phases come one after the other, and none overlaps the next.
    """
    document = data.document
    entries = list(document.entries(Phase, "id", "date"))
    if overlapping := list(_overlapping(document, entries)):
        yield from overlapping
        return
    phases = [entry.record for entry in entries]
    published = publication_dates(document)
    for entry in document.claims("date", "phase", "phase_reason", "said", "cites"):
        claim = entry.record
        if "phase" in entry.filled or claim.phase not in {phase.id for phase in phases}:
            continue
        own = phases_of(claim.date, phases)
        said = [claim.said] if claim.said else [published[cite.source] for cite in claim.cites if cite.source in published]
        told = [identity for span in said for identity in phases_of(span, phases)]
        lines = {key: document.tree.at((*entry.place, key))[0] for key in ("date", "phase")}
        is_told = any(claim.date.meets(published[cite.source]) for cite in claim.cites if cite.source in published)
        wrong = _out_of_phase(claim, own, told, lines, is_likely=is_told or _is_in_place(document, entry))
        yield from (document.problem(entry, "date-in-phase", *each) for each in wrong)


def _overlapping(document: Document, phases: list[Entry]) -> Iterator[Problem]:
    for one, other in pairwise(phases):
        end, start = one.record.date.latest, other.record.date.earliest
        if end is None or start is None or start <= end:
            line = document.tree.at((*one.place, "date"))[0]
            message = (
                f"must begin after {one.name} ends, {one.record.date.text} in line {line}; correct the one or the other"
            )
            yield document.problem(other, "date-in-phase", message, "date")


def _is_in_place(document: Document, entry: Entry) -> bool:
    """Whether the date of a claim is between those of the claims before and after it."""
    entries = document.sections[str(entry.place[0])]
    near = [each for each in entries[max(int(entry.place[1]) - 1, 0) : int(entry.place[1]) + 2] if "date" not in each.broken]
    orders = [each.record.order for each in near]
    return len(near) > 1 and orders == sorted(orders)


def _out_of_phase(
    claim: Claim, own: list[str], told: list[str], lines: Mapping[str, int], *, is_likely: bool
) -> Iterator[tuple[str, str]]:
    """What is wrong, and in which field; ``own`` are phases of the date, ``told`` those in which the claim was said.

    Where the texts have the year of the date, that is likely right, too.
    """
    date = claim.date.text
    years = set(re.findall(r"\d{4}", date))
    is_right = is_likely or years & set(re.findall(r"\d{4}", f"{claim.title} {claim.statement}"))
    if len(own) == 1 and claim.phase != own[0] and is_right:
        mend = f"write phase: {own[0]}, or correct the date in line {lines['date']}"
        yield f'must be "{own[0]}", in which {date} lies; {mend}', "phase"
    elif len(own) == 1 and claim.phase != own[0]:
        mend = f"correct it, or write phase: {own[0]} in line {lines['phase']}"
        yield f'{date} must be of the phase "{own[0]}", in which it lies; {mend}', "date"
    elif len(own) == 1 and claim.phase_reason:
        yield f'must be left out, because {date} lies in the phase "{claim.phase}"; delete the line', "phase_reason"
    elif len(own) != 1:
        where = f"{date} lies in {'several phases' if own else 'no phase'}"
        if told and claim.phase not in told:
            yield f'must be "{told[0]}", because {where}, and it was said in that one; write phase: {told[0]}', "phase"
        elif not claim.phase_reason:
            yield f"{where} and must have a phase_reason; add one that says when it was said, or correct a date", "date"


@rule("gap")
def gap(data: Data) -> Iterator[Problem]:
    """No article dates a claim to a stretch that the file calls not covered. If several are, the stretch is wrong."""
    document = data.document
    sources = {name for name, entry in document.by_id(Source, "role").items() if entry.record.role == "article"}
    dated = [
        entry
        for entry in document.claims("date", "cites")
        if sources.intersection(cite.source for cite in entry.record.cites)
        and entry.record.date.earliest
        and entry.record.date.latest
    ]
    for stretch in document.entries(Gap, "id", "date"):
        within = [entry for entry in dated if entry.record.date.within(stretch.record.date)]
        if len(within) >= MANY:
            message = f"must hold no date of an article, but has {len(within)}, as {within[0].name}; correct it, or those"
            yield document.problem(stretch, "gap", message, "date")
            continue
        for entry in within:
            where = f'the gap "{stretch.record.id}" ({stretch.record.date.text})'
            message = f"{entry.record.date.text} must not lie in {where}; correct the date, or else the gap"
            yield document.problem(entry, "gap", message, "date")


@rule("date-note")
def date_note(data: Data) -> Iterator[Problem]:
    """A date that is inferred says how, so that a reader can judge it; none is stated where its note says that it is not."""
    for entry in data.document.claims("date_basis", *_DATE_NOTES):
        for key in _DATE_NOTES if entry.record.date_basis == "stated" else ():
            if found := _UNSTATED.search(getattr(entry.record, key) or ""):
                line = data.document.tree.at((*entry.place, key))[0]
                message = (
                    f'must not be stated, because the {key} says "{found[0]}" (line {line}); correct the one or the other'
                )
                yield data.document.problem(entry, "date-note", message, "date_basis")
        if entry.record.date_basis == "inferred" and not entry.record.date_note:
            message = "an inferred date must have a date_note; add one that says what it was inferred from"
            yield data.document.problem(entry, "date-note", message, "date_basis")


@rule("said-after")
def said_after(data: Data) -> Iterator[Problem]:
    """No claim is dated later than the source that makes it, and nothing is said before it happened.

    A date that is known from publication holds the day on which the source appeared.
    """
    document = data.document
    published = publication_dates(document)
    for entry in document.claims("said", "cites", "date", "date_basis"):
        claim = entry.record
        dates = [published[cite.source] for cite in claim.cites if cite.source in published]
        if len(dates) < len(claim.cites):
            continue
        last = max(dates, key=lambda span: span.sort_key[1])
        fits = claim.date.sort_key[0] > last.sort_key[1] or any(d.within(claim.date) or claim.date.within(d) for d in dates)
        if claim.date_basis == "publication" and not fits:
            line = document.tree.at((*entry.place, "cites", 0))[0]
            message = (
                f"{claim.date.text} must hold the day on which the source appeared, {dates[0].text}, because date_basis is "
                f"publication; correct one of them, or the source in line {line}"
            )
            yield document.problem(entry, "said-after", message, "date")
            continue
        is_guess = last.form != "interval" and claim.date.within(last) and not any(d.within(claim.date) for d in dates)
        if claim.date_basis == "publication" and is_guess:
            must = f"{claim.date.text} must be no more exact than the day on which the source appeared, {last.text}"
            message = f'{must}, because date_basis is publication; write {claim.date.text[:7]}, or "{last.text}"'
            yield document.problem(entry, "said-after", message, "date")
            continue
        expects = getattr(claim, "kind", None) in ("forecast", "intention", None)
        held = getattr(claim, "as_of", None) or claim.date
        if claim.said and not expects and claim.said.sort_key[1] < held.sort_key[0] <= last.sort_key[1]:
            is_context = all(cite.paragraph is None for cite in claim.cites)
            mend = "delete the line, if it came with a copy, or " * is_context + "correct the one or the other"
            message = f"{claim.said.text} must not be before what is said ({held.text}); {mend}"
            yield document.problem(entry, "said-after", message, "said")
        for key in ("said",) if expects else ("said", "as_of", "date"):
            value = getattr(claim, key, None)
            if isinstance(value, Span) and (value.end.first if value.end else value.sort_key[0]) > last.sort_key[1]:
                line = document.tree.at((*entry.place, "cites", dates.index(last), "source"))[0]
                copied = "delete the line, if it came with a copy, or " * (key == "said")
                must = f"{value.text} must not be after the publication of the source ({last.text})"
                message = f"{must}; {copied}correct the date, or the source that line {line} names"
                yield document.problem(entry, "said-after", message, key)


@rule("as-of")
def as_of(data: Data) -> Iterator[Problem]:
    """A number holds within the date of its claim, because the chart draws it there."""
    for entry in data.document.entries(Figure, "date", "as_of"):
        date, held = entry.record.date, entry.record.as_of
        if not held.within(date) and (held.form == "interval" or not held.meets(date)):
            message = f"{held.text} must lie in the date of the claim, {date.text}; correct the one or the other"
            yield data.document.problem(entry, "as-of", message, "as_of")
