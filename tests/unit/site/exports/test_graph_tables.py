"""The table of each graph has its figures, with the columns of the table of all claims."""

import csv
import io

from timeline.site.exports.graph_tables import graph_tables
from timeline.site.exports.tables import claims_table
from timeline.site.snippets.graph_figure import graphed
from timeline.site.view import View


def test_the_table_of_a_graph_has_its_figures_in_their_order(view: View) -> None:
    files = graph_tables(view)
    claims = {row["id"]: row for row in claims_table(view).rows()}
    assert list(files) == [f"data/graphs/{graph.id}.csv" for graph in view.timeline.graphs]
    for graph, text in zip(view.timeline.graphs, files.values(), strict=True):
        assert list(csv.DictReader(io.StringIO(text))) == [claims[figure.id] for figure in graphed(view, graph)]
