"""How one moves in the live chart: by drag, wheel, fingers, slider and box, on the full screen, and back to the picture."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.browser.fixtures import Visit, explore, on_phone_too, until
from tests.browser.marks import LIVE, STATIC, assert_alike

RANGE = "?from=2003-01-01&to=2005-12-31"
AXIS = "document.querySelector('.tl-interactive').layout.xaxis.range.map(day => String(day).slice(0, 10))"


def live(visit: Visit, query: str = "") -> Page:
    page = visit.open(f"/timeline/{query}")
    explore(page)
    return page


def middle(page: Page) -> tuple[float, float]:
    """A place on the ground of the live chart that is in sight, right of the names of its lanes."""
    box = page.locator(".tl-interactive").bounding_box()
    assert box
    page.evaluate(f"scrollTo(0, {box['y']} + scrollY - 120)")
    box = page.locator(".tl-interactive").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + 75


def drag(page: Page, by: float) -> None:
    x, y = middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by, y, steps=4)
    page.mouse.up()


def asked(page: Page) -> list[str]:
    """The first and the last day that the address asks for."""
    return [str(page.evaluate(f"new URLSearchParams(location.search).get('{name}')")) for name in ("from", "to")]


@on_phone_too
def test_a_drag_moves_chart_picture_list_and_address(visit: Visit) -> None:
    page = live(visit, RANGE)
    drag(page, 60)
    until(page, f"location.search !== '{RANGE}'")
    start, end = asked(page)
    assert "2002-01-01" < start < "2003-01-01"
    assert "2005-01-01" < end < "2005-12-31"
    until(page, f"{AXIS}[0] === '{start}'")
    assert_alike(page)
    assert visit.complaints == []


def test_marks_stay_beside_their_labels_while_one_drags(visit: Visit) -> None:
    page = live(visit, RANGE)
    x, y = middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    for by in (-20, -60, -200):  # moved, moved on, and drawn anew
        page.mouse.move(x + by, y, steps=2)
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        marks, links = page.evaluate(LIVE), page.evaluate(STATIC)
        assert marks.keys() >= links.keys()
        for identity, place in links.items():
            assert marks[identity] == pytest.approx(place, abs=2), (by, identity)
    page.mouse.up()


def test_a_drag_that_ends_on_a_link_does_not_follow_it(visit: Visit) -> None:
    page = live(visit, RANGE)
    label = page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent'] .tl-label")
    label.scroll_into_view_if_needed()
    box = label.bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 40, box["y"] + 5, steps=4)
    page.mouse.up()
    until(page, f"location.search !== '{RANGE}'")
    assert page.url.startswith(f"{visit.address}/timeline/")


def test_the_wheel_scrolls_the_page_and_with_ctrl_zooms_where_it_points(visit: Visit) -> None:
    page = live(visit)
    x, y = middle(page)
    page.mouse.move(x, y)
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 80)
    until(page, f"scrollY > {before}")
    assert page.evaluate("location.search") == ""
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    until(page, "location.search")
    start, end = asked(page)
    assert "2001-01-01" < start < end < "2006-12-31"
    x, y = middle(page)
    page.mouse.dblclick(x, y)
    until(page, "location.search === ''")


def test_two_fingers_zoom_and_one_moves_through_time(browser_touch: Callable[[], Visit]) -> None:
    visit = browser_touch()
    page = live(visit, RANGE)
    x, y = middle(page)
    touch = page.context.new_cdp_session(page)

    def fingers(kind: str, *places: float) -> None:
        points = [{"x": place, "y": y, "id": number} for number, place in enumerate(places)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", x - 20, x + 20)
    fingers("touchMove", x - 60, x + 60)
    fingers("touchEnd")
    until(page, f"location.search !== '{RANGE}'")
    start, end = asked(page)
    assert "2003-01-01" < start < end < "2005-12-31"
    fingers("touchStart", x)
    fingers("touchMove", x + 20)
    fingers("touchMove", x + 80)
    fingers("touchEnd")
    until(page, f"!location.search.includes('from={start}')")
    assert asked(page)[0] < start


def test_the_slider_has_every_mark_and_moves_by_key_and_by_hand(visit: Visit) -> None:
    page = live(visit)
    assert page.locator(".tl-slider rect").count() >= len(page.evaluate(LIVE))
    end = page.get_by_label("End of the range")
    end.focus()
    for _ in range(3):
        end.press("PageDown")
    until(page, "location.search")
    assert asked(page)[0] == "2001-01-01"
    assert end.get_attribute("aria-valuetext")
    window = page.locator(".tl-slider-window").bounding_box()
    assert window
    page.mouse.move(window["x"] + window["width"] / 2, window["y"] + 4)
    page.mouse.down()
    page.mouse.move(window["x"] + window["width"] / 2 + 100, window["y"] + 4, steps=3)
    page.mouse.up()
    until(page, "!location.search.includes('from=2001-01-01')")
    assert page.locator(".tl-slider").evaluate("slider => slider.getBoundingClientRect().bottom <= innerHeight")


def test_a_box_chooses_a_range(visit: Visit) -> None:
    page = live(visit)
    box = page.get_by_role("button", name="Box")
    box.click()
    assert box.get_attribute("aria-pressed") == "true"
    drag(page, 60)
    until(page, "location.search")
    start, end = asked(page)
    assert "2003-" < start < end < "2006-"
    assert box.get_attribute("aria-pressed") == "false"
    assert page.locator(".tl-box").count() == 0


@on_phone_too
def test_full_screen_holds_the_chart_its_tools_and_its_slider(visit: Visit) -> None:
    page = live(visit)
    full = page.get_by_role("button", name="Full screen")
    full.click()
    until(page, "document.fullscreenElement?.matches('.tl-timeline')")
    assert page.locator(".tl-slider").is_visible()
    until(page, "document.querySelector('.tl-live-foot [aria-pressed=true]')")
    x, y = middle(page)
    page.mouse.move(x, y)
    page.mouse.wheel(0, -400)
    until(page, "location.search")
    full.click()
    until(page, "!document.fullscreenElement")


def test_the_button_leads_back_to_the_picture(visit: Visit) -> None:
    page = live(visit, RANGE)
    page.locator("[data-do=explore]").click()
    until(page, "!document.querySelector('.tl-plot.tl-live')")
    assert page.locator(":is(.tl-interactive, .tl-live-foot)").count() == 0
    assert page.locator(".tl-plot:visible a.tl-mark:visible .tl-bar").count() > 0


@on_phone_too
def test_it_moves_before_plotly_has_come_which_then_draws_what_is_seen(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/plotly.min.js", lambda route: held.append(route))
    page = visit.open(f"/timeline/{RANGE}")
    page.get_by_role("button", name="Explore this chart").click()
    page.wait_for_selector(".tl-plot.tl-live")
    before = page.evaluate(STATIC)
    drag(page, 60)
    until(page, f"location.search !== '{RANGE}'")
    assert page.evaluate("`${getSelection()}`") == ""
    after = page.evaluate(STATIC)
    assert median(after[identity][0] - before[identity][0] for identity in after.keys() & before.keys()) == pytest.approx(
        60, abs=3
    )
    assert page.locator(".tl-slider").is_visible()
    held[0].continue_()
    page.wait_for_selector(".tl-plot.tl-drawn")
    assert page.evaluate(f"{AXIS}[0]") == asked(page)[0]
    assert_alike(page)
    assert visit.complaints == []


def test_who_leaves_it_before_plotly_has_come_keeps_the_picture(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/plotly.min.js", lambda route: held.append(route))
    page = visit.open("/timeline/")
    page.get_by_role("button", name="Explore this chart").click()
    page.get_by_role("button", name="Back to the picture").click()
    held[0].continue_()
    until(page, "window.Plotly")
    assert page.locator(":is(.tl-live, .tl-drawn, .tl-interactive, .tl-live-foot)").count() == 0
    explore(page)
    assert visit.requested("plotly.min.js") == 1
    assert visit.complaints == []


@pytest.fixture
def browser_touch(browser: Any, address: str) -> Any:
    contexts: list[BrowserContext] = []

    def made() -> Visit:
        context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
        contexts.append(context)
        return Visit(context.new_page(), address)

    yield made
    for context in contexts:
        context.close()
