"""A graph of figures as HTML: title, picture, table and notes."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.charts.graph_layout import WIDTH, Point, lay_out_graph
from timeline.charts.ground import lay_ground
from timeline.charts.svg.graph_svg import draw_graph, draw_share
from timeline.model.records.claims import Figure
from timeline.model.records.pictures import Graph
from timeline.model.records.relations import Relation
from timeline.model.values.wording import date_in_words
from timeline.site.cite.citation_box import folded_citation
from timeline.site.cite.works import of_record
from timeline.site.markup import html, html_table
from timeline.site.share_links import embedding, permalink
from timeline.site.snippets.figure_cards import do_not_compare
from timeline.site.view import View
from timeline.site.words import CONTEXT, ClaimWords

FRAME_HEIGHT = 900  # in a page, beside what it says of itself


def graph(view: View, graph: Graph, root: str) -> str:
    """One graph: its title, its picture, what it shows and does not show, and the same figures as a table."""
    is_context = all(view.is_context(figure) for figure in graphed(view, graph))
    return "\n".join(
        [
            f'<figure class="tl-chart tl-graph{" tl-context" if is_context else ""}" id="{graph.id}">',
            f'<figcaption class="tl-title">{view.urls.anchors(graph.id)}{f"{CONTEXT}: " * is_context}{html(graph.title)}'
            f"{permalink(graph.id, graph.title)}"
            "</figcaption>",
            *graph_picture(view, graph, root),
            graph_table(view, graph, root),
            *graph_notes(view, graph, root),
            folded_citation(of_record(view, graph.id)),
            embedding(view, graph.id, FRAME_HEIGHT),
            "</figure>",
            "",
        ]
    )


def graph_picture(view: View, graph: Graph, root: str) -> Iterator[str]:
    """What a graph measures, its drawing, and what it shows."""
    figures = graphed(view, graph)
    yield f'<p class="tl-caption">{_unit(view, figures, graph)}</p>'
    yield picture(view, graph, {figure.id: root + view.urls.of_claims[figure.id] for figure in figures})
    yield f'<p class="tl-about">{html(graph.about)}</p>'


def sheet_picture(view: View, graph: Graph, root: str) -> str:
    """The drawing of a graph with its title, for a sheet of paper; what it shows is for the reader of the sheet to say."""
    title = f'<figcaption class="tl-title">{html(graph.title)}</figcaption>'
    caption, drawing, _ = graph_picture(view, graph, root)
    return f'<figure class="tl-chart tl-graph">{title}{caption}{drawing}</figure>\n'


def picture(view: View, graph: Graph, hrefs: dict[str, str]) -> str:
    """The drawing of a graph, without what is around it; ``hrefs`` leads from a figure's id to its page."""
    return f'<div class="tl-panels{" tl-axis" * bool(graph.series)}">{drawing(view, graph, hrefs)}</div>'


def _unit(view: View, figures: list[Figure], graph: Graph) -> str:
    """What the axis measures, or nothing for a share."""
    return html(f"In {view.title(figures[0].unit)}") if graph.series else ""


def graphed(view: View, graph: Graph) -> list[Figure]:
    """The figures of a graph; a share stands before those that are told beside it."""
    if graph.share:
        wanted = [graph.share, *graph.beside]
        return [claim for name in wanted if isinstance(claim := view.claim(name), Figure)]
    figures = [claim for claim in view.claims if isinstance(claim, Figure) and claim.series in graph.series]
    return sorted(figures, key=lambda figure: figure.as_of.sort_key)


def drawing(view: View, graph: Graph, hrefs: dict[str, str]) -> str:
    """The graph as one ``<svg>``."""
    figures = graphed(view, graph)
    if graph.share:
        share = figures[0]
        assert share.value is not None
        return draw_share(round(share.value), view.phase_number(share), graph.title)
    joined = {series.id for series in view.timeline.series if series.joined}
    points = [
        Point(
            figure,
            view.speaker(figure.attribution[0]).label or view.speaker(figure.attribution[0]).name,
            view.phase_number(figure),
            view.is_context(figure),
            figure.series in joined,
        )
        for figure in figures
    ]
    ground = lay_ground(view.timeline, WIDTH)
    return draw_graph(lay_out_graph(points, view.timeline.window), ground, graph.title, hrefs)


def graph_table(view: View, graph: Graph, root: str) -> str:
    """The figures of a graph in words."""
    return html_table(
        ["As of", "Value", "Counted", "Who says so"],
        [
            (
                [
                    html(date_in_words(figure.as_of)),
                    f'<a href="{root}{view.urls.of_claims[figure.id]}">{html(words.value)}</a>',
                    words.context(": ") + html(figure.counted),
                    html(words.chain),
                ],
                "tl-context" if words.is_context else "",
            )
            for figure in graphed(view, graph)
            for words in [ClaimWords(view, figure)]
        ],
    )


def graph_notes(view: View, graph: Graph, root: str) -> Iterator[str]:
    """What must not be compared with the figures of a graph, each other record once."""
    seen: dict[str, Relation] = {}
    for figure in graphed(view, graph):
        for relation in figure.not_comparable_with:
            seen.setdefault(relation.record, relation)
    yield from do_not_compare(view, list(seen.values()), root)
