"""A graph as a snippet of a written page."""

from timeline.site.snippets.graph_figure import sheet_picture
from timeline.site.view import View


def test_the_picture_of_a_graph_leads_to_its_figures_and_has_no_table(view: View) -> None:
    for graph in view.timeline.graphs:
        made = sheet_picture(view, graph, "../")
        assert "<table" not in made
        for figure in (each for each in view.timeline.figures if each.series in graph.series):
            assert f'href="../{view.urls.of_claims[figure.id]}"' in made
