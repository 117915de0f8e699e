"""An old id leads on, whatever record it is that was renamed."""

import pytest

from timeline.model.records.data_file import Redirect, Timeline
from timeline.model.records.record import Named
from timeline.site.exports.atom_feed import feed
from timeline.site.pages import embeds
from timeline.site.pages.redirects import redirect_pages
from timeline.site.snippets import claim_list, graph_figure, timeline_chart
from timeline.site.snippets.data_history import old_addresses
from timeline.site.view import View


@pytest.fixture(scope="module")
def moved(timeline: Timeline) -> View:
    """The timeline with an old id for each record."""
    ids = [record.id for _, value in timeline if isinstance(value, list) for record in value if isinstance(record, Named)]
    redirects = [Redirect(id=f"old-{identity}", moved_to=identity) for identity in ids]
    return View(timeline.model_copy(update={"redirects": redirects}))


def test_every_kind_of_record_can_be_renamed(moved: View) -> None:
    pages, frames = redirect_pages(moved), embeds.embed_pages(moved)
    assert "is now" in feed(moved)
    told = old_addresses(moved)
    for redirect in moved.timeline.redirects:
        assert f'<span id="{redirect.id}"></span>' in told
        assert f"leads_to: ../../{moved.urls.address(redirect.targets[0])}" in pages[f"events/{redirect.id}.md"].replace(
            '"', ""
        )
        assert 'http-equiv="refresh"' in frames[f"embed/{redirect.id}/index.html"]


def test_a_chart_and_a_graph_have_an_anchor_for_their_old_ids(moved: View) -> None:
    for each in moved.timeline.charts:
        assert f'<span id="old-{each.id}-chart"></span>' in timeline_chart.chart_figure(moved, each, "")
    for graph in moved.timeline.graphs:
        assert f'<span id="old-{graph.id}"></span>' in graph_figure.graph(moved, graph, "")


def test_a_link_to_a_view_may_name_an_old_id(moved: View) -> None:
    form = claim_list.filter_form(moved)
    for record in (*moved.timeline.themes, *moved.timeline.phases):
        assert f'<option value="{record.id}" data-was="old-{record.id}">' in form
