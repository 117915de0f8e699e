"""Rules for the form of the file. A command mends all of it; the messages are for whoever edits in the browser."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from timeline.model.reading.canonical_form import canonical
from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Event, Figure
from timeline.model.records.data_file import Timeline
from timeline.model.records.record import Record
from timeline.model.records.sections import SECTIONS
from timeline.problem import Problem
from timeline.rules.rule import rule

_REMEDY = "or run `python build_charts.py fmt`"


@rule("claim-order")
def claim_order(data: Data) -> Iterator[Problem]:
    """Claims are in order of date, so that a new one has its place and two people seldom add theirs at the same point.

    Those with the same date stay as their editors put them.
    """
    for kind in (Event, Figure):
        entries = list(data.document.entries(kind, "id", "date"))
        for entry in _newest(entries, _misplaced(entries)):
            earlier = [other for other in entries if other.record.order < entry.record.order]
            last = max(reversed(earlier), key=lambda other: other.record.order, default=None)
            where = f"right after {last.name}" if last else "first in its list"
            must = f"{entry.record.date.text} must be right; then the record must come {where}, because claims are in order"
            yield data.document.problem(
                entry, "claim-order", f"{must} of date; correct the date, or move it, {_REMEDY}", "date"
            )


def _misplaced(entries: list[Entry]) -> list[Entry]:
    """The fewest entries that must move for all to be in order: those outside a longest rising row."""
    ends: list[tuple[object, ...]] = []  # the lowest end of a rising row of each length
    lengths = []
    for entry in entries:
        length = bisect(ends, entry.record.order)
        ends[length : length + 1] = [entry.record.order]
        lengths.append(length)
    wanted, out = len(ends) - 1, []
    for entry, length in zip(reversed(entries), reversed(lengths), strict=True):
        if length == wanted:
            wanted -= 1
        else:
            out.append(entry)
    return out


def _newest(entries: list[Entry], misplaced: list[Entry]) -> list[Entry]:
    """The same, but where a neighbour that was changed later might move as well, that one: it is more likely misplaced."""
    places = {entry.place: number for number, entry in enumerate(entries)}
    out = {entry.place for entry in misplaced}
    found = []
    for entry in misplaced:
        at = places[entry.place]
        near = [entries[number] for number in (at - 1, at + 1) if 0 <= number < len(entries)]
        for other in near if "added" not in entry.broken else ():
            if other.place not in out and "added" not in other.broken and other.record.changed > entry.record.changed:
                around = [each for each in entries[max(at - 3, 0) : at + 4] if each is not other]
                left = [each.record.order for each in around if each.place not in out or each is entry]
                if left == sorted(left):
                    entry = other
                    break
        found.append(entry)
    return found


@rule("field-order")
def field_order(data: Data) -> Iterator[Problem]:
    """All records of a kind have their fields in the same order, so that a reviewer finds each in its place."""
    value: Any = data.document.tree.value
    yield from _fields(data.document, data.document.head, list(value), list(Timeline.model_fields))
    orders = {name: kind.field_order() for name, kind in SECTIONS.items()}
    for entry in data.document.entries(Record):
        section, number = entry.place
        yield from _fields(data.document, entry, list(value[section][number]), orders[str(section)])


def _fields(document: Document, entry: Entry, keys: list[str], order: list[str]) -> Iterator[Problem]:
    rank = {key: number for number, key in enumerate(order)}
    known = [key for key in keys if key in rank]
    for before, key in pairwise(known):
        if rank[key] < rank[before]:
            below = next(other for other in known if rank[other] > rank[key])
            message = f'"{key}" must come before "{below}"; move it there, {_REMEDY}'
            yield document.tree.problem((*entry.place, key), "field-order", f"{entry.name}: {message}", key=True)


@rule("layout")
def layout(data: Data) -> Iterator[Problem]:
    """The file has one indentation, so that two versions of it differ only in what they say."""
    document = data.document
    if document.tree.problems or (text := canonical(document)) == document.tree.text:
        return
    if any(True for check in (claim_order, field_order) for _ in check(data)):
        return  # what is in another place is in other lines too
    lines, wanted = document.tree.text.split("\n"), text.split("\n")
    for tag, start, end, first, last in SequenceMatcher(None, lines, wanted, autojunk=False).get_opcodes():
        if start == len(lines):
            message = f"the last line must end with a line end; press Enter after it, {_REMEDY}"
            yield Problem(document.tree.path, start, 1, "layout", message)
        elif tag != "equal":
            written = " ⏎ ".join(wanted[first:last])
            what = f"must be written `{written}`" if written.strip() else _blank(start, end, first, last)
            yield Problem(document.tree.path, start + 1, 1, "layout", f"the line {what}; change it, {_REMEDY}")


def _blank(start: int, end: int, first: int, last: int) -> str:
    written, wanted = end - start, last - first
    if written == wanted:
        return "must be empty, but has blanks"
    return "must be left out" if written > wanted else "must have an empty line before it"
