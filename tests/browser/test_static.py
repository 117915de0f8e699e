"""The pictures before any script: each is there, nothing touches or overflows, and the links lead on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from timeline.charts.text_width import text_width

WITH_PICTURES = ["/", "/timeline/", "/contrast/", "/figures/", "/who/", "/figures/profiles-sampled/"]


@pytest.mark.parametrize("path", WITH_PICTURES)
@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280, 1600])
def test_no_label_touches_another_and_nothing_overflows(reader: Browser, address: str, path: str, width: int) -> None:
    context = reader.new_context(viewport={"width": width, "height": 900}, java_script_enabled=True)
    page = context.new_page()
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    overlaps = page.evaluate("""() => {
      const clear = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      const found = [];
      for (const svg of document.querySelectorAll('.tl-chart svg.tl-svg, .tl-strip svg.tl-svg')) {
        if (!svg.getClientRects().length) continue;
        const box = part => [part.textContent, part.getBoundingClientRect()];
        const boxes = parts => [...svg.querySelectorAll(parts)].map(box);
        const [texts, shapes] = [boxes('text'), boxes('.tl-bar, .tl-point, .tl-cap')];
        for (const [i, [name, a]] of texts.entries()) {
          if (a.left < 0 || a.right > innerWidth) found.push([name, 'outside']);
          for (const [other, b] of [...texts.slice(i + 1), ...shapes]) if (!clear(a, b)) found.push([name, other]);
        }
      }
      return found;
    }""")
    assert overlaps == []
    context.close()


def test_the_estimate_of_a_text_is_no_less_than_the_browser_draws(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/timeline/")
    measure = "texts => texts.map(text => [text.textContent, text.getBBox().width, text.matches('.tl-lane-name')])"
    drawn = page.locator(".tl-wide .tl-label, .tl-wide .tl-lane-name").evaluate_all(measure)
    assert len(drawn) > 90
    short = [text for text, width, bold in drawn if text_width(text, bold=bold) < width]
    assert short == []
    page.close()


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
    pictures = page.locator(".tl-chart:visible, .tl-strip, .tl-chains")
    assert pictures.count() > 0
    for number in range(pictures.count()):
        assert pictures.nth(number).locator("svg.tl-svg:visible").count() > 0
    switch = page.get_by_label("Hide context from other sources")
    if switch.count():
        hidden = page.locator(".tl-list .tl-context, .tl-graph.tl-context, .tl-beside.tl-context").first
        assert hidden.is_visible()
        switch.check()
        assert not hidden.is_visible()
    context.close()


@pytest.mark.parametrize("path", WITH_PICTURES[:2])
def test_no_sign_of_a_page_with_a_chart_is_an_image(browser: Browser, address: str, path: str) -> None:
    """A browser sets up a document for each, which costs a slow phone as long as a lane of the chart."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(address + path)
    found = page.evaluate("""() => [...document.body.querySelectorAll('*')].filter(part => part.getClientRects().length)
      .filter(part => [null, '::before', '::after'].map(pseudo => getComputedStyle(part, pseudo))
        .some(style => `${style.maskImage} ${style.backgroundImage}`.includes('url(')))
      .map(part => part.outerHTML.slice(0, 80))""")
    assert found == []
    page.close()


def test_the_theme_watches_the_links_of_a_page_only_where_there_is_no_chart(browser: Browser, address: str) -> None:
    page = browser.new_page()
    watched = {}
    for path in ("/", "/timeline/", "/method/"):
        page.goto(address + path)
        watched[path] = page.locator("[data-md-component=content]").count()
    assert watched == {"/": 0, "/timeline/": 0, "/method/": 1}
    page.close()
