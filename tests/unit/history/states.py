"""States of the small data file: two compared, or released one after the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.conftest import small
from timeline.history.changelog import changelog
from timeline.history.compare import Changes, compare, file_version
from timeline.history.edition import edition_of
from timeline.history.releases import Release, release_text
from timeline.model.reading.loader import Document
from timeline.site.exports.data_json import data_of
from timeline.site.view import View

Edit = tuple[str, str]

EVENT = "  - id: reading-room-expected\n"  # the last event of the file
RENAMED = ("  - id: reading-room-expected", "  - id: room-expected")
MOVED = ("redirects:\n", "redirects:\n  - id: reading-room-expected\n    moved_to: room-expected\n")


def of_event(*edits: Edit) -> str:
    """The lines of that event after edits."""
    text = small(*edits).document.tree.text
    start = text.index(EVENT)
    return text[start : text.index("\nfigures:", start)]


def with_copy(*edits: Edit, identity: str = "room-again", added: str = "2026-11-22") -> Edit:
    """What adds that event once more, under another id and after edits of its own."""
    copied, _, _ = of_event().replace(EVENT, f"  - id: {identity}\n").partition("added: ")
    for old, new in edits:
        assert old in copied, old
        copied = copied.replace(old, new)
    return EVENT, f"{copied}added: {added}\n{EVENT}"


def differences(before: Document, after: Document) -> Changes:
    """What differs between two data files."""
    return compare(file_version(before), file_version(after))


def state(*edits: Edit) -> dict[str, Any]:
    """The data as it is published, with texts of the file replaced."""
    return data_of(View(small(*edits).document.timeline))


def release(version: str, before: dict[str, Any], data: dict[str, Any]) -> Release:
    """A release of 22 November 2026."""
    day, changes = date(2026, 11, 22), changelog(before, data)
    return Release(version, day, changes, data, release_text(version, day, changes, data))


def view_after(*states: tuple[Edit, ...]) -> View:
    """The last of the states, when those before it were released as 1.0.0, 2.0.0 and so on."""
    found = [state(*edits) for edits in states]
    releases = tuple(
        release(f"{number}.0.0", before, data)
        for number, (before, data) in enumerate(zip([{}, *found], found[:-1], strict=False), 1)
    )
    view = View(small(*states[-1]).document.timeline, releases=releases)
    unreleased = changelog(releases[-1].data, found[-1])
    return replace(view, edition=edition_of(releases, unreleased, date(2026, 11, 21)), unreleased=unreleased)
