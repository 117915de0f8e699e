"""Read a project: its data file and the seeds beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from timeline.model.reading.loader import Document, Entry, load
from timeline.model.reading.paragraph_fit import ArticleWords
from timeline.model.reading.seeds import Paragraph, SeedFile, read_seeds
from timeline.model.records.data_file import Head
from timeline.model.records.record import Record
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.dates import Span
from timeline.model.values.text_scan import words
from timeline.yaml_file.tree import Place, Plain

DATA = "data/timeline.yaml"
SEEDS = "seeds"
RELEASES = "data/releases"

Found = TypeVar("Found")
Paragraphs = dict[tuple[str, int], Paragraph]


@dataclass(frozen=True)
class Data:
    """What a rule looks at: the data file, the seeds, and what day it is."""

    document: Document
    seeds: list[SeedFile]
    today: date = field(default_factory=date.today)
    _found: dict[Callable[[Document], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def texts(self) -> list[tuple[Entry, Place, str]]:
        """Each text of the single values at the top of the file and of every record."""
        entries = (self.document.head, *self.document.entries(Record))
        return [(entry, place, text) for entry in entries for place, text in texts(self.document, entry)]

    def once(self, work: Callable[[Document], Found]) -> Found:
        """What ``work`` finds in the data file, worked out once for all rules that ask."""
        if work not in self._found:
            self._found[work] = work(self.document)
        return cast(Found, self._found[work])

    @cached_property
    def speaker_words(self) -> frozenset[str]:
        """The words of the speakers' names, in small letters: in a claim they tell who speaks, and not what is said."""
        return frozenset(word for entry in self.document.entries(Speaker, "name") for word in words(entry.record.name))

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """What the seeds know of each paragraph, by its source and its number."""
        return {(seed.entry.record.source, n): paragraph for seed in self.seeds for n, paragraph in seed.paragraphs.items()}

    @cached_property
    def articles(self) -> dict[str, ArticleWords]:
        """Each article whose words are known, by its source."""
        found: dict[str, dict[int, Paragraph]] = {}
        for (source, number), paragraph in self.paragraphs.items():
            found.setdefault(source, {})[number] = paragraph
        return {name: ArticleWords(each) for name, each in found.items() if any(one.words for one in each.values())}


def texts(document: Document, entry: Entry) -> Iterator[tuple[Place, str]]:
    """Each text of a record as it stands in the file, with its place in the record."""
    value = document.tree.typed(entry.place)
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


def read(root: Path, path: Path | None = None) -> Data:
    """The data file below ``root``, or the one at ``path``, and its seeds.

    They are in the folder ``seeds`` beside the file's own folder, or, for a copy somewhere else, in that of ``root``.
    """
    document = load(path, path.as_posix()) if path else load(root / DATA, DATA)
    beside = (path or root / DATA).resolve().parent.parent / SEEDS
    return Data(document, read_seeds(beside if beside.is_dir() else root / SEEDS))
