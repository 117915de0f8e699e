"""Rule for what was removed since an earlier revision: no written page still gives its day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.model.reading.loader import Document
from timeline.model.records.claims import Claim
from timeline.model.values.dates import parse_span
from timeline.model.values.wording import date_in_words
from timeline.problem import Problem
from timeline.yaml_file.tree import position_of


def left_days(before: Document, after: Document, pages: Mapping[str, str]) -> Iterator[Problem]:
    """Each day on a page, by its path, that only a removed claim had, because a sentence on that claim was left over."""
    left = after.by_id(Claim).keys()
    known = set(_DAY.findall(after.tree.text))
    for identity, entry in before.by_id(Claim, "date").items():
        for day in set(_DAY.findall(entry.record.date.text)) - known if identity not in left else ():
            written = date_in_words(parse_span(day))
            for path, text in pages.items():
                for found in re.finditer(rf"(?<!\d){written}", text):
                    must = (
                        f'"{written}" must be the day of a record, but only {entry.name} had it, which is not there any more'
                    )
                    message = f"{must}; correct the sentence, or take it out"
                    yield Problem(path, *position_of(text, found.start()), "page-fact", message)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
