"""The chart in a real browser: static first, the live one when it is asked for, in the same place."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.fixtures import Visit, explore, on_phone_too, until
from tests.browser.marks import LIVE, STATIC, assert_alike


@on_phone_too
def test_the_button_draws_the_chart_once_with_every_mark_in_its_place(visit: Visit) -> None:
    page = visit.open("/timeline/")
    assert visit.requested("plotly") == 0
    page.get_by_role("button", name="Explore this chart").scroll_into_view_if_needed()
    before: dict[str, Any] = page.evaluate(STATIC)
    chart = page.locator("figure:has(.tl-plot)").first
    box = chart.bounding_box()
    scroll = page.evaluate("scrollY")
    explore(page)
    assert page.evaluate("scrollY") == scroll
    after: dict[str, Any] = page.evaluate(LIVE)
    assert sorted(before) == sorted(after)
    for identity, place in before.items():
        assert after[identity] == pytest.approx(place, abs=2), identity
    live = chart.bounding_box()
    assert box
    assert live
    assert (live["x"], live["y"], live["width"]) == (box["x"], box["y"], box["width"])
    assert visit.requested("plotly.min.js") == 1
    assert visit.complaints == []
    assert visit.foreign == []


def test_nothing_but_the_button_fetches_the_live_chart(visit: Visit) -> None:
    page = visit.open("/timeline/")
    label = page.locator(".tl-plot:visible a.tl-mark .tl-label").first
    label.hover()
    page.wait_for_selector(".tl-card:visible")
    page.locator(".tl-plot:visible a.tl-mark").first.focus()
    page.locator(".tl-plot:visible .tl-lane").first.click(position={"x": 5, "y": 5})
    page.get_by_role("button", name="Zoom in").click()
    until(page, "location.search")
    assert visit.requested("plotly") == visit.requested("explore.js") == 0
    focused = page.locator(".tl-plot:visible a.tl-mark:visible").first
    focused.focus()
    identity = focused.get_attribute("data-id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{identity}/")
    assert visit.complaints == []


@on_phone_too
@pytest.mark.parametrize("query", ["?from=2003-01-01&to=2005-12-31", "?theme=room", "?context=hidden&kind=event"])
def test_picture_and_live_chart_agree_on_every_view(visit: Visit, query: str) -> None:
    """The same marks in the same places, whatever is asked for; the links on top of the live chart stand on its marks."""
    page = visit.open(f"/timeline/{query}")
    explore(page)
    assert len(assert_alike(page)) > 3
    assert visit.complaints == []


def test_the_button_leads_back_to_the_picture(visit: Visit) -> None:
    page = visit.open("/timeline/")
    explore(page)
    page.get_by_role("button", name="Back to the picture").click()
    assert page.locator(".tl-live").count() == 0
    assert page.get_by_role("button", name="Explore this chart").is_visible()
    assert page.evaluate(STATIC)
    explore(page)
    assert visit.requested("plotly.min.js") == 1
    assert visit.complaints == []


@pytest.mark.parametrize("zoomed", [False, True], ids=["whole", "zoomed"])
def test_a_click_on_a_live_mark_opens_its_page(visit: Visit, zoomed: bool) -> None:
    page = visit.open("/timeline/?from=2003-01-01&to=2005-12-31" if zoomed else "/timeline/")
    explore(page)
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent']").scroll_into_view_if_needed()
    left, right, middle = page.evaluate(LIVE)["books-lent"]
    page.mouse.move((left + right) / 2, middle)
    page.wait_for_selector(".tl-card:visible")
    page.mouse.click((left + right) / 2, middle)
    page.wait_for_url("**/figures/books-lent/")


def test_a_label_stays_a_link_when_the_chart_is_live(visit: Visit) -> None:
    page = visit.open("/timeline/")
    explore(page)
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent'] text").click()
    page.wait_for_url("**/figures/books-lent/")


def test_the_picture_stays_when_plotly_cannot_be_had(visit: Visit) -> None:
    visit.page.route("**/plotly.min.js", lambda route: route.abort())
    page = visit.open("/timeline/")
    page.get_by_role("button", name="Explore this chart").click()
    until(page, "document.querySelector('.tl-status').textContent.includes('this picture stays')")
    assert page.locator(".tl-plot.tl-live").count() == 0
    assert page.locator(".tl-plot:visible a.tl-mark .tl-bar").first.is_visible()
    marks = page.locator(".tl-plot:visible a.tl-mark:visible")
    every = marks.count()
    page.get_by_role("button", name="The reading room").click()
    assert 0 < marks.count() < every
