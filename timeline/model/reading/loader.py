"""A YAML tree to checked records. Every problem of structure is found in one run, and what can be read is read.

A record with a broken field is still handed on, with None in place of that field, so that one mistake does not hide the
others; ``Entry.broken`` names such fields and ``Document.entries`` leaves such records out where a rule needs the field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TypeVar

from annotated_types import MaxLen, MinLen
from pydantic import ValidationError, create_model

from timeline.model.reading.dashes import dash_too_many
from timeline.model.reading.error_messages import explained
from timeline.model.reading.left_out import CHART, FILLED, THEME, Rest, publishers, whole_window
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Head, Timeline
from timeline.model.records.dimensions import Phase, Theme
from timeline.model.records.record import Record
from timeline.model.records.sections import CLAIMS, SECTIONS, record_name
from timeline.model.records.sources import Source, Speaker
from timeline.problem import Problem, did_you_mean, nearest
from timeline.yaml_file.reader import read
from timeline.yaml_file.tree import Place, Tree

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Entry:
    """A record, the place where it stands, the names of fields that could not be read, and of those filled from the rest."""

    record: Any
    place: Place
    broken: frozenset[str] = frozenset()
    filled: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """How messages call the record."""
        return record_name(self.place, getattr(self.record, "id", None))


@dataclass
class Document:
    """The data file: its records with their places, and the problems found so far."""

    tree: Tree
    sections: dict[str, list[Entry]] = field(default_factory=dict)
    head: Entry = Entry(None, ())

    @property
    def timeline(self) -> Timeline:
        """The records without their places; there is a chart, a theme and a phase. Only for a document without problems."""
        records = {name: [entry.record for entry in entries] for name, entries in self.sections.items()}
        values: dict[str, Any] = {**dict(self.head.record), **records}
        least = {"charts": CHART, "themes": THEME, "phases": whole_window(values["window"])}
        values |= {name: [record] for name, record in least.items() if not values[name]}
        values["speakers"] = values["speakers"] or publishers(values["sources"])
        return Timeline.model_construct(None, **values)

    def entries(self, kind: type[Record], *fields: str) -> Iterator[Entry]:
        """Entries of a kind of record in which all of ``fields`` could be read."""
        for name, entries in self.sections.items():
            if issubclass(SECTIONS[name], kind):
                yield from (entry for entry in entries if not entry.broken.intersection(fields))

    def by_id(self, kind: type[Record], *fields: str) -> dict[str, Entry]:
        """The same entries by their ids."""
        return {str(entry.record.id): entry for entry in self.entries(kind, "id", *fields)}

    def claims(self, *fields: str) -> Iterator[Entry]:
        """Entries of events and figures in which all of ``fields`` could be read."""
        return self.entries(Claim, *fields)

    def problem(self, entry: Entry, rule: str, message: str, *place: str | int) -> Problem:
        """A problem at a place in ``entry``; the message goes after the record's name and the field."""
        return self.problem_at_words(entry, "", rule, message, *place)

    def problem_at_words(self, entry: Entry, words: str, rule: str, message: str, *place: str | int) -> Problem:
        """The same at the line of ``words``, if the text at that place goes over several lines."""
        label = f"{place[0]}: " if place else ""
        return self.tree.problem((*entry.place, *place), rule, f"{entry.name}: {label}{message}", words=words)


def load(path: Path, name: str | None = None) -> Document:
    """Read the data file. Problems are in ``document.tree.problems``; there is no exception for any bytes."""
    return load_tree(read(path, name))


def load_tree(tree: Tree) -> Document:
    """Turn a tree into records; problems are added to those of the tree."""
    document = Document(tree)
    if not tree.is_whole:
        return document
    value = tree.value
    if not isinstance(value, dict):
        tree.problems.append(
            tree.problem((), "wrong-type", f"the file must hold the keys {', '.join(Timeline.model_fields)}")
        )
        return document
    for key in value:
        if key not in Timeline.model_fields:
            message = f'"{key}" must be a known key{did_you_mean(key, Timeline.model_fields)}'
            tree.problems.append(tree.problem((key,), "unknown-key", message, key=True))
    document.head = read_record(tree, Head, {key: value[key] for key in Head.model_fields if key in value}, ())
    if missed := _missed(value):
        tree.is_whole = False
        tree.problems.extend(_without_headings(tree, value, missed))
        return document
    for name, cls in SECTIONS.items():
        document.sections[name] = list(_section(tree, name, cls, value))
    _fill(document)
    return document


def _fill(document: Document) -> None:
    """Give each claim what it leaves out and the rest of the file says; report what nobody says."""
    speakers = [entry.record for entry in document.entries(Speaker, "id", "works")]
    if not document.sections["speakers"]:
        speakers = publishers(entry.record for entry in document.entries(Source, "id", "publisher"))
    rest = Rest(
        [entry.record for entry in document.entries(Phase, "id", "date")],
        list(document.by_id(Theme)),
        {name: entry.record.published for name, entry in document.by_id(Source, "published").items()},
        {work: speaker.id for speaker in speakers for work in speaker.works},
        getattr(document.head.record, "begun", None),
    )
    for name in CLAIMS:
        document.sections[name] = [_filled(document, entry, rest) for entry in document.sections[name]]


def _filled(document: Document, entry: Entry, rest: Rest) -> Entry:
    lacking = {name for name in FILLED if not getattr(entry.record, name)} - entry.broken
    if not lacking:
        return entry
    found = {name: value for name, value in rest.of(entry.record).items() if name in lacking and value}
    for name in sorted({"theme", "added"} & (lacking - found.keys())):  # who says so is told of the source
        message = f"{name} must be there; add the line ({Claim.model_fields[name].description})"
        document.tree.problems.append(document.problem(entry, "missing-key", message))
    record = entry.record.model_copy(update=found)
    return Entry(record, entry.place, entry.broken | (lacking - found.keys()), frozenset(found))


def _missed(value: dict[str, Any]) -> list[str]:
    """The lists that are not there and must be, that have a misspelt heading, or of which a record stands in another."""
    misspelt = {nearest(key, Timeline.model_fields) for key in value if key not in Timeline.model_fields}
    needed = {name for name in SECTIONS if Timeline.model_fields[name].is_required()} | misspelt
    needed |= {"figures"} if value.get("units") else set()  # a file that is cut off has lost them
    return [name for name, cls in SECTIONS.items() if name not in value and (name in needed or _strayed(cls, value))]


def _without_headings(tree: Tree, value: dict[str, Any], missed: list[str]) -> Iterator[Problem]:
    """A problem for each of these lists, at the first record of it that stands in another, or at the end."""
    misspelt = {nearest(key, Timeline.model_fields) for key in value if key not in Timeline.model_fields}
    for name in (each for each in missed if each not in misspelt):
        cls = SECTIONS[name]
        if place := _strayed(cls, value):
            message = f'the line "{name}:" must stand above this record; write it there, without a space before it'
            yield Problem(tree.path, tree.at(place)[0], 1, "missing-key", message)
        else:
            end = max(tree.content, default=1)  # where it is missed, if the file was cut off
            message = f'the file must have the key "{name}"; add it, or bring back what stood after this line'
            yield Problem(tree.path, end, 1, "missing-key", message)


def _strayed(cls: type[Record], value: dict[str, Any]) -> Place | None:
    """Where the first record of a kind stands that is in the list of another."""
    for name, kind in SECTIONS.items():
        items = value.get(name)
        for number, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, dict) and _has_form(item, cls) and not _has_form(item, kind):
                return name, number
    return None


def _has_form(item: dict[str, Any], cls: type[Record]) -> bool:
    """Whether a record of the kind may have all of these keys, and has those that it must have."""
    needed = {key for key, info in cls.model_fields.items() if info.is_required()}
    return needed <= item.keys() <= cls.model_fields.keys()


def _section(tree: Tree, name: str, cls: type[Record], value: dict[str, Any]) -> Iterator[Entry]:
    if name not in value:
        return
    items = [] if value[name] == "" else value[name]
    if not isinstance(items, list):
        message = f"{name} must be a list; begin each record with a dash"
        tree.problems.append(tree.problem((name,), "wrong-type", message))
        return
    tree.problems.extend(_counted(tree, name, len(items)))
    if split := dash_too_many(tree, items, cls, (name,)):
        number, message = split
        tree.is_whole = False  # nobody knows what else the record names that is in two
        tree.problems.append(tree.problem((name, number), "missing-key", f"{record_name((name, number))}: {message}"))
        return
    for number, item in enumerate(items):
        place = (name, number)
        if isinstance(item, dict):
            yield read_record(tree, cls, item, place)
        else:
            message = f"{record_name(place)} must be a record with keys such as id; check the dash and the indentation"
            tree.problems.append(tree.problem(place, "wrong-type", message))


def _counted(tree: Tree, name: str, count: int) -> Iterator[Problem]:
    for limit in Timeline.model_fields[name].metadata:
        if isinstance(limit, MinLen) and count < limit.min_length:
            yield tree.problem((name,), "empty-value", f"{name} must hold at least {limit.min_length} record; add one")
        if isinstance(limit, MaxLen) and count > limit.max_length:
            message = f"{name} must hold at most {limit.max_length} records, not {count}; delete or join some"
            yield tree.problem((name,), "too-long", message)


def read_record(tree: Tree, cls: type[Record], raw: dict[str, Any], place: Place) -> Entry:
    """Read one record; report each field that is wrong, and leave it out."""
    identity = raw.get("id")
    empty = [key for key, value in raw.items() if value == "" and key in cls.model_fields]
    for key in empty:
        message = f"{record_name(place, identity)}: {key} must not be empty; write a value, or delete the line"
        tree.problems.append(tree.problem((*place, key), "empty-value", message))
    filled = {key: value for key, value in raw.items() if key not in empty}
    try:
        return Entry(cls.model_validate(filled), place, frozenset(empty))
    except ValidationError as error:
        details = error.errors(include_url=False)
    # A key that is empty or misspelt is reported as such, and not as missing too.
    absent = {*empty, *(nearest(key, cls.model_fields) or "" for key in raw if key not in cls.model_fields)}
    reported = [detail for detail in details if not (detail["type"] == "missing" and detail["loc"][0] in absent)]
    tree.problems += explained(tree, cls, reported, place, identity)
    wrong = {str(detail["loc"][0]) for detail in details}
    rest = {key: value for key, value in filled.items() if key not in wrong}
    return Entry(_partial(cls).model_validate(rest), place, frozenset(wrong | (absent - rest.keys())))


@cache
def _partial(cls: type[R]) -> type[R]:
    """The same kind of record with every field optional, for what can be read of a broken one."""
    fields: dict[str, Any] = {}
    for name, info in cls.model_fields.items():
        annotation: Any = info.annotation
        for extra in info.metadata:
            annotation = Annotated[annotation, extra]
        fields[name] = (annotation | None, None if info.is_required() else info.get_default(call_default_factory=True))
    return create_model(f"Partial{cls.__name__}", __base__=cls, **fields)
