"""The page of versions and what a record's page tells of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.unit.history.states import MOVED, RENAMED, Edit, view_after
from timeline.history.changelog import Changes, Item
from timeline.site.snippets.data_history import about_record
from timeline.site.snippets.version_list import SHOWN, how_to_cite, versions
from timeline.site.view import View

REMOVED = ("redirects:\n", "redirects:\n  - id: reading-room-expected\n    removed: It was told twice.\n")
WORDS = ("Children need it more", "They need it more")


def part(page: str, heading: str) -> str:
    """What stands below a heading, up to the next."""
    [found] = [each for each in re.split(r"^## ", page, flags=re.MULTILINE) if each.startswith(heading)]
    return found


def test_before_the_first_release(small_view: View) -> None:
    page = versions(small_view)
    assert page.startswith("## Not released yet { #unreleased }\n")
    assert "](" not in page
    assert "Unreleased, as of" in how_to_cite(small_view)


def test_the_first_release_counts_its_records() -> None:
    page = versions(view_after((), ()))
    first = part(page, "Version 1.0.0, 22 November 2026 { #v1.0.0 }")
    assert "The first release: 16 records, 4 of them claims." in first
    assert "](data/releases/1.0.0.json)" in first
    assert "- [" not in first
    assert "Nothing has changed." in part(page, "After version 1.0.0 { #unreleased }")


def test_the_latest_stands_first_and_is_what_is_cited() -> None:
    view = view_after((), (WORDS,), ())
    assert re.findall(r"^## (\w+ \S+)", versions(view), re.MULTILINE) == [
        "After version",
        "Version 2.0.0,",
        "Version 1.0.0,",
    ]
    assert "Version 2.0.0 of 22 November 2026. https://example.org/versions/" in how_to_cite(view).replace("\\", "")
    assert "v2.0.0" in how_to_cite(view)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([WORDS], "- [A new reading room is expected](events/reading-room-expected.md) (event)\n"),
        ([("about: Newspaper.", "about: A paper.")], "- [The Gazette](who.md#the-gazette) (speaker)\n"),
        ([("title: Books lent\n", "title: All books lent\n")], "- All books lent (series)\n"),
        ([RENAMED, MOVED], "`reading-room-expected` is now [A new reading room is expected](events/room-expected.md).\n"),
        ([RENAMED, REMOVED], "is expected (event): `reading-room-expected` was removed: It was told twice.\n"),
        ([RENAMED], "<summary>Removed: 1 record</summary>\n\n- A new reading room is expected (event)\n"),
        ([RENAMED, MOVED], "Changed besides: [old addresses](corrections.md#old-addresses).\n"),
        ([("page_note: The", "page_note: This")], "Changed besides: `page_note`.\n"),
    ],
)  # fmt: skip
def test_what_changed_is_told_of_a_release_and_after_the_last(edits: list[Edit], expected: str) -> None:
    changed = tuple(edits)
    assert expected in part(versions(view_after((), changed)), "After version 1.0.0").replace("\\", "")
    assert expected in part(versions(view_after((), changed, changed)), "Version 2.0.0").replace("\\", "")


@pytest.mark.parametrize(("number", "is_open"), [(SHOWN, True), (SHOWN + 1, False)])
def test_a_long_list_is_folded(number: int, is_open: bool) -> None:
    added = tuple(Item("events", f"event-{each}", "An event") for each in range(number))
    page = versions(replace(view_after((), ()), unreleased=Changes(added, (), (), ())))
    assert f'<details markdown class="tl-folded"{" open" * is_open}>\n<summary>Added: {number} records</summary>' in page
    assert page.count("- An event (event)\n") == number


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([(), ()], "In the data since version 1.0.0."),
        ([(), (WORDS,), (WORDS,)], "In the data since version 1.0.0, last changed in version 2.0.0."),
        ([(), (WORDS,)], "In the data since version 1.0.0. It was changed after version 1.0.0."),
        ([(), (WORDS,), (), ()], "In the data since version 1.0.0, last changed in version 3.0.0."),
        ([(RENAMED,), ()], "It is in no version yet."),
        ([(RENAMED,), (), ()], "In the data since version 2.0.0."),
    ],
)
def test_a_record_tells_its_versions(states: list[tuple[Edit, ...]], expected: str) -> None:
    view = view_after(*states)
    line = next(about_record(view, view.claim("reading-room-expected")))
    assert re.sub(r"\[([^]]+)\]\(\.\./versions\.md#[\w.]+\)", r"\1", line) == f"Added on 21 November 2026. {expected}"


def test_a_record_keeps_its_past_under_another_id() -> None:
    view = view_after((), (RENAMED, MOVED), (RENAMED, MOVED))
    line = next(about_record(view, view.claim("room-expected")))
    assert "since [version 1.0.0](../versions.md#v1.0.0), last changed in [version 2.0.0](../versions.md#v2.0.0)." in line


def test_before_the_first_release_a_record_tells_of_none(small_view: View) -> None:
    assert next(about_record(small_view, small_view.claims[0])) == "Added on 21 November 2026."
