"""Rules for what was copied and not reworded: a text that belongs to one place stands in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Figure
from timeline.model.records.dimensions import Unit
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("text-twice")
def text_twice(data: Data) -> Iterator[Problem]:
    """No two claims of one date have one statement, and nothing speaks against a claim twice for one reason.

    Else a copy was not reworded.
    """
    seen: dict[tuple[str, str], Entry] = {}
    for entry in data.document.claims("id", "statement", "date"):
        first = seen.setdefault((entry.record.statement, entry.record.date.text), entry)
        if first.record.id != entry.record.id:
            message = f"must not be that of {first.name}, too; say what only this one says, or delete the copy"
            yield data.document.problem(entry, "text-twice", message, "statement")
    for entry in data.document.claims("counter_evidence"):
        against = entry.record.counter_evidence
        for number, each in enumerate(against):
            former = next((at for at, other in enumerate(against[:number]) if other.reason == each.reason), None)
            if former is not None and against[former].record != each.record:
                line = data.document.tree.at((*entry.place, "counter_evidence", former, "reason"))[0]
                message = f"must not be that of line {line}, too; say why this record speaks against the claim"
                yield data.document.problem(entry, "text-twice", message, "counter_evidence", number, "reason")


@rule("reason-unit")
def reason_unit(data: Data) -> Iterator[Problem]:
    """A reason why two figures may not be compared speaks of what they count, so that none is that of other figures."""
    document = data.document
    titles = [entry.record.title for entry in document.entries(Unit, "title")]
    units = re.compile(rf"\b({'|'.join(re.escape(title) for title in titles if title.isalpha()) or '(?!)'})\b")
    figures = document.by_id(Figure, "title", "label", "counted", "unit")
    for entry in document.entries(Figure, "not_comparable_with", "title", "label", "counted", "unit"):
        for number, each in enumerate(entry.record.not_comparable_with):
            pair = [one.record for one in (entry, figures.get(each.record)) if one]
            counted = " ".join(f"{one.title} {one.label} {one.counted} {one.unit}" for one in pair)
            wrong = [unit for unit in units.findall(each.reason) if not re.search(rf"\b{unit}\b", counted)]
            if wrong and len(pair) == 2:
                message = f'"{wrong[0]}" must be what one of the two figures counts; say what they count'
                place = ("not_comparable_with", number, "reason")
                yield document.problem_at_words(entry, wrong[0], "reason-unit", message, *place)
