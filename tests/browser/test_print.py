"""Pages on paper: few sheets, the wide drawing, nothing to press, and the citation at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Visit
from tests.browser.test_every_view import FAULTS

PAGES = {"/": 4, "/timeline/": 26, "/contrast/": 14, "/figures/": 15, "/figures/books-lent/": 1, "/events/hall-too-cold/": 1}
NOT_ON_PAPER = ".tl-header, .tl-tabs, .tl-aside, .tl-footer, .tl-tools, .tl-filters, .tl-copy, .tl-cite, .tl-foot details"


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A screen of one width, because paper has its own."""
    context = browser.new_context()
    yield Visit(context.new_page(), address)
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_page_prints_on_few_sheets(visit: Visit, path: str, paper: Literal["A4", "Letter"]) -> None:
    page = visit.open(path)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))
    assert sheets <= PAGES[path]


@pytest.mark.parametrize("path", PAGES)
def test_paper_has_what_can_be_read_and_not_what_can_be_pressed(visit: Visit, path: str) -> None:
    page = visit.open(path)
    page.emulate_media(media="print")
    assert page.locator(NOT_ON_PAPER).filter(visible=True).count() == 0
    foot = page.locator(".tl-foot p").first
    assert foot.is_visible()
    assert f"{visit.address}{path}" in foot.inner_text()
    assert page.locator(".tl-narrow").filter(visible=True).count() == 0
    assert page.locator(".tl-wide").filter(visible=True).count() == page.locator(".tl-wide").count()


def test_each_sheet_of_a_chart_has_the_axis_at_its_head(visit: Visit) -> None:
    """A browser repeats the head of a table, whose rows are the lanes."""
    page = visit.open("/timeline/")
    page.emulate_media(media="print")
    displays = "parts => parts.map(part => getComputedStyle(part).display)"
    assert page.locator(".tl-wide").evaluate_all(displays) == ["table"]
    first, *lanes = page.locator(".tl-wide > div").evaluate_all(displays)
    assert first == "table-header-group"
    assert lanes
    assert set(lanes) == {"table-row-group"}


def test_whoever_prints_some_of_the_claims_gets_their_list_alone(visit: Visit) -> None:
    for query, is_told in (("", True), ("?kind=forecast", False)):
        page = visit.open(f"/timeline/{query}")
        page.emulate_media(media="print")
        assert page.locator("#how-to-read-the-marks").is_visible() is is_told
        assert page.locator(".tl-list > li").filter(visible=True).count() > 0


def test_a_part_of_the_list_that_was_off_the_screen_has_its_own_height_on_paper(visit: Visit) -> None:
    page = visit.open("/timeline/?kind=forecast")
    part = page.locator(".tl-list:visible").first
    part.evaluate("part => { part.classList.add('tl-off'); part.style.setProperty('--tl-wide', 1); }")
    page.emulate_media(media="print")
    own, needed = part.evaluate("part => [part.getBoundingClientRect().height, part.scrollHeight]")
    assert own == pytest.approx(needed, abs=1)


def test_a_closer_look_is_fitted_into_the_width_of_the_paper(visit: Visit) -> None:
    for width in (360, 1280):
        visit.page.set_viewport_size({"width": width, "height": 900})
        page = visit.open("/timeline/?from=2003-01-01&to=2005-12-31")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.set_viewport_size({"width": 688, "height": 900})  # of a sheet of A4 without its margins
        page.emulate_media(media="print")
        plot = page.locator(".tl-wide")
        assert plot.evaluate("plot => plot.getBoundingClientRect().width") == pytest.approx(688, abs=1)
        plot.evaluate("plot => { plot.style.zoom = 1; }")  # letters are measured in their size on a screen
        assert page.evaluate(FAULTS) == []
        plot.evaluate("plot => { plot.style.zoom = ''; }")
        page.emulate_media(media="screen")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.evaluate(FAULTS) == []


def test_links_that_lead_out_have_their_address_on_paper_but_the_source_of_a_claim(visit: Visit) -> None:
    """A claim names its source in words, and fits one sheet more often without the address."""
    for path, is_told in (("/sources/", True), ("/figures/books-lent/", False)):
        page = visit.open(path)
        page.emulate_media(media="print")
        link = page.locator(".tl-sources a[rel~=noopener], .tl-claim a[rel~=noopener]").first
        after = link.evaluate("link => getComputedStyle(link, '::after').content")
        assert (f"{link.get_attribute('href')}" in after) is is_told
