"""The feed, read with a library: permanent ids, the newest first, and whoever follows a record is led on."""

from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest

from tests.conftest import ROOT
from timeline.history.edition import Edition
from timeline.model.reading.loader import load
from timeline.site.exports.atom_feed import MOST, feed
from timeline.site.view import View

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def full() -> View:
    """A small site with a correction and with records that moved, were split and were removed."""
    return View(load(ROOT / "tests" / "valid" / "full.yaml").timeline, Edition("", date(2026, 12, 24), True))


def read(view: View) -> feedparser.FeedParserDict:
    found = feedparser.parse(feed(view))
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def test_every_entry_has_what_the_standard_asks_for(view: View, full: View) -> None:
    for each in (view, full):
        root = ElementTree.fromstring(feed(each))
        for element in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert root.findtext(f"{ATOM}author/{ATOM}name")
        ids = [entry.id for entry in read(each).entries]
        assert len(set(ids)) == len(ids)
        assert all(identity.startswith(each.site) for identity in ids)


def test_what_changed_last_stands_first(full: View) -> None:
    found = read(full)
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert found.feed.updated == days[0]
    changed = next(entry for entry in found.entries if entry.id.endswith("/timeline/#books-lent"))
    assert (changed.published[:10], changed.updated[:10]) == ("2026-11-21", "2026-11-22")
    assert "last changed on 22 November 2026" in changed.summary


def test_claims_corrections_and_old_ids_are_all_told(full: View) -> None:
    entries = {entry.id.removeprefix(full.site): entry for entry in read(full).entries}
    assert entries.keys() == {
        *(f"timeline/#{claim.id}" for claim in full.claims),
        *(f"timeline/#{redirect.id}" for redirect in full.timeline.redirects),
        "corrections/#2026-11-22-1",
    }
    assert entries["timeline/#old-books"].link == f"{full.site}figures/books-lent/"
    assert entries["timeline/#old-books"].title == "Moved: “1,200 books were lent”"
    assert "figures/readers-doubled/" in entries["timeline/#books-and-readers"].summary
    assert "The report does not say so." in entries["timeline/#a-second-room"].summary
    assert "it is now that of the books" in entries["corrections/#2026-11-22-1"].summary


def test_an_old_id_is_told_at_its_own_day_or_with_the_last_state_of_the_data(full: View) -> None:
    old, *others = full.timeline.redirects
    dated = [old.model_copy(update={"date": date(2026, 12, 1)}), *others]
    entries = {entry.id: entry for entry in read(View(full.timeline.model_copy(update={"redirects": dated}))).entries}
    assert entries[f"{full.site}timeline/#{old.id}"].updated[:10] == "2026-12-01"
    assert next(entry for entry in read(full).entries if entry.id.endswith("#old-books")).updated[:10] == "2026-12-24"


def test_the_feed_is_the_same_for_the_same_data_and_never_too_long(full: View) -> None:
    assert feed(full) == feed(full)
    one = full.claim("half-are-children")
    many = [one.model_copy(update={"id": f"a{number}"}) for number in range(MOST + 1)]
    assert len(read(View(full.timeline.model_copy(update={"events": [*full.timeline.events, *many]}))).entries) == MOST
