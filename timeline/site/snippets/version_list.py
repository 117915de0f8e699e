"""The versions of the data: each with its day, its file and its changelog, and what changed after the last of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.history.changelog import CLAIMS, Changes, Item
from timeline.history.edition import Edition, day_in_words
from timeline.history.releases import Release
from timeline.model.records.sections import kind_name
from timeline.model.values.wording import capital
from timeline.site.markup import md
from timeline.site.snippets.data_history import became
from timeline.site.view import View

SHOWN = 8  # a longer list is folded

# What differs and is no record, where the site has a place for it.
PLACES = {"redirects": "[old addresses](corrections.md#old-addresses)", "corrections": "[corrections](corrections.md)"}


def how_to_cite(view: View) -> str:
    """The last version, or the data as it is before the first, as a quotation to copy from."""
    title, edition, anchor = view.timeline.title, view.edition, ""
    if view.releases:
        last = view.releases[-1]
        edition, anchor = Edition(last.version, last.date, False), f"#v{last.version}"
    return f"> {md(f'{title}. {capital(edition.words)}. {view.site}versions/{anchor}')}\n"


def versions(view: View) -> str:
    """What is not released yet, then every release, the latest first."""
    lines = [*_unreleased(view)]
    for release in reversed(view.releases):
        lines += _release(view, release, is_first=release is view.releases[0])
    return "\n".join([*lines, ""])


def _unreleased(view: View) -> Iterator[str]:
    if not view.releases:
        yield "## Not released yet { #unreleased }\n"
        yield f"There is no version so far. The data is as of {day_in_words(view.edition.date)}, and may still change.\n"
        return
    version = view.edition.version
    yield f"## After version {version} {{ #unreleased }}\n"
    if view.unreleased:
        yield f"The site shows the data as it is now, and the next version will hold what changed since {version}.\n"
        yield from _changelog(view, view.unreleased)
    else:
        yield f"Nothing has changed. The data that the site shows is that of version {version}.\n"


def _release(view: View, release: Release, *, is_first: bool) -> Iterator[str]:
    yield f"## Version {release.version}, {day_in_words(release.date)} {{ #v{release.version} }}\n"
    yield f"[Download the data as it was then (JSON)](data/releases/{release.version}.json)\n"
    if is_first:
        records = release.changes.added
        claims = sum(item.section in CLAIMS for item in records)
        yield f"The first release: {len(records)} records, {claims} of them claims.\n"
    else:
        yield from _changelog(view, release.changes)


def _changelog(view: View, changes: Changes) -> Iterator[str]:
    yield from _list(view, "Added", changes.added)
    yield from _list(view, "Changed", changes.changed)
    yield from _list(view, "Removed", changes.removed)
    if changes.values:
        yield f"Changed besides: {', '.join(PLACES.get(value, f'`{value}`') for value in changes.values)}.\n"


def _list(view: View, what: str, items: Sequence[Item]) -> Iterator[str]:
    if not items:
        return
    is_open = " open" if len(items) <= SHOWN else ""
    yield f'<details markdown class="tl-folded"{is_open}>'
    yield f"<summary>{what}: {len(items)} record{'s' * (len(items) > 1)}</summary>\n"
    yield from (f"- {_item(view, item)}" for item in items)
    yield "\n</details>\n"


def _item(view: View, item: Item) -> str:
    """A record that is still there as a link, one that is not with what became of it."""
    kind = kind_name(item.section)
    if view.urls.has_place(item.id):
        return f"[{md(item.title)}]({view.urls.target(item.id)}) ({kind})"
    redirect = next((each for each in view.timeline.redirects if each.id == item.id), None)
    return f"{md(item.title)} ({kind})" + (f": `{item.id}` {became(view, redirect, '')}" if redirect else "")
