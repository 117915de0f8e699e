"""Rules for headings: a title or label says nothing that its record does not, and leaves no limit out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Figure
from timeline.model.records.dimensions import Unit
from timeline.model.records.pictures import Chart, Frame, Graph, Multiple
from timeline.model.values.text_scan import as_written, numbers, plain_number
from timeline.problem import Problem
from timeline.rules.rule import rule

_LIMITS = re.compile(
    r"\b(could|may|might|reportedly|allegedly|supposedly|apparently|likely|probably|possibly|perhaps|suspected)\b"
)
_COUNTED = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ((?:[a-z-]+ )?[a-z]{3,}s)\b", re.IGNORECASE
)
_PERIOD = re.compile(r"\ba (day|week|month|year)$")
_SAID = {
    period: rf"\b(?:(?:a|an|each|every|per) (?:\w+ )?{period}|{adverb})\b"
    for period, adverb in {"day": "daily", "week": "weekly", "month": "monthly", "year": "annual(?:ly)?|yearly"}.items()
}
_KIND = re.compile(r"An? (event|background|assessment|intention|forecast)\b")


@rule("limited-title")
def limited_title(data: Data) -> Iterator[Problem]:
    """A title that limits what it says has the limit in ``hedge``, too, because some readers meet the one or the other."""
    for entry in data.document.claims("title", "hedge"):
        if (found := _LIMITS.search(entry.record.title)) and not entry.record.hedge:
            message = f'a title with "{found[1]}" must have a hedge; add hedge: {found[1]}, or correct the title'
            yield data.document.problem_at_words(entry, found[1], "limited-title", message, "title")


@rule("label-number")
def label_number(data: Data) -> Iterator[Problem]:
    """A number in the label of a figure is its own, and no other of its statement: a mark in the chart says no more."""
    for entry in data.document.entries(Figure, "label", "statement", "value", "low", "high", "date", "as_of"):
        figure = entry.record
        own = [plain_number(each) for each in (figure.value, figure.low, figure.high) if each is not None]
        said = set(numbers(figure.statement)).difference(re.findall(r"\d{4}", f"{figure.date.text} {figure.as_of.text}"))
        stated = [number for number in numbers(figure.label or "") if number in said]
        if said.intersection(own) and stated and not set(own) & set(stated):
            written = as_written(figure.label, stated[0])
            message = f"{written} must be the figure's own number, {' or '.join(own)}; correct the one or the other"
            yield data.document.problem_at_words(entry, written, "label-number", message, "label")


@rule("counted-alike")
def counted_alike(data: Data) -> Iterator[Problem]:
    """Title, label and ``counted`` count in words what the text below them counts, so that a change reaches both.

    Other rules hold digits.
    """
    document = data.document
    headed = [(entry, "statement") for entry in document.claims("title", "label", "counted", "statement")]
    headed += [
        (entry, "about") for kind in (Chart, Frame, Graph, Multiple) for entry in document.entries(kind, "title", "about")
    ]
    for entry, text in headed:
        counts: dict[str, set[str]] = {}
        for number, things in _COUNTED.findall(getattr(entry.record, text) or ""):
            counts.setdefault(things.lower(), set()).add(number.lower())
        for key in ("title", "label", "counted"):
            for number, things in _COUNTED.findall(getattr(entry.record, key, None) or ""):
                said = counts.get(things.lower(), {number.lower()})
                if number.lower() not in said:
                    written, line = f"{number} {things}", document.tree.at((*entry.place, text))[0]
                    meant = " or ".join(f"{each} {things}" for each in sorted(said))
                    message = f"{written} must be as in the {text}, {meant} (line {line}); correct the one or the other"
                    yield document.problem_at_words(entry, written, "counted-alike", message, key)


@rule("unit-period")
def unit_period(data: Data) -> Iterator[Problem]:
    """A figure that is counted by day, week, month or year says so: else a reader takes it for a total."""
    units = {name: entry.record.title for name, entry in data.document.by_id(Unit, "title").items()}
    for entry in data.document.entries(Figure, "unit", "title", "statement", "counted"):
        figure = entry.record
        found = _PERIOD.search(units.get(figure.unit, ""))
        if found and not re.search(_SAID[found[1]], f"{figure.title} {figure.statement} {figure.counted}", re.IGNORECASE):
            message = (
                f'"{figure.unit}" must be what the text counts; say there that it is for {found[0]}, or choose another unit'
            )
            yield data.document.problem(entry, "unit-period", message, "unit")


@rule("caveat-kind")
def caveat_kind(data: Data) -> Iterator[Problem]:
    """A caveat that begins with what kind of claim it is names the kind of the record."""
    for entry in data.document.claims("kind", "caveat"):
        found = _KIND.match(entry.record.caveat or "")
        if found and found[1] != entry.record.kind:
            line = data.document.tree.at((*entry.place, "caveat"))[0]
            message = f'must be "{found[1]}", as the caveat says (line {line}); correct the one or the other'
            yield data.document.problem(entry, "caveat-kind", message, "kind")
