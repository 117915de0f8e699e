"""The feed of what is new, changed, moved, removed or corrected (Atom, RFC 4287), the newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from timeline.history.edition import day_in_words
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Redirect
from timeline.model.values.wording import tr
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.words import NOT_A_FACT, ClaimWords

_CORRECTIONS = "history/#corrections"  # of a record that is no more
MOST = 200  # entries; a reader program fetches the whole feed each time


@dataclass(frozen=True)
class Entry:
    """One entry. ``address`` stands below the root of the site; ``identity`` names the entry and never changes."""

    identity: str
    address: str
    title: str
    added: date | None
    updated: date
    paragraphs: list[str]
    theme: str = ""


def feed(view: View) -> Markup:
    """The whole feed, with the latest entries."""
    entries = sorted(_entries(view), key=lambda entry: entry.updated, reverse=True)[:MOST]
    site = view.site or "../"  # from where the feed is
    return render("feed.xml", view=view, site=site, entries=entries, subtitle=tr(NOT_A_FACT))


def _entries(view: View) -> Iterator[Entry]:
    latest = sorted(view.claims, key=lambda claim: claim.changed, reverse=True)
    yield from (_claim(view, claim) for claim in latest[:MOST])
    yield from (_redirect(view, redirect) for redirect in view.timeline.redirects)
    on_day: Counter[date] = Counter()
    for each in view.timeline.corrections:
        on_day[each.date] += 1
        titles = ", ".join(f"“{title}”" for title in view.corrected(each).values())
        # The id of an entry never changes; this was the page when the first were published.
        place = f"corrections/#{each.date}-{on_day[each.date]}"
        title = tr("Correction of {titles}", titles=titles)
        there = [identity for identity in view.corrected(each) if view.now(identity)]
        address = view.urls.address(there[0]) if there else _CORRECTIONS
        yield Entry(place, address, title, each.date, each.date, [each.what])


def _place(identity: str) -> str:
    """The same for a record as for what became of it, so that who has its entry is led on."""
    return f"timeline/#{identity}"


def _claim(view: View, claim: Claim) -> Entry:
    days = [tr("First published here on {day}.", day=day_in_words(claim.added))]
    days += [tr("Its content last changed on {day}.", day=day_in_words(claim.updated))] if claim.updated else []
    words, address = ClaimWords(view, claim), view.urls.of_claims[claim.id]
    paragraphs = [*words.paragraphs, " ".join(days)]
    return Entry(_place(claim.id), address, words.headed(), claim.added, claim.changed, paragraphs, claim.theme)


def _redirect(view: View, redirect: Redirect) -> Entry:
    """What became of a record, in place of its own entry."""
    day = redirect.date or view.edition.date
    if redirect.removed:
        became = [tr("The record “{id}” was removed: {reason}", id=redirect.id, reason=redirect.removed)]
        title = tr("Removed: {id}", id=redirect.id)
        return Entry(_place(redirect.id), "history/#old-addresses", title, None, day, became)
    targets = redirect.targets
    titles = tr(" and ").join(f"“{view.title(target)}”" for target in targets)
    title = tr("Moved: {titles}" if redirect.moved_to else "Split: {titles}", titles=titles)
    verb = tr("is now {records}." if redirect.moved_to else "was split into {records}.", records=titles)
    became = [
        tr("The record “{id}” {became}", id=redirect.id, became=verb),
        *(f"{view.site}{view.urls.address(target)}" for target in targets if view.site),
    ]
    return Entry(_place(redirect.id), view.urls.address(targets[0]), title, None, day, became)
