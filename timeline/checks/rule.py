"""A rule: a small generator of problems, with its documentation in its docstring."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from timeline.file.problem import Problem
from timeline.file.tree import Place, Plain
from timeline.records.dates import Span
from timeline.records.load import Document, Entry
from timeline.records.model import Head
from timeline.records.record import Record
from timeline.records.seeds import Paragraph, SeedFile
from timeline.records.works import Source

Paragraphs = dict[tuple[str, int], Paragraph]


@dataclass(frozen=True)
class Data:
    """What a rule looks at: the data file and the seeds."""

    document: Document
    seeds: list[SeedFile]

    @cached_property
    def texts(self) -> list[tuple[Entry, Place, str]]:
        """Each text of the single values at the top of the file and of every record."""
        entries = (self.document.head, *self.document.entries(Record))
        return [(entry, place, text) for entry in entries for place, text in texts(self.document, entry)]

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """What the seeds know of each paragraph, by its source and its number."""
        return {(seed.entry.record.source, n): paragraph for seed in self.seeds for n, paragraph in seed.paragraphs.items()}


def texts(document: Document, entry: Entry) -> Iterator[tuple[Place, str]]:
    """Each text of a record as it stands in the file, with its place in the record."""
    value: Any = document.tree.value
    for step in entry.place:
        value = value[step]
    if not entry.place:
        value = {key: text for key, text in value.items() if key in Head.model_fields}
    yield from _texts(value, ())


def _texts(value: Plain, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    else:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(item, (*place, key))


def publication_dates(document: Document) -> dict[str, Span]:
    """When each source was published, by its id, where that is recorded."""
    sources = document.by_id(Source, "published").items()
    return {name: entry.record.published for name, entry in sources if entry.record.published}


Check = Callable[[Data], Iterator[Problem]]
RULES: dict[str, Check] = {}


def rule(name: str) -> Callable[[Check], Check]:
    """Register a generator of problems under the name that its messages show. Its docstring says what must hold and why."""

    def register(check: Check) -> Check:
        RULES[name] = check
        return check

    return register
