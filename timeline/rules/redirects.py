"""What must hold of the past: what was published does not vanish or change unseen.

Two rules look at the file alone; the others need an earlier version of it, or of the releases.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.reading.project_data import Data
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Correction, Redirect
from timeline.problem import Problem
from timeline.rules.rule import rule


@rule("redirect")
def redirects(data: Data) -> Iterator[Problem]:
    """A redirect says exactly one thing about what became of an id."""
    for entry in data.document.entries(Redirect, "moved_to", "split_into", "removed"):
        given = [key for key in ("moved_to", "split_into", "removed") if getattr(entry.record, key)]
        if len(given) != 1:
            message = f"must have exactly one of moved_to, split_into and removed, not {len(given)} of them"
            yield data.document.problem(entry, "redirect", message)


@rule("updated")
def updated(data: Data) -> Iterator[Problem]:
    """A change comes after the first publication, and a correction is told on each record that it concerns."""
    claims = data.document.by_id(Claim, "added", "updated")
    for entry in claims.values():
        if entry.record.updated and entry.record.updated < entry.record.added:
            message = f"must not be before added ({entry.record.added}); correct the one or the other"
            yield data.document.problem(entry, "updated", message, "updated")
    for entry in data.document.entries(Correction, "date", "records"):
        for number, identity in enumerate(entry.record.records):
            claim = claims.get(identity)
            if claim and claim.record.changed < entry.record.date:
                message = f"{claim.name} must have updated: {entry.record.date}, the day of the correction; add it there"
                yield data.document.problem(entry, "updated", message, "records", number)
