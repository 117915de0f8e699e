"""A release: the data frozen in a file, and how to cite it. Who asks for it, and what day it is, is for the caller."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from timeline.build import view_of
from timeline.history.changelog import Changelog, changelog
from timeline.history.releases import Release, release_text
from timeline.model.reading.project_data import RELEASES
from timeline.model.records.data_file import Timeline
from timeline.site.cite.citation_cff import citation_file
from timeline.site.exports.data_json import data_of
from timeline.site.output.output_folder import write_file

CITATION = "CITATION.cff"

# The part of a version that goes up, and what it then says of the data.
PARTS = {
    "PATCH": "only wording changed",
    "MINOR": "records were added, or say something else",
    "MAJOR": "ids were removed, or the form of the file changed",
}

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)


class VersionError(ValueError):
    """There can be no such release; the message says what must be and how to mend it."""


def release(root: Path, timeline: Timeline, version: str, today: date) -> str:
    """Freeze the data below ``root``, which must be without problems; a line says what was written and what to do next.

    Raises VersionError, and OSError where a file cannot be written; then nothing is.
    """
    view = view_of(root, timeline)
    data = data_of(view)
    changes = view.unreleased if view.releases else changelog({}, data)
    _refuse(version, view.releases[-1] if view.releases else None, changes)
    citation = citation_file(view, version, today)
    path = f"{RELEASES}/{version}.json"
    write_file(root / path, release_text(version, today, changes, data))
    try:
        write_file(root / CITATION, citation)
    except BaseException:
        (root / path).unlink()
        raise
    counts = f"{len(changes.added)} added, {len(changes.changed)} changed, {len(changes.removed)} removed"
    return (
        f"wrote {path} (records: {counts}) and {CITATION}, which names {view.site}; "
        f"commit both, tag the commit v{version}, and push it with its tag"
    )


def _refuse(version: str, last: Release | None, changes: Changelog) -> None:
    """Raise VersionError where ``version`` cannot follow the ``last`` release with these changes."""
    following = _following(last) if last else {"MAJOR": "1.0.0"}
    if not _VERSION.fullmatch(version):
        must = "must be MAJOR.MINOR.PATCH, three numbers with dots between them and nothing before or after"
        raise VersionError(f'the version "{version}" {must}; write {" or ".join(following.values())}')
    if not last:
        return
    number = _number(version)
    if number <= last.number:
        must = f"must be greater than {last.version}, the last release; write {' or '.join(following.values())}"
        raise VersionError(f'the version "{version}" {must}, and see release --help')
    if not changes:
        raise VersionError(
            f"the data must say something else than version {last.version}, the last release; change it first"
        )
    for part, items, what in (("MAJOR", changes.removed, "removed"), ("MINOR", changes.added, "added")):
        if items and number < _number(following[part]):
            ids = ", ".join(item.id for item in items)
            must = f"must be {following[part]} or greater, because ids were {what}: {ids}"
            raise VersionError(f'the version "{version}" {must}')


def _following(last: Release) -> dict[str, str]:
    """The versions that may come next, by the part that goes up."""
    major, minor, patch = last.number
    return {"PATCH": f"{major}.{minor}.{patch + 1}", "MINOR": f"{major}.{minor + 1}.0", "MAJOR": f"{major + 1}.0.0"}


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
