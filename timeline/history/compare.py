"""Compare two versions of the data, record by record. Comments, layout and the order of fields make no difference."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, get_args

from timeline.model.reading.loader import Document
from timeline.model.records.sections import CLAIMS, SECTIONS, record_name
from timeline.yaml_file.tree import Place, Tree

Values = Mapping[str, Any]
Kind = Literal["added", "changed", "renamed", "removed"]
KINDS: tuple[Kind, ...] = get_args(Kind)

# Readers meet these in the order of the file; everything else is sorted by time or name, or placed by a written page.
ORDERED = ("story", "phases", "themes", "sources")

# What may differ between two records that say the same: what they are called, where they are shown, when they were edited.
IMMATERIAL = {"id", "label", "overview", "added", "updated"}

# What published data adds to the fields of a claim or, for archived copies of a source, puts in place of one.
COMPUTED = {"context", "earliest", "latest", "url"}
_COMPUTED = {**dict.fromkeys(CLAIMS, COMPUTED), "sources": {"archived"}}


@dataclass(frozen=True)
class Snapshot:
    """A record as it stands in one version.

    ``section`` is empty for the single values at the top of the file, and ``id`` where there is none. ``name`` is how
    messages call the record. ``line`` is its line in the data file, or its number in published data.
    """

    section: str
    id: str
    name: str
    line: int
    fields: Values

    @property
    def title(self) -> str:
        """What readers know the record by, if it has such a text."""
        texts = (self.fields.get(key) for key in ("title", "name", "term", "label"))
        return next((text for text in texts if isinstance(text, str)), "")


# The records by section, by id or else content, and by number among those that share both by mistake.
_Key = tuple[str, str, int]
Version = Mapping[_Key, Snapshot]


@dataclass(frozen=True)
class Field:
    """A field that differs; None where it is not there."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True)
class Change:
    """A record that differs, in both versions; None where it is not there. ``anchor`` is unique in a comparison."""

    kind: Kind
    before: Snapshot | None
    after: Snapshot | None
    anchor: str

    @property
    def record(self) -> Snapshot:
        """The record as it is now; a removed one as it was before."""
        record = self.after or self.before
        assert record
        return record

    @property
    def is_claim(self) -> bool:
        """Whether the record has a page and marks of its own."""
        return self.record.section in CLAIMS

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields that differ, in the order of the record as it is now."""
        old, new = (each.fields if each else {} for each in (self.before, self.after))
        return tuple(Field(name, old.get(name), new.get(name)) for name in {**new, **old} if old.get(name) != new.get(name))


@dataclass(frozen=True)
class Changes:
    """All records that differ, kind by kind in the order of the file, and the sections whose order matters and differs."""

    records: tuple[Change, ...]
    reordered: tuple[str, ...]


def compare(before: Version, after: Version) -> Changes:
    """What differs. A record is renamed if there was one before with another id and the same content."""
    removed = {key: old for key, old in before.items() if key not in after}
    by_content = {(old.section, _content(old.fields)): key for key, old in removed.items()}
    found: list[tuple[Kind, Snapshot | None, Snapshot | None]] = []
    for key, new in after.items():
        if key in before:
            if before[key].fields != new.fields:
                found.append(("changed", before[key], new))
        elif match := by_content.pop((new.section, _content(new.fields)), None):
            found.append(("renamed", removed.pop(match), new))
        else:
            found.append(("added", None, new))
    found += [("removed", old, None) for old in removed.values()]
    found.sort(key=lambda change: KINDS.index(change[0]))
    records = tuple(Change(*change, f"{change[0]}-{number}") for number, change in enumerate(found, 1))
    return Changes(records, tuple(name for name in ORDERED if _order(name, before, after) != _order(name, after, before)))


def _order(section: str, version: Version, other: Version) -> list[_Key]:
    """The records of a section that both versions have, in the order of the first."""
    return [key for key in version if key[0] == section and key in other]


def _content(fields: Values) -> str:
    return json.dumps({key: fields[key] for key in fields if key not in IMMATERIAL}, sort_keys=True)


def file_version(document: Document) -> Version:
    """The data file, with values as typed. One that cannot be read at all counts as empty."""
    return {} if document.head.record is None else _version(document.tree.value, document.tree)


def published_version(values: Values) -> Version:
    """Published data, also that of an older model. An empty field says the same as one that the model did not have yet."""
    filled = _filled(values)
    for section, computed in _COMPUTED.items():
        filled[section] = [{key: each[key] for key in each if key not in computed} for each in filled.get(section, ())]
    return _version(filled, None)


def _filled(value: Any) -> Any:
    """A copy without what is empty."""
    if isinstance(value, dict):
        return {key: filled for key, each in value.items() if (filled := _filled(each)) is not None}
    if isinstance(value, list):
        return [_filled(each) for each in value] or None
    return None if value is False or value == "" else value


def _version(values: Any, tree: Tree | None) -> Version:
    """The single values, then the records of each section. Every list is a section, even if the model does not know it."""
    sections = {name: value for name, value in values.items() if name in SECTIONS or isinstance(value, list)}
    head = {name: value for name, value in values.items() if name not in sections}
    version = {("", "", 0): Snapshot("", "", record_name(()), _line(tree, (), 0), head)}
    seen: Counter[tuple[str, str]] = Counter()
    for section, records in sections.items():
        for number, fields in enumerate(records):
            if isinstance(fields, dict):
                place, identity = (section, number), fields["id"] if isinstance(fields.get("id"), str) else ""
                key = (section, identity or _content(fields))
                line = _line(tree, place, len(version))
                version[*key, seen[key]] = Snapshot(section, identity, record_name(place, identity), line, fields)
                seen[key] += 1
    return version


def _line(tree: Tree | None, place: Place, number: int) -> int:
    return tree.at(place)[0] if tree else number
