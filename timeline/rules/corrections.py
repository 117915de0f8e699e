"""Rules for changes: the days on which claims changed, and the corrections that say what was wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction
from timeline.model.records.record import Named
from timeline.model.values.text_scan import FUNCTION_WORDS, as_written, numbers, telling_words
from timeline.problem import Problem
from timeline.rules.rule import rule

_NOW = re.compile(r"\b(?:It is|They are) (?:now )?[^.]*(?:\.\d[^.]*)*")  # what is right, after what was wrong


@rule("updated")
def updated(data: Data) -> Iterator[Problem]:
    """A change comes after the first publication, and each record that a correction concerns mentions it."""
    claims = data.document.by_id(Claim, "added", "updated")
    for entry in claims.values():
        if entry.record.updated and entry.record.updated < entry.record.added:
            message = f"must not be before added ({entry.record.added}); correct the one or the other"
            yield data.document.problem(entry, "updated", message, "updated")
    for entry in data.document.entries(Correction, "date", "records"):
        for number, identity in enumerate(entry.record.records):
            claim = claims.get(identity)
            if claim and claim.record.changed < entry.record.date:
                message = f"{claim.name} must have updated: {entry.record.date}, the day of the correction; add it there"
                yield data.document.problem(entry, "updated", message, "records", number)


@rule("correction-order")
def correction_order(data: Data) -> Iterator[Problem]:
    """Corrections are in the order of their days, the last one at the end, so that nobody looks for a new one elsewhere."""
    entries = list(data.document.entries(Correction, "date"))
    for before, after in pairwise(entries):
        if after.record.date < before.record.date:
            line = data.document.tree.at(entries[-1].place)[0]
            message = f"must not be before an earlier correction; move this entry to the end, below the one in line {line}"
            yield data.document.problem(before, "correction-order", message, "date")
            return


@rule("correction-says")
def correction_says(data: Data) -> Iterator[Problem]:
    """A correction says what was wrong, and not only that something was, because whoever used the claim looks for that."""
    for entry in data.document.entries(Correction, "what"):
        said = entry.record.what
        if not numbers(said) and all(_VAGUE.match(word) for word in telling_words(said, FUNCTION_WORDS)):
            must = "must say what was wrong and what is right, for example: It was dated to May; it is of June"
            message = f"{must}; where nothing was wrong, delete the entry"
            yield data.document.problem(entry, "correction-says", message, "what")


# What may be said of any claim that was corrected.
_VAGUE = re.compile(
    r"correct|chang|fix|mend|amend|edit|improv|revis|repair|updat|mistake|error|slip|typo|wrong|right|false|"
    r"word|plain|clear|better|short|simpl|easier|easy|hard|read|style|spell|sentence|tidi|tidy|statement|title|passive|active|"
    r"voice|text|claim|record|entr|field|small|minor|some|thing|made|make|use|here|when|what|which"
)


@rule("correction-number")
def correction_number(data: Data) -> Iterator[Problem]:
    """Of the numbers that a correction names, a record that it concerns has one: the right one, which took its place."""
    document = data.document
    named = document.by_id(Named)
    for entry in document.entries(Correction, "records", "what"):
        said = [number for number in numbers(entry.record.what) if len(number) > 1]
        records = [named[identity] for identity in entry.record.records if identity in named]
        own = {number for each in records for _, text in texts(document, each) for number in numbers(text.replace("-", " "))}
        if not said or len(records) < len(entry.record.records):
            continue
        if own.isdisjoint(said):
            meant = [each.name for each in document.claims() if set(said) & set(numbers(each.record.statement))]
            written = as_written(entry.record.what, said[-1])
            message = f"{written} must be a number of a record of this correction; correct it, or records"
            message += f", such as {meant[0]}" if len(meant) == 1 else ""
            yield document.problem(entry, "correction-number", message, "records")
            continue
        for found in _NOW.findall(entry.record.what):
            for number in (number for number in numbers(found) if number not in own):
                written = as_written(found, number)
                must = f"{written} must be a number that a record of this correction has now"
                message = f"{must}; exchange it with the other"
                yield document.problem_at_words(entry, written, "correction-number", message, "what")
