"""Hold the data against an earlier version: what was published does not vanish or change unseen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from timeline.model.reading.loader import Document, Entry
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Redirect
from timeline.model.records.record import Named
from timeline.problem import Problem

# What may change without a reader being told: where a record is shown, and how it is called there.
_UNTOLD = {"label", "overview", "added", "updated"}


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
