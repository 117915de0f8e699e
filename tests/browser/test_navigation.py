"""From page to page: ordinary pages, which a browser may keep and come back to, and ways that lead there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import PAGES, Visit, at, explore, on_phone_too, resize, until
from tests.browser.marks import LIVE
from timeline.site.snippets.timeline_chart import charted
from timeline.site.view import View

RECORDS = ["/events/hall-too-cold/", "/figures/books-lent/"]
# How many characters the full lines of the paragraphs have: of each that takes several, its letters by its lines.
LINES = """() => [...document.querySelectorAll('article p')].flatMap(part => {
  const range = document.createRange();
  const lines = new Map();
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    for (let place = 0; place < walk.currentNode.length; place++) {
      range.setStart(walk.currentNode, place);
      range.setEnd(walk.currentNode, place + 1);
      const { bottom } = range.getBoundingClientRect();
      lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? 0) + 1);
    }
  }
  return [...lines.values()].slice(0, -1);
}).filter(count => count > 20)"""


@on_phone_too
def test_a_chart_is_whole_on_the_next_page_and_after_the_way_back(visit: Visit, view: View) -> None:
    page = visit.open("/timeline/")
    explore(page)
    page.goto(f"{visit.address}/")
    page.wait_for_selector(".tl-frame svg:visible a.tl-mark >> nth=0")
    page.goto(f"{visit.address}/timeline/?theme=room")
    explore(page)
    assert page.evaluate(LIVE)
    page.go_back()
    page.go_back()
    shown = len(charted(view))
    until(page, f"document.querySelector('.tl-status')?.textContent.startsWith('All {shown} ')")
    assert page.locator("#timeline-chart .tl-plot:visible a.tl-mark").count() == shown
    assert visit.complaints == []


def test_the_palette_of_a_live_chart_follows_the_page(visit: Visit) -> None:
    page = visit.open("/timeline/")
    explore(page)
    page.get_by_role("button", name="Switch between light and dark").click()
    until(page, "document.querySelector('.tl-interactive')?.data?.[0].marker.color.includes('#e0a266')")


def test_nothing_on_a_page_keeps_a_browser_from_keeping_it(browser: Browser, address: str) -> None:
    """A browser shows a page that it has kept at once when a reader comes back. It keeps none that listens for its end."""
    page = browser.new_page()
    client = page.context.new_cdp_session(page)
    client.send("Page.enable")
    reasons: list[dict[str, str]] = []
    client.on("Page.backForwardCacheNotUsed", lambda event: reasons.extend(event["notRestoredExplanations"]))
    page.goto(f"{address}/timeline/?theme=room")
    explore(page)
    page.goto(f"{address}/method/")
    page.go_back()
    page.wait_for_selector(".tl-tools:visible")
    assert reasons, "the browser of these tests keeps none"
    assert [each["reason"] for each in reasons if each["type"] == "PageSupportNeeded"] == []
    page.close()


def test_the_next_page_is_fetched_when_the_pointer_rests_on_its_tab(browser: Browser, address: str) -> None:
    visit = Visit(browser.new_page(viewport={"width": 1280, "height": 800}), address)
    page = visit.open("/method/")
    with page.context.expect_event("request", lambda request: request.url.endswith("/timeline/")):
        page.locator(".tl-tabs a[href$='timeline/']").hover()
    assert visit.complaints == [], "the policy allows it"
    page.close()


def test_the_drawer_of_a_phone_needs_no_script(browser: Browser, address: str) -> None:
    """It is reached when it is open and not before, and Escape closes it."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address)
    link = page.get_by_role("link", name="Timeline", exact=True)
    menu = page.get_by_role("button", name="Navigation")
    assert link.count() == 0
    menu.click()
    assert link.count() == 1
    page.keyboard.press("Escape")
    assert link.count() == 0
    menu.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".tl-drawer a:focus").inner_text() == "Overview"
    link.press("Enter")
    page.wait_for_url("**/timeline/")
    context.close()


def test_a_link_within_the_page_closes_the_drawer(browser: Browser, address: str) -> None:
    page = at(browser, 360, 800)
    page.goto(f"{address}/teach/")
    drawer = page.locator(".tl-drawer")
    page.get_by_role("button", name="Navigation").click()
    drawer.locator("a[href^='#']").last.click()
    drawer.wait_for(state="hidden")
    assert page.evaluate("location.hash")


@pytest.mark.parametrize("path", PAGES)
def test_the_menu_on_a_phone_and_the_tabs_elsewhere_lead_to_every_page(browser: Browser, address: str, path: str) -> None:
    page = at(browser, 360, 800)
    page.goto(address + path)
    page.get_by_role("button", name="Navigation").click()
    links = page.locator(".tl-drawer a[href]:visible").evaluate_all(
        "links => links.map(link => new URL(link.href).pathname)"
    )
    unlisted = {each for each in PAGES if each.startswith("/key-") and path.startswith("/handout-")}  # which pupils open
    assert not unlisted & {*links}
    assert {*PAGES} - unlisted <= {*links}
    assert page.locator(".tl-drawer [aria-current=page]").count() == 1
    assert page.get_by_role("link", name="Search the site").is_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert not page.get_by_role("button", name="Navigation").is_visible()
    assert page.locator(".tl-tabs a:visible").count() > 5


@pytest.mark.parametrize("path", [*PAGES, *RECORDS, "/404.html"])
def test_little_stands_above_the_text(browser: Browser, address: str, path: str) -> None:
    page = at(browser, 1280, 800)
    page.goto(address + path)
    box = page.locator("h1").bounding_box()
    assert box
    assert box["y"] <= 110
    resize(page, 360)
    header = page.locator(".tl-header").bounding_box()
    assert header
    assert header["height"] <= 48


@pytest.mark.parametrize("path", ["/method/", "/lesson-who-and-when/", "/events/hall-too-cold/"])
def test_a_line_of_running_text_has_60_to_75_characters(reader: Browser, address: str, path: str) -> None:
    page = at(reader, 1600, 900)
    page.goto(address + path)
    lines = page.evaluate(LINES)
    assert 60 <= sum(lines) / len(lines) <= 75


@pytest.mark.parametrize(("path", "tab"), [*zip(RECORDS, ["Timeline", "Figures"], strict=True)])
def test_the_page_of_a_record_says_where_it_is(browser: Browser, address: str, view: View, path: str, tab: str) -> None:
    page = at(browser, 1280, 800)
    page.goto(address + path)
    claim = view.claim(path.split("/")[2])
    assert page.locator(".tl-tabs [aria-current]").all_inner_texts() == [tab]
    steps = page.get_by_role("navigation", name="Breadcrumb").get_by_role("link")
    assert steps.all_inner_texts() == [tab, view.title(claim.theme), view.title(claim.phase)]
    steps.last.click()
    page.wait_for_selector(".tl-tools:visible")
    listed = page.locator(".tl-list > li:visible").evaluate_all("items => items.map(item => item.id)")
    assert claim.id in listed
    assert {view.claim(identity).theme for identity in listed} == {claim.theme}


def test_an_address_without_a_page_leads_on(visit: Visit) -> None:
    page = visit.open("/404.html")
    page.get_by_role("searchbox", name="Search for a claim").fill("stove")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/timeline/?q=stove")
    until(page, "document.querySelector('.tl-status').textContent.includes(' of ')")
    assert visit.complaints == []


@on_phone_too
def test_an_anchor_is_not_below_the_header(visit: Visit) -> None:
    page = visit.open("/contribute/")
    heading = page.locator("article h2[id]").nth(1)
    page.goto(f"{visit.address}/contribute/#{heading.get_attribute('id')}")
    box, header = heading.bounding_box(), page.locator(".tl-header").bounding_box()
    assert box
    assert header
    assert header["y"] + header["height"] <= box["y"] < 200


def test_the_table_of_contents_marks_the_section_on_the_screen(browser: Browser, address: str) -> None:
    page = at(browser, 1280, 800)
    page.goto(f"{address}/contribute/")
    current = "document.querySelector('.tl-contents a:target-current')?.hash"
    assert page.evaluate(current)
    last = page.locator(".tl-contents a").last
    page.goto(f"{address}/contribute/{last.get_attribute('href')}")
    until(page, f"{current} === location.hash")
    assert last.evaluate("link => getComputedStyle(link).color") != last.evaluate(
        "link => getComputedStyle(link.closest('li').previousElementSibling.querySelector('a')).color"
    )


def test_the_first_tab_skips_to_the_text(visit: Visit) -> None:
    page = visit.open("/method/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "tl-skip"
    page.keyboard.press("Enter")
    until(page, "document.activeElement.id === 'content'")
