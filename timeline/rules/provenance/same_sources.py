"""Rules: one work is one source and one name one speaker, so that claims meet on one place and no copy goes its own way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.loader import Document, Entry
from timeline.model.reading.project_data import Data
from timeline.model.records.sources import Source, Speaker
from timeline.model.values.web_addresses import page_key
from timeline.problem import Problem
from timeline.rules.naming.speaker_names import plain_name
from timeline.rules.rule import rule

_SHOWN = ("title", "publisher", "published")


@rule("same-source")
def same_source(data: Data) -> Iterator[Problem]:
    """Two sources with one address are one work, so title, publisher and date are the same; two alike are one too many.

    One work may well be two sources, one behind an article and one that gives background.
    """
    document = data.document
    alike: dict[str, Entry] = {}
    at: dict[str, Entry] = {}
    for entry in document.entries(Source, *Source.model_fields):
        first = alike.setdefault(entry.record.model_dump_json(exclude={"id"}), entry)
        if first is not entry:
            line = document.tree.at(first.place)[0]
            message = f"must not be as {first.name} in line {line} but for its id; delete it, or write what its own work has"
            yield document.problem(entry, "same-source", message)
        elif key := page_key(entry.record.url or ""):
            yield from _unlike(document, entry, at.setdefault(key, entry))


@rule("same-speaker")
def same_speaker(data: Data) -> Iterator[Problem]:
    """Two speakers have not one name, with an initial or what it is short for or without; else one is taken for two."""
    first: dict[str, Entry] = {}
    for entry in data.document.entries(Speaker, "name"):
        name = re.sub(r"\b\w\. ", "", plain_name(entry.record.name)).lower()  # without an initial in the middle
        other = first.setdefault(name, entry)
        if other is not entry:
            line = data.document.tree.at(other.place)[0]
            message = f"must not be that of {other.name} in line {line}; use that id, with its works, and delete this entry"
            yield data.document.problem(entry, "same-speaker", message, "name")


def _unlike(document: Document, entry: Entry, first: Entry) -> Iterator[Problem]:
    """What differs between two sources with one address; where the titles do, the address is likely that of another."""
    values = {name: [getattr(each.record, name) for each in (first, entry)] for name in _SHOWN}
    unlike = [name for name, (one, other) in values.items() if one and other and one != other]
    if "title" in unlike:
        line = document.tree.at((*first.place, "url"))[0]
        message = (
            f"must not be that of {first.name} in line {line}, too, because {', '.join(unlike)} differ; correct one of "
            "the two addresses, or if both stand on one page, add # and the place there"
        )
        yield document.problem(entry, "same-source", message, "url")
        return
    for name in unlike:
        line = document.tree.at((*first.place, name))[0]
        message = f"must be as {first.name} has it in line {line}, because both have one address; correct one of the two"
        yield document.problem(entry, "same-source", message, name)
