"""The list of all claims, of which a browser lays out only what is near the screen, is as long as it seems."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, at, until

LENGTH = "document.documentElement.scrollHeight"
A_LITTLE = 80  # pixels, by which the items at the end may be higher than was guessed
LAID_OUT = "document.querySelectorAll('.tl-list > li').forEach(item => { item.style.contentVisibility = 'visible'; })"


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


def test_a_link_to_a_claim_far_down_leads_to_it(visit: Visit) -> None:
    page = visit.open("/timeline/")
    last = page.locator(".tl-list > li").last
    page.goto(f"{visit.address}/timeline/#{last.get_attribute('id')}")
    until(page, "document.querySelector('.tl-list > li:last-child').getBoundingClientRect().top < innerHeight")
    box, header = last.bounding_box(), page.locator(".tl-header").bounding_box()
    assert box
    assert header
    assert box["y"] >= header["y"] + header["height"]
