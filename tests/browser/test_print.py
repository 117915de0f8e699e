"""Pages on paper: few sheets, the wide drawing, nothing to press, and the citation at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Visit

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


def test_links_that_lead_out_have_their_address_on_paper(visit: Visit) -> None:
    page = visit.open("/figures/books-lent/")
    page.emulate_media(media="print")
    link = page.get_by_text("Read it at the publisher’s")
    after = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert link.get_attribute("href") in after
