"""End a page: which state of the data it shows, how to cite it, and where to suggest a change of it or report an error."""

from __future__ import annotations

from markupsafe import Markup

from timeline.model.records.claims import Claim
from timeline.site.templates import render
from timeline.site.view import View
from timeline.site.written_pages import Written


def page_end(view: View, page: Claim | Written, address: str, *, has_guide: bool) -> Markup:
    """A line for the foot of a page at that ``address``; ``has_guide`` says whether there is a page on how to cite.

    Only where the repository is known it leads there.
    """
    root, links = "../" * address.count("/"), []
    if has_guide:
        links.append((f"{root}cite/", "How to cite"))
    if view.repository:
        if isinstance(page, Claim):
            text, change = "Suggest a change to this claim", view.repository.record(page.id)
        else:
            text, change = "Suggest a change to this page", view.repository.page(page.name)
        place = f"{page.title} ({view.site}{address})"
        report = view.repository.form("report-an-error", title=f"Error: {page.title}", place=place)
        links += [*[(change, text)] * bool(change), (report, "Report an error")]
    return render("share/page_end.html", view=view, links=links)
