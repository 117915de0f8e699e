"""The figures of each graph as a table, with the columns of the table of all claims."""

from __future__ import annotations

from dataclasses import replace

from timeline.model.records.pictures import Graph
from timeline.site.exports.tables import claims_table
from timeline.site.snippets.graph_figure import graphed
from timeline.site.view import View


def graph_tables(view: View) -> dict[str, str]:
    """Each table as CSV, by its path below ``docs/``."""
    claims = claims_table(view)
    rows = {row["id"]: row for row in claims.rows()}

    def table(graph: Graph) -> str:
        return replace(claims, rows=lambda: [rows[figure.id] for figure in graphed(view, graph)]).csv

    return {path: table(graph) for graph in view.timeline.graphs for path in table_file(graph).values()}


def table_file(graph: Graph) -> dict[str, str]:
    """Where the table of a graph is, below the root of the site, by the word for it."""
    return {"CSV": f"data/graphs/{graph.id}.csv"}
