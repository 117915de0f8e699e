"""Check the data against an earlier revision: what was published must neither vanish nor change unnoticed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from timeline.history.compare import IMMATERIAL, Change, compare, file_version
from timeline.history.git_revisions import base_of, write_files
from timeline.history.revision_rules.changed_claims import (
    left_out_speakers,
    lost_brackets,
    lost_counter_evidence,
    told_at_records,
    unnamed_speakers,
)
from timeline.history.revision_rules.changed_numbers import left_numbers
from timeline.history.revision_rules.new_citations import added_citations, moved_citations
from timeline.history.revision_rules.new_records import backdated, copied_reasons, told_corrections, unused_words
from timeline.history.revision_rules.published_lists import unchanged, uncorrected, unexplained, vanished
from timeline.history.revision_rules.removed_claims import left_days, left_names, left_sentences, left_words
from timeline.history.revision_rules.reworded import lost_limits, respelt_quotations
from timeline.history.revision_rules.told_again import told_again
from timeline.model.reading.loader import Document
from timeline.model.reading.project_data import DATA, RELEASES, Data, read
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Redirect
from timeline.model.records.record import Named
from timeline.problem import Problem


def since(root: Path, revision: str, data: Data, found: Sequence[Problem] = ()) -> list[Problem]:
    """The problems that were ``found``, told where they arose, and every one since the branch of ``root`` left ``revision``.

    Raises RevisionError where there is nothing to compare with.
    """
    commit = base_of(root, revision)
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_files(root, commit, (DATA, RELEASES), folder)
        before = read(folder).document
        altered = list(_altered(folder, root, commit[:10]))
        if before.head.record is None or data.document.head.record is None:
            return [*found, *altered]  # nobody knows what is in a file that cannot be read
        pages = _pages(root)
        problems = [*told_at_records(found, before, data.document), *left_out_speakers(before, data)]
        problems += [*lost_brackets(before, data), *lost_counter_evidence(before, data)]
        problems += unnamed_speakers(before, data)
        problems += [*history(before, data.document, data.today), *unused_words(before, data, pages.values())]
        problems += [
            *lost_limits(before, data),
            *respelt_quotations(before, data),
            *moved_citations(before, data),
            *added_citations(before, data),
        ]
        problems += left_numbers(before, data, pages)
        problems += [*left_days(before, data.document, pages), *left_names(before, data, pages)]
        if before.by_id(Claim).keys() - data.document.by_id(Claim).keys():
            write_files(root, commit, ("docs",), folder)
            problems += left_words(before, data, _pages(folder), pages)
        problems += [*left_sentences(before, data), *told_again(before, data)]
        return altered + problems


def _pages(root: Path) -> dict[str, str]:
    """The written pages by their paths."""
    return {f"docs/{path.name}": _text(path) or "" for path in (root / "docs").glob("*.md")}


def _altered(before: Path, after: Path, commit: str) -> Iterator[Problem]:
    """A release stays as it was published, because it is cited."""
    for path in (before / RELEASES).glob("*.*"):
        name = f"{RELEASES}/{path.name}"
        text = _text(after / name)
        if text != _text(path):
            what = "deleted" if text is None else "changed"
            message = (
                f"a published release must stay as it was, because it is cited, but this one was {what}; "
                f"run `git checkout {commit} -- {name}`, and put what should be otherwise into the next release"
            )
            yield Problem(name, 1, 1, "release-changed", message)


def _text(path: Path) -> str | None:
    """The text of a file, with the same line ends on every machine; None where there is no file."""
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else None


def history(before: Document, after: Document, today: date) -> Iterator[Problem]:
    """Every problem of ``after`` that only a comparison with ``before`` shows. Where one of them cannot be read, none."""
    if before.head.record is not None and after.head.record is not None:
        changes = compare(file_version(before), file_version(after)).records
        yield from _renamed(before, after)
        yield from vanished(before, after, changes)
        yield from uncorrected(before, after)
        yield from unchanged(before, after, changes)
        yield from unexplained(before, after, today)
        yield from _turned(before, after)
        yield from _redated(before, after)
        yield from backdated(before, after, today)
        yield from copied_reasons(before, after)
        yield from told_corrections(before, after)
        yield from _not_updated(after, changes, today)


def _renamed(before: Document, after: Document) -> Iterator[Problem]:
    """The name of the data stays, because feeds and calendars that people keep know each entry by it."""
    was, name = before.head.record.name, after.head.record.name
    if was and name != was:
        message = f'name: must stay "{was}", because it is in the ids of the feed and the calendar; write that again'
        yield after.tree.problem(("name",), "name-changed", message)


def _turned(before: Document, after: Document) -> Iterator[Problem]:
    """A record does not become one of another kind under the same id, because links to it would not find it."""
    old = before.by_id(Named)
    for identity, entry in after.by_id(Named).items():
        if identity in old and old[identity].place[0] != entry.place[0]:
            message = (
                f"must not be that of what was {old[identity].name} before, because its address would change; "
                f"give it another id, and say under redirects that {identity} moved there"
            )
            yield after.problem(entry, "id-turned", message, "id")


def _redated(before: Document, after: Document) -> Iterator[Problem]:
    """The day on which a claim was added stays, and that of its last change only moves on, because citations name them."""
    old = before.by_id(Claim, "added", "updated")
    for identity, entry in after.by_id(Claim, "added", "updated").items():
        if identity not in old:
            continue
        claim, was = entry.record, old[identity].record
        if claim.added != was.added:
            yield after.problem(entry, "redated", f"must stay as it was published; write {was.added}", "added")
        elif claim.changed < was.changed:
            must = f"must not be before the last change that was published; write {was.changed}, or the day of this change"
            yield after.problem(entry, "redated", must, "updated")


def _not_updated(after: Document, changes: Sequence[Change], today: date) -> Iterator[Problem]:
    """A claim that says something else than before states the day of that change, so that whoever cited it can see it.

    One that was changed before on the same day states it already.
    """
    claims = after.by_id(Claim, "added", "updated")
    redirects = after.by_id(Redirect, "moved_to").items()
    moved = {identity: entry.record.moved_to for identity, entry in redirects if entry.record.moved_to}
    for change in changes:
        entry = claims.get(change.record.id)
        if change.kind == "changed" and entry and entry.record.changed < today:
            names = [field.name for field in change.fields if _with_successors(field.before, moved) != field.after]
            material = [name for name in names if name not in IMMATERIAL]
            if material and "updated" not in names:
                where = "line updated" if entry.record.updated else "line below added"
                message = (
                    f"{', '.join(material)} changed, so the record must have the day of this change; write "
                    f'"updated: {today}" in the {where}'
                )
                place = (*entry.place, "updated" if entry.record.updated else "added")
                yield after.tree.problem(place, "not-updated", f"{entry.name}: {message}", key=True)


def _with_successors(value: Any, moved: Mapping[str, str]) -> Any:
    """The value with each id that has moved replaced by its successor: a claim that names the successor says the same."""
    if isinstance(value, dict):
        return {key: _with_successors(each, moved) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_successors(each, moved) for each in value]
    return moved.get(value, value)
