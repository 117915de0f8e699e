"""The page of all claims, of which a browser lays out only what is near the screen, is as long as it seems."""

from __future__ import annotations

import re
from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.fixtures import Visit, at, until

LENGTH = "document.documentElement.scrollHeight"
A_LITTLE = 80  # pixels, by which the items at the end may be higher than was guessed
LAID_OUT = """document.querySelectorAll('.tl-list, .tl-lane, .tl-how-to, .tl-on-screen')
  .forEach((part) => { part.style.contentVisibility = 'visible'; })"""

CHOOSE = """(select) => {
  select.selectedIndex = 1;
  select.dispatchEvent(new Event("input", { bubbles: true }));
}"""


@pytest.mark.parametrize("width", [320, 360, 412, 768, 1024, 1280, 1600])
def test_the_page_is_about_as_long_as_when_all_is_laid_out(browser: Browser, address: str, width: int) -> None:
    page = at(browser, width, 800)
    assert_long(page, f"{address}/timeline/")


def assert_long(page: Page, url: str) -> None:
    """What is off the screen has about its true height."""
    page.goto(url)
    guessed = page.evaluate(LENGTH)
    page.evaluate(LAID_OUT)
    assert 0.85 < guessed / page.evaluate(LENGTH) < 1.15


def test_a_part_of_the_list_that_is_off_the_screen_is_as_long_as_what_a_filter_leaves(
    browser: Browser, address: str
) -> None:
    page = at(browser, 360, 800)

    def longer(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(body=re.sub(r'<ol class="tl-list".*?</ol>', lambda found: 8 * found[0], text, flags=re.DOTALL))

    page.route("**/timeline/", longer)
    page.goto(f"{address}/timeline/")
    for place in ("document.body.scrollHeight", "0"):  # the browser remembers how long the whole list was
        page.evaluate(f"scrollTo(0, {place})")
        page.wait_for_timeout(500)
    page.locator(".tl-filters [name=theme]").evaluate(CHOOSE)
    page.wait_for_timeout(500)
    guessed = page.evaluate(LENGTH)
    page.evaluate(LAID_OUT)
    assert 0.85 < guessed / page.evaluate(LENGTH) < 1.15
    page.unroute_all()


def test_the_end_key_leads_to_the_end_and_the_home_key_back(visit: Visit) -> None:
    page = visit.open("/timeline/")
    assert_leads(page, "End", f"{LENGTH} - scrollY - innerHeight < {A_LITTLE}")
    assert_leads(page, "Home", f"scrollY < {A_LITTLE}")


def assert_leads(page: Page, key: str, there: str) -> None:
    """A key leads there, or at the second press where a browser that is busy gives up gliding half way."""
    for _ in range(2):
        page.keyboard.press(key)
        page.wait_for_timeout(1000)
        if page.evaluate(there):
            return
    pytest.fail(f"{key} leads elsewhere")


def test_a_lane_off_the_screen_is_laid_out_on_the_way_to_it_or_once_it_is_named(browser: Browser, address: str) -> None:
    is_there = "document.querySelector('.tl-narrow > :last-child a').checkVisibility({ contentVisibilityAuto: true })"
    page = at(browser, 360, 100)
    page.goto(f"{address}/timeline/")
    until(page, is_there)
    with closing(browser.new_context(viewport={"width": 360, "height": 100}, java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto(f"{address}/timeline/")
        assert not page.evaluate(is_there)
        page.locator(".tl-narrow .tl-lane").last.scroll_into_view_if_needed()
        page.wait_for_timeout(500)  # a page without scripts tells nothing by itself
        assert page.evaluate(is_there)
        page.emulate_media(media="print")
        assert page.evaluate("getComputedStyle(document.querySelector('.tl-lane')).contentVisibility") == "visible"


@pytest.mark.parametrize(("query", "waits"), [("", True), ("?theme=room", False)])
def test_the_picture_is_painted_before_a_script_works_on_it_unless_a_part_is_asked_for(
    browser: Browser, address: str, query: str, waits: bool
) -> None:
    page = at(browser, 1280, 800)
    without_frames = "requestAnimationFrame = () => {};"
    page.route("**/timeline.js", lambda route: route.fulfill(body=without_frames + route.fetch().text()))
    page.goto(f"{address}/timeline/{query}", wait_until="networkidle")
    assert page.evaluate("document.querySelector('.tl-tools').hidden") == waits
    page.unroute_all()


def test_a_link_to_a_claim_far_down_leads_to_it(visit: Visit) -> None:
    page = visit.open("/timeline/")
    last = page.locator(".tl-list > li").last
    page.goto(f"{visit.address}/timeline/#{last.get_attribute('id')}")
    until(page, "document.querySelector('.tl-list > li:last-child').getBoundingClientRect().top < innerHeight")
    box, header = last.bounding_box(), page.locator(".tl-header").bounding_box()
    assert box
    assert header
    assert box["y"] >= header["y"] + header["height"]
