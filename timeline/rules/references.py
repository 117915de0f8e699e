"""That each id is one record's, and each reference finds its record."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim, Event, Figure
from timeline.model.records.data_file import Correction, Redirect
from timeline.model.records.dimensions import Answer, Phase, Series, Theme, Unit
from timeline.model.records.pictures import Frame, Graph, Multiple, Panel, Window
from timeline.model.records.record import Named, Record
from timeline.model.records.sections import SECTIONS
from timeline.model.records.sources import Source, Speaker
from timeline.model.records.story import DRAWN_OF, Slide
from timeline.model.values.suggestions import reference_meant
from timeline.model.values.wording import with_article
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
            if first is not entry and not _is_turned(entry, first, data.document):
                is_gone = not isinstance(first.record, Redirect)
                pairs = [(first, entry), (entry, first)]
                if is_copy := kind is Named and _added(first) != _added(entry):
                    pairs = [max(pairs, key=lambda pair: _added(pair[0]))]
                for one, other in pairs:
                    line = data.document.tree.at(other.place)[0]
                    also = f"{other.name} in line {line} has it too"
                    remedy = f"choose another for {'this one, which' if is_copy else 'the one that'} is new"
                    if kind is Redirect:
                        remedy = "delete the record or the redirect" if is_gone else "delete one of the two"
                    message = f"id must be used once in the file, but {also}; {remedy}"
                    yield data.document.problem(one, "id-unique", message, "id")


def _added(entry: Entry) -> str:
    """The day on which a record was added, as text that sorts by it; empty where it has none."""
    return str(getattr(entry.record, "added", "")) if "added" not in entry.broken else ""


def _is_turned(entry: Entry, first: Entry, document: Document) -> bool:
    """Whether a redirect leads from the id of a record to one that is gone, and not the other way round."""
    target = getattr(entry.record, "moved_to", None)
    return bool(target) and not isinstance(first.record, Redirect) and target not in document.by_id(Named)


@rule("reference")
def references(data: Data) -> Iterator[Problem]:
    """A reference names a record of the right kind that is in the file."""
    document = data.document
    kinds: tuple[type[Record], ...] = (
        *(Phase, Theme, Unit, Series, Source, Speaker, Frame, Graph, Multiple),
        *(Claim, Event, Figure, Named),
    )
    known = {kind: document.by_id(kind) for kind in kinds}
    sections = {kind: f" under {name}" for name, kind in SECTIONS.items()}
    gone = document.by_id(Redirect, "moved_to")
    for entry, place, wanted, identity in all_references(document):
        targets = known[wanted]
        if isinstance(entry.record, Correction) and identity in gone:
            continue  # what was corrected in a record stays told when it is no more
        if identity not in targets:
            kind = "record" if wanted is Named else wanted.__name__.lower()
            meant = reference_meant(identity, {name: _names(target.record) for name, target in targets.items()})
            several = _several(identity, targets, is_listed=isinstance(place[-1], int))
            hint = several or _what_became(document, entry, gone.get(identity)) or meant
            if not hint or hint.startswith("; known"):
                entry_too = "delete the entry, " if len(place) > 1 and place[0] != "cites" else ""
                hint += f"; correct it, {entry_too}or add a record with that id{sections.get(wanted, '')}"
            other = f", but is that of {known[Named][identity].name}" if identity in known[Named] else ""
            message = f'"{identity}" must be the id of {with_article(kind)} in this file{other}{hint}'
            yield document.problem(entry, "reference", message, *place)
        elif identity == getattr(entry.record, "id", None):
            message = "a record must not refer to itself; name the other record"
            yield document.problem(entry, "reference", message, *place)


def _several(identity: str, known: Container[str], *, is_listed: bool) -> str:
    """What to write in place of several ids in one, which may be ``is_listed``; empty where it is not several."""
    ids = re.findall(r"[\w-]+", identity)
    are_known = len(ids) > 1 and all(each in known for each in ids)
    mend = (
        f"write a comma between them: {', '.join(ids)}"
        if is_listed
        else f"write an entry of its own for each of {', '.join(ids)}"
    )
    return f"; {mend}" if are_known else ""


def _what_became(document: Document, entry: Entry, gone: Entry | None) -> str:
    """What to write instead of an id that is no longer used; ``gone`` is what redirects says of it."""
    if not gone:
        return ""
    if gone is entry:
        return ", and not the old id itself; name the record that took its place, or say why it was removed"
    if gone.record.moved_to:
        return f'; write "{gone.record.moved_to}", as redirects says'
    line = document.tree.at(gone.place)[0]
    now = f"became {', '.join(gone.record.split_into)}" if gone.record.split_into else "was removed"
    what = "the whole pair" if isinstance(entry.record, Theme) else "it"
    remedy = (
        'write "removed: …" here, too, with the reason' if isinstance(entry.record, Redirect) else f"take {what} out here"
    )
    return f", but it {now}, as line {line} says; name a record that is there, or {remedy}"


def _names(record: Named) -> set[str]:
    return {str(getattr(record, key, None)) for key in ("title", "name", "label")}


def all_references(document: Document) -> Iterator[Reference]:
    """Every place that names a record by its id, in the order of the kinds of records."""
    for entry in document.claims():
        yield from _claim_references(entry)
    for entry in document.entries(Slide, "picture"):
        slide = entry.record
        if slide.of and slide.picture in DRAWN_OF:
            yield entry, ("of",), DRAWN_OF[slide.picture], slide.of
        yield from _list(entry, slide.shows, Figure if slide.picture == "unlike" else Claim, "shows")
    for entry in document.entries(Record):
        if not isinstance(entry.record, Claim | Slide):
            yield from _references(entry, entry.record)


# Which field names what; of records inside others, too.
_FIELDS: dict[type[Record], dict[str, type[Record]]] = {
    Speaker: {"works": Source, "speaks_for": Speaker},
    Series: {"unit": Unit},
    Answer: {"earlier": Claim, "later": Claim},
    Redirect: {"moved_to": Named, "split_into": Named},
    Correction: {"records": Named},
    Graph: {"share": Figure, "series": Series, "beside": Figure},
    Frame: {"series": Series, "events": Event, "beside": Figure},
    Window: {"source": Source, "figures": Figure},
    Panel: {"series": Series, "figure": Figure, "contested_by": Claim},
}


def _references(entry: Entry, record: Record, *place: str | int) -> Iterator[Reference]:
    for name, kind in next((fields for kind, fields in _FIELDS.items() if isinstance(record, kind)), {}).items():
        value = getattr(record, name)
        if isinstance(value, str):
            yield entry, (*place, name), kind, value
        else:
            yield from _list(entry, value, kind, *place, name)
    for name in ("answers", "windows", "panels"):
        for number, inner in enumerate(getattr(record, name, None) or ()):
            yield from _references(entry, inner, name, number)


def _list(entry: Entry, names: Sequence[str] | None, kind: type[Record], *place: str | int) -> Iterator[Reference]:
    """A reference for each name in a list that stands at ``place``."""
    yield from ((entry, (*place, number), kind, name) for number, name in enumerate(names or ()))


def _claim_references(entry: Entry) -> Iterator[Reference]:
    claim = entry.record
    typed = ((key, kind) for key, kind in _SINGLE if getattr(claim, key, None) and key not in entry.filled)
    yield from ((entry, (key,), kind, getattr(claim, key)) for key, kind in typed)
    for number, cite in enumerate(claim.cites or ()):
        yield entry, ("cites", number, "source"), Source, cite.source
        yield from _list(entry, cite.attribution, Speaker, "cites", number, "attribution")
    yield from _list(entry, claim.attribution if "attribution" not in entry.filled else (), Speaker, "attribution")
    relations: tuple[tuple[str, type[Record]], ...] = (("counter_evidence", Claim), ("not_comparable_with", Figure))
    for key, kind in relations:
        for number, relation in enumerate(getattr(claim, key, None) or ()):
            yield entry, (key, number, "record"), kind, relation.record


_SINGLE: tuple[tuple[str, type[Record]], ...] = (("theme", Theme), ("phase", Phase), ("unit", Unit), ("series", Series))


@rule("redirect")
def redirects(data: Data) -> Iterator[Problem]:
    """A redirect says exactly one thing about what became of an id."""
    named = data.document.by_id(Named)
    for entry in data.document.entries(Redirect, "id", "moved_to", "split_into", "removed"):
        one, other = entry.record.id, entry.record.moved_to
        if one in named and _is_turned(entry, named[one], data.document):
            message = f"must lead from the old id to the new one; exchange the two, {{id: {other}, moved_to: {one}}}"
            yield data.document.problem(entry, "redirect", message)
        outcomes = [key for key in ("moved_to", "split_into", "removed") if getattr(entry.record, key)]
        if len(outcomes) != 1:
            message = f"must have exactly one of moved_to, split_into and removed, not {len(outcomes)} of them"
            yield data.document.problem(entry, "redirect", message)
        elif len(entry.record.split_into) == 1:
            message = f'must name two records or more; write "moved_to: {entry.record.split_into[0]}", or add another'
            yield data.document.problem(entry, "redirect", message, "split_into")
