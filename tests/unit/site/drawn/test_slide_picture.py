"""The picture of a slide: what it draws, with who says so, in the order of its author."""

from __future__ import annotations

import re

import pytest

from timeline.model.records.claims import Claim, Figure
from timeline.model.records.story import Slide
from timeline.site.drawn.slide_picture import slide_picture
from timeline.site.markup import html
from timeline.site.view import View


def drawn(view: View, picture: str, **changed: object) -> str:
    """The picture of the first slide of that kind, with other values in its fields."""
    slide = next(each for each in view.timeline.story if each.picture == picture)
    return slide_picture(view, slide.model_copy(update=changed), "../")


def slide_of(view: View, picture: str) -> Slide:
    return next(each for each in view.timeline.story if each.picture == picture)


def led_to(view: View, text: str) -> list[str]:
    """The ids of the claims that links lead to, in their order."""
    ids = {f"../{address}": identity for identity, address in view.urls.of_claims.items()}
    return [ids[href] for href in re.findall(r'href="([^"]+)"', text) if href in ids]


def assert_told(view: View, claim: Claim, text: str, chain: str = "") -> None:
    """Who says so, when, with what limits, and whether it is context stand in a text."""
    assert html(chain or view.chain(claim)) in text
    assert ("Context · " in text) == view.is_context(claim)
    assert not claim.hedge or f"Limiting words: {html(claim.hedge)}" in text


def test_a_frame_grows_from_its_windows_to_its_count(view: View) -> None:
    frame = next(each for each in view.timeline.frames if each.id == slide_of(view, "frame").of)
    counted = {claim.id for claim in view.claims if isinstance(claim, Figure) and claim.series == frame.series}
    before, after = drawn(view, "windows"), drawn(view, "frame")
    assert not counted & set(led_to(view, before))
    assert "tl-value-tick" not in before
    assert counted <= set(led_to(view, after))
    for window in frame.windows:
        assert all(f'href="../{view.urls.address(window.source)}"' in text for text in (before, after))


def test_a_caption_leads_to_where_a_picture_has_its_place(view: View) -> None:
    for slide in view.timeline.story:
        text = slide_picture(view, slide, "../")
        assert ("<figcaption>" in text) == (slide.picture in ("windows", "frame", "graph", "multiples"))
        assert "<figcaption>" not in text or f'href="../{view.urls.address(slide.of or "")}"' in text


def test_a_graph_says_its_unit_and_leads_to_every_figure(view: View) -> None:
    graph = next(each for each in view.timeline.graphs if each.id == slide_of(view, "graph").of)
    figures = [claim for claim in view.claims if isinstance(claim, Figure) and claim.series in graph.series]
    text = drawn(view, "graph")
    assert sorted(led_to(view, text)) == sorted(figure.id for figure in figures)
    assert f"{html(graph.title)}, in {view.title(figures[0].unit)}." in text


def test_what_is_hollow_in_a_graph_is_told_to_be_context(view: View) -> None:
    context = next(graph for graph in view.timeline.graphs if graph.series == ["county-average"])
    assert "Hollow: context, not from the articles." in drawn(view, "graph", of=context.id)
    assert "Hollow" not in drawn(view, "graph")


def test_a_share_has_a_hundred_parts_and_names_its_whole(view: View) -> None:
    graph = next(each for each in view.timeline.graphs if each.id == slide_of(view, "share").of)
    text = drawn(view, "share")
    share = view.claim(graph.share or "")
    assert isinstance(share, Figure)
    assert text.count('"tl-core"') == share.value
    assert text.count('"tl-core"') + text.count('"tl-part"') == 100
    assert led_to(view, text) == [share.id, *graph.beside]
    assert html(share.counted) in text


def test_a_quoted_claim_is_told_with_who_says_so(view: View) -> None:
    for claim in view.claims:
        text = drawn(view, "quote", of=claim.id)
        assert f'<p class="tl-statement">{html(claim.statement)}</p>' in text
        assert led_to(view, text) == [claim.id]
        assert_told(view, claim, text)


@pytest.mark.parametrize("step", [1, -1])
def test_what_speaks_against_a_claim_stands_in_the_order_of_the_author(view: View, step: int) -> None:
    claim = view.claim(slide_of(view, "against").of or "")
    others = [each for each in view.claims if each.id != claim.id][:3]
    relations = [claim.counter_evidence[0].model_copy(update={"record": each.id, "reason": each.id}) for each in others]
    events = [
        each.model_copy(update={"counter_evidence": relations} if each.id == claim.id else {})
        for each in view.timeline.events
    ]
    told = View(view.timeline.model_copy(update={"events": events}))
    shows = [each.id for each in others][::step]
    first, *items = re.findall(r"<li .*?</li>", drawn(told, "against", shows=shows), re.DOTALL)
    assert [led_to(view, item) for item in (first, *items)] == [[name] for name in (claim.id, *shows)]
    assert_told(view, claim, first)
    for name, item in zip(shows, items, strict=True):
        assert f"<b>Against it:</b> {name}</p>" in item
        assert_told(view, view.claim(name), item)


def test_between_unlike_figures_a_sign_says_so(view: View) -> None:
    shows = slide_of(view, "unlike").shows
    text = drawn(view, "unlike")
    assert led_to(view, text) == shows
    parts = re.split(r'<p class="tl-sign" role="img" aria-label="must not be compared with">≠</p>', text)
    for name, part in zip(shows, parts, strict=True):
        figure = view.claim(name)
        assert isinstance(figure, Figure)
        assert html(view.value(figure).replace("\N{NO-BREAK SPACE}", " ")) in part
        assert html(figure.counted) in part
        assert_told(view, figure, part, " → ".join(view.speaker(each).short_name for each in figure.attribution))
