"""Graphs of figures as HTML: small multiples of one size, each with its table, what it shows, and one menu."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from timeline.charts.graph.labelled_boxes import WIDTH
from timeline.charts.graph_layout import Graph as Layout
from timeline.charts.graph_layout import Point, arrow, lay_out_graph
from timeline.charts.ground import lay_ground
from timeline.charts.plotly.graph_json import graph_json
from timeline.charts.svg.graph_svg import draw_graph, draw_share, draw_sign
from timeline.model.records.claims import Figure
from timeline.model.records.pictures import Graph
from timeline.model.values.wording import capital, date_in_words, tr, typographic
from timeline.site.share_links import Heights, share_menu, usual_height
from timeline.site.snippets.figure_cards import figures_in_words
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import ClaimWords


def graphs(
    view: View, root: str, files: Mapping[str, Mapping[str, str]], height: Heights = usual_height, *, of_context: bool
) -> str:
    """The graphs that show the context alone, or those that show what the articles count, with the key to all signs.

    ``files`` has for each graph what can be taken along of it, as ``share_menu`` has it.
    """
    wanted = [graph for graph in view.timeline.graphs if is_context(view, graph) is of_context]
    drawn = [graph_figure(view, graph, root, files[graph.id], height) for graph in wanted]
    return render("drawn/graphs.html", graphs=drawn, key="" if of_context else _key(view)) if drawn else ""


def graph_figure(view: View, graph: Graph, root: str, files: Mapping[str, str], height: Heights = usual_height) -> Markup:
    """One graph in a frame: its title and its picture; folded its table, what it shows, and what to take along."""
    return render(
        "drawn/graph.html",
        graph=graph,
        caution=graphed(view, graph)[0].caveat if graph.share else None,
        anchors=view.urls.anchors(graph.id),
        is_context=is_context(view, graph),
        caption=caption_of(view, graph),
        picture=graph_picture(view, graph, root, files=f"{root}charts/"),
        has_series_apart=len(graph.series) > 1,
        table=graph_table(view, graph, root),
        has_notes=any(figure.not_comparable_with for figure in graphed(view, graph)),
        menu=share_menu(view, graph.id, root, height(graph.id), files),
    )


def is_context(view: View, graph: Graph) -> bool:
    """Whether a graph shows nothing that an article counts."""
    return all(view.is_context(figure) for figure in graphed(view, graph))


def sheet_picture(view: View, graph: Graph, root: str) -> Markup:
    """The drawing of a graph with its title, for a sheet of paper; what it shows is for the reader of the sheet to say."""
    caption, drawn = caption_of(view, graph), graph_picture(view, graph, root)
    return render("drawn/graph_sheet.html", graph=graph, caption=caption, picture=drawn)


def graph_picture(view: View, graph: Graph, root: str, *, files: str = "") -> Markup:
    """The drawing without what is around it, and beside a share what is told with it.

    ``files`` leads to the folder of the live charts; without it the drawing cannot become live.
    """
    figures = graphed(view, graph)
    hrefs = {figure.id: root + view.urls.of_claims[figure.id] for figure in figures}
    told = [ClaimWords(view, figure) for figure in figures] if graph.share else []
    return render("drawn/graph_picture.html", told=told, root=root, picture=picture(view, graph, hrefs, files))


def picture(view: View, graph: Graph, hrefs: dict[str, str], files: str = "") -> Markup:
    """The drawing alone; ``hrefs`` leads from a figure's id to its page."""
    return render("drawn/graph_drawing.html", graph=graph, files=files, drawing=as_markup(drawing(view, graph, hrefs)))


def caption_of(view: View, graph: Graph) -> str:
    """What a graph measures, who counted if it is one body, and whether it is context, in plain text."""
    figures = graphed(view, graph)
    measure = tr("Each square is one in a hundred") if graph.share else tr("In {unit}", unit=view.title(figures[0].unit))
    parts = (tr("{Context}") * is_context(view, graph), measure, "" if graph.share else _body(view, figures))
    return " · ".join(filter(None, parts))


def _body(view: View, figures: list[Figure]) -> str:
    """The first speaker, where all figures have the same; else nothing."""
    first, *others = dict.fromkeys(_speaker(view, figure) for figure in figures)
    return "" if others else first


def _speaker(view: View, figure: Figure) -> str:
    return view.speaker(figure.attribution[0]).short_name


def graphed(view: View, graph: Graph) -> list[Figure]:
    """The figures of a graph; a share stands before those that are told beside it."""
    if graph.share:
        wanted = [graph.share, *graph.beside]
        return [claim for name in wanted if isinstance(claim := view.claim(name), Figure)]
    return view.timeline.counts(*graph.series)


def drawing(view: View, graph: Graph, hrefs: dict[str, str]) -> str:
    """The graph as one ``<svg>``. Where one body counted all, the caption says so, and each label is a value alone."""
    if graph.share:
        share, *_ = graphed(view, graph)
        assert share.value is not None
        return draw_share(round(share.value), view.phase_number(share), graph.title)
    return draw_graph(graph_layout(view, graph), graph.title, hrefs)


def graph_layout(view: View, graph: Graph) -> Layout:
    """Where a graph of series has its marks."""
    figures = graphed(view, graph)
    body = _body(view, figures)
    points = [
        Point(
            figure,
            "" if body else _speaker(view, figure),
            view.phase_number(figure),
            view.is_context(figure),
            figure.series in view.timeline.joined,
        )
        for figure in figures
    ]
    return lay_out_graph(points, lay_ground(view.timeline, WIDTH))


def live_graph(view: View, graph: Graph) -> str:
    """A graph of series as JSON for plotly.js."""
    layout, figures = graph_layout(view, graph), graphed(view, graph)
    series = {identity: typographic(view.title(identity)) for identity in graph.series}
    told = {figure.id: told_of(ClaimWords(view, figure)) for figure in figures}
    return graph_json(layout, capital(view.title(figures[0].unit)), series, told)


def told_of(words: ClaimWords) -> list[str]:
    """What a reader must know of a figure, in a few lines: its value and what limits it, what is counted, when, by whom."""
    assert isinstance(words.claim, Figure)
    lines = [
        f"{words.context(': ')}{capital(words.value)}",
        capital(words.claim.counted),
        f"{capital(date_in_words(words.claim.as_of))} · {words.short_chain}",
        words.limits,
    ]
    return [typographic(line) for line in lines if line]


def _key(view: View) -> Markup:
    """What each sign says that the graphs have."""
    timeline = view.timeline
    drawn = [figure for graph in timeline.graphs if graph.series for figure in graphed(view, graph)]
    limits = {1: tr("▲ or more"), -1: tr("▼ or less")}
    signs = [words for way, words in limits.items() if any(arrow(figure) == way for figure in drawn)]
    signs += [tr("≈ about")] * any(figure.qualifier == "about" for figure in drawn)
    return render(
        "drawn/graph_key.html",
        phases=[(as_markup(draw_sign("phase", number)), phase) for number, phase in enumerate(timeline.phases, 1)],
        sign=lambda name, phase=0: as_markup(draw_sign(name, phase)),
        said=sorted({view.phase_number(claim) for claim in view.said if isinstance(claim, Figure)}),
        has_range=any(figure.high is not None for figure in drawn),
        signs=signs,
    )


def graph_table(view: View, graph: Graph, root: str) -> Markup:
    """The figures of a graph in words."""
    return figures_in_words([("", ClaimWords(view, figure)) for figure in graphed(view, graph)], root)
