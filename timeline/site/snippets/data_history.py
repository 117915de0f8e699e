"""Tell the history of the data: versions with what changed in each, old addresses, corrections, and that of one record."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from timeline.history.changelog import Item
from timeline.history.edition import Edition, day_in_words
from timeline.model.records.claims import Claim
from timeline.model.records.data_file import Redirect
from timeline.model.records.sections import CLAIMS, kind_name
from timeline.model.values.wording import capital, tr
from timeline.site.markup import md
from timeline.site.templates import render
from timeline.site.view import View

SHOWN = 8  # a longer list is folded

# What differs and is no record, where the site has a place for it.
PLACES = {"redirects": "[old addresses](#old-addresses)", "corrections": "[corrections](#corrections)"}


def how_to_cite(view: View) -> str:
    """The last version, or the data as it is before the first, as a quotation to copy from."""
    title, edition, anchor = view.timeline.title, view.edition, ""
    if view.releases:
        last = view.releases[-1]
        edition, anchor = Edition(last.version, last.date, False), f"#v{last.version}"
    address = f" {view.site}history/{anchor}" * bool(view.site)
    return f"> {md(f'{title}. {capital(edition.words)}.{address}')}\n"


def versions(view: View) -> Markup:
    """What is not released yet, then every release, the latest first."""
    return render(
        "reference/versions.md",
        view=view,
        told=partial(_told, view),
        places={name: tr(place) for name, place in PLACES.items()},
        most=SHOWN,
        claims=CLAIMS,
        day=day_in_words,
    )


def _told(view: View, item: Item) -> str:
    """A record that is still there as a link, one that is not with what became of it."""
    kind = kind_name(item.section)
    if view.urls.has_place(item.id):
        return f"[{md(item.title)}]({view.urls.target(item.id)}) ({kind})"
    redirect = next((each for each in view.timeline.redirects if each.id == item.id), None)
    return f"{md(item.title)} ({kind})" + (f": `{item.id}` {became(view, redirect, '')}" if redirect else "")


def became(view: View, redirect: Redirect, root: str) -> str:
    """What became of an old id, as the end of a sentence."""
    if redirect.removed:
        return tr("was removed: {reason}", reason=md(redirect.removed))
    targets = redirect.targets
    links = tr(" and ").join(f"[{md(view.title(target))}]({root}{view.urls.target(target)})" for target in targets)
    return tr("is now {records}." if redirect.moved_to else "was split into {records}.", records=links)


def old_addresses(view: View) -> Markup:
    """Every id that was published and is no record any more, for the page that tells the history."""
    told = partial(became, view, root="")
    return render("reference/old_addresses.md", redirects=view.timeline.redirects, became=told)


def corrections(view: View) -> str:
    """Every correction, the latest first."""
    found = sorted(view.timeline.corrections, key=lambda correction: correction.date, reverse=True)
    lines = [
        f"- **{day_in_words(each.date)}**, "
        + ", ".join(_record(view, *item) for item in view.corrected(each).items())
        + f": {md(each.what)}"
        for each in found
    ]
    return "\n".join([*(lines or [tr("None so far.")]), ""])


def _record(view: View, identity: str, title: str) -> str:
    """A link to a record, or, where it was removed, to why."""
    return f"[{md(title)}]({view.urls.target(identity) if view.now(identity) else f'#{identity}'})"


def about_record(view: View, claim: Claim) -> Markup:
    """When a record came here and what was corrected in it, for its own page.

    A version has it under its id or under one that it had before.
    """
    ids = {claim.id, *view.urls.old_ids.get(claim.id, ())}
    names = [release.version for release in view.releases if ids & release.changes.ids]
    is_changed = bool(names and ids & view.unreleased.ids)
    values = {"claim": claim, "versions": names, "is_changed": is_changed, "day": day_in_words}
    return render("reference/record_history.md", view=view, **values)
