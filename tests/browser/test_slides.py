"""Stepping through the slides: by keyboard, by buttons, by finger and by address; and without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, at, on_phone_too, until
from timeline.model.records.data_file import Timeline

# Screens of a laptop, a projector and a phone; only on the last may a slide be longer than the screen.
SCREENS = [(1280, 720), (1280, 800), (1920, 1080), (360, 740)]
LARGE = 28  # pixels of the letters that a room reads, on a screen of 1280
LABELS = {(1280, 800): 24, (1920, 1080): 32}  # pixels of the least letters in a drawing and its caption, by screen
# How high the smallest letters of a slide are in its drawing and caption; infinitely, if it has neither.
SMALLEST = """() => Math.min(...[...document.querySelector('section:not([hidden])')
    .querySelectorAll('svg text, .tl-panel p, figcaption')]
    .filter(each => each.checkVisibility())
    .map(each => parseFloat(getComputedStyle(each).fontSize) * (each.getScreenCTM?.().a ?? each.currentCSSZoom)))"""
# What of a slide with an opened note leaves the screen: a text that is cut at a side, or what lies behind or below the foot.
OUTSIDE = """() => {
    const main = document.querySelector('main'), slide = document.querySelector('section:not([hidden])');
    main.scrollTop = main.scrollHeight;
    const {left, right, top, bottom} = main.getBoundingClientRect(), least = main.scrollTop ? -Infinity : top;
    const isOut = (box) => box.left < left || box.right > right || box.top < least || box.bottom > bottom;
    const isCut = (each) => each instanceof HTMLElement && each.clientWidth && each.scrollWidth > each.clientWidth + 1;
    return [...slide.querySelectorAll('*')].filter(each => each.checkVisibility() && each.textContent.trim())
        .filter(each => isOut(each.getBoundingClientRect()) || isCut(each))
        .map(each => each.outerHTML.slice(0, 120));
}"""
IS_LONG = (
    "(() => { const {scrollHeight, clientHeight} = document.querySelector('main'); return scrollHeight > clientHeight; })()"
)

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
        assert page.evaluate("document.querySelector('main').scrollTop") == 0
    page.reload()
    assert page.evaluate(SEEN) == ids[-1:]
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"^[^#]*(?<!slides)/$"))
    assert visit.complaints == []
    assert visit.foreign == []


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_nothing_of_a_slide_is_cut_or_covered(
    browser: Browser, address: str, ids: list[str], width: int, height: int
) -> None:
    assert_whole(browser, address, ids, width, height)


def assert_whole(browser: Browser, address: str, ids: list[str], width: int, height: int) -> None:
    """Every slide is whole above the foot, with its note folded and opened; on a phone, if it is scrolled to its end."""
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(f"{address}/slides/")
    assert page.evaluate(
        "['main', 'footer'].map(part => document.querySelector(part).getBoundingClientRect())"
        ".reduce((main, foot) => main.bottom <= foot.top && foot.bottom <= innerHeight)"
    )
    for identity in ids:
        page.keyboard.press("Home" if identity == ids[0] else "ArrowRight")
        assert page.evaluate(SEEN) == [identity]
        for is_open in ("false", "true"):
            page.evaluate(f"document.querySelectorAll('details').forEach(note => note.open = {is_open})")
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            assert width < 720 or not page.evaluate(IS_LONG), (identity, is_open)
            assert page.evaluate(OUTSIDE) == [], (identity, is_open)
    context.close()


def test_letters_grow_with_the_screen(browser: Browser, address: str) -> None:
    sizes = []
    for width, height in SCREENS[1:]:
        page = at(browser, width, height)
        page.goto(f"{address}/slides/")
        style = "getComputedStyle(document.querySelector(each))"
        sizes.append(page.evaluate(f"['h2', '.tl-text', '.tl-statement'].map(each => parseFloat({style}.fontSize))"))
    laptop, projector, phone = sizes
    assert min(laptop) >= LARGE
    assert min(projector) >= LARGE * 1920 / 1280
    assert 18 <= min(phone) < LARGE


@pytest.mark.parametrize("screen", LABELS)
def test_a_room_reads_the_letters_of_a_drawing(
    browser: Browser, address: str, ids: list[str], screen: tuple[int, int]
) -> None:
    assert_legible(browser, address, ids, screen)


def assert_legible(browser: Browser, address: str, ids: list[str], screen: tuple[int, int]) -> None:
    """No slide has smaller letters in its drawing and its caption than a room reads on that screen."""
    page = at(browser, screen[0], screen[1])
    for identity in ids:
        page.goto(f"{address}/slides/#{identity}")
        assert page.evaluate(SMALLEST) >= LABELS[screen], identity


@on_phone_too
def test_a_picture_is_as_large_as_the_slide_has_room_for(visit: Visit, ids: list[str]) -> None:
    page = at_slide(visit, ids[0])
    page.set_viewport_size({"width": 1280, "height": 640})
    zoom = "parseFloat(document.querySelector('.tl-picture').style.getPropertyValue('--tl-zoom'))"
    until(page, f"{zoom} > 1.2")
    closed = page.evaluate(zoom)
    page.get_by_text("For teaching").first.click()
    until(page, f"{zoom} < {closed}")
    page.set_viewport_size({"width": 360, "height": 740})
    until(page, f"isNaN({zoom})")


@on_phone_too
def test_the_bar_covers_nothing_that_has_the_focus(visit: Visit, ids: list[str]) -> None:
    page = at_slide(visit, ids[3])
    page.set_viewport_size({"width": page.evaluate("innerWidth"), "height": 500})  # so that the slide does not fit in
    until(page, "document.querySelector('nav').checkVisibility()")
    edges = "['footer', ':focus'].map(part => document.querySelector(part).getBoundingClientRect())"
    for step in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.localName") == "button":
            break
        assert page.evaluate(f"() => {{ const [bar, focus] = {edges}; return focus.bottom <= bar.top; }}"), step
    assert page.evaluate("document.activeElement.localName") == "button"


@on_phone_too
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
    page.evaluate("document.querySelectorAll('details').forEach(note => note.open = true)")
    paper = page.pdf(format="Letter", landscape=True)
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
