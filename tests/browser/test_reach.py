"""Whoever cannot see, point or drag reaches the same: walks by keyboard, by accessibility tree and by finger."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import PAGES, Visit, at, explore, on_phone_too, until
from tests.browser.test_view import MARKS, PLOT
from timeline.model.values.wording import typographic
from timeline.site.view import View

FOCUS = "document.activeElement.dataset.id ?? document.activeElement.textContent.trim()"


def tab_to(page: Page, wanted: str) -> int:
    """Press Tab until that has the focus; how many presses it took."""
    for presses in range(1, 60):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUS) == wanted:
            return presses
    raise AssertionError(f"{wanted} cannot be reached")


@on_phone_too
@pytest.mark.parametrize("live", [False, True], ids=["static", "live"])
def test_a_walk_through_the_chart_by_keyboard_alone(visit: Visit, live: bool) -> None:
    page = visit.open("/timeline/")
    if live:
        explore(page)
        page.get_by_role("button", name="All, 2001–05").focus()
    first = page.evaluate(f"{MARKS}[0]")
    tab_to(page, "Step through")
    assert tab_to(page, first) == 3, "the chart is one stop, right after its tools"
    assert page.locator(".tl-card:visible").count() == 1
    lanes = page.evaluate(f"""[...{PLOT}.querySelectorAll('.tl-lane')].map(lane =>
      [...lane.querySelectorAll('a.tl-mark')].map(mark => mark.dataset.id))""")
    seen = [first]
    for number in range(len(lanes)):
        page.keyboard.press("Home")
        for _ in lanes[number]:
            seen.append(page.evaluate(FOCUS))
            page.keyboard.press("ArrowRight")
        assert is_in_sight(page), page.evaluate(FOCUS)
        page.keyboard.press("ArrowDown")
    assert set(seen) == set(page.evaluate(MARKS)), "every mark is reached"
    page.keyboard.press("ArrowUp")
    here = page.evaluate(FOCUS)
    assert here in lanes[-2]
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FOCUS) == here, "the chart remembers where the reader was"
    page.keyboard.press("Escape")
    assert page.locator(".tl-card:visible").count() == 0
    assert page.evaluate(FOCUS) == here
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{here}/")


def is_in_sight(page: Page) -> bool:
    """Whether what has the focus is wholly in the window, not below the header, and outlined."""
    return bool(
        page.evaluate("""() => {
          const focused = document.activeElement;
          const box = focused.querySelector('.tl-bar, .tl-point, .tl-fade').getBoundingClientRect();
          const header = document.querySelector('.tl-header').getBoundingClientRect().bottom;
          const style = getComputedStyle(focused);
          const seen = box.top >= header && box.bottom <= innerHeight;
          return seen && style.outlineStyle !== 'none' && Number(style.opacity) === 1;
        }""")
    )


def test_arrows_belong_to_the_chart_alone(visit: Visit) -> None:
    page = visit.open("/")
    page.keyboard.press("ArrowDown")
    until(page, "scrollY > 0")
    assert page.evaluate("document.activeElement === document.body")


def test_a_single_letter_leads_nowhere(visit: Visit) -> None:
    """As speech input or a slip would press it (WCAG 2.1.4)."""
    page = visit.open("/timeline/")
    for letter in "pn,.fs/":
        page.keyboard.press(letter)
    page.wait_for_timeout(300)
    assert page.url == f"{visit.address}/timeline/"
    assert visit.complaints == []


def tree(page: Page) -> list[dict[str, Any]]:
    """What assistive technology is told: the nodes that are not ignored, with role, name, description and properties."""
    client = page.context.new_cdp_session(page)
    nodes = client.send("Accessibility.getFullAXTree")["nodes"]
    return [
        {
            "role": node["role"]["value"],
            "name": node.get("name", {}).get("value", ""),
            "description": node.get("description", {}).get("value", ""),
            "properties": {each["name"]: each["value"].get("value") for each in node.get("properties", [])},
        }
        for node in nodes
        if not node.get("ignored")
    ]


def test_a_walk_through_the_chart_by_the_accessibility_tree(visit: Visit, view: View) -> None:
    page = visit.open("/timeline/")
    nodes = tree(page)
    [chart] = view.timeline.charts
    figure = next(node for node in nodes if node["role"] == "figure")
    assert figure["name"] == chart.title
    assert figure["description"].startswith(chart.about[:40])
    drawing = next(node for node in nodes if node["role"] in ("group", "SvgRoot") and node["name"] == chart.title)
    links = [node["name"] for node in nodes[nodes.index(drawing) :] if node["role"] == "link"]
    for claim in view.claims:
        if page.evaluate(f"{MARKS}.includes('{claim.id}')"):
            assert any(typographic(claim.label) in name and "(" in name for name in links), claim.label
    assert [node for node in nodes if node["role"] in ("link", "button", "combobox", "searchbox") and not node["name"]] == []
    live = [node for node in nodes if node["properties"].get("live") == "polite"]
    assert len(live) == 2, "how many are drawn, and why a search found other words"
    levels = [node["properties"]["level"] for node in nodes if node["role"] == "heading"]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {"banner", "navigation", "main", "contentinfo"} <= {node["role"] for node in nodes}


def test_the_live_chart_tells_assistive_technology_the_same(visit: Visit) -> None:
    page = visit.open("/timeline/")
    named = sorted(node["name"] for node in tree(page) if node["role"] == "link")
    explore(page)
    assert sorted(node["name"] for node in tree(page) if node["role"] == "link") == named


@pytest.mark.parametrize("live", [False, True], ids=["static", "live"])
def test_a_card_shows_for_a_pointer_stays_while_pointed_at_and_goes_with_escape(visit: Visit, live: bool) -> None:
    page = visit.open("/timeline/")
    if live:
        explore(page)
    card = page.locator(".tl-card")
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent'] .tl-label").hover()
    card.wait_for(state="visible")
    text = card.inner_text()
    for part in ("2004", "almost 1,200\xa0books", "The library → The Courier"):
        assert part in text
    card.locator(".tl-meta").hover()
    page.wait_for_timeout(600)
    assert card.is_visible()
    page.keyboard.press("Escape")
    card.wait_for(state="hidden")
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent'] .tl-label").hover()
    page.mouse.move(5, 5)
    card.wait_for(state="hidden")
    assert [each for each in visit.complaints if "ERR_FAILED" not in each] == []


def test_a_finger_gets_the_card_first_and_the_page_from_there(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent'] .tl-label").tap()
    card = page.locator(".tl-card")
    card.wait_for(state="visible")
    assert page.url == f"{address}/timeline/"
    box = card.bounding_box()
    mark = page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent']").bounding_box()
    assert box
    assert mark
    assert box["y"] + box["height"] <= mark["y"] or mark["y"] + mark["height"] <= box["y"], (
        "the card does not cover its mark"
    )
    card.get_by_role("button", name="Close").tap()
    assert card.is_hidden()
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent'] .tl-label").tap()
    card.locator(".tl-what a").first.tap()
    page.wait_for_url("**/figures/books-lent/")
    context.close()


@pytest.mark.parametrize("path", [*PAGES, "/events/hall-too-cold/"])
@pytest.mark.parametrize(("width", "text"), [(320, 1), (640, 2)], ids=["320 pixels", "text of twice the size"])
def test_nothing_is_cut_off_on_a_narrow_page_or_with_large_text(
    browser: Browser, address: str, path: str, width: int, text: int
) -> None:
    page = at(browser, width, 800)
    page.goto(address + path)
    page.evaluate(f"document.documentElement.style.fontSize = '{125 * text}%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = page.evaluate("""[...document.querySelectorAll('article :is(button, summary, p, li, td, h1, h2, h3, label)')]
      .filter(part => part.checkVisibility() && getComputedStyle(part).overflowX !== 'visible')
      .filter(part => part.scrollWidth > part.clientWidth + 1)
      .map(part => part.textContent.slice(0, 40))""")
    assert cut == []


@on_phone_too
def test_targets_are_large_enough(visit: Visit) -> None:
    """24 pixels each way, or a circle of that size around the middle touches no other target (WCAG 2.5.8)."""
    page = visit.open("/timeline/")
    small = page.evaluate("""[...document.querySelectorAll('article :is(button, select, input, summary, label)')]
      .filter(part => part.checkVisibility() && !part.matches('label input'))
      .map(part => [part.textContent.slice(0, 20), part.getBoundingClientRect()])
      .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)""")
    assert small == []
    near = page.evaluate(f"""(() => {{
      const marks = [...{PLOT}.querySelectorAll('a.tl-mark')];
      const boxes = marks.map(mark => [mark.dataset.id, mark.getBoundingClientRect()]);
      const middle = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const beyond = (low, at, high) => Math.max(low - at, 0, at - high);
      const away = ([x, y], box) => Math.hypot(beyond(box.left, x, box.right), beyond(box.top, y, box.bottom));
      return boxes.flatMap(([id, box]) => box.width >= 24 && box.height >= 24 ? [] :
        boxes.filter(([other, next]) => other !== id && away(middle(box), next) < 12).map(([other]) => [id, other]));
    }})()""")
    assert near == []


def test_forced_colours_and_reduced_motion_keep_everything_visible(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    colours = page.evaluate(f"""(() => {{
      const part = name => getComputedStyle({PLOT}.querySelector(name)).fill;
      return [part('.tl-label'), part('.tl-rule'), part('.tl-bar')];
    }})()""")
    assert colours[0] == colours[1] != colours[2], "marks can be told from text and ground"
    moving = page.evaluate("""[...document.querySelectorAll('article *')].filter(part => {
      const style = getComputedStyle(part);
      return style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0.001;
    }).map(part => part.className)""")
    assert moving == []
    context.close()
