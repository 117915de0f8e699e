"""Releases: the data frozen under a version, with what changed since the version before. Their files never change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.history.changelog import Changelog, Item
from timeline.history.compare import Values
from timeline.problem import Problem

CITATION = "CITATION.cff"


@dataclass(frozen=True)
class Release:
    """A version of the data: its day, what changed since the one before, the data, and its file as it was published.

    ``table`` is that of the claims, which was published with it; versions of long ago have none.
    """

    version: str
    date: date
    changes: Changelog
    data: Values
    text: str
    table: str = ""

    @property
    def number(self) -> tuple[int, ...]:
        """The version as numbers, by which versions are ordered."""
        return tuple(map(int, self.version.split(".")))


def read_releases(folder: Path) -> tuple[Release, ...]:
    """Every release in ``folder``, the oldest first; none where there is no such folder."""
    found = (_read(path) for path in folder.glob("*.json"))
    return tuple(sorted((release for release in found if release), key=lambda release: release.number))


def release_problems(folder: Path, name: str) -> Iterator[Problem]:
    """A problem for each file in ``folder``, which messages call ``name``, that cannot be read as a release."""
    for path in sorted(folder.glob("*.json")):
        if not _read(path):
            message = "the file must be a release as the command wrote it; bring it back from git, or delete it"
            yield Problem(f"{name}/{path.name}", 1, 1, "release-file", message)


def citation_problems(root: Path, folder: str) -> Iterator[Problem]:
    """A problem where the citation of the data names another version than the newest release below ``root / folder``.

    One that is of something else, as of a program, has versions of its own.
    """
    releases, path = read_releases(root / folder), root / CITATION
    text = path.read_text(encoding="utf-8", errors="replace") if releases and path.is_file() else ""
    if not re.search(r"""^type:\s*["']?dataset\b""", text, re.MULTILINE):
        return
    newest = {"version": releases[-1].version, "date-released": releases[-1].date.isoformat()}
    for number, line in enumerate(text.splitlines(), 1):
        key, _, typed = line.partition(":")
        value = re.sub(r"\s#.*", "", typed).strip(" \"'")
        if key in newest and value != newest[key]:
            message = (
                f'{key}: must be that of the newest release, {folder}/{releases[-1].version}.json, and not "{value}"; write '
                f'{key}: "{newest[key]}", or bring back from git the release that is missing'
            )
            yield Problem(CITATION, number, 1, "citation-version", message)


def _read(path: Path) -> Release | None:
    """The release in a file, or nothing if it holds none or one of another version than its name says."""
    try:
        text = path.read_text(encoding="utf-8")
        table = path.with_suffix(".csv")
        values = json.loads(text)
        added, changed, removed = (tuple(Item(**item) for item in values[kind]) for kind in ("added", "changed", "removed"))
        changes = Changelog(added, changed, removed, tuple(values["values"]))
        day, data = date.fromisoformat(values["date"]), dict(values["data"])
        rows = table.read_bytes().decode() if table.exists() else ""
        release = Release(values["version"], day, changes, data, text, rows)
        return release if path.stem == ".".join(map(str, release.number)) else None
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def release_text(version: str, day: date, changes: Changelog, data: Values) -> str:
    """The file of a release."""
    return as_json({"version": version, "date": day.isoformat(), **asdict(changes), "data": data})


def as_json(values: Values) -> str:
    """A file of JSON with each record on a line of its own, so that a comparison of two versions shows which one changed."""
    return f"{_lines(values)}\n"


def _lines(value: Any) -> str:
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{_json(key)}: {_lines(item)}" for key, item in value.items()) + "\n}"
    return "[\n" + ",\n".join(map(_json, value)) + "\n]" if value and isinstance(value, list | tuple) else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
