"""Pages at old addresses: they lead on, or say what became of the record."""

from __future__ import annotations

from timeline.model.records.data_file import Redirect
from timeline.model.values.wording import tr
from timeline.site.markup import front_matter
from timeline.site.snippets.data_history import became
from timeline.site.view import View


def redirect_pages(view: View) -> dict[str, str]:
    """A page at each old address: below ``docs/``, its path and its text.

    An old id does not say whether it was that of an event or of a figure, so there is one at both places.
    """
    return {
        f"{folder}/{redirect.id}.md": _page(view, redirect)
        for redirect in view.timeline.redirects
        for folder in ("events", "figures")
    }


def _page(view: View, redirect: Redirect) -> str:
    """A page that leads on by itself where one record took the place of another, and says so in any case."""
    title = tr("This record was removed") if redirect.removed else tr("This record has moved")
    more = {"leads_to": f"../../{view.urls.address(redirect.moved_to)}"} if redirect.moved_to else {}
    lines = [
        front_matter(title, tr("What became of {id}.", id=redirect.id), hide=["toc"], **more),
        f"# {title}\n",
        f"{tr('The record')} `{redirect.id}` {became(view, redirect, '../')}\n",
        f"[{tr('All old addresses')}](../history.md#old-addresses)\n",
    ]
    return "\n".join(lines)
