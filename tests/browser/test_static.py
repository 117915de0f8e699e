"""The pictures before any script: each is there, nothing touches or overflows, and the links lead on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import at, resize
from tests.browser.letters import LETTERS
from timeline.charts.text_width import text_width

DENSE = ["/timeline/", "/figures/"]  # where labels are packed
WITH_PICTURES = ["/", "/timeline/", "/contrast/", "/figures/", "/who/", "/figures/readers-doubled/"]


WIDTHS = [320, 360, 768, 890, 1024, 1280, 1600]  # at 320 the narrow drawing is as narrow as it gets, at 890 the wide one
TOUCHING = (
    f"() => {{ const letters = {LETTERS};"
    + """
  const clear = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  const found = [];
  for (const svg of document.querySelectorAll('.tl-chart svg.tl-svg, .tl-strip svg.tl-svg')) {
    if (!svg.getClientRects().length) continue;
    const all = (parts, edges) => [...svg.querySelectorAll(parts)].map(part => [part.textContent || 'a mark', edges(part)]);
    const texts = all('text', letters), shapes = all('.tl-bar, .tl-point, .tl-fade', shape => shape.getBoundingClientRect());
    for (const [i, [name, a]] of texts.entries()) {
      if (a.left < 0 || a.right > innerWidth) found.push([name, 'the edge']);
      for (const [other, b] of [...texts.slice(i + 1), ...shapes]) if (!clear(a, b)) found.push([name, other]);
    }
  }
  return found;
}"""
)


@pytest.mark.parametrize("path", DENSE)
def test_in_each_font_and_width_no_letters_touch_and_nothing_overflows(reader: Browser, address: str, path: str) -> None:
    assert_apart(at(reader), address + path)


@pytest.mark.parametrize("path", [path for path in WITH_PICTURES if path not in DENSE])
def test_in_each_width_no_letters_touch_and_nothing_overflows(browser: Browser, address: str, path: str) -> None:
    assert_apart(at(browser), address + path)


def assert_apart(page: Page, url: str) -> None:
    """At every width no letters of a picture touch, and the page does not overflow."""
    page.goto(url)
    for width in WIDTHS:
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(TOUCHING) == [], width


def test_the_estimate_of_a_text_is_no_less_than_the_browser_draws(reader: Browser, address: str) -> None:
    page = at(reader, 1280, 900)
    drawn = []
    for path in ("/timeline/", "/figures/"):
        page.goto(address + path)
        measure = (
            "texts => texts.map(text => [text.textContent, text.getBBox().width, "
            "getComputedStyle(text.querySelector('tspan') ?? text).fontWeight > 400])"
        )
        drawn += page.locator(".tl-wide text, .tl-graph text").evaluate_all(measure)
    assert len(drawn) > 60
    assert [text for text, width, bold in drawn if text_width(text, bold=bold) < width] == []


def test_without_script_the_picture_the_links_and_the_list_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    assert page.locator(".tl-wide a.tl-mark").first.is_visible()
    assert page.get_by_role("button", name="Explore this chart").count() == 0
    page.locator(".tl-wide a.tl-mark text").first.click()
    page.wait_for_load_state()
    assert page.locator(".tl-chain li").first.is_visible()
    context.close()


@pytest.mark.parametrize("path", WITH_PICTURES)
def test_every_picture_is_there_without_script(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    pictures = page.locator(".tl-chart:visible, .tl-strip")
    assert pictures.count() > 0
    for number in range(pictures.count()):
        assert pictures.nth(number).locator("svg.tl-svg:visible").count() > 0
    switch = page.get_by_label("Hide context from other sources").filter(visible=True)
    if switch.count():
        hidden = page.locator(".tl-list .tl-context, .tl-graph.tl-context, .tl-contested.tl-context").first
        assert hidden.is_visible()
        switch.check()
        assert not hidden.is_visible()
    context.close()


@pytest.mark.parametrize("path", WITH_PICTURES[:2])
def test_no_sign_of_a_page_with_a_chart_is_an_image(browser: Browser, address: str, path: str) -> None:
    """A browser sets up a document for each, which costs a slow phone as long as a lane of the chart."""
    page = at(browser, 360, 800)
    page.goto(address + path)
    found = page.evaluate("""() => [...document.body.querySelectorAll('*')].filter(part => part.getClientRects().length)
      .filter(part => [null, '::before', '::after'].map(pseudo => getComputedStyle(part, pseudo))
        .some(style => `${style.maskImage} ${style.backgroundImage}`.includes('url(')))
      .map(part => part.outerHTML.slice(0, 80))""")
    assert found == []
