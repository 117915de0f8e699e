"""Rule: a number that a published claim does not give any more is on no page, be it there in a calculation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction
from timeline.model.values.text_scan import as_written, numbers
from timeline.problem import Problem
from timeline.yaml_file.tree import position_of


def left_numbers(before: Document, data: Data, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each long number on a page, by its path, that a claim had and that no text of the data has any more."""
    old, claims = before.by_id(Claim, "statement"), data.document.by_id(Claim, "statement")
    pairs = [(old[identity], now) for identity, now in claims.items() if identity in old]
    changed = [(was, now) for was, now in pairs if now.record.statement != was.record.statement]
    others = (text for entry, _, text in data.texts if not isinstance(entry.record, Correction)) if changed else ()
    known = {number for text in others for number in numbers(text)}
    for was, now in changed:
        for number in (each for each in numbers(was.record.statement) if len(each) >= _LONG and each not in known):
            written = as_written(was.record.statement, number)
            message = f'"{written}" must be as {now.name} has it now; correct it, and what is calculated from it'
            for path, text in pages.items():
                for found in re.finditer(rf"(?<![\d.,/-]){re.escape(written)}(?![\d-]|[.,/]\d)", text):
                    yield Problem(path, *position_of(text, found.start()), "left-number", message)


_LONG = 3  # digits of a number that is hardly that of something else
