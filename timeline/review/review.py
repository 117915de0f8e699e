"""Review a change: compare the data file in the working tree with the one from which its branch began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.history.compare import KINDS, Change, Changes, compare, file_version
from timeline.history.git_revisions import base_of, write_files
from timeline.model.reading.project_data import DATA, SEEDS, Data, read
from timeline.review.picture_diff import Picture, pictures
from timeline.rules.check import check
from timeline.site.view import View


@dataclass(frozen=True)
class Review:
    """What a reviewer sees. ``base`` is the revision as typed, and ``commit`` the one that was compared with.

    ``notes`` say what could not be compared or drawn. ``redirected`` holds the ids that have a redirect, and
    ``pages`` the address of each claim's page below the root of the site, by its id before or now.
    """

    base: str
    commit: str
    changes: Changes
    pictures: tuple[Picture, ...]
    notes: tuple[str, ...]
    redirected: frozenset[str]
    pages: dict[str, str]

    @property
    def summary(self) -> str:
        """How many records differ, as in ``Records: 1 added, 3 changed. Order changed: themes.``."""
        counts = Counter(change.kind for change in self.changes.records)
        records = ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])
        order = f" Order changed: {', '.join(self.changes.reordered)}." if self.changes.reordered else ""
        return (f"Records: {records}." if records else "No record changed.") + order

    def page(self, change: Change) -> str:
        """The address of a record's page, or nothing if it has none."""
        return self.pages.get(change.record.id, "") if change.is_claim else ""


def review(root: Path, base: str, after: Data) -> Review:
    """Compare ``after``, the readable data file below ``root``, with the file of ``base``.

    Raises RevisionError where there is nothing to compare with.
    """
    commit = base_of(root, base)
    with TemporaryDirectory() as folder:
        write_files(root, commit, (DATA, SEEDS), Path(folder))
        is_there = (Path(folder) / DATA).exists()
        old, new = _Version(read(Path(folder))), _Version(after)
    changes = compare(file_version(old.document), file_version(new.document))
    notes = [*(old.notes("before") if is_there else [f"{DATA} was not there before."]), *new.notes("now")]
    redirected = frozenset(entry.record.id for entry in new.document.sections["redirects"] if entry.record.id)
    pages = {identity: url for view in (old.view, new.view) if view for identity, url in view.urls.of_claims.items()}
    drawn = tuple(pictures(old.view, new.view, changes.records))
    if changes.records and old.view and new.view and not drawn:
        notes.append("Every chart and graph is drawn as before.")
    return Review(base, commit, changes, drawn, tuple(notes), redirected, pages)


class _Version:
    """A version of the data, and what the site makes of it: nothing where it has problems."""

    def __init__(self, data: Data) -> None:
        self.document = data.document
        self.problems = check(data)
        self.view = None if self.problems else View(data.document.timeline)

    def notes(self, when: str) -> Iterator[str]:
        if self.document.head.record is None:
            yield f"The file as it was {when} cannot be read, so that every record counts as added."
        elif self.problems:
            yield f"The file {when} has problems ({len(self.problems)}), so that no chart of it is drawn."
