"""Rule: authors are persons, named as they are said, so that every citation sorts and shortens them rightly."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.sources import Source
from timeline.model.values.names import person_meant
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("author")
def author(data: Data) -> Iterator[Problem]:
    """An author is one person, family name last, by which citations sort. An institution is cited as it is written."""
    for entry in data.document.entries(Source, "authors"):
        names = entry.record.authors
        if len(names) > 1 and not any(" " in name for name in names):
            must = f'an author is one entry, with the family name last; write "{names[1]} {names[0]}", without the comma'
            yield data.document.problem(entry, "author", must, "authors", 0)
            continue
        for number, name in enumerate(entry.record.authors):
            if message := person_meant(name):
                yield data.document.problem(entry, "author", message, "authors", number)
