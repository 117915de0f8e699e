"""Lessons: hand-outs fit their sheets, words are explained where they stand, and links show what they promise."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, at, on_phone_too, until
from tests.sites import EXAMPLE
from timeline.site.claim_filter import shown
from timeline.site.output.page_checks.page_links import view_links
from timeline.site.view import View
from timeline.site.written_pages import own_texts

SHEETS = sorted(path.stem for path in (EXAMPLE / "docs").glob("handout-*.md"))
TERM = "article a[title][href*='glossary/']"
MEANING = "getComputedStyle(document.activeElement, '::after').content"
SHOWN = "[...document.querySelectorAll('.tl-list > li')].filter(item => item.checkVisibility()).map(item => item.id)"


@pytest.fixture
def page(browser: Browser) -> Page:
    return at(browser)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", SHEETS)
def test_a_hand_out_fits_its_sheets(page: Page, address: str, name: str, paper: str) -> None:
    assert_fits(page, f"{address}/{name}/", paper)


def assert_fits(page: Page, address: str, paper: str) -> None:
    """A hand-out fits its sheets, with a little room to spare, because another machine has other letters."""
    page.goto(address)
    sheets = page.locator(".tl-sheet").count()
    assert sheets in (1, 2)
    for scale in (1, 1.03):
        pdf = page.pdf(format=paper, scale=scale, prefer_css_page_size=False)
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == sheets, scale


def test_paper_has_what_is_to_be_filled_in_and_no_navigation(page: Page, address: str) -> None:
    page.goto(f"{address}/{SHEETS[0]}/")
    page.emulate_media(media="print")
    for hidden in (".tl-header", ".tl-tabs", ".tl-aside", ".tl-footer", ".tl-foot details"):
        assert page.locator(f"{hidden}:visible").count() == 0, hidden
    assert page.locator(".tl-write > i").count() >= 10
    assert all(line.bounding_box()["height"] > 25 for line in page.locator(".tl-write > i").all()[:3])  # type: ignore[index]


@on_phone_too
def test_a_word_is_explained_by_keyboard_and_escape_closes_it(visit: Visit) -> None:
    page = visit.open("/events/open-on-sundays/")
    words = page.locator(TERM)
    assert words.count() >= 3
    page.keyboard.press("Tab")  # so that the browser shows where the focus is
    words.nth(1).focus()
    meaning = words.nth(1).get_attribute("title")
    assert meaning
    assert meaning in page.evaluate(MEANING)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    assert page.evaluate(MEANING) == "none"
    assert page.evaluate(f"document.activeElement.matches({TERM!r})"), "the focus stays"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert meaning in page.evaluate(MEANING), "it shows again for whoever comes back"
    assert visit.complaints == []


@on_phone_too
def test_a_meaning_moves_nothing(visit: Visit) -> None:
    page = visit.open("/events/open-on-sundays/")
    height = "document.documentElement.scrollHeight"
    page.keyboard.press("Tab")
    before = page.evaluate(height)
    for word in page.locator(TERM).all()[:4]:
        word.focus()
        assert page.evaluate(height) == before


def test_a_word_leads_to_the_glossary(visit: Visit) -> None:
    page = visit.open("/contrast/")
    page.locator(TERM).first.click()
    page.wait_for_url("**/glossary/#*")
    assert page.locator(":target").count() == 1 or page.evaluate("location.hash.length > 1")
    assert visit.complaints == []


@pytest.mark.parametrize("query", sorted({link.parts.query for link in view_links(own_texts(EXAMPLE / "docs"))}))
def test_a_link_into_a_view_shows_what_the_builder_reckoned(page: Page, address: str, view: View, query: str) -> None:
    assert_shown(page, address, view, query)


def assert_shown(page: Page, address: str, view: View, query: str) -> None:
    """The timeline shows what the builder reckons that it will for a query."""
    expected = [claim.id for claim in shown(view, dict(parse_qsl(query, keep_blank_values=True)))]
    page.goto(f"{address}/timeline/?{query}")
    until(page, f"{SHOWN}.length === {len(expected)}")
    assert page.evaluate(SHOWN) == expected
