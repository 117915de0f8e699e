"""Pages to show in a frame on another site: one claim, chart or graph each, with its sources, licence and a link back."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from functools import cache, partial

from markupsafe import Markup

from timeline.charts.ground import Ground, lay_ground
from timeline.charts.svg.timeline_svg import strip
from timeline.model.records.citation_line import citation
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Redirect
from timeline.model.records.pictures import Chart, Frame, Graph, Multiple
from timeline.model.values.wording import capital, tr
from timeline.site.drawn.frame_figure import frame_claims, framed_frame
from timeline.site.drawn.multiples_figure import multiple_figures, multiples_drawing, multiples_table
from timeline.site.pages.bare_page import bare_page
from timeline.site.pages.oembed import embed_path, oembed_link
from timeline.site.snippets.claim_list import filter_form
from timeline.site.snippets.figure_cards import apart
from timeline.site.snippets.graph_figure import caption_of, graph_picture, graph_table, graphed
from timeline.site.snippets.timeline_chart import charted, framed_chart
from timeline.site.templates import as_markup, render
from timeline.site.view import View
from timeline.site.words import CONTEXT_SENTENCE, ClaimWords

ROOT = "../"


def embed_pages(view: View, styles: Mapping[str, str]) -> dict[str, str]:
    """The files below ``docs/`` and their text; what was published under an old id leads on here, too.

    They stand side by side, because on many file systems ten thousand folders take longer than all the pages.
    """
    small, middle, large = (styles[f"{name}.css"] for name in ("record", "picture", "chart"))
    ground, timeline = lay_ground(view.timeline, 300), view.timeline
    source = cache(partial(_source, view))  # many claims are in the same place
    pages = {claim.id: _claim(view, claim, small, ground, source) for claim in view.claims}
    pages |= {chart.id: _chart(view, chart, large) for chart in timeline.charts}
    pages |= {graph.id: _graph(view, graph, middle) for graph in timeline.graphs}
    pages |= {frame.id: _frame(view, frame, middle) for frame in timeline.frames}
    pages |= {each.id: _multiple(view, each, middle) for each in timeline.multiples}
    old = {redirect.id: _redirect(view, redirect, small, pages.keys()) for redirect in timeline.redirects}
    return {embed_path(identity): page for identity, page in (pages | old).items()}


def _page(view: View, identity: str, style: str, template: str, **values: object) -> str:
    address = view.urls.address(identity)
    body = render(template, view=view, root=ROOT, address=address, **values).rstrip()
    # A link opens beside the page in which the frame stands, and not in its place.
    body = body.replace("<a ", as_markup('<a target="_blank" rel="noopener" '))
    return bare_page(view, view.title(identity), address, style, body, head=oembed_link(view, identity))


def _claim(view: View, claim: Claim, style: str, ground: Ground, source: Callable[[str, str], Markup]) -> str:
    words = ClaimWords(view, claim)
    return _page(
        view,
        claim.id,
        style,
        "embed/embed_claim.html",
        sources=[source(name, words.places(name)) for name in claim.sources],
        others=0,
        claim=claim,
        words=words,
        strip=as_markup(strip(ground, claim, view.timeline.phases)),
        apart=apart(view, [claim] if isinstance(claim, Figure) else []),
    )


def _source(view: View, identity: str, place: str = "") -> Markup:
    source = view.source(identity)
    return render("embed/embed_source.html", source=source, citation=citation(source), place=place)


def _chart(view: View, chart: Chart, style: str) -> str:
    return _page(
        view,
        chart.id,
        style,
        "embed/embed_chart.html",
        **_works(view, charted(view)),
        chart=chart,
        filters=filter_form(view),
        figure=framed_chart(view, chart, ROOT),
    )


def _graph(view: View, graph: Graph, style: str) -> str:
    figures = graphed(view, graph)
    return _page(
        view,
        graph.id,
        style,
        "embed/embed_graph.html",
        **_works(view, figures),
        graph=graph,
        context=f"{capital(tr(CONTEXT_SENTENCE))}: " if all(view.is_context(figure) for figure in figures) else "",
        caption=caption_of(view, graph),
        picture=graph_picture(view, graph, ROOT),
        table=graph_table(view, graph, ROOT),
        apart=apart(view, figures),
    )


def _frame(view: View, frame: Frame, style: str) -> str:
    works, figure = _works(view, frame_claims(view, frame)), framed_frame(view, frame, ROOT)
    return _page(view, frame.id, style, "embed/embed_frame.html", **works, frame=frame, figure=figure)


def _multiple(view: View, multiple: Multiple, style: str) -> str:
    return _page(
        view,
        multiple.id,
        style,
        "embed/embed_multiples.html",
        **_works(view, multiple_figures(view, multiple)),
        multiple=multiple,
        drawing=multiples_drawing(view, multiple, ROOT),
        table=multiples_table(view, multiple, ROOT),
    )


def _works(view: View, claims: Iterable[Claim]) -> dict[str, object]:
    """The articles that make the claims, each as a citation, and how many works of context."""
    names = dict.fromkeys(cite.source for claim in claims for cite in claim.cites)
    articles = [name for name in names if view.source(name).role == "article"]
    others = sum(view.source(name).role == "context" for name in names)
    return {"sources": [_source(view, name) for name in articles], "others": others}


def _redirect(view: View, redirect: Redirect, style: str, known: Container[str]) -> str:
    """What became of an old id; one that has another embed now leads on to that by itself."""
    links = {name: f"{name}.html" if name in known else ROOT + view.urls.address(name) for name in redirect.targets}
    named = [(link, view.title(name)) for name, link in links.items()]
    body = render("embed/embed_redirect.html", redirect=redirect, links=named).rstrip()
    leads_to = links[redirect.moved_to] if redirect.moved_to and redirect.moved_to in known else ""
    return bare_page(view, tr("What became of {id}", id=redirect.id), "history/", style, body, leads_to)
