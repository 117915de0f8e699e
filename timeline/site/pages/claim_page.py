"""Write a page for each claim, as Markdown: what is said, when, by whom, what limits it, what speaks against it, where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from markupsafe import Markup

from timeline.charts.ground import Ground, lay_ground
from timeline.charts.svg.timeline_svg import strip
from timeline.model.records.claims import Claim
from timeline.site.cite.citation_box import folded_citation, page_foot
from timeline.site.cite.works import of_record, of_source
from timeline.site.markup import front_matter, md
from timeline.site.pages.breadcrumbs import breadcrumbs
from timeline.site.pages.redirects import redirect_pages
from timeline.site.share_links import Heights, embedding, usual_height
from timeline.site.snippets.data_history import about_record
from timeline.site.snippets.glossary import Explained, Words
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import ClaimWords

ROOT = "../../"
NEAR = 12  # a page names so many claims of its theme before its own, and so many after it


def record_pages(view: View, height: Heights = usual_height, *, only: str = "") -> dict[str, str]:
    """The files below ``docs/`` and their text, or that of ``only`` one; ``height`` is that of a claim on another site."""
    ground, words = lay_ground(view.timeline, 300), Words(view)
    # All of the pages are one folder down.
    links = {claim.id: as_markup(f"[{md(claim.title)}](../{view.urls.page(claim.id)})") for claim in view.claims}
    made = {
        view.urls.page(claim.id): _page(view, claim, ground, Explained(words), links, height(claim.id))
        for claim in view.claims
        if only in ("", view.urls.page(claim.id))
    }
    return made if only else made | redirect_pages(view)


def _page(view: View, claim: Claim, ground: Ground, explained: Explained, links: Mapping[str, Markup], height: int) -> str:
    before, after = view.neighbours[claim.id]
    others = _nearest(view, claim)
    is_all = len(others) == len(view.by_theme[claim.theme]) - (not view.is_context(claim))  # no context is in it
    phases = [phase for phase in view.timeline.phases if any(other.phase == phase.id for other in others)]
    crumbs, words = breadcrumbs(view, claim), ClaimWords(view, claim)
    title = f"{claim.title} ({words.date})" if claim.title in view.shared_titles else claim.title  # no two pages have one
    return render(
        "claim_page.md",
        view=view,
        claim=claim,
        words=words,
        explained=explained,
        link=lambda other: links[other.id],
        front_matter=as_markup(front_matter(title, claim.statement, hide=["toc"], tab=crumbs[0][1])),
        crumbs=[(title, f"../{address.replace('/', '.md', 1)}") for title, address in crumbs],
        strip=as_markup(strip(ground, claim, view.timeline.phases)),
        image=render("chart/claim_image.html", view=view, claim=claim, root=ROOT),
        sources=[view.source(name) for name in claim.sources],
        cite_source=lambda source: folded_citation(of_source(source), "Cite this source"),
        before=before,
        after=after,
        others=[(phase, [links[other.id] for other in others if other.phase == phase.id]) for phase in phases],
        is_all=is_all,
        history=about_record(view, claim),
        foot=page_foot(view, of_record(view, claim.id), ROOT),
        embedding=embedding(view, claim.id, height),
    )


def _nearest(view: View, claim: Claim) -> list[Claim]:
    """The other claims of the theme in order of time; of a great many those before and after it."""
    group = view.by_theme[claim.theme]
    place = bisect_right(group, claim.order, key=lambda other: other.order)
    before = [other for other in group[max(0, place - NEAR - 1) : place] if other.id != claim.id]
    return [*before[-NEAR:], *group[place : place + NEAR]]
