"""A graph as a snippet of a written page."""

import re

from timeline.site.markup import html
from timeline.site.snippets.graph_figure import graph, sheet_picture
from timeline.site.view import View


def test_the_picture_of_a_graph_leads_to_its_figures_and_has_no_table(view: View) -> None:
    for wanted in view.timeline.graphs:
        made = sheet_picture(view, wanted, "../")
        assert "<table" not in made
        for figure in (each for each in view.timeline.figures if each.series in wanted.series):
            assert f'href="../{view.urls.of_claims[figure.id]}"' in made


def test_each_graph_has_a_title_a_description_a_picture_and_a_table_of_its_figures(view: View) -> None:
    for wanted in view.timeline.graphs:
        text = graph(view, wanted, "")
        assert html(wanted.title) in text
        assert html(wanted.about) in text
        assert "<svg" in text
        rows = re.findall(r'<td data-label="Value"><a href="([^"]+)"', text)
        drawn = re.findall(r'<a class="tl-mark[^"]*" href="([^"]+)"', text)
        assert rows
        assert drawn == ([] if wanted.share else rows)


def test_a_line_joins_figures_of_one_series_only(view: View) -> None:
    for wanted in view.timeline.graphs:
        series = [each for each in view.timeline.series if each.id in wanted.series]
        joined = sum(
            len([figure for figure in view.timeline.figures if figure.series == each.id]) - 1
            for each in series
            if each.joined
        )
        assert graph(view, wanted, "").count('class="tl-join') == joined
