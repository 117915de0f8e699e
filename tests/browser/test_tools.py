"""The controls of the timeline: the chart comes first, a sheet filters it, and cards say what limits a claim."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, explore, until
from tests.browser.test_axe import AXE, LEVELS
from tests.browser.test_view import MARKS, PLOT, SHOWN, unfold
from timeline.site.view import View

WINDOWS = [(320, 740), (360, 740), (768, 900), (1280, 800)]
SEEN = f"innerHeight - Math.max(0, {PLOT}.getBoundingClientRect().top)"
CARD = "document.querySelector('.tl-card').getBoundingClientRect()"
CHOSEN = f"{PLOT}.querySelector('a.tl-chosen').getBoundingClientRect()"


@pytest.fixture(params=WINDOWS, ids=[f"{width}x{height}" for width, height in WINDOWS])
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The page of the timeline in windows of each size."""
    yield from opened(browser, address, *request.param)


@pytest.fixture
def low(browser: Browser, address: str) -> Iterator[Page]:
    """The same on a screen of 1280 by 1024, enlarged four times."""
    yield from opened(browser, address, 320, 256)


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


def test_the_chart_is_on_the_first_screen_before_its_filters(page: Page) -> None:
    size = page.viewport_size
    assert size
    assert page.evaluate(SEEN) >= 250
    if size["width"] == 1280:
        assert page.evaluate(f"{PLOT}.getBoundingClientRect().top") <= 330
    assert page.locator("article :is(input, select):visible").count() == 0
    assert page.get_by_role("button", name="Find and filter").is_visible()


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
    assert opens.inner_text() == "Find and filter (2)"
    shown = page.evaluate(SHOWN)
    assert {view.claim(identity).theme for identity in shown} == {"room"}
    assert sheet.locator(".tl-status").inner_text() == said(page)
    press(page, "Close")
    assert sheet.is_hidden()
    assert page.evaluate(SHOWN) == shown
    opens.click()
    press(page, "Show all")
    assert opens.inner_text() == "Find and filter"
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
    return [day.isoformat() for day in days if view.first <= day <= view.last]


def test_zooming_and_going_on_lead_to_claims_or_say_why_not(page: Page, view: View) -> None:
    every = edges(view, page)
    for name in ("Zoom in", "Zoom in", "Zoom in", "Later (→)", "Later (→)", "Earlier (←)", "Zoom out", "Earlier (←)"):
        before = page.evaluate("location.search")
        page.get_by_role("button", name=name).click()
        after = dict(part.split("=") for part in page.evaluate("location.search").lstrip("?").split("&") if part)
        if page.evaluate("location.search") == before:
            assert said(page).startswith("No claim of this view"), name
            continue
        assert any(after.get("from", "") <= day <= after.get("to", "9") for day in every), (name, after)
        assert page.evaluate(MARKS), name


def test_a_button_that_leads_nowhere_says_so(page: Page) -> None:
    for name, words in (
        ("Zoom out", "This is the whole range."),
        ("Later (→)", "No claim of this view begins or ends later."),
        ("Earlier (←)", "No claim of this view begins or ends earlier."),
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


def test_stepping_says_where_it_is_and_can_stay_on_the_theme(page: Page, view: View) -> None:
    drawn = set(page.evaluate(MARKS))
    order = [identity for identity in page.evaluate(SHOWN) if identity in drawn]
    page.get_by_role("button", name="Step through").click()
    here = page.evaluate("location.hash.slice(1)")
    assert here == order[0]
    lane = [identity for identity in order if view.claim(identity).theme == view.claim(here).theme]
    lane = [identity for identity in lane if view.is_context(view.claim(identity)) == view.is_context(view.claim(here))]
    for identity in lane[1:]:
        press(page, "Next on this theme")
        assert page.evaluate("location.hash.slice(1)") == identity
        place = f"{order.index(identity) + 1} of {len(order)}"
        assert page.locator(".tl-place").inner_text() == place
        assert said(page).startswith(f"{place}: ")


@pytest.mark.parametrize("query", ["", "?from=2001-01-01&to=2002-12-31", "?phase=early&kind=figure"])
def test_a_button_leads_to_what_answers_in_the_other_phase_and_back(visit: Visit, query: str) -> None:
    page = visit.open(f"/timeline/{query}#weekend-loans-early")
    page.get_by_role("button", name="Step through").click()
    for text, identity in (
        ("In 2003–05 on this theme", "weekend-loans"),
        ("In 2001–02 on this theme", "weekend-loans-early"),
    ):
        press(page, text)
        assert page.evaluate("location.hash") == f"#{identity}"
        assert page.locator(f".tl-card:visible .tl-what a[href$='/{identity}/']").count() == 1
        assert page.evaluate("document.activeElement.dataset.do") == "answer"
        assert identity in page.evaluate(MARKS)
    assert visit.complaints == []


def test_of_the_context_nothing_answers(visit: Visit) -> None:
    page = visit.open("/timeline/#county-grant-begins")
    page.get_by_role("button", name="Step through").click()
    assert page.locator(".tl-card [data-do=answer]").is_hidden()


def test_a_card_says_what_limits_the_claim(page: Page, view: View) -> None:
    page.goto(page.url + "#half-are-children")
    page.get_by_role("button", name="Step through").click()
    limits = page.locator(".tl-card .tl-limits")
    assert limits.inner_text().startswith("Limiting words: ")
    [relation, *_] = view.claim("half-are-children").counter_evidence
    assert limits.get_by_role("link").first.get_attribute("href") == f"../{view.urls.of_claims[relation.record]}"


def covers(page: Page) -> bool:
    """Whether the card covers the chosen mark, or either is out of the window."""
    card, mark = page.evaluate(f"[{CARD}.toJSON(), {CHOSEN}.toJSON()]")
    beside = mark["bottom"] <= card["top"] or card["bottom"] <= mark["top"] or card["right"] <= mark["left"]
    size = page.viewport_size
    assert size
    seen = all(box["top"] >= 0 and box["bottom"] <= size["height"] + 1 for box in (card, mark))
    return not (beside and seen)


def test_no_card_covers_its_mark_when_one_steps(page: Page) -> None:
    page.get_by_role("button", name="Step through").click()
    for _ in range(12):
        assert not covers(page), page.evaluate("location.hash")
        page.keyboard.press("Enter")


def test_enlarged_four_times_the_card_scrolls_and_leaves_the_mark_in_sight(low: Page) -> None:
    low.get_by_role("button", name="Step through").click()
    for _ in range(12):
        low.get_by_role("button", name="Next claim").click()
        assert not covers(low), low.evaluate("location.hash")
        buttons = low.locator(".tl-card button:visible")
        for number in range(buttons.count()):
            box = buttons.nth(number).bounding_box()
            assert box
            assert box["y"] + box["height"] <= 256
    text = low.locator(".tl-card > div")
    assert text.evaluate("text => text.scrollHeight > text.clientHeight && getComputedStyle(text).overflowY === 'auto'")
    low.keyboard.press("Escape")
    low.keyboard.press("ArrowRight")
    assert not covers_focus(low)


def covers_focus(page: Page) -> bool:
    return bool(
        page.evaluate(f"""() => {{
          const mark = document.activeElement.querySelector(':not(title)').getBoundingClientRect();
          return mark.top < 0 || mark.bottom > {CARD}.top;
        }}""")
    )


def test_a_finger_finds_each_card_at_the_foot_of_the_screen(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    for identity in ("books-lent-2001", "books-lent", "hall-too-cold", "reading-room-opened"):
        page.locator(f".tl-plot:visible a.tl-mark[data-id='{identity}'] .tl-label").tap()
        page.wait_for_selector(f".tl-card:visible a[href$='/{identity}/']")
        card, mark = page.evaluate(
            f"[{CARD}.toJSON(), {PLOT}.querySelector('[data-id={identity}]').getBoundingClientRect().toJSON()]"
        )
        assert card["bottom"] == pytest.approx(740, abs=1)
        assert mark["bottom"] <= card["top"]
        page.locator(".tl-card [data-do=close]").tap()
    context.close()


def test_whoever_comes_back_has_the_focus_on_the_mark_from_which_they_went(visit: Visit) -> None:
    page = visit.open("/timeline/?theme=room")
    page.locator(".tl-plot:visible a.tl-mark:visible").first.focus()
    page.keyboard.press("ArrowRight")
    identity = page.evaluate("document.activeElement.dataset.id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{identity}/")
    page.go_back()
    until(page, f"document.activeElement.dataset.id === '{identity}'")
    assert page.evaluate("location.search + location.hash") == f"?theme=room#{identity}"
    page.wait_for_selector(f".tl-card:visible a[href$='/{identity}/']")
    assert visit.complaints == []


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
    run = f"axe.run(document, {{runOnly: {LEVELS}, resultTypes: ['violations'], preload: false}})"
    unfold(page)
    found = page.evaluate(run)["violations"]
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Step through").click()
    found += page.evaluate(run)["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"][:100]) for fault in found] == []


def test_the_card_of_a_live_chart_steps_too(visit: Visit) -> None:
    page = visit.open("/timeline/")
    explore(page)
    page.get_by_role("button", name="Step through").click()
    press(page, "Next on this theme")
    assert page.locator(".tl-card:visible .tl-place").inner_text()
    assert visit.complaints == []
