"""What must hold of the past: what was published does not vanish or change unseen.

Two rules look at the file alone; the others need an earlier version of it, or of the releases.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.checks.rule import Data, rule
from timeline.file.problem import Problem
from timeline.records.claims import Claim
from timeline.records.load import Document, Entry
from timeline.records.model import Correction, Redirect
from timeline.records.record import Named

# What may change without a reader being told: where a record is shown, and how it is called there.
_UNTOLD = {"label", "overview", "added", "updated"}


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


def history(before: Document, after: Document) -> Iterator[Problem]:
    """Every problem of ``after`` that only a comparison with ``before`` shows. Where one of them cannot be read, none."""
    if before.head.record is None or after.head.record is None:
        return
    yield from _vanished(before, after)
    yield from _turned(before, after)
    yield from _untold(before, after)


def altered(before: Mapping[str, str], after: Mapping[str, str], commit: str) -> Iterator[Problem]:
    """Every file of a release that is not what it was at ``commit``; the files are given by their paths."""
    for path, text in before.items():
        if after.get(path) != text:
            what = "changed" if path in after else "deleted"
            message = (
                f"a published release must stay as it was, because it is cited, but this one was {what}; "
                f"run `git checkout {commit} -- {path}`, and put what should be otherwise into the next release"
            )
            yield Problem(path, 1, 1, "release-changed", message)


def _vanished(before: Document, after: Document) -> Iterator[Problem]:
    """An id that was published stays, because links and citations lead to it: as a record, or under redirects."""
    known = {identity: entry for kind in (Named, Redirect) for identity, entry in after.by_id(kind).items()}
    was = {identity: entry for kind in (Named, Redirect) for identity, entry in before.by_id(kind).items()}
    added = {_content(after, entry): identity for identity, entry in known.items() if identity not in was}
    is_empty = not after.sections.get("redirects")
    where = 'in place of "redirects: []" write "redirects:" and below it' if is_empty else "under redirects add"
    for identity, entry in was.items():
        if identity not in known:
            successor = added.get(_content(before, entry), "ID-OF-ITS-SUCCESSOR")
            message = (
                f"{entry.name} must not vanish, because links lead to it; {where}, indented by two spaces, the line "
                f'"- {{id: {identity}, moved_to: {successor}}}" or "- {{id: {identity}, removed: TODO}}" with the reason; '
                "or bring it back"
            )
            yield after.tree.problem(("redirects",), "id-vanished", message, key=True)


def _content(document: Document, entry: Entry) -> str:
    """What a record says, whatever its id: a record with another id and the same content is its successor."""
    return json.dumps({key: value for key, value in _fields(document, entry).items() if key not in {"id", *_UNTOLD}})


def _turned(before: Document, after: Document) -> Iterator[Problem]:
    """A record does not become one of another kind under the same id, because links to it would not find it."""
    was = before.by_id(Named)
    for identity, entry in after.by_id(Named).items():
        if identity in was and was[identity].place[0] != entry.place[0]:
            message = (
                f"must not be that of what was {was[identity].name} before, because its address would change; "
                f"give it another id, and say under redirects that {identity} moved there"
            )
            yield after.problem(entry, "id-turned", message, "id")


def _untold(before: Document, after: Document) -> Iterator[Problem]:
    """A claim that says something else than before tells since when, so that whoever cited it can see that it changed."""
    was = before.by_id(Claim)
    moved = {identity: entry.record.moved_to for identity, entry in after.by_id(Redirect, "moved_to").items()}
    for identity, entry in after.by_id(Claim).items():
        if identity in was and (told := _renamed(_fields(before, was[identity]), moved)).get("added"):
            now = _fields(after, entry)
            changed = [key for key in {**now, **told} if key not in _UNTOLD and now.get(key) != told.get(key)]
            if changed and now.get("updated") == told.get("updated"):
                message = (
                    f"{', '.join(changed)} changed, so the record must have the day of this change; write "
                    '"updated: YYYY-MM-DD" with that day in the line below added'
                )
                yield after.problem(entry, "not-updated", message)


def _renamed(value: Any, moved: Mapping[str, str | None]) -> Any:
    """The same with the ids that have a successor in place of the old ones: who names it says nothing else than before."""
    if isinstance(value, dict):
        return {key: _renamed(item, moved) for key, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, moved) for item in value]
    return moved.get(value) or value


def _fields(document: Document, entry: Entry) -> dict[str, Any]:
    value: Any = document.tree.value
    section, number = entry.place
    return dict(value[section][number])
