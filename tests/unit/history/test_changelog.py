"""What differs between two states of the data."""

import json

import pytest

from tests.unit.history.states import MOVED, RENAMED, Edit, state
from timeline.history.changelog import ABOUT_RECORDS, NOTHING, Changelog, Item, changelog
from timeline.history.compare import COMPUTED
from timeline.model.records.record import Named
from timeline.model.records.sections import CLAIMS, SECTIONS

THEME = ("title: Lending", "title: Loans")
CORRECTION = "corrections:\n  - date: 2026-11-22\n    records: [books-lent]\n    what: The number.\n\nterms:"


def ids(changes: Changelog) -> tuple[list[str], ...]:
    kinds = (changes.added, changes.changed, changes.removed)
    return *([item.id for item in items] for items in kinds), list(changes.values)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([("Children need it more", "They need it more")], ([], ["reading-room-expected"], [], [])),
        ([("about: Newspaper.", "about: A paper."), THEME], ([], ["lending", "the-gazette"], [], [])),
        ([("instead: write library", "instead: say library")], ([], ["short-word"], [], [])),
        ([RENAMED, MOVED], (["room-expected"], [], ["reading-room-expected"], ["redirects"])),
        ([("title: The village library", "title: The library")], ([], [], [], ["title"])),
        ([("terms:", CORRECTION)], ([], [], [], ["corrections"])),
        ([("paragraph: 2", "paragraph: 0")], ([], ["half-are-children"], [], [])),
        ([("    overview: yes\n", "")], ([], ["books-lent"], [], [])),
        ([("terms:\n  - id: short-word\n    words: [lib]\n    instead: write library\n", "")], ([], [], ["short-word"], [])),
    ],
)  # fmt: skip
def test_each_record_that_says_something_else_is_named(edits: list[Edit], expected: tuple[list[str], ...]) -> None:
    changes = changelog(state(), state(*edits))
    assert changes
    assert ids(changes) == expected


def test_the_headline_is_another_place_than_none() -> None:
    before, after = state(), state()
    after["events"][0]["cites"][0]["paragraph"] = 0
    before["events"][0]["cites"][0]["paragraph"] = None
    assert ids(changelog(before, after))[1] == ["half-are-children"]


def test_order_and_empty_fields_and_what_is_worked_out_say_nothing() -> None:
    before = state(("redirects:\n", "redirects:\n  - id: older-books\n    moved_to: books-lent\n"))
    other = json.loads(json.dumps(before))
    other["sources"].reverse()
    other["redirects"].reverse()
    other["events"] = [dict(reversed(record.items())) for record in reversed(other["events"])]
    for record in (*other["events"], *other["themes"]):
        record |= {"of_a_later_model": None, "many": [], "is_new": False, "note": ""}
    other["events"][0] |= {"url": "elsewhere/", "latest": "2020-01-01", "context": True}
    other["of_a_later_model"] = []
    assert changelog(before, other) == changelog(other, before) == NOTHING
    assert not NOTHING


def test_each_list_is_in_the_order_of_the_data() -> None:
    other = json.loads(json.dumps(state()))
    other["terms"][0]["id"] = "another-word"
    other["events"].append(other["events"][0] | {"id": "another-event", "title": "Another"})
    assert [item.id for item in changelog(state(), other).added] == ["another-word", "another-event"]
    assert [item.id for item in changelog(other, state()).removed] == ["another-word", "another-event"]


def test_the_address_of_a_source_is_said() -> None:
    assert ids(changelog(state(), state(("library?a=1&b=2", "library"))))[1] == ["example-report"]


def test_a_record_without_a_title_is_named_by_its_id() -> None:
    assert changelog({}, {"terms": [{"id": "short-word"}]}).added == (Item("terms", "short-word", "short-word"),)


def test_an_old_state_may_have_sections_and_fields_that_the_model_does_not_know() -> None:
    old = state() | {"rooms": [{"id": "cellar", "name": "The cellar", "size": "3"}], "motto": "Read", "languages": ["en"]}
    changes = changelog(old, state())
    assert changes.removed == (Item("rooms", "cellar", "The cellar"),)
    assert changes.values == ("motto",)


def test_everything_is_added_to_nothing() -> None:
    changes = changelog({}, state())
    named = {section for section, kind in SECTIONS.items() if issubclass(kind, Named)}
    assert {item.section for item in changes.added} == {section for section in named if state()[section]}
    assert changes.ids >= {"books-lent", "lending", "the-gazette", "timeline", "short-word"}


def test_what_is_worked_out_is_what_the_model_does_not_have() -> None:
    for section in CLAIMS:
        fields = SECTIONS[section].model_fields
        assert {key for record in state()[section] for key in record if key not in fields} - {"kind"} == COMPUTED


def test_every_other_list_holds_records_with_ids() -> None:
    assert all("id" in kind.model_fields for section, kind in SECTIONS.items() if section not in ABOUT_RECORDS)
