"""The sections of the file, and how messages call the records in them."""

from __future__ import annotations

from typing import get_args

from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Head, Timeline
from timeline.model.records.record import Record
from timeline.yaml_file.tree import Place

SECTIONS: dict[str, type[Record]] = {
    name: get_args(info.annotation)[0] for name, info in Timeline.model_fields.items() if name not in Head.model_fields
}

NOTES = ("date_note", "attribution_note", "caveat")  # what a claim says in its own words of what it says

CLAIMS = tuple(name for name, kind in SECTIONS.items() if issubclass(kind, Claim))


def kind_name(section: str) -> str:
    """How readers and messages call a record of a section."""
    return {"series": "series", "glossary": "glossary entry", "story": "slide"}.get(section, section.removesuffix("s"))


def record_name(place: Place, identity: object = None) -> str:
    """The kind of the record at ``place`` with its id, or with its number where it has none."""
    if not place:
        return "the file"
    kind = kind_name(str(place[0]))
    return f'{kind} "{identity}"' if isinstance(identity, str) and identity else f"{kind} number {int(place[1]) + 1}"
