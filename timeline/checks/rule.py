"""A rule: a small generator of problems, with its documentation in its docstring."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.records.dates import Span
from timeline.records.load import Document
from timeline.records.model import Source
from timeline.records.problem import Problem
from timeline.records.seeds import SeedFile


@dataclass(frozen=True)
class Data:
    """What a rule looks at: the data file and the seeds."""

    document: Document
    seeds: list[SeedFile]


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
