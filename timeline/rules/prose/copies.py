"""Rules for what was copied and not reworded: a text that belongs to one place stands in two."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.loader import Entry
from timeline.model.reading.project_data import Data
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
