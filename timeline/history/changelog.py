"""List what changed between two releases, in the form in which the file of the later one keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from timeline.history.compare import Snapshot, Values, compare, published_version

# Sections that are about records elsewhere. A changelog names them as a whole.
ABOUT_RECORDS = ("redirects", "corrections")


@dataclass(frozen=True)
class Item:
    """A record as a changelog names it: its section in the data file, its id and its title."""

    section: str
    id: str
    title: str


@dataclass(frozen=True)
class Changelog:
    """What differs between two releases. ``values`` names the single values and the sections about records that differ."""

    added: tuple[Item, ...]
    changed: tuple[Item, ...]
    removed: tuple[Item, ...]
    values: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.values)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the records that were added or changed."""
        return frozenset(item.id for item in (*self.added, *self.changed))


NOTHING = Changelog((), (), (), ())


def changelog(before: Values, after: Values) -> Changelog:
    """What differs between two states of published data, in their order, which itself says nothing.

    A new id is an added record, and an old one that is no longer there a removed one, because releases promise ids.
    """
    changes = compare(published_version(before), published_version(after)).records
    records = [change for change in changes if change.record.section not in ("", *ABOUT_RECORDS)]
    values = [field.name for change in changes if not change.record.section for field in change.fields]
    values += [name for name in ABOUT_RECORDS if any(change.record.section == name for change in changes)]
    return Changelog(
        _items(change.after for change in records if change.kind in ("added", "renamed")),
        _items(change.after for change in records if change.kind == "changed"),
        _items(change.before for change in records if change.kind in ("renamed", "removed")),
        tuple(values),
    )


def _items(records: Iterable[Snapshot | None]) -> tuple[Item, ...]:
    found = sorted((record for record in records if record), key=lambda record: record.line)
    return tuple(Item(record.section, record.id, record.title or record.id) for record in found)
