"""That each id is one record's, and each reference finds its record."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Correction, Redirect
from timeline.model.records.dimensions import Graph, Phase, Series, Theme, Unit
from timeline.model.records.record import Named, Record
from timeline.model.records.sections import SECTIONS
from timeline.model.records.sources import Source, Speaker
from timeline.model.records.story import Slide
from timeline.model.values.suggestions import reference_meant
from timeline.problem import Problem
from timeline.rules.rule import rule

# The entry that refers, the place in it, the kind of record that it must name, and the id.
Reference = tuple[Entry, tuple[str | int, ...], type[Record], str]


@rule("id-unique")
def id_unique(data: Data) -> Iterator[Problem]:
    """All ids share one namespace, because links, pages and references name a record by its id alone."""
    seen: dict[str, Entry] = {}
    for kind in (Named, Redirect):
        for entry in data.document.entries(kind, "id"):
            first = seen.setdefault(entry.record.id, entry)
            if first is not entry:
                for one, other in ((first, entry), (entry, first)):
                    line = data.document.tree.at(other.place)[0]
                    also = f"{other.name} in line {line} has it too"
                    message = f"id must be used once in the file, but {also}; choose another for the one that is new"
                    yield data.document.problem(one, "id-unique", message, "id")


@rule("reference")
def references(data: Data) -> Iterator[Problem]:
    """A reference names a record of the right kind that is in the file."""
    document = data.document
    kinds: tuple[type[Record], ...] = (Phase, Theme, Unit, Series, Source, Speaker, Claim, Figure, Named)
    known = {kind: document.by_id(kind) for kind in kinds}
    sections = {kind: f" under {name}" for name, kind in SECTIONS.items()}
    moved = {name: entry.record.moved_to for name, entry in document.by_id(Redirect, "moved_to").items()}
    for entry, place, wanted, identity in _references(document):
        targets = known[wanted]
        if identity not in targets:
            kind = "record" if wanted is Named else wanted.__name__.lower()
            meant = reference_meant(identity, {name: _names(target.record) for name, target in targets.items()})
            now = moved.get(identity)
            hint = f'; write "{now}", as redirects says' if now else meant
            if not hint or hint.startswith("; known"):
                hint += f"; correct it, or add a record with that id{sections.get(wanted, '')}"
            message = f'"{identity}" must be the id of a {kind} in this file{hint}'
            yield document.problem(entry, "reference", message, *place)
        elif identity == getattr(entry.record, "id", None):
            message = "a record must not refer to itself; name the other record"
            yield document.problem(entry, "reference", message, *place)


def _names(record: Named) -> set[str]:
    return {str(getattr(record, key, None)) for key in ("title", "name", "label")}


def _references(document: Document) -> Iterator[Reference]:
    for entry in document.claims():
        yield from _claim_references(entry)
    for entry in document.entries(Speaker, "works"):
        yield from ((entry, ("works", number), Source, work) for number, work in enumerate(entry.record.works))
    for entry in document.entries(Slide, "shows"):
        yield from ((entry, ("shows", number), Claim, target) for number, target in enumerate(entry.record.shows))
    for entry in document.entries(Series, "unit"):
        yield entry, ("unit",), Unit, entry.record.unit
    yield from _references_of_the_past(document)
    for entry in document.entries(Graph):
        if entry.record.share:
            yield entry, ("share",), Figure, entry.record.share
        for key, kind in (("series", Series), ("beside", Figure)):
            yield from (
                (entry, (key, number), kind, target) for number, target in enumerate(getattr(entry.record, key) or ())
            )


def _references_of_the_past(document: Document) -> Iterator[Reference]:
    for entry in document.entries(Redirect):
        if entry.record.moved_to:
            yield entry, ("moved_to",), Named, entry.record.moved_to
        for number, target in enumerate(entry.record.split_into or ()):
            yield entry, ("split_into", number), Named, target
    for entry in document.entries(Correction, "records"):
        yield from ((entry, ("records", number), Named, target) for number, target in enumerate(entry.record.records))


def _claim_references(entry: Entry) -> Iterator[Reference]:
    claim = entry.record
    yield from ((entry, (key,), kind, getattr(claim, key)) for key, kind in _SINGLE if getattr(claim, key, None))
    for number, cite in enumerate(claim.cites or ()):
        yield entry, ("cites", number, "source"), Source, cite.source
    for number, speaker in enumerate(claim.attribution or ()):
        yield entry, ("attribution", number), Speaker, speaker
    relations: tuple[tuple[str, type[Record]], ...] = (("counter_evidence", Claim), ("not_comparable_with", Figure))
    for key, kind in relations:
        for number, relation in enumerate(getattr(claim, key, None) or ()):
            yield entry, (key, number, "record"), kind, relation.record


_SINGLE: tuple[tuple[str, type[Record]], ...] = (
    ("theme", Theme),
    ("phase", Phase),
    ("unit", Unit),
    ("series", Series),
)


@rule("redirect")
def redirects(data: Data) -> Iterator[Problem]:
    """A redirect says exactly one thing about what became of an id."""
    for entry in data.document.entries(Redirect, "moved_to", "split_into", "removed"):
        outcomes = [key for key in ("moved_to", "split_into", "removed") if getattr(entry.record, key)]
        if len(outcomes) != 1:
            message = f"must have exactly one of moved_to, split_into and removed, not {len(outcomes)} of them"
            yield data.document.problem(entry, "redirect", message)
