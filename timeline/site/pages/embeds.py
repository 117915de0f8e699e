"""Pages to show in a frame on another site: one claim, chart or graph each, with its sources, licence and a link back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.charts.ground import Ground, lay_ground
from timeline.charts.svg.timeline_svg import strip
from timeline.charts.timeline_layout import KINDS
from timeline.model.records.citation_line import citation
from timeline.model.records.claims import Claim, Figure
from timeline.model.records.data_file import Redirect
from timeline.model.records.dimensions import Chart, Graph
from timeline.model.records.relations import Relation
from timeline.model.values.wording import date_in_words
from timeline.site.markup import html
from timeline.site.pages.bare_page import licence, plain_page
from timeline.site.pages.claim_page import paragraphs
from timeline.site.snippets.claim_list import filter_form
from timeline.site.snippets.figure_cards import do_not_compare
from timeline.site.snippets.graph_figure import graph_notes, graph_picture, graph_table, graphed
from timeline.site.snippets.overview import context_switch
from timeline.site.snippets.timeline_chart import charted, framed_chart
from timeline.site.view import View
from timeline.site.web_assets import style
from timeline.site.words import BASIS_WORDS, KIND_WORDS

ROOT = "../../"


def embed_pages(view: View) -> dict[str, str]:
    """The files below ``docs/`` and their text; what was published under an old id leads on here, too."""
    small, large = style("drawing.css", "embed.css"), style("drawing.css", "chart.css", "lists.css", "embed.css")
    ground, timeline = lay_ground(view.timeline, 300), view.timeline
    pages = {claim.id: _page(view, claim.id, small, _claim(view, claim, ground)) for claim in view.claims}
    pages |= {chart.id: _page(view, chart.id, large, _chart(view, chart)) for chart in timeline.charts}
    pages |= {graph.id: _page(view, graph.id, small, _graph(view, graph)) for graph in timeline.graphs}
    old = {redirect.id: _old(view, redirect, small, pages.keys()) for redirect in timeline.redirects}
    return {f"embed/{identity}/index.html": page for identity, page in (pages | old).items()}


def _page(view: View, identity: str, style: str, body: Iterable[str]) -> str:
    return plain_page(view, view.title(identity), view.urls.address(identity), style, _leading_out("\n".join(body)))


def _leading_out(body: str) -> str:
    """A link in a frame opens beside the page in which the frame stands, and not in its place."""
    return body.replace("<a ", '<a target="_blank" rel="noopener" ')


def _foot(view: View, identity: str, sources: Iterable[str], more: str = "") -> Iterator[str]:
    """Where it comes from, and the way back; ``more`` is what the link there is besides."""
    link = f'<a href="{ROOT}{view.urls.address(identity)}"{more}>{html(view.timeline.title)}</a>'
    yield f"<footer>\n<p><b>Source</b> {' '.join(sources)}</p>"
    yield f"<p>{html(view.timeline.page_note)}</p>\n<p>Open it on the site: {link}. {licence(view)}</p>\n</footer>"


def _claim(view: View, claim: Claim, ground: Ground) -> Iterator[str]:
    context = "Context, not from the articles. " * view.is_context(claim)
    yield f'<main class="tl-phase-{view.phase_number(claim)}">'
    yield f'<h1><a href="{ROOT}{view.urls.of_claims[claim.id]}">{html(claim.title)}</a></h1>'
    yield f'<p class="tl-meta">{context}{KINDS[claim.kind]} {html(KIND_WORDS[claim.kind])}</p>'
    yield f"<p>{html(claim.statement)}</p>"
    if isinstance(claim, Figure):
        as_of = html(date_in_words(claim.as_of))
        yield f"<p><b>{html(view.value(claim))}</b>: {html(claim.counted)}. As of {as_of}.</p>"
    yield f"<p><b>When</b> {html(date_in_words(claim.date))} ({html(BASIS_WORDS[claim.date_basis])})</p>"
    yield f'<div class="tl-strip">{strip(ground, claim)}</div>'
    hedge = f" Limited by the words: {html(claim.hedge)}." if claim.hedge else ""
    yield f"<p><b>Who says so</b> {html(view.chain(claim))}.{hedge}</p>"
    if claim.caveat:
        yield f'<p class="tl-care"><b>Read with care</b> {html(claim.caveat)}</p>'
    yield from (_beside(view, relation) for relation in claim.counter_evidence)
    if isinstance(claim, Figure):
        yield from do_not_compare(view, claim.not_comparable_with, ROOT)
    yield "</main>"
    yield from _foot(view, claim.id, (_source(view, name, paragraphs(claim, name)) for name in claim.sources))


def _beside(view: View, relation: Relation) -> str:
    other = view.claim(relation.record)
    context = "Context: " * view.is_context(other)
    link = f'<a href="{ROOT}{view.urls.of_claims[other.id]}">{html(other.title)}</a>'
    return f'<p class="tl-care"><b>What stands beside it</b> {context}{link}: {html(relation.reason)}</p>'


def _source(view: View, identity: str, where: str = "") -> str:
    source = view.source(identity)
    read = f'<a href="{html(source.url)}">Read it at the publisher’s</a>.' if source.url else ""
    return " ".join(part for part in (html(citation(source)), where, read) if part)


def _chart(view: View, chart: Chart) -> Iterator[str]:
    """The page may be asked for a view of the chart, as the site's own page; so it runs the site's own script."""
    claims = charted(view, chart)
    yield f'<main>\n<h1 id="{chart.id}-title">{html(chart.title)}</h1>'
    if chart.shows == "all":
        yield f"{filter_form(view)}{context_switch()}"
    yield '<noscript><p class="tl-meta">Without JavaScript the whole chart is shown.</p></noscript>'
    yield f"{framed_chart(view, chart, ROOT)}</main>"
    yield from _foot(view, chart.id, _works(view, claims), ' class="tl-follows"')
    yield f'<script src="{ROOT}scripts/timeline.js"></script>'


def _graph(view: View, graph: Graph) -> Iterator[str]:
    figures = graphed(view, graph)
    context = "Context, not from the articles: " * all(view.is_context(figure) for figure in figures)
    yield f"<main>\n<h1>{context}{html(graph.title)}</h1>"
    yield from graph_picture(view, graph, ROOT)
    yield f"<details><summary>The same as a table</summary>{graph_table(view, graph, ROOT)}</details>"
    yield from graph_notes(view, graph, ROOT)
    yield "</main>"
    yield from _foot(view, graph.id, _works(view, figures))


def _works(view: View, claims: Iterable[Claim]) -> Iterator[str]:
    """The articles that are told, each as a citation, and how many works of context."""
    names = dict.fromkeys(cite.source for claim in claims for cite in claim.cites)
    articles = [name for name in names if view.source(name).role == "article"]
    yield from (_source(view, name) for name in articles)
    if others := len(names) - len(articles):
        yield f'Context from {others} other <a href="{ROOT}sources/">{"source" if others == 1 else "sources"}</a>.'


def _old(view: View, redirect: Redirect, style: str, known: Iterable[str]) -> str:
    """What became of an old id; one that is another now leads on by itself."""
    targets = redirect.targets
    link = {name: f"../{name}/" if name in known else ROOT + view.urls.address(name) for name in targets}
    head = f'\n<meta http-equiv="refresh" content="0; url={link[redirect.moved_to]}">' if redirect.moved_to else ""
    links = " and ".join(f'<a href="{link[name]}">{html(view.title(name))}</a>' for name in targets)
    verb = "is now" if redirect.moved_to else "was split into"
    became = f"was removed: {html(redirect.removed)}" if redirect.removed else f"{verb} {links}."
    body = f"<main>\n<h1>What became of {redirect.id}</h1>\n<p>The record {redirect.id} {became}</p>\n</main>"
    return plain_page(view, f"What became of {redirect.id}", "corrections/", style, body, head)
