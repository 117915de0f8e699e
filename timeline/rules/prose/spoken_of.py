"""Tell which records each one speaks of, as far as it names them or is named by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data, texts
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase, Series, Theme
from timeline.model.records.pictures import Chart, Frame, Graph, Multiple
from timeline.model.records.record import Named
from timeline.model.records.story import Slide
from timeline.rules.references import all_references
from timeline.yaml_file.tree import Place

# Records that say nothing of their own: what their texts count is said of others.
DRAWN = (Chart, Frame, Graph, Multiple, Phase, Series, Slide, Theme)


def relations(document: Document) -> dict[Place, list[Entry]] | None:
    """By its place, what each record speaks of; None where a record or what a reference leads to may be missing."""
    if document.tree.problems:
        return None
    found: dict[Place, list[Entry]] = defaultdict(list)
    records = named(document)
    for entry, _, _, identity in all_references(document):
        if not (target := records.get(identity)):
            return None
        if isinstance(entry.record, Claim) and isinstance(target.record, DRAWN):
            found[target.place].append(entry)  # a series speaks of its figures, and a theme of its claims
        else:
            found[entry.place].append(target)
    for chart in document.entries(Chart):
        found[chart.place] += document.claims()
    return found


def spoken_of(entry: Entry, related: Mapping[Place, list[Entry]], also: Iterable[Entry] = ()) -> Iterator[Entry]:
    """The record itself, those ``also`` given, and those of which it speaks, itself or through what it draws."""
    todo, seen = [entry, *also], set()
    for each in todo:
        if each.place not in seen:
            seen.add(each.place)
            yield each
            if each is entry or isinstance(each.record, DRAWN):
                todo += related.get(each.place, ())


def texts_beside(document: Document, entry: Entry, place: Place, about: Iterable[Entry]) -> Iterator[str]:
    """The texts of records, but not the one at a place of ``entry``, which may be among them."""
    for each in about:
        yield from (text for where, text in texts(document, each) if each is not entry or where != place)


def named(document: Document) -> dict[str, Entry]:
    """Every record with an id, by it."""
    return document.by_id(Named)


def records_of(data: Data, entry: Entry, place: Place, related: Mapping[Place, list[Entry]]) -> list[Entry]:
    """Of which records the text at ``place`` of a record is: a reason is of two, a note on a date of one alone."""
    if isinstance(entry.record, Claim) and place[-1] == "reason":
        other = data.once(named).get(data.document.tree.typed((*entry.place, *place[:-1], "record")))
        return [entry, other] if other else [entry]
    return [entry] if place in (("counted",), ("date_note",)) else list(spoken_of(entry, related))
