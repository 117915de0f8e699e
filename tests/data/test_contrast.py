"""The page of the contrast with the real data: short on a phone, and every claim of the articles on it."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.fixtures import at, resize
from tests.unit.site.contrast.test_theme_sections import (  # noqa: F401
    test_a_contested_claim_names_and_links_what_contests_it_and_says_if_that_is_context,
    test_claims_that_answer_each_other_stand_on_one_row_in_the_order_of_the_data,
    test_every_theme_sets_the_claims_of_both_phases_side_by_side_each_once,
)
from tests.unit.site.contrast.test_theme_table import (  # noqa: F401
    test_a_row_says_what_is_said_of_each_phase_by_how_many_claims_and_what_it_is_not,
    test_each_theme_has_a_row_in_the_order_of_the_data_which_leads_to_its_section,
)
from timeline.site.view import View

A_CLAIM = 108  # pixels, and what stands around the claims; before, the page was twice as long


def test_on_a_phone_the_page_is_short(browser: Browser, address: str, view: View) -> None:
    page = at(browser, 360, 740)
    page.goto(f"{address}/contrast/")
    assert page.evaluate("document.documentElement.scrollHeight") <= A_CLAIM * len(view.said)


def test_nothing_is_wider_than_the_screen(browser: Browser, address: str) -> None:
    page = at(browser)
    page.goto(f"{address}/contrast/")
    for width in (320, 360, 768, 1280, 1600):
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_claim_of_the_articles_is_on_the_page_once(browser: Browser, address: str, view: View) -> None:
    page = at(browser)
    page.goto(f"{address}/contrast/")
    listed = page.locator(".tl-theme li[data-id]").evaluate_all("items => items.map(item => item.dataset.id)")
    assert sorted(listed) == sorted(claim.id for claim in view.said)
