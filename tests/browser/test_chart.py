"""The chart in a real browser: static first, the interactive one on interest, in the same place."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit
from timeline.charts.measure import text_width

PAGES = ["/", "/timeline/"]
WITH_PICTURES = [*PAGES, "/contrast/", "/figures/", "/who/", "/figures/profiles-sampled/"]

# The middle of each mark's shape in the static picture, and of each mark in the Plotly chart, in pixels of the window.
STATIC = """() => Object.fromEntries([...document.querySelectorAll('.tl-plot')].filter(plot => plot.offsetParent)
  .flatMap(plot => [...plot.querySelectorAll('a.tl-mark')]).map(mark => {
    const box = mark.querySelector('.tl-bar, .tl-point, .tl-cap').getBoundingClientRect();
    return [mark.dataset.id, [box.left, box.right, (box.top + box.bottom) / 2]];
  }))"""
LIVE = """() => {
  const chart = document.querySelector('.tl-live .js-plotly-plot, .tl-live .tl-interactive'), full = chart._fullLayout;
  const area = chart.querySelector('.main-svg').getBoundingClientRect(), [x, y] = [full.xaxis, full.yaxis];
  const places = {};
  for (const trace of chart.calcdata) for (const mark of trace) {
    const source = trace[0].trace, bar = source.type === 'bar', index = mark.i;
    if (source.meta === 'core') continue;
    const start = x.d2c(bar ? source.base[index] : source.x[index]), end = bar ? start + source.x[index] : start;
    const pixel = value => area.left + x._offset + x.c2p(value);
    const radius = bar ? 0 : 5;
    places[source.customdata[index][0]] =
      [pixel(start) - radius, pixel(end) + radius, area.top + y._offset + y.c2p(source.y[index])];
  }
  return places;
}"""


def enliven(page: Page) -> None:
    point_at(page)
    page.wait_for_selector(".tl-live", timeout=15_000)


def point_at(page: Page) -> None:
    """Move the pointer over the chart, below the header and away from the edge, without scrolling."""
    box = page.locator(".tl-plot:visible").first.bounding_box()
    assert box
    page.mouse.move(0, 0)
    page.mouse.move(box["x"] + 40, max(box["y"] + 20, 150))


def shift(page: Page) -> float:
    """The sum of layout shifts so far, as the browser measures them."""
    script = """() => new Promise(done => {
      let sum = 0;
      new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }))
        .observe({type: 'layout-shift', buffered: true});
      setTimeout(() => done(sum), 300);
    })"""
    return float(page.evaluate(script))


@pytest.mark.parametrize("path", PAGES)
def test_interest_draws_the_chart_once_with_every_mark_in_its_place(visit: Visit, path: str) -> None:
    page = visit.open(path)
    assert visit.requested("plotly") == 0
    page.locator(".tl-plot:visible").first.scroll_into_view_if_needed()
    before: dict[str, Any] = page.evaluate(STATIC)
    height = page.evaluate("document.documentElement.scrollHeight")
    scroll = page.evaluate("scrollY")
    enliven(page)
    assert page.evaluate("scrollY") == scroll
    after: dict[str, Any] = page.evaluate(LIVE)
    assert sorted(before) == sorted(after)
    for identity, place in before.items():
        assert after[identity] == pytest.approx(place, abs=2), identity
    assert page.evaluate("document.documentElement.scrollHeight") == height
    assert shift(page) < 0.01
    assert visit.requested("plotly.min.js") == 1
    assert visit.complaints == []
    assert visit.foreign == []


def test_focus_draws_the_chart_and_stays_on_the_mark(visit: Visit) -> None:
    page = visit.open("/")
    page.locator("a.tl-mark:visible").first.focus()
    page.wait_for_selector(".tl-live", timeout=15_000)
    focused = page.evaluate("document.activeElement.dataset.id")
    assert focused == page.locator(".tl-plot:visible a.tl-mark").first.get_attribute("data-id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{focused}/")
    assert visit.complaints == []


def test_a_press_on_explore_draws_the_chart_and_brings_the_zoom(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("button", name="Explore this chart").click()
    page.wait_for_selector(".tl-live", timeout=15_000)
    assert page.evaluate("document.activeElement.textContent") == "Whole range"
    axis = "document.querySelector('.tl-interactive').layout.xaxis.range.map(String)"
    whole = page.evaluate(axis)
    page.get_by_role("button", name="Virtual phase").click()
    page.wait_for_function(f"{axis}[0].slice(0, 10) === '2017-01-01'")
    assert page.locator(".tl-zoomed").count() == 1
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_function(f"{axis}[0] > '2017-01-02'")
    page.get_by_role("button", name="Whole range").click()
    page.wait_for_function(f"{axis}[0].slice(0, 10) === '{whole[0][:10]}'")
    assert page.locator(".tl-zoomed").count() == 0
    assert visit.complaints == []


@pytest.mark.parametrize("zoomed", [False, True], ids=["whole", "zoomed"])
def test_a_click_on_a_live_mark_opens_its_page(visit: Visit, zoomed: bool) -> None:
    page = visit.open("/timeline/")
    page.get_by_role("button", name="Explore this chart").click()
    page.wait_for_selector(".tl-live", timeout=15_000)
    if zoomed:
        page.get_by_role("button", name="Virtual phase").click()
        page.wait_for_selector(".tl-zoomed")
    page.locator(".tl-plot:visible a.tl-mark[data-id='profiles-sampled']").scroll_into_view_if_needed()
    left, right, middle = page.evaluate(LIVE)["profiles-sampled"]
    page.mouse.move((left + right) / 2, middle)
    page.wait_for_selector(".tl-live .hoverlayer text")
    page.mouse.click((left + right) / 2, middle)
    page.wait_for_url("**/figures/profiles-sampled/")


def test_a_label_stays_a_link_when_the_chart_is_live(visit: Visit) -> None:
    page = visit.open("/")
    enliven(page)
    page.locator(".tl-plot:visible a.tl-mark[data-id='profiles-sampled'] text").click()
    page.wait_for_url("**/figures/profiles-sampled/")


@pytest.mark.parametrize("live", [False, True], ids=["static", "live"])
def test_context_can_be_hidden(visit: Visit, live: bool) -> None:
    page = visit.open("/timeline/")
    if live:
        page.get_by_role("button", name="Explore this chart").click()
        page.wait_for_selector(".tl-live", timeout=15_000)
    height = page.evaluate("document.querySelector('.tl-plot:not([hidden])').parentElement.offsetHeight")
    assert page.locator(".tl-list .tl-context").first.is_visible()
    page.get_by_label("Hide context from other sources").check()
    assert not page.locator(".tl-list .tl-context").first.is_visible()
    assert not page.locator(".tl-plot:visible .tl-context").first.is_visible()
    if live:
        page.wait_for_function("document.querySelector('.tl-interactive')?.data?.every(trace => trace.name !== 'context')")
        below = """() => {
          const { layout } = document.querySelector('.tl-interactive');
          const parts = [...layout.shapes.map(part => part.yanchor ?? part.y0), ...layout.annotations.map(part => part.y)];
          return parts.filter(y => y > layout.height).length;
        }"""
        assert page.evaluate(below) == 0, "parts of the hidden lane are left"
    assert page.evaluate("document.querySelector('.tl-plot:not([hidden])').parentElement.offsetHeight") < height
    assert visit.complaints == []


def test_instant_navigation_and_palette_keep_the_chart_right(visit: Visit) -> None:
    page = visit.open("/")
    enliven(page)
    page.evaluate("window.same = true")
    page.evaluate("document.querySelector('.md-tabs a[href$=\"timeline/\"]').click()")
    page.wait_for_selector("#timeline-chart")
    assert page.evaluate("window.same"), "the page was loaded anew"
    enliven(page)
    assert page.locator(".tl-interactive").count() == 1
    assert page.evaluate("document.adoptedStyleSheets.length") == 1
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    page.wait_for_function("document.querySelector('.tl-interactive')?.data?.[0].marker.color.includes('#e0a266')")
    assert visit.requested("plotly.min.js") == 1
    page.mouse.move(0, 0)
    page.go_back()
    page.wait_for_selector("#overview-chart")
    assert page.locator(".tl-interactive").count() == 0
    assert visit.complaints == []


def test_the_static_picture_stays_when_the_script_fails(visit: Visit) -> None:
    visit.page.route("**/plotly.min.js", lambda route: route.abort())
    page = visit.open("/")
    point_at(page)
    page.wait_for_timeout(500)
    assert page.locator(".tl-live").count() == 0
    assert page.locator(".tl-plot:visible a.tl-mark .tl-bar").first.is_visible()


@pytest.mark.parametrize("path", WITH_PICTURES)
@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280, 1600])
def test_no_label_touches_another_and_nothing_overflows(browser: Browser, address: str, path: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=True)
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
