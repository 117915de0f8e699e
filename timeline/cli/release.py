"""A release: the data frozen in a file, and how to cite it. Who asks for it, and what day it is, is for the caller."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from timeline.build import last_change, view_of
from timeline.history.changelog import Changelog, changelog
from timeline.history.git_revisions import uncommitted
from timeline.history.releases import CITATION, Release, release_text
from timeline.model.reading.project_data import DATA, RELEASES, SEEDS
from timeline.model.records.data_file import Timeline
from timeline.site.cite.citation_cff import citation_file
from timeline.site.exports.data_json import data_of
from timeline.site.exports.tables import claims_table
from timeline.site.output.output_folder import write_file

# The part of a version that goes up, and what it then says of the data.
PARTS = {
    "PATCH": "only wording changed",
    "MINOR": "records were added, or say something else",
    "MAJOR": "ids were removed, or the form of the file changed",
}

# Hosts that mean nothing outside one machine or one book (RFC 2606, RFC 6761), and bare numbers.
_UNREAL = re.compile(r"(^|\.)(example(\.(com|net|org))?|test|invalid|local|localhost)$|^[0-9.:]*$")
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", re.ASCII)


class VersionError(ValueError):
    """There can be no such release; the message says what must be and how to mend it."""


def release(root: Path, timeline: Timeline, version: str, today: date) -> str:
    """Freeze the data below ``root``, which must be without problems; a line says what was written and what to do next.

    Raises VersionError, and OSError where a file cannot be written; then nothing is.
    """
    view = view_of(root, timeline)
    frozen = replace(view, site="")  # wherever the site goes, a version stays true
    data = data_of(frozen)
    changes = view.unreleased if view.releases else changelog({}, data)
    last = view.releases[-1] if view.releases else None
    _refuse(version, last, changes)
    _refuse_days(timeline, last, today)
    _refuse_address(view.site)
    files = {
        f"{RELEASES}/{version}.json": release_text(version, today, changes, data),
        f"{RELEASES}/{version}.csv": claims_table(frozen).csv,
        CITATION: citation_file(view, version, today),
    }
    _write(root, files)
    counts = f"{len(changes.added)} added, {len(changes.changed)} changed, {len(changes.removed)} removed"
    names = f"{CITATION}, which names {view.site or 'no address'}"
    return (
        f"wrote {RELEASES}/{version}.json (records: {counts}), the claims beside it as .csv, and {names}; "
        f"commit all three, tag the commit v{version}, and push it with its tag"
    )


def refuse_uncommitted(root: Path) -> None:
    """Raise VersionError where git has not what would be frozen; RevisionError where there is no git."""
    if found := uncommitted(root, (DATA, SEEDS, RELEASES, CITATION)):
        names = ", ".join(found)
        raise VersionError(f"{names} must be committed first, so that the tag of the version holds what is frozen")


def _write(root: Path, files: Mapping[str, str]) -> None:
    """Write all files or none; those of a version are new."""
    try:
        for name, text in files.items():
            write_file(root / name, text)
    except BaseException:
        for name in files:
            if name.startswith(RELEASES):
                (root / name).unlink(missing_ok=True)
        raise


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
        must = f"must say something else than version {last.version}, the last release"
        raise VersionError(f"the data {must}; change it first")
    for part, items, what in (("MAJOR", changes.removed, "removed"), ("MINOR", changes.added, "added")):
        if items and number < _number(following[part]):
            ids = ", ".join(item.id for item in items)
            must = f"must be {following[part]} or greater, because ids were {what}: {ids}"
            raise VersionError(f'the version "{version}" {must}')


def _refuse_days(timeline: Timeline, last: Release | None, today: date) -> None:
    """Raise VersionError where the data, or the last release, is of a day that is still to come."""
    days = {f"{RELEASES}/{last.version}.json": last.date} if last else {}
    for name, day in {DATA: last_change(timeline), **days}.items():
        if day > today:
            raise VersionError(f"no day in {name} must be after today, {today}, but there is {day}; mend it, or the clock")


def _refuse_address(site: str) -> None:
    """Raise VersionError where the citation would name an address that readers do not have."""
    if site and _UNREAL.search(urlsplit(site).hostname or ""):
        must = "must be the address at which readers see the site, or not be set"
        raise VersionError(f"SITE_URL {must}, and {site} is only an example")


def _following(last: Release) -> dict[str, str]:
    """The versions that may come next, by the part that goes up."""
    major, minor, patch = last.number
    return {"PATCH": f"{major}.{minor}.{patch + 1}", "MINOR": f"{major}.{minor + 1}.0", "MAJOR": f"{major + 1}.0.0"}


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
