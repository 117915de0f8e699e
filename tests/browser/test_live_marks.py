"""What the live chart shows: colours, the labels of the picture, another clock, and pictures to save."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.fixtures import Visit, explore, on_phone_too, resize, until
from tests.browser.marks import LIVE, STATIC
from tests.browser.test_live import RANGE, live

SPOKEN = "[...document.querySelectorAll('.tl-list > li[data-said]')].map(item => item.id)"
LABELS = """() => [...document.querySelectorAll('.tl-plot')].filter(plot => plot.offsetParent)
  .flatMap(plot => [...plot.querySelectorAll('.tl-label')]).filter(text => text.checkVisibility({opacityProperty: true}))
  .map(text => [text, text.getBoundingClientRect()])
  .map(([text, box]) => [text.textContent, Math.round(box.left), Math.round(box.top)]).sort()"""


@pytest.mark.parametrize("by", ["kind", "speaker"])
def test_colours_tell_what_is_chosen_and_the_legend_names_them(visit: Visit, by: str) -> None:
    page = live(visit)
    colours = "[...new Set(document.querySelector('.tl-interactive').data.flatMap(trace => trace.marker?.color ?? []))]"
    before = page.evaluate(colours)
    page.get_by_label("Colour").select_option(by)
    until(page, "document.querySelectorAll('.tl-series li').length > 2")
    lines = "document.querySelector('.tl-interactive').data.filter(({meta}) => meta === '%s').map(({line}) => line.color)"
    ground = "getComputedStyle(document.querySelector('.tl-plot')).getPropertyValue('--tl-ground').trim()"
    assert page.evaluate(lines % "stripes") == [page.evaluate(ground)]
    after = page.evaluate(colours)
    assert set(page.evaluate(lines % "outline")) <= set(after)
    assert len(after) == page.locator(".tl-series li").count()
    assert "" not in after
    page.get_by_label("Colour").select_option("phase")
    until(page, "document.querySelectorAll('.tl-series li').length === 0")
    assert page.evaluate(colours) == before
    assert visit.complaints == []


@pytest.mark.parametrize("query", ["", RANGE, "?theme=room", "?clock=said", "?clock=said&from=2004-06-01&to=2005-12-31"])
def test_the_live_chart_has_the_labels_of_the_picture(visit: Visit, query: str) -> None:
    for width in (360, 768, 1280):
        resize(visit.page, width)
        page = visit.open(f"/timeline/{query}")
        top = page.locator(".tl-plot:visible").evaluate("plot => Math.round(plot.getBoundingClientRect().top)")
        before = page.evaluate(LABELS)
        explore(page)
        moved = page.locator(".tl-plot:visible").evaluate("plot => Math.round(plot.getBoundingClientRect().top)") - top
        for label, (text, left, at) in zip(page.evaluate(LABELS), before, strict=True):
            assert label == [text, pytest.approx(left, abs=1), pytest.approx(at + moved, abs=1)]
        assert page.locator(".tl-interactive .annotation").count() == 0


@on_phone_too
@pytest.mark.parametrize("is_live", [False, True], ids=["picture", "live"])
def test_by_the_clock_of_what_was_said_the_marks_of_an_article_are_where_it_appeared(visit: Visit, is_live: bool) -> None:
    page = visit.open("/timeline/?clock=said")
    if is_live:
        explore(page)
    places: dict[str, list[float]] = page.evaluate(LIVE if is_live else STATIC)
    said = [identity for identity in page.evaluate(SPOKEN) if identity in places]
    assert len(said) > 5
    assert len({round(places[identity][0] / 3) for identity in said}) <= 2, (
        "the articles of the example appeared on two days"
    )
    assert all(places[identity][1] - places[identity][0] < 12 for identity in said)
    assert visit.complaints == []


def test_marks_glide_to_the_other_clock_unless_a_reader_wants_no_motion(visit: Visit) -> None:
    page = live(visit)
    page.evaluate("window.animated = 0; document.querySelector('.tl-interactive').on('plotly_animated', () => animated++)")
    page.evaluate("history.pushState(null, '', '?clock=said'); dispatchEvent(new PopStateEvent('popstate'))")
    until(page, "animated === 1")
    page.emulate_media(reduced_motion="reduce")
    page.evaluate("history.pushState(null, '', '?'); dispatchEvent(new PopStateEvent('popstate'))")
    until(page, "!document.querySelector('.tl-spoken')")
    page.wait_for_timeout(300)
    assert page.evaluate("animated") == 1


def test_what_is_seen_can_be_saved_with_its_texts(visit: Visit, tmp_path: Path) -> None:
    page = live(visit, RANGE)
    for name, ending in (("PNG", "png"), ("SVG", "svg")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        assert download.value.suggested_filename == f"timeline-chart.{ending}"
        download.value.save_as(tmp_path / f"saved.{ending}")
    saved = (tmp_path / "saved.svg").read_text(encoding="utf-8")
    shown: list[list[Any]] = [each for each in page.evaluate(LABELS) if each[1] > 0]
    assert len(shown) > 3
    assert [text for text, *_ in shown if text.replace("&", "&amp;") not in saved] == []
    assert visit.complaints == []
