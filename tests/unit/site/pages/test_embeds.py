"""Pages for frames on other sites: whole, light, and with what a reader must know."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from timeline.model.records.claims import Figure
from timeline.model.records.record import Named
from timeline.model.values.wording import date_in_words
from timeline.site.licence import LICENCE_URL
from timeline.site.markup import html
from timeline.site.pages.embeds import embed_pages
from timeline.site.snippets.timeline_chart import charted
from timeline.site.view import View
from timeline.site.web.style_sheets import sheets

A_RECORD = 5_000  # bytes, as they are sent


@pytest.fixture(scope="module")
def pages(view: View) -> dict[str, str]:
    old = {redirect.id for redirect in view.timeline.redirects}
    found = {Path(name).stem: page for name, page in embed_pages(view, sheets()).items()}
    return {identity: page for identity, page in found.items() if identity not in old}


def test_every_claim_and_every_picture_has_one(view: View, pages: dict[str, str]) -> None:
    timeline = view.timeline
    drawn: list[Named] = [*timeline.charts, *timeline.frames, *timeline.multiples, *timeline.graphs]
    assert pages.keys() == {record.id for record in (*view.claims, *drawn)}


def test_each_says_what_it_is_where_it_comes_from_and_leads_back(view: View, pages: dict[str, str]) -> None:
    for identity, page in pages.items():
        assert f"<title>{html(view.title(identity))} · {html(view.timeline.title)}</title>" in page
        assert f'<link rel="canonical" href="{view.site}{view.urls.address(identity)}">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert f'href="../{view.urls.address(identity)}"' in page
        assert view.edition.words in page
        assert f'href="{LICENCE_URL}"' in page
        assert "<p><b>Source</b> " in page


def test_a_claim_keeps_all_that_limits_it(view: View, pages: dict[str, str]) -> None:
    for claim in view.claims:
        page = pages[claim.id]
        for text in (claim.statement, claim.hedge, claim.caveat, date_in_words(claim.date), view.chain(claim)):
            assert not text or html(text) in page
        others = claim.not_comparable_with if isinstance(claim, Figure) else []
        for relation in (*claim.counter_evidence, *others):
            assert html(relation.reason) in page
        assert ("Context, not from the articles" in page) == view.is_context(claim)


@pytest.mark.parametrize(
    ("series", "is_context"), [(["county-average"], True), (["lent"], False), (["lent", "county-average"], False)]
)
def test_a_graph_is_headed_as_context_where_every_figure_is(view: View, series: list[str], is_context: bool) -> None:
    graph = view.timeline.graphs[0].model_copy(update={"series": series})
    pages = embed_pages(View(view.timeline.model_copy(update={"graphs": [graph]})), sheets())
    page = pages[f"embed/{graph.id}.html"]
    assert f"<h1>{'Context, not from the articles: ' * is_context}{html(graph.title)}</h1>" in page


def test_it_loads_nothing_from_elsewhere_and_its_links_open_beside_it(view: View, pages: dict[str, str]) -> None:
    charts = {chart.id for chart in view.timeline.charts}
    for identity, page in pages.items():
        scripts = re.findall(r"<script[^>]*>", page)
        assert scripts == ["<script>", *(['<script defer src="../scripts/timeline.js">'] if identity in charts else [])]
        assert not re.search(r'<(img(?! src="\.\./images/)|iframe|object|base)|data-chart|stylesheet', page)
        for link in re.findall(r"<a [^>]*>", page):
            assert 'target="_blank" rel="noopener"' in link


def test_a_record_is_light(view: View, pages: dict[str, str]) -> None:
    assert max(len(gzip.compress(pages[claim.id].encode(), 9)) for claim in view.claims) <= A_RECORD


def test_an_old_id_leads_on(view: View) -> None:
    pages = embed_pages(view, sheets())
    page = pages["embed/old-books.html"]
    assert '<meta http-equiv="refresh" content="0; url=books-lent-2001.html">' in page
    assert 'href="books-lent-2001.html"' in page
    page = pages["embed/borrowing.html"]  # a theme, which has no embed, and no other page may stand in a frame
    assert "refresh" not in page
    assert 'is now <a href="../contrast/#lending" target="_blank" rel="noopener">' in page
    page = pages["embed/seats-in-the-room.html"]
    assert "refresh" not in page
    assert 'was split into <a href="seats-clerk.html">' in page
    assert "was removed: The report says so in passing" in pages["embed/the-soup-ran-out.html"]
    assert {Path(name).stem for name in pages} >= {redirect.id for redirect in view.timeline.redirects}


def test_only_a_chart_of_every_claim_can_be_filtered(view: View, pages: dict[str, str]) -> None:
    charts = {chart.id for chart in view.timeline.charts}
    for identity, page in pages.items():
        assert ("<form" in page) == (identity in charts)


def test_a_chart_names_its_articles_and_counts_the_works_of_the_context(view: View, pages: dict[str, str]) -> None:
    for chart in view.timeline.charts:
        page = pages[chart.id]
        text = re.sub("<[^>]+>", "", page[page.index("<b>Source") :])
        cited = {cite.source for claim in charted(view) for cite in claim.cites}
        for source in view.timeline.sources:
            assert (html(source.title) in text) == (source.id in cited and source.role == "article")
        others = sum(view.source(name).role == "context" for name in cited)
        told = {0: "", 1: "Context from 1 other source."}.get(others, f"Context from {others} other sources.")
        assert (told in text) if told else ("Context from" not in text)
