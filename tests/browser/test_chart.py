"""The chart in a real browser: static first, the interactive one on interest, in the same place."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit, enliven, explore, until
from timeline.charts.measure import text_width

PAGES = ["/", "/timeline/"]
WITH_PICTURES = [*PAGES, "/contrast/", "/figures/", "/who/", "/figures/profiles-sampled/"]

# The middle of each mark's shape in the static picture, and of each mark in the Plotly chart, in pixels of the window.
STATIC = """() => Object.fromEntries([...document.querySelectorAll('.tl-plot')].filter(plot => plot.offsetParent)
  .flatMap(plot => [...plot.querySelectorAll('a.tl-mark:not(.tl-out)')]).map(mark => {
    const box = mark.querySelector('.tl-bar, .tl-point, .tl-cap').getBoundingClientRect();
    return [mark.dataset.id, [box.left, box.right, (box.top + box.bottom) / 2]];
  }))"""
LIVE = """() => {
  const chart = document.querySelector('.tl-interactive'), full = chart._fullLayout;
  const area = chart.querySelector('.main-svg').getBoundingClientRect(), [x, y] = [full.xaxis, full.yaxis];
  const places = {};
  for (const trace of chart.calcdata) for (const mark of trace) {
    const source = trace[0].trace, bar = source.type === 'bar', index = mark.i;
    if (source.meta === 'core') continue;
    const start = x.d2c(bar ? source.base[index] : source.x[index]), end = bar ? start + source.x[index] : start;
    const pixel = value => area.left + x._offset + x.c2p(value);
    const radius = bar ? 0 : 5;
    places[source.ids[index]] =
      [pixel(start) - radius, pixel(end) + radius, area.top + y._offset + y.c2p(source.y[index])];
  }
  return places;
}"""


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
    page.locator(".tl-plot:visible a.tl-mark").first.focus()
    page.wait_for_selector(".tl-plot.tl-live", timeout=15_000)
    focused = page.evaluate("document.activeElement.dataset.id")
    assert focused == page.locator(".tl-plot:visible a.tl-mark").first.get_attribute("data-id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{focused}/")
    assert visit.complaints == []


@pytest.mark.parametrize("query", ["?from=2017-01-01&to=2018-12-31", "?theme=geography", "?context=hidden&kind=event"])
def test_picture_and_live_chart_agree_on_every_view(visit: Visit, query: str) -> None:
    """The same marks in the same places, whatever is asked for; the links on top of the live chart stand on its marks."""
    page = visit.open(f"/timeline/{query}")
    explore(page)
    live, links = page.evaluate(LIVE), page.evaluate(STATIC)
    assert sorted(live) == sorted(links)
    assert len(links) > 3
    for identity, place in links.items():
        assert live[identity] == pytest.approx(place, abs=2), identity
    assert visit.complaints == []


def test_the_live_chart_follows_and_leads(visit: Visit) -> None:
    page = visit.open("/timeline/")
    explore(page)
    axis = "document.querySelector('.tl-interactive').layout.xaxis.range.map(String)"
    page.get_by_label("Range of time").select_option("Virtual phase")
    until(page, f"{axis}[0].slice(0, 10) === '2017-01-01'")
    page.evaluate(
        "window.Plotly.relayout(document.querySelector('.tl-interactive'), {'xaxis.range': ['2017-06-01', '2017-12-01']})"
    )
    until(page, "location.search === '?from=2017-06-01&to=2017-11-30'")
    page.get_by_label("Range of time").select_option("Whole range")
    until(page, f"{axis}[0].slice(0, 10) === '2014-01-01'")
    assert page.evaluate("location.search") == ""
    assert visit.complaints == []


def test_the_live_chart_can_be_saved(visit: Visit) -> None:
    page = visit.open("/")
    explore(page)
    for name, ending in (("Save as PNG", "png"), ("Save as SVG", "svg")):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        assert download.value.suggested_filename == f"overview-chart.{ending}"
    assert visit.complaints == []


@pytest.mark.parametrize("zoomed", [False, True], ids=["whole", "zoomed"])
def test_a_click_on_a_live_mark_opens_its_page(visit: Visit, zoomed: bool) -> None:
    page = visit.open("/timeline/?from=2017-01-01&to=2018-12-31" if zoomed else "/timeline/")
    explore(page)
    page.locator(".tl-plot:visible a.tl-mark[data-id='profiles-sampled']").scroll_into_view_if_needed()
    left, right, middle = page.evaluate(LIVE)["profiles-sampled"]
    page.mouse.move((left + right) / 2, middle)
    page.wait_for_selector(".tl-card:visible")
    page.mouse.click((left + right) / 2, middle)
    page.wait_for_url("**/figures/profiles-sampled/")


def test_a_label_stays_a_link_when_the_chart_is_live(visit: Visit) -> None:
    page = visit.open("/")
    explore(page)
    page.locator(".tl-plot:visible a.tl-mark[data-id='profiles-sampled'] text").click()
    page.wait_for_url("**/figures/profiles-sampled/")


def test_ten_pages_and_back_leave_every_chart_right(visit: Visit) -> None:
    """With instant navigation in both palettes: one request for plotly.js, one live chart at most, none that was left."""
    page = visit.open("/")
    page.evaluate("window.same = true")
    explore(page)
    ways = ["timeline/", "contrast/", "figures/", "who/", "sources/", "method/", "timeline/", "figures/", "timeline/"]
    for way in ways:
        page.mouse.move(0, 0)
        page.evaluate("document.querySelector('article').className = 'old'")
        page.evaluate(f"document.querySelector('.md-tabs a[href$=\"{way}\"]').click()")
        page.wait_for_selector("article:not(.old) h1")
        if way == "timeline/":
            until(page, "document.querySelector('.tl-status')?.textContent.startsWith('All 131')")
            explore(page)
            assert len(page.evaluate(LIVE)) > 100
        assert page.locator(".tl-interactive").count() == (way == "timeline/")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    until(page, "document.querySelector('.tl-interactive')?.data?.[0].marker.color.includes('#e0a266')")
    for _ in ways:
        page.go_back()
        page.mouse.move(0, 0)
    page.wait_for_selector("#overview-chart .tl-plot:visible a.tl-mark >> nth=30")
    until(page, "document.querySelector('.tl-status')?.textContent.startsWith('All 36')")
    assert page.locator(".tl-interactive").count() == 0
    explore(page)
    assert page.locator(".tl-interactive").count() == 1
    assert page.evaluate("window.same"), "a page was loaded anew"
    assert page.evaluate("document.adoptedStyleSheets.length") == 1
    assert visit.requested("plotly.min.js") == 1
    assert visit.complaints == []


def test_a_style_sheet_is_loaded_once_and_stays_as_the_reader_goes_on(visit: Visit) -> None:
    """The theme gives each style sheet its address anew, from which a browser would load it and style the page once more."""
    sheets = "[...document.querySelectorAll('link[rel=stylesheet]')]"
    page = visit.open("/")
    written = page.evaluate(f"{sheets}.map(sheet => sheet.getAttribute('href'))")
    assert len(written) > 1
    assert not [address for address in written if "//" in address]
    page.evaluate(f"{sheets}.forEach(sheet => {{ sheet.same = true; }})")
    for way in ("timeline/", "events/accounts-taken-over/", ""):
        page.evaluate("document.querySelector('article').className = 'old'")
        page.evaluate(f"""document.querySelector('.md-logo').href = new URL('/{way}', location);
          document.querySelector('.md-logo').click()""")
        page.wait_for_selector("article:not(.old) h1")
        assert page.evaluate(f"{sheets}.map(sheet => sheet.same && sheet.getAttribute('href'))") == written
    assert visit.complaints == []


def test_the_picture_stays_when_plotly_cannot_be_had(visit: Visit) -> None:
    visit.page.route("**/plotly.min.js", lambda route: route.abort())
    page = visit.open("/")
    page.get_by_role("button", name="Explore this chart").click()
    until(page, "document.querySelector('.tl-status').textContent.includes('this picture stays')")
    assert page.locator(".tl-plot.tl-live").count() == 0
    assert page.locator(".tl-plot:visible a.tl-mark .tl-bar").first.is_visible()
    page.get_by_label("Range of time").select_option("Virtual phase")
    assert page.locator(".tl-plot:visible a.tl-mark:visible").count() < 30


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
