"""Two versions of the data file to the records that differ. Pure; comments, layout and mere moves are no change."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from timeline.model.reading.loader import Document, Entry
from timeline.model.records.claims import Claim
from timeline.model.records.sections import SECTIONS
from timeline.yaml_file.tree import Plain

Kind = Literal["added", "changed", "renamed", "removed"]
KINDS: tuple[Kind, ...] = ("added", "changed", "renamed", "removed")

# Readers meet these in the order of the file; everything else is sorted by time or name, or placed by a written page.
ORDERED = ("story", "phases", "themes", "sources")


@dataclass(frozen=True)
class Field:
    """A field that differs, as typed; None where it is not there."""

    name: str
    before: Plain | None
    after: Plain | None


@dataclass(frozen=True)
class Change:
    """A record that differs. ``name`` is how messages call it; ``section`` is empty for the single values of the file.

    ``was`` and ``id`` are its id before and now, empty where the record is not there. ``line`` is that of the file now; of a
    removed record, that of the file before. ``anchor`` tells it from all others of one comparison.
    """

    kind: Kind
    section: str
    was: str
    id: str
    name: str
    title: str
    line: int
    fields: tuple[Field, ...]
    anchor: str = ""

    @property
    def is_claim(self) -> bool:
        """Whether the record has a page and marks of its own."""
        return self.section in SECTIONS and issubclass(SECTIONS[self.section], Claim)


@dataclass(frozen=True)
class Changes:
    """All records that differ, kind by kind in the order of the file, and the sections whose order matters and differs."""

    records: tuple[Change, ...]
    reordered: tuple[str, ...]

    @property
    def summary(self) -> str:
        """A line such as ``Records: 1 added, 3 changed. Order changed: themes.``, for the head of a review."""
        counts = Counter(change.kind for change in self.records)
        records = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
        order = f" Order changed: {', '.join(self.reordered)}." if self.reordered else ""
        return (f"Records: {records}." if records else "No record changed.") + order

    @property
    def anchors(self) -> tuple[dict[str, str], dict[str, str]]:
        """The anchors of the claims that differ, by their ids before and by their ids now."""
        claims = [change for change in self.records if change.is_claim]
        before = {change.was: change.anchor for change in claims if change.was}
        return before, {change.id: change.anchor for change in claims if change.id}


@dataclass(frozen=True)
class _Item:
    """A record of one version, with its fields as typed."""

    section: str
    id: str
    name: str
    line: int
    fields: dict[str, Plain]

    @property
    def title(self) -> str:
        """What readers know the record by, if it has such a text."""
        return next(
            (text for key in ("title", "name", "term", "label") if isinstance(text := self.fields.get(key), str)), ""
        )


# Where a record is found again: its section and id, or its content where it has no id, and its number among those that share
# both by mistake.
_Key = tuple[str, str, int]


def compare(before: Document, after: Document) -> Changes:
    """What differs between two versions; one that could not be read at all counts as empty."""
    old, new = _items(before), _items(after)
    added = {key: item for key, item in new.items() if key not in old}
    removed = {key: item for key, item in old.items() if key not in new}
    renamed = list(_renamed(removed, added))
    found = [
        *(_change("added", None, item) for item in added.values()),
        *(_change("changed", old[key], item) for key, item in new.items() if key in old and old[key].fields != item.fields),
        *(_change("renamed", one, other) for one, other in renamed),
        *(_change("removed", item, None) for item in removed.values()),
    ]
    records = tuple(replace(change, anchor=f"{change.kind}-{number}") for number, change in enumerate(found, 1))
    reordered = tuple(name for name in ORDERED if _order(name, old, new) != _order(name, new, old))
    return Changes(records, reordered)


def _items(document: Document) -> dict[_Key, _Item]:
    """The records of a version, the single values at the top of the file first."""
    value = document.tree.value
    if document.head.record is None or not isinstance(value, dict):
        return {}
    head = {key: each for key, each in value.items() if key not in SECTIONS}
    found = {("", "", 0): _item(document, document.head, "", head)}
    seen: Counter[tuple[str, str]] = Counter()
    for section, entries in document.sections.items():
        for entry in entries:
            item = _item(document, entry, section, value[section][entry.place[1]])
            name = item.id or _content(item)
            found[section, name, seen[section, name]] = item
            seen[section, name] += 1
    return found


def _item(document: Document, entry: Entry, section: str, fields: dict[str, Any]) -> _Item:
    identity = fields.get("id")
    line, _ = document.tree.at(entry.place)
    return _Item(section, identity if isinstance(identity, str) else "", entry.name, line, fields)


def _renamed(removed: dict[_Key, _Item], added: dict[_Key, _Item]) -> Iterator[tuple[_Item, _Item]]:
    """Pairs that differ in nothing but the id; they are taken out of both."""
    by_content = {(item.section, _content(item)): key for key, item in removed.items()}
    for key, item in list(added.items()):
        if match := by_content.pop((item.section, _content(item)), None):
            yield removed.pop(match), added.pop(key)


def _content(item: _Item) -> str:
    return json.dumps({name: value for name, value in item.fields.items() if name != "id"}, sort_keys=True)


def _change(kind: Kind, before: _Item | None, after: _Item | None) -> Change:
    item = after or before
    assert item
    old, new = before.fields if before else {}, after.fields if after else {}
    names = [*new, *(name for name in old if name not in new)]
    fields = tuple(Field(name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name))
    was, now = before.id if before else "", after.id if after else ""
    return Change(kind, item.section, was, now, item.name, item.title, item.line, fields)


def _order(section: str, items: Iterable[_Key], others: dict[_Key, _Item]) -> list[_Key]:
    """The records of a section that both versions have, in the order of ``items``."""
    return [key for key in items if key[0] == section and key in others]
