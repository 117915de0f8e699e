"""The feed, read with a library: permanent ids, the newest first, and whoever follows a record is led on."""

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest

from timeline.history.edition import Edition
from timeline.site.exports.atom_feed import MOST, feed
from timeline.site.view import View

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def dated(view: View) -> View:
    """The example, with a day on which its data last changed."""
    return replace(view, edition=Edition("", date(2026, 12, 24), True))


def read(view: View) -> feedparser.FeedParserDict:
    found = feedparser.parse(feed(view))
    assert not found.bozo, found.bozo_exception
    assert found.version == "atom10"
    return found


def test_every_entry_has_what_the_standard_asks_for(small_view: View, dated: View) -> None:
    for each in (small_view, dated):
        root = ElementTree.fromstring(feed(each))
        for element in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1, name
        assert root.findtext(f"{ATOM}author/{ATOM}name")
        ids = [entry.id for entry in read(each).entries]
        assert len(set(ids)) == len(ids)
        assert all(identity.startswith("urn:uuid:") for identity in ids)


def test_without_an_address_the_ids_are_the_same_and_links_lead_from_where_the_feed_is(dated: View) -> None:
    there, here = read(dated), feedparser.parse(feed(replace(dated, site="")))
    assert [entry.id for entry in here.entries] == [entry.id for entry in there.entries]
    assert here.feed.id == there.feed.id
    assert [f"../{entry.link.removeprefix(dated.site)}" for entry in there.entries] == [entry.link for entry in here.entries]
    assert "https://" not in re.sub(
        "https://creativecommons.org/|http://www.w3.org/2005/Atom", "", feed(replace(dated, site=""))
    )


def test_what_changed_last_stands_first(dated: View) -> None:
    found = read(dated)
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert found.feed.updated == days[0]
    changed = next(entry for entry in found.entries if entry.id == dated.urls.urn("timeline/#books-lent-2001"))
    assert (changed.published[:10], changed.updated[:10]) == ("2026-01-12", "2026-02-03")
    assert "last changed on 3 February 2026" in changed.summary


def test_claims_corrections_and_old_ids_are_all_told(dated: View) -> None:
    found = {entry.id: entry for entry in read(dated).entries}
    names = [
        *(f"timeline/#{claim.id}" for claim in dated.claims),
        *(f"timeline/#{redirect.id}" for redirect in dated.timeline.redirects),
        "corrections/#2026-02-03-1",
        "corrections/#2026-03-20-1",
    ]
    assert found.keys() == set(map(dated.urls.urn, names))
    entries = {name: found[dated.urls.urn(name)] for name in names}
    assert entries["timeline/#old-books"].link == f"{dated.site}figures/books-lent-2001/"
    assert entries["timeline/#old-books"].title == "Moved: “800 books were lent in the first year”"
    assert "figures/seats-society/" in entries["timeline/#seats-in-the-room"].summary
    assert "The report says so in passing" in entries["timeline/#the-soup-ran-out"].summary
    assert "it is that of the books" in entries["corrections/#2026-02-03-1"].summary


def test_an_old_id_is_told_at_its_own_day_or_with_the_last_state_of_the_data(dated: View) -> None:
    updated = {entry.id: entry.updated[:10] for entry in read(dated).entries}
    assert updated[dated.urls.urn("timeline/#old-books")] == "2026-03-20"
    assert updated[dated.urls.urn("timeline/#borrowing")] == "2026-12-24"


def test_the_feed_is_as_new_as_its_newest_entry(view: View) -> None:
    newest = view.claim("half-are-children").model_copy(update={"updated": date(2027, 1, 2)})
    others = [event for event in view.timeline.events if event.id != newest.id]
    found = read(View(view.timeline.model_copy(update={"events": [*others, newest]})))
    assert found.feed.updated[:10] == found.entries[0].updated[:10] == "2027-01-02"
    assert found.entries[1].updated[:10] < "2027-01-02"


def test_the_feed_is_the_same_for_the_same_data_and_never_too_long(dated: View) -> None:
    assert feed(dated) == feed(dated)
    one = dated.claim("half-are-children")
    many = [one.model_copy(update={"id": f"a{number}"}) for number in range(MOST + 1)]
    assert len(read(View(dated.timeline.model_copy(update={"events": [*dated.timeline.events, *many]}))).entries) == MOST
