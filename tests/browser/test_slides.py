"""Stepping through the slides: by keyboard, by buttons, by finger and by address; and without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, until
from timeline.model.records.data_file import Timeline

SEEN = "[...document.querySelectorAll('section')].filter(slide => slide.checkVisibility()).map(slide => slide.id)"


@pytest.fixture
def ids(timeline: Timeline) -> list[str]:
    return [slide.id for slide in timeline.story]


def at_slide(visit: Visit, identity: str = "") -> Page:
    visit.page.goto(f"{visit.address}/slides/{identity and f'#{identity}'}")
    return visit.page


def test_keys_step_through_and_each_slide_has_its_address_and_the_focus(visit: Visit, ids: list[str]) -> None:
    page = at_slide(visit)
    assert page.evaluate(SEEN) == ids[:1]
    assert page.evaluate("location.hash") == ""
    at = 0
    steps = {"ArrowRight": 1, "PageDown": 1, "ArrowLeft": -1, "PageUp": -1, "End": len(ids), "Home": -len(ids)}
    for key, by in (*steps.items(), ("ArrowLeft", -1), ("End", len(ids)), ("ArrowRight", 1)):
        page.keyboard.press(key)
        at = min(max(at + by, 0), len(ids) - 1)
        assert page.evaluate(SEEN) == [ids[at]], key
        if key != "ArrowLeft" or at:
            assert page.evaluate("location.hash") == f"#{ids[at]}"
        assert page.evaluate("document.activeElement.id") == f"{ids[at]}-title"
        assert page.evaluate("scrollY") == 0
    page.reload()
    assert page.evaluate(SEEN) == ids[-1:]
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"^[^#]*(?<!slides)/$"))
    assert visit.complaints == []
    assert visit.foreign == []


def test_the_bar_covers_nothing_that_has_the_focus(visit: Visit, ids: list[str]) -> None:
    page = at_slide(visit, ids[3])
    page.set_viewport_size({"width": page.evaluate("innerWidth"), "height": 500})  # so that the slide does not fit in
    until(page, "document.querySelector('nav').checkVisibility()")
    edges = "['footer', ':focus'].map(part => document.querySelector(part).getBoundingClientRect())"
    reached = ""
    for step in range(30):
        page.keyboard.press("Tab")
        reached = page.evaluate("document.activeElement.textContent")
        assert page.evaluate(f"() => {{ const [bar, focus] = {edges}; return focus.bottom <= bar.top; }}"), step
        if reached == "For teaching":
            break
    assert reached == "For teaching"


def test_buttons_step_through_and_stop_at_the_ends(visit: Visit, ids: list[str]) -> None:
    page = at_slide(visit, ids[-2])
    previous, following = (page.get_by_role("button", name=name) for name in ("Previous", "Next"))
    assert page.evaluate(SEEN) == [ids[-2]]
    following.click()
    assert page.evaluate(SEEN) == ids[-1:]
    assert following.is_disabled()
    previous.click()
    assert page.evaluate(SEEN) == [ids[-2]]
    page.evaluate(f"location.hash = '#{ids[0]}'")
    until(page, f"document.getElementById('{ids[0]}').checkVisibility()")
    assert previous.is_disabled()
    for button in page.get_by_role("button").all():
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_whole_screen_is_taken_and_given_back(visit: Visit) -> None:
    page = at_slide(visit)
    page.get_by_role("button", name="Full screen").click()
    until(page, "document.fullscreenElement")
    page.get_by_role("button", name="Full screen").click()
    until(page, "!document.fullscreenElement")


@pytest.fixture
def touched(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/slides/")
    yield page
    context.close()


@pytest.mark.parametrize(("across", "down", "to"), [(-150, 20, 1), (150, 0, 0), (-40, 0, 0), (-100, 200, 0)])
def test_a_finger_that_sweeps_across_goes_on(touched: Page, ids: list[str], across: int, down: int, to: int) -> None:
    session = touched.context.new_cdp_session(touched)
    points = [(200, 300), (200 + across / 2, 300 + down / 2), (200 + across, 300 + down)]
    for kind, (x, y) in zip(("touchStart", "touchMove", "touchMove"), points, strict=True):
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    assert touched.evaluate(SEEN) == [ids[to]]


def test_without_script_all_slides_stand_one_below_the_other(browser: Browser, address: str, ids: list[str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/slides/")
    assert page.locator("section:visible").count() == len(ids)
    assert page.locator("button:visible").count() == 0
    context.close()


def test_paper_has_each_slide_on_a_page_of_its_own(visit: Visit, ids: list[str]) -> None:
    page = at_slide(visit, ids[3])
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == len(ids)


def test_the_home_page_leads_to_the_slides(visit: Visit, ids: list[str]) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Slides").click()
    page.wait_for_url("**/slides/")
    until(page, "document.querySelector('nav').checkVisibility()")
    assert page.evaluate(SEEN) == ids[:1]
    page.get_by_role("link", name="Back to the site").click()
    page.wait_for_selector(".tl-frame")
    assert visit.complaints == []
