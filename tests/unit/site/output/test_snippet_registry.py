"""Snippets by the names under which pages include them."""

from dataclasses import replace

from timeline.site.output.snippet_registry import snippets
from timeline.site.view import View
from timeline.site.written_pages import Written

WRITTEN = [Written("index", "Home", "", {}), Written("method", "Method", "", {})]
FOR_ALL = {
    *("address.md", "cite-data.html", "cite-version.md", "clocks.html", "codebook.md", "context-switch.html"),
    *("corrections.md", "empty-timeline.html", "fields.md", "filters.html", "flow.html", "glossary-links.md", "glossary.md"),
    *("how-to-edit.md", "tell-us.md", "what-happens.md"),
    *("legend.html", "old-addresses.md", "pictures.md", "rules.md", "speakers.html", "versions.md"),
}
AT_BOTH_DEPTHS = (
    *("certainty.html", "claims.html", "comparison.html", "contrast.md", "figures.html", "graphs.html"),
    *("graphs-of-context.html", "key-numbers.html", "sources.html", "theme-table.html", "ways.html"),
    *("task-chains.html", "task-kinds.html", "task-pairs.html"),
)


def test_a_sheet_can_say_where_the_site_is(view: View) -> None:
    assert snippets(view, [], has_png=True)["address.md"]() == f"**{view.site}**\n"
    assert "tl-write" in snippets(replace(view, site=""), [], has_png=True)["address.md"]()


def test_a_page_can_include_these_and_each_can_be_made(view: View) -> None:
    made = snippets(view, WRITTEN, has_png=True)
    drawn = [f"{chart.id}.html" for chart in view.timeline.charts]
    drawn += [f"frame-{frame.id}.html" for frame in view.timeline.frames]
    drawn += [f"multiple-{multiple.id}.html" for multiple in view.timeline.multiples]
    drawn += [f"{what}-{graph.id}.html" for graph in view.timeline.graphs for what in ("graph", "picture")]
    assert made.keys() == {
        *FOR_ALL,
        *(f"{depth}/{name}" for depth in ("root", "page") for name in (*AT_BOTH_DEPTHS, *drawn)),
        *(f"record/{claim.id}.md" for claim in view.claims),
        *("cite/index.html", "cite/method.html"),
    }
    assert all(make().strip() for make in made.values())


def test_a_link_leads_from_where_the_page_is(view: View) -> None:
    made = snippets(view, WRITTEN, has_png=True)
    claim = view.claims[0]
    for name in ("claims.html", f"{view.timeline.charts[0].id}.html"):
        root, page = (made[f"{depth}/{name}"]() for depth in ("root", "page"))
        assert 'href="../' not in root
        assert 'href="../' in page
    assert view.urls.of_claims[claim.id] in made["root/claims.html"]()
    assert 'href="./"' in made["cite/index.html"]()
    assert 'href="../method/"' in made["cite/method.html"]()
