"""List what changed between two states of the data, record by record.

They are compared as plain values of JSON, never as records, so that an old state stays readable when the model changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

# The lists of the data that hold no records, but tell of some.
TELLING = ("redirects", "corrections")

# The lists of claims, and what is worked out for each claim and is no part of what it says.
CLAIMS = ("events", "figures")
COMPUTED = ("context", "earliest", "latest", "url")

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Item:
    """A record as a changelog names it: its section in the data file, its id and its title."""

    section: str
    id: str
    title: str


@dataclass(frozen=True)
class Changes:
    """What differs between two states of the data; ``values`` names what differs and is no list of records."""

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


NOTHING = Changes((), (), (), ())


def compare(before: Values, after: Values) -> Changes:
    """What differs in what two states of the data say.

    The order of records and fields says nothing, nor does a field that is empty.
    """
    old, new = _records(before), _records(after)
    old_values, new_values = _values(before), _values(after)
    return Changes(
        tuple(_item(place, record) for place, record in new.items() if place not in old),
        tuple(_item(place, record) for place, record in new.items() if place in old and old[place] != record),
        tuple(_item(place, record) for place, record in old.items() if place not in new),
        tuple(key for key in {**new_values, **old_values} if old_values.get(key) != new_values.get(key)),
    )


def _is_section(key: str, value: Any) -> bool:
    return isinstance(value, list) and key not in TELLING


def _records(data: Values) -> dict[tuple[str, str], Any]:
    """What each record says, by its section and id."""
    found = {}
    for section, records in data.items():
        if _is_section(section, records):
            omitted = COMPUTED if section in CLAIMS else ()
            for record in records:
                found[section, record["id"]] = _said({key: record[key] for key in record if key not in omitted})
    return found


def _values(data: Values) -> dict[str, Any]:
    """What the rest of the data says."""
    return {key: _said(value) for key, value in data.items() if not _is_section(key, value)}


def _said(value: Any) -> Any:
    """The value without what is empty: a field that is not given is the same as one that the model did not know yet."""
    if isinstance(value, dict):
        return {key: said for key, item in value.items() if (said := _said(item)) is not None}
    if isinstance(value, list):
        return [_said(item) for item in value] or None
    return None if value is False or value == "" else value


def _item(place: tuple[str, str], record: Values) -> Item:
    section, identity = place
    title = next((record[key] for key in ("title", "name", "label", "term") if key in record), identity)
    return Item(section, identity, title)
