"""From page to page: what leads there, and with instant navigation nothing is loaded twice, left behind or lost."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.fixtures import Visit, explore, until
from tests.browser.marks import LIVE
from timeline.site.view import View


def test_ten_pages_and_back_leave_every_chart_right(visit: Visit, view: View) -> None:
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
            until(page, f"document.querySelector('.tl-status')?.textContent.startsWith('All {len(view.claims)} ')")
            explore(page)
            assert len(page.evaluate(LIVE)) > 25
        assert page.locator(".tl-interactive").count() == (way == "timeline/")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    until(page, "document.querySelector('.tl-interactive')?.data?.[0].marker.color.includes('#e0a266')")
    for _ in ways:
        page.go_back()
        page.mouse.move(0, 0)
    page.wait_for_selector("#overview-chart .tl-plot:visible a.tl-mark >> nth=10")
    shown = sum(claim.overview for claim in view.claims)
    until(page, f"document.querySelector('.tl-status')?.textContent.startsWith('All {shown} ')")
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
    for way in ("timeline/", "events/library-opened/", ""):
        page.evaluate("document.querySelector('article').className = 'old'")
        page.evaluate(f"""document.querySelector('.md-logo').href = new URL('/{way}', location);
          document.querySelector('.md-logo').click()""")
        page.wait_for_selector("article:not(.old) h1")
        assert page.evaluate(f"{sheets}.map(sheet => sheet.same && sheet.getAttribute('href'))") == written
    assert visit.complaints == []


def test_the_drawer_of_a_phone_is_reached_when_it_is_open_and_not_before(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address)
    link = page.get_by_role("link", name="Timeline", exact=True)
    drawer = page.locator(".md-header label[for=__drawer]")
    assert link.count() == 0
    drawer.click()
    link.click()
    page.wait_for_url("**/timeline/")
    context.close()
