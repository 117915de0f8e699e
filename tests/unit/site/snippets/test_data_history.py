"""The versions, what a record's page tells of its past, and old ids, which lead on whatever record was renamed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.conftest import small
from tests.unit.history.states import MOVED, RENAMED, Edit, view_after
from timeline.history.changelog import Changelog, Item
from timeline.model.records.data_file import Redirect, Timeline
from timeline.model.records.record import Named
from timeline.rules.check import check
from timeline.site.exports.atom_feed import feed
from timeline.site.pages import embeds
from timeline.site.pages.redirects import redirect_pages
from timeline.site.snippets import claim_list, graph_figure, timeline_chart
from timeline.site.snippets.data_history import SHOWN, about_record, corrections, how_to_cite, old_addresses, versions
from timeline.site.view import View
from timeline.site.web.style_sheets import sheets

REMOVED = ("redirects:\n", "redirects:\n  - id: reading-room-expected\n    removed: It was told twice.\n")
WORDS = ("Children need it more", "They need it more")


def part(page: str, heading: str) -> str:
    """What stands below a heading, up to the next."""
    [found] = [each for each in re.split(r"^### ", page, flags=re.MULTILINE) if each.startswith(heading)]
    return found


def test_before_the_first_release(small_view: View) -> None:
    page = versions(small_view)
    assert page.startswith("### Not released yet { #unreleased }\n")
    assert "](" not in page
    assert "Unreleased, as of" in how_to_cite(small_view)


def test_the_first_release_counts_its_records() -> None:
    page = versions(view_after((), ()))
    first = part(page, "Version 1.0.0, 22 November 2026 { #v1.0.0 }")
    assert "The first release: 17 records, 4 of them claims." in first
    assert "](data/releases/1.0.0.json)" in first
    assert ".csv" not in first
    assert "- [" not in first
    assert "Nothing has changed." in part(page, "After version 1.0.0 { #unreleased }")


def test_a_release_with_a_table_offers_it() -> None:
    view = view_after((), ())
    page = versions(replace(view, releases=(replace(view.releases[0], table="id"),)))
    assert "(JSON)](data/releases/1.0.0.json) · [the claims as a table (CSV)](data/releases/1.0.0.csv)\n\nThe first" in page


def test_the_latest_stands_first_and_is_what_is_cited() -> None:
    view = view_after((), (WORDS,), ())
    assert re.findall(r"^### (\w+ \S+)", versions(view), re.MULTILINE) == [
        "After version",
        "Version 2.0.0,",
        "Version 1.0.0,",
    ]
    assert "Version 2.0.0 of 22 November 2026.\n" in how_to_cite(view).replace("\\", "")
    cited = how_to_cite(replace(view, site="https://library.example/")).replace("\\", "")
    assert "Version 2.0.0 of 22 November 2026. https://library.example/history/#v2.0.0" in cited


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([WORDS], "- [A new reading room is expected](events/reading-room-expected.md) (event)\n"),
        ([("about: Newspaper.", "about: A paper.")], "- [The Gazette](who.md#the-gazette) (speaker)\n"),
        ([("title: Books lent\n", "title: All books lent\n")], "- All books lent (series)\n"),
        ([RENAMED, MOVED], "`reading-room-expected` is now [A new reading room is expected](events/room-expected.md).\n"),
        ([RENAMED, REMOVED], "is expected (event): `reading-room-expected` was removed: It was told twice.\n"),
        ([RENAMED], "<summary>Removed: 1 record</summary>\n\n- A new reading room is expected (event)\n"),
        ([RENAMED, MOVED], "Also changed: [old addresses](#old-addresses).\n"),
        ([("page_note: The", "page_note: This")], "Also changed: `page_note`.\n"),
    ],
)  # fmt: skip
def test_what_changed_is_listed_for_a_release_and_after_the_last(edits: list[Edit], expected: str) -> None:
    changed = tuple(edits)
    assert expected in part(versions(view_after((), changed)), "After version 1.0.0").replace("\\", "")
    assert expected in part(versions(view_after((), changed, changed)), "Version 2.0.0").replace("\\", "")


@pytest.mark.parametrize(("number", "is_open"), [(SHOWN, True), (SHOWN + 1, False)])
def test_a_long_list_is_folded(number: int, is_open: bool) -> None:
    added = tuple(Item("events", f"event-{each}", "An event") for each in range(number))
    page = versions(replace(view_after((), ()), unreleased=Changelog(added, (), (), ())))
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
    line = about_record(view, view.claim("reading-room-expected")).split("\n")[0]
    assert re.sub(r"\[([^]]+)\]\(\.\./history\.md#[\w.]+\)", r"\1", line) == f"Added on 21 November 2026. {expected}"


def test_a_record_keeps_its_past_under_another_id() -> None:
    view = view_after((), (RENAMED, MOVED), (RENAMED, MOVED))
    line = about_record(view, view.claim("room-expected")).split("\n")[0]
    assert "since [version 1.0.0](../history.md#v1.0.0), last changed in [version 2.0.0](../history.md#v2.0.0)." in line


def test_before_the_first_release_a_record_tells_of_none(small_view: View) -> None:
    assert about_record(small_view, small_view.claims[0]).split("\n")[0] == "Added on 21 November 2026."


@pytest.fixture(scope="module")
def moved(timeline: Timeline) -> View:
    """The timeline with an old id for each record."""
    ids = [record.id for _, value in timeline if isinstance(value, list) for record in value if isinstance(record, Named)]
    redirects = [Redirect(id=f"old-{identity}", moved_to=identity) for identity in ids]
    return View(timeline.model_copy(update={"redirects": redirects}))


def test_every_kind_of_record_can_be_renamed(moved: View) -> None:
    pages, frames = redirect_pages(moved), embeds.embed_pages(moved, sheets())
    assert "is now" in feed(moved)
    listed = old_addresses(moved)
    for redirect in moved.timeline.redirects:
        assert f'<span id="{redirect.id}"></span>' in listed
        assert f"leads_to: ../../{moved.urls.address(redirect.targets[0])}" in pages[f"events/{redirect.id}.md"].replace(
            '"', ""
        )
        frame, target = frames[f"embed/{redirect.id}.html"], redirect.targets[0]
        assert ('http-equiv="refresh"' in frame) == (f"embed/{target}.html" in frames), "no other page may stand in a frame"
        assert frame.count("<a ") == 1


def test_a_chart_and_a_graph_have_an_anchor_for_their_old_ids(moved: View) -> None:
    for each in moved.timeline.charts:
        assert f'<span id="old-{each.id}-chart"></span>' in timeline_chart.chart_figure(moved, each, "")
    for graph in moved.timeline.graphs:
        assert f'<span id="old-{graph.id}"></span>' in graph_figure.graph_figure(moved, graph, "", {})


def test_a_link_to_a_view_may_name_an_old_id(moved: View) -> None:
    form = claim_list.filter_form(moved)
    for record in (*moved.timeline.themes, *moved.timeline.phases):
        assert f'<option value="{record.id}" data-was="old-{record.id}">' in form


CORRECTIONS = (
    "  - {date: 2026-11-22, records: [old-books, books-lent], what: The number.}\n"
    "  - {date: 2026-11-23, records: [gone], what: The year.}\n"
    "  - {date: 2026-11-24, records: [gone, readers-doubled], what: The name.}\n"
)
GONE = ("redirects:\n", f"corrections:\n{CORRECTIONS}\nredirects:\n  - id: gone\n    removed: It was told twice.\n")


def test_a_correction_leads_to_what_its_records_are_now_or_to_why_they_were_removed() -> None:
    data = small(GONE)
    assert "reference" not in {problem.rule for problem in check(data)}
    view = View(data.document.timeline)
    last, removed, moved = corrections(view).strip().split("\n")
    assert "[gone](#gone), [" in last
    assert "(figures/readers-doubled.md)" in last
    assert removed.endswith(": The year.")
    assert "[gone](#gone)" in removed
    assert '<span id="gone"></span>' in old_addresses(view)
    assert moved.count("](") == moved.count("(figures/books-lent.md)") == 1
    assert "The number." in about_record(view, view.claim("books-lent"))
    assert "The year." not in about_record(view, view.claim("books-lent"))


def test_the_feed_tells_a_correction_of_what_was_removed() -> None:
    page = feed(replace(View(small(GONE).document.timeline), site="https://library.example/"))
    assert "Correction of “gone”" in page
    assert 'href="https://library.example/history/#corrections"' in page
