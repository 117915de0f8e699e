"""The list of all claims, of which a browser lays out only what is near the screen, is as long as it seems."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, until

LENGTH = "document.documentElement.scrollHeight"
A_LITTLE = 80  # pixels, by which the items at the end may be higher than was guessed
LAID_OUT = "document.querySelectorAll('.tl-list > li').forEach(item => { item.style.contentVisibility = 'visible'; })"


@pytest.mark.parametrize("width", [320, 360, 412, 768, 1024, 1280, 1600])
def test_the_page_is_about_as_long_as_when_all_is_laid_out(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    assert_long(page, f"{address}/timeline/")


def assert_long(page: Page, url: str) -> None:
    """What is off the screen has about its true height."""
    page.goto(url)
    guessed = page.evaluate(LENGTH)
    page.evaluate(LAID_OUT)
    assert 0.85 < guessed / page.evaluate(LENGTH) < 1.15
    page.close()


def test_the_end_key_leads_to_the_end_and_the_home_key_back(visit: Visit) -> None:
    page = visit.open("/timeline/")
    page.keyboard.press("End")
    until(page, f"{LENGTH} - scrollY - innerHeight < {A_LITTLE}")
    page.wait_for_timeout(500)  # the browser has still to scroll what it has laid out meanwhile
    page.keyboard.press("Home")
    until(page, f"scrollY < {A_LITTLE}")


def test_a_link_to_a_claim_far_down_leads_to_it(visit: Visit) -> None:
    page = visit.open("/timeline/")
    last = page.locator(".tl-list > li").last
    page.goto(f"{visit.address}/timeline/#{last.get_attribute('id')}")
    until(page, "document.querySelector('.tl-list > li:last-child').getBoundingClientRect().top < innerHeight")
    box, header = last.bounding_box(), page.locator(".tl-header").bounding_box()
    assert box
    assert header
    assert box["y"] >= header["y"] + header["height"]
