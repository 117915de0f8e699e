"""The controls of the timeline: the chart comes first, buttons move it, and a sheet filters it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit
from tests.browser.test_axe import ALL, AXE
from tests.browser.test_view import MARKS, PLOT, SHOWN, unfold
from timeline.site.view import View

WINDOWS = [(320, 740), (1280, 800)]
every_window = pytest.mark.parametrize("page", [*WINDOWS, (360, 740), (768, 900)], indirect=True)
SEEN = f"innerHeight - Math.max(0, {PLOT}.getBoundingClientRect().top)"


@pytest.fixture(params=WINDOWS)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The page of the timeline in a small window and in a large one."""
    yield from opened(browser, address, *request.param)


def opened(browser: Browser, address: str, width: int, height: int) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=width < 500)
    visit = Visit(context.new_page(), address)
    yield visit.open("/timeline/")
    assert visit.complaints == []
    context.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def said(page: Page) -> str:
    return page.get_by_role("status").inner_text()


@every_window
def test_the_chart_is_on_the_first_screen_before_its_filters(page: Page) -> None:
    size = page.viewport_size
    assert size
    assert page.evaluate(SEEN) >= 250
    if size["width"] == 1280:
        assert page.evaluate(f"{PLOT}.getBoundingClientRect().top") <= 330
    assert page.locator("article :is(input, select):visible").count() == 0
    assert page.get_by_role("button", name="Search and filter").is_visible()


def test_few_stops_of_the_tab_key_lead_to_the_chart(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    page.keyboard.press("Enter")
    for _ in range(2, 14):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.tl-mark')"):
            break
    assert page.evaluate("document.activeElement.matches('a.tl-mark')")


def test_the_sheet_filters_the_chart_and_says_how_many_filters_are_set(page: Page, view: View) -> None:
    opens = page.locator("[data-do=filter]")
    opens.click()
    sheet = page.locator(".tl-filters")
    assert sheet.is_visible()
    page.locator(".tl-filters [name=theme]").select_option("room")
    page.get_by_role("searchbox").fill("room")
    assert opens.inner_text() == "Search and filter (2)"
    shown = page.evaluate(SHOWN)
    assert {view.claim(identity).theme for identity in shown} == {"room"}
    assert sheet.locator(".tl-status").inner_text() == said(page)
    press(page, "Close")
    assert sheet.is_hidden()
    assert page.evaluate(SHOWN) == shown
    opens.click()
    press(page, "Show all")
    assert opens.inner_text() == "Search and filter"
    press(page, "Close")
    assert sheet.is_hidden()


def test_by_keyboard_the_sheet_follows_its_button_and_gives_the_focus_back(page: Page) -> None:
    page.locator("[data-do=filter]").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.do") == "filter"


def test_the_buttons_of_the_ranges_say_which_is_shown(page: Page) -> None:
    pressed = page.locator("[data-do=range][aria-pressed=true]")
    assert pressed.all_inner_texts() == ["All"]
    press(page, "The reading room, 2003–05")
    assert page.evaluate("location.search") == "?from=2003-01-01&to=2005-12-31"
    assert pressed.all_inner_texts() == ["2003–05"]
    page.get_by_role("button", name="Zoom in").click()
    assert pressed.count() == 0
    press(page, "All, 2001–05")
    assert page.evaluate("location.search") == ""
    assert pressed.all_inner_texts() == ["All"]


def edges(view: View, page: Page) -> list[str]:
    """On which days what is drawn of a claim begins or ends, of those in the window."""
    days = [day for claim in view.claims for day in view.drawn(claim)]
    drawn = set(page.evaluate(MARKS))
    assert drawn
    return [day for day in days if view.axis.first.text() <= day <= view.axis.last.text()]


def test_zooming_and_going_on_lead_to_claims_or_say_why_not(page: Page, view: View) -> None:
    every = edges(view, page)
    for name in ("Zoom in", "Zoom in", "Zoom in", "Later (→)", "Later (→)", "Earlier (←)", "Zoom out", "Earlier (←)"):
        before = page.evaluate("location.search")
        page.get_by_role("button", name=name).click()
        after = dict(part.split("=") for part in page.evaluate("location.search").lstrip("?").split("&") if part)
        if page.evaluate("location.search") == before:
            assert said(page).startswith("No claim in this view"), name
            continue
        assert any(after.get("from", "") <= day <= after.get("to", "9") for day in every), (name, after)
        assert page.evaluate(MARKS), name


def test_a_button_that_leads_nowhere_says_so(page: Page) -> None:
    for name, words in (
        ("Zoom out", "This is the whole range."),
        ("Later (→)", "No claim in this view begins or ends later."),
        ("Earlier (←)", "No claim in this view begins or ends earlier."),
    ):
        page.get_by_role("button", name=name).click()
        assert said(page) == words
        assert page.evaluate("location.search") == ""


def test_zooming_stays_at_the_chosen_claim(page: Page) -> None:
    page.goto(page.url + "#library-opened")
    for _ in range(8):
        page.get_by_role("button", name="Zoom in").click()
        assert "library-opened" in page.evaluate(MARKS)
    assert said(page) == "This is as close as it gets."


@every_window
def test_each_control_is_large_enough_and_its_name_has_what_it_says(page: Page) -> None:
    unfold(page)
    faults = page.evaluate("""() => {
      const words = text => text.split(/\\s+/).join(' ');
      const controls = [...document.querySelectorAll(':is(.tl-tools, .tl-filters) :is(button, select, [type=search])')];
      return controls.filter(part => part.checkVisibility()).filter(part => {
        const { width, height } = part.getBoundingClientRect(), name = words(part.ariaLabel ?? part.textContent);
        const isNamed = !part.matches('button') || name.includes(words(part.innerText));
        return Math.min(width, height) < 34 || !part.title || !isNamed;
      }).map(part => part.outerHTML);
    }""")
    assert faults == []


def test_axe_finds_no_barrier_with_the_sheet_or_a_card_open(page: Page) -> None:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    run = f"axe.run(document, {{runOnly: {ALL}, resultTypes: ['violations'], preload: false}})"
    unfold(page)
    found = page.evaluate(run)["violations"]
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Step through").click()
    found += page.evaluate(run)["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"][:100]) for fault in found] == []
