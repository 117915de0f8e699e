"""Tell what became of what was published: old addresses, corrections, and the history of each record."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.history.edition import day_in_words
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Redirect
from timeline.site.markup import md
from timeline.site.view import View


def became(view: View, redirect: Redirect, root: str) -> str:
    """What became of an old id, as the end of a sentence."""
    if redirect.removed:
        return f"was removed: {md(redirect.removed)}"
    targets = redirect.targets
    links = " and ".join(f"[{md(view.title(target))}]({root}{view.urls.target(target)})" for target in targets)
    return f"{'is now' if redirect.moved_to else 'was split into'} {links}."


def old_addresses(view: View) -> str:
    """Every id that was published and is no record any more, for the page of corrections."""
    lines = [
        f'- <span id="{redirect.id}"></span>`{redirect.id}` {became(view, redirect, "")}'
        for redirect in view.timeline.redirects
    ]
    return "\n".join([*(lines or ["None: every address that was published still leads to its record."]), ""])


def corrections(view: View) -> str:
    """Every correction, the latest first."""
    found = sorted(view.timeline.corrections, key=lambda correction: correction.date, reverse=True)
    lines = [
        f"- **{day_in_words(each.date)}**, "
        + ", ".join(f"[{md(view.title(identity))}]({view.urls.target(identity)})" for identity in each.records)
        + f": {md(each.what)}"
        for each in found
    ]
    return "\n".join([*(lines or ["None so far."]), ""])


def about_record(view: View, claim: Claim) -> Iterator[str]:
    """When a record came here and what was corrected in it, in lines for its own page."""
    changed = f" What it says was last changed on {day_in_words(claim.updated)}." if claim.updated else ""
    yield f"Added on {day_in_words(claim.added)}.{changed}{_in_versions(view, claim)}"
    for each in view.timeline.corrections:
        if claim.id in each.records:
            yield f"[Correction](../corrections.md) of {day_in_words(each.date)}: {md(each.what)}"
    yield "{ .tl-meta }\n"


def _in_versions(view: View, claim: Claim) -> str:
    """Since which version a record is in the data, and in which it last changed, under its id or one that it had before."""
    if not view.releases:
        return ""
    ids = {claim.id, *view.urls.old_ids.get(claim.id, ())}
    told = [release.version for release in view.releases if ids & release.changes.ids]
    if not told:
        return " It is in no [version](../versions.md#unreleased) yet."
    last = f", last changed in {_version(told[-1])}" if told[1:] else ""
    since = f" It was [changed](../versions.md#unreleased) after version {view.edition.version}."
    return f" In the data since {_version(told[0])}{last}.{since if ids & view.unreleased.ids else ''}"


def _version(version: str) -> str:
    return f"[version {version}](../versions.md#v{version})"
