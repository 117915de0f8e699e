"""Rule: a number that a published claim does not give any more is on no page, be it there in a calculation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from timeline.history.published_lists import NUMBERS
from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Correction
from timeline.model.values.text_scan import as_written, numbers
from timeline.problem import Problem
from timeline.rules.prose.told_numbers import dated_numbers, numbers_of
from timeline.yaml_file.tree import position_of


def left_numbers(before: Document, data: Data, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each long number on a page, by its path, that a claim had and that no text of the data has any more.

    And each that stands before the date of its figure, or leads to it, even if texts have that number of something else.
    """
    old, claims = before.by_id(Claim, "statement"), data.document.by_id(Claim, "statement")
    pairs = [(old[identity], now) for identity, now in claims.items() if identity in old]
    changed = [(was, now) for was, now in pairs if now.record.statement != was.record.statement]
    others = (text for entry, _, text in data.texts if not isinstance(entry.record, Correction)) if changed else ()
    known = {number for text in others for number in numbers(text)}
    having: dict[str, list[Figure]] = defaultdict(list)
    for figure in (entry.record for entry in data.document.entries(Figure, "date", *NUMBERS) if changed):
        for number in numbers_of(figure):
            having[number].append(figure)
    for was, now in changed:
        left = set(numbers(was.record.statement)) - set(numbers(now.record.statement))
        for number in (each for each in left if len(each) >= _LONG):
            written = as_written(was.record.statement, number)
            message = f'"{written}" must be as {now.name} has it now; correct it, and what is calculated from it'
            for path, text in pages.items():
                for found in re.finditer(rf"(?<![\d.,/-]){re.escape(written)}(?![\d-]|[.,/]\d)", text):
                    if number not in known or _is_of(now.record, having[number], text, found):
                        yield Problem(path, *position_of(text, found.start()), "left-number", message)


def _is_of(claim: Claim, others: list[Figure], text: str, found: re.Match[str]) -> bool:
    """Whether a number on a page is that of a figure: its link leads to that, or the date after it is that of no other."""
    if re.match(rf"\]\(figures/{re.escape(claim.id)}\.md", text[found.end() :]):
        return True
    number, dates = next(dated_numbers(text[found.start() : found.end() + _NEAR]), ("", []))
    when = [date for _, date in dates if number == found[0] and date.meets(claim.date)]
    return bool(when) and not any(date.meets(each.date) for date in when for each in others)


_NEAR = 60  # characters after a number in which its date stands
_LONG = 3  # digits of a number that is hardly that of something else
