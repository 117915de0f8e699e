"""Which state of the data the site shows."""

import json
from datetime import date

import pytest

from tests.unit.history.states import RENAMED, release, state, view_after
from timeline.history.changelog import NOTHING, Changelog, changelog
from timeline.history.edition import edition_of
from timeline.history.releases import Release
from timeline.site.exports.data_json import data_json
from timeline.site.view import View

RELEASES = (release("1.0.0", {}, state()), release("1.1.0", state(), state()))
CHANGED = changelog(state(), state(RENAMED))


@pytest.mark.parametrize(
    ("releases", "changes", "day", "words"),
    [
        ((), NOTHING, 21, "unreleased, as of 21 November 2026"),
        (RELEASES, NOTHING, 21, "version 1.1.0 of 22 November 2026"),
        (RELEASES, NOTHING, 30, "version 1.1.0 of 22 November 2026"),
        (RELEASES, CHANGED, 30, "version 1.1.0 with changes up to 30 November 2026"),
        (RELEASES, CHANGED, 21, "version 1.1.0 with changes up to 22 November 2026"),
    ],
)
def test_the_state_in_words(releases: tuple[Release, ...], changes: Changelog, day: int, words: str) -> None:
    assert edition_of(releases, changes, date(2026, 11, day)).words == words


@pytest.mark.parametrize(("releases", "changes"), [((), NOTHING), (RELEASES, CHANGED), (RELEASES, NOTHING)])
def test_the_data_is_as_released_only_after_a_release_without_changes(
    releases: tuple[Release, ...], changes: Changelog
) -> None:
    assert edition_of(releases, changes, date(2026, 11, 21)).is_changed is not (bool(releases) and not changes)


def test_the_data_says_which_state_it_is(small_view: View) -> None:
    for view, head in (
        (small_view, [None, "2000-01-01", True]),
        (view_after((), ()), ["1.0.0", "2026-11-22", False]),
        (view_after((), (RENAMED,)), ["1.0.0", "2026-11-22", True]),
    ):
        data = json.loads(data_json(view))
        assert [data[key] for key in ("version", "date", "changed_since_release")] == head
        assert {**state(), **data}.keys() - state().keys() == {"version", "date", "changed_since_release"}
