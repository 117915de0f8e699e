"""What the written pages take in, each piece by the name under which they ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timeline import guide
from timeline.site import (
    chart,
    contrast,
    figures,
    fragments,
    glossary,
    lists,
    past,
    sources,
    versions,
    who,
)
from timeline.site.cite import page_foot
from timeline.site.citing import of_page
from timeline.site.codebook import folded_codebook
from timeline.site.pictures import picture_list
from timeline.site.tables import tables
from timeline.site.view import View
from timeline.site.written import Written

# A piece may be made for pages at the root of the site, or for those one folder down.
DEPTHS = {"root": "", "page": "../"}


def pieces(view: View, written: list[Written], *, has_png: bool) -> dict[str, Callable[[], str]]:
    """What a written page can take in, by name; a piece is made when it is called."""
    made: dict[str, Callable[[], str]] = {
        "clocks.html": partial(contrast.clocks, view),
        "chains.html": partial(who.chains, view),
        "speakers.md": partial(who.speakers, view),
        "phases.html": partial(fragments.phases, view),
        "sources.md": partial(sources.source_list, view),
        "fields.md": guide.fields,
        "rules.md": guide.rules,
        "pictures.md": partial(picture_list, view, has_png=has_png),
        "codebook.md": lambda: folded_codebook(tables(view)),
        "glossary.md": partial(glossary.glossary_list, view),
        "glossary-links.md": partial(glossary.references, view),
        "corrections.md": partial(past.corrections, view),
        "old-addresses.md": partial(past.old_addresses, view),
        "cite-version.md": partial(versions.how_to_cite, view),
        "versions.md": partial(versions.versions, view),
        "address.md": lambda: f"**{view.site}**\n",
        "empty-timeline.html": partial(fragments.empty_timeline, view),
        "context-switch.html": fragments.context_switch,
        "filters.html": partial(lists.filter_form, view),
        "legend.html": fragments.legend,
    }
    made |= {f"cite/{page.name}.html": partial(page_foot, view, of_page(view, page), page.root) for page in written}
    made |= {f"record/{claim.id}.md": partial(guide.record, claim) for claim in view.claims}
    for depth, root in DEPTHS.items():
        made[f"{depth}/claims.html"] = partial(lists.claim_list, view, view.claims, root)
        made[f"{depth}/contrast.md"] = partial(contrast.contrast, view, root)
        made[f"{depth}/figures.html"] = partial(figures.figure_cards, view, root)
        made[f"{depth}/key-figures.html"] = partial(fragments.key_figures, view, root)
        for each in view.timeline.charts:
            made[f"{depth}/{each.id}.html"] = partial(chart.chart_figure, view, each, root)
        for graph in view.timeline.graphs:
            made[f"{depth}/graph-{graph.id}.html"] = partial(figures.graph, view, graph, root)
            made[f"{depth}/picture-{graph.id}.html"] = partial(figures.sheet_picture, view, graph, root)
    return made
