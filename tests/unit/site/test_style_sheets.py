"""What the builder makes for sheets of paper."""

import re

from timeline.site.snippets.graph_figure import sheet_picture
from timeline.site.snippets.overview import empty_timeline
from timeline.site.snippets.registry import pieces
from timeline.site.view import View


def test_the_empty_timeline_has_rows_and_phases_and_no_mark(view: View) -> None:
    drawn = empty_timeline(view)
    assert re.findall(r'class="tl-lane-name"[^>]*>(\w)<', drawn) == list("ABCDEF")
    assert drawn.count('class="tl-band ') == len(view.timeline.phases)
    assert "tl-mark" not in drawn


def test_the_picture_of_a_graph_leads_to_its_figures_and_has_no_table(view: View) -> None:
    for graph in view.timeline.graphs:
        made = sheet_picture(view, graph, "../")
        assert "<table" not in made
        for figure in (each for each in view.timeline.figures if each.series in graph.series):
            assert f'href="../{view.urls.of_claims[figure.id]}"' in made


def test_a_sheet_can_say_where_the_site_is(view: View) -> None:
    assert pieces(view, [], has_png=True)["address.md"]() == f"**{view.site}**\n"
