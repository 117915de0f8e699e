"""Rule: the publisher of a source is the speaker of whose works it is one, or the source says whose work it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.sources import Source, Speaker
from timeline.problem import Problem
from timeline.rules.rule import rule

_TEXTS = ("title", "publisher", "about", "note", "authors", "institutions")


@rule("publisher")
def publisher(data: Data) -> Iterator[Problem]:
    """A source whose publisher is a speaker is a work of that one, unless it names another, whose work it then is."""
    document = data.document
    speakers = list(document.entries(Speaker, "id", "name", "label", "works"))
    named = {name: each for each in speakers for name in (each.record.name, each.record.label) if name}
    owners = {work: each for each in speakers for work in each.record.works}
    for entry in document.entries(Source, "id", *_TEXTS):
        source = entry.record
        owner, other = owners.get(source.id), named.get(source.publisher)
        if not owner or not other or owner is other or source.publisher in owner.record.name:
            continue  # which may be a work of two, of which one is the publisher
        own = _names(owner.record.name) - _names(other.record.name)
        if own.isdisjoint(_names(" ".join(f"{getattr(source, key)}" for key in _TEXTS))):
            has, lacks = (document.tree.at((*each.place, "works"))[0] for each in (owner, other))
            message = (
                f"must be that of whom it is a work, and {owner.name} has it among its works in line {has}; correct the "
                f'publisher, or move "{source.id}" to the works of {other.name} in line {lacks}, or say in note whose it is'
            )
            yield document.problem(entry, "publisher", message, "publisher")


def _names(text: str) -> set[str]:
    """The words of a text that may be parts of a name: those that begin with no small letter."""
    return {word for word in re.findall(r"\w+", text) if not word[0].islower()}
