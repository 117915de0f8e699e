"""The frame in a page: its words touch nothing at any width, it fills its column, and comes to life at a press."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, at, on_phone_too, resize, until
from tests.browser.letters import LETTERS
from timeline.charts.text_width import text_width
from timeline.site.drawn.frame_figure import frame_names
from timeline.site.view import View

WIDTHS = [320, 360, 700, 768, 1024, 1280, 1600]  # at 320 the narrow drawing is as narrow as it gets, at 700 the wide one
TOUCHING = (
    f"() => {{ const letters = {LETTERS};"
    + """
  const clear = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  const svg = [...document.querySelectorAll('.tl-face svg.tl-svg')].find(each => each.getClientRects().length);
  const seen = parts => [...svg.querySelectorAll(parts)].filter(part => part.checkVisibility());
  const box = part => part.getBoundingClientRect(), {left, right} = svg.closest('.tl-face').getBoundingClientRect();
  const texts = seen('text').map(part => [part.textContent, letters(part)]), found = [];
  const shapes = seen('.tl-stem, .tl-top, .tl-extent, .tl-diamond').map(part => ['a mark', box(part)]);
  for (const [i, [name, a]] of texts.entries()) {
    if (a.left < left - 2 || a.right > right + 0.5) found.push([name, 'the edge']);
    for (const [other, b] of [...texts.slice(i + 1), ...shapes]) if (!clear(a, b)) found.push([name, other]);
  }
  return found;
}"""
)
# Both in pixels of the window across, and from the top of the drawing down: the page may scroll between them.
PLACES = """() => Object.fromEntries([...document.querySelectorAll('.tl-face')].filter(face => face.offsetParent)
  .flatMap(face => [...face.querySelectorAll('a')]).flatMap(link => {
    const mark = link.querySelector('.tl-top, .tl-diamond'), box = mark?.getBoundingClientRect();
    const { top } = link.closest('.tl-face').getBoundingClientRect();
    return mark ? [[link.dataset.id, [(box.left + box.right) / 2, (box.top + box.bottom) / 2 - top]]] : [];
  }))"""
LIVE = """() => {
  const chart = document.querySelector('.tl-live-frame'), { xaxis, yaxis } = chart._fullLayout;
  const area = chart.querySelector('.main-svg').getBoundingClientRect();
  return Object.fromEntries(chart.data.flatMap(trace => trace.ids.map((id, i) => [id, [
    area.left + xaxis._offset + xaxis.d2p(trace.x[i]), yaxis._offset + yaxis.d2p(trace.y[i])]])));
}"""


def test_in_each_font_and_width_nothing_touches_and_the_column_is_filled(reader: Browser, address: str) -> None:
    assert_apart(at(reader), f"{address}/")


def assert_apart(page: Page, url: str) -> None:
    """At every width the words of a frame stand apart, and it is as wide as its figure."""
    page.goto(url)
    for width in WIDTHS:
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(TOUCHING) == [], width
        narrower = page.evaluate("""(() => {
          const figure = document.querySelector('.tl-frame'), face = [...figure.children].find(part =>
            part.matches('.tl-face') && part.offsetParent);
          return figure.parentElement.clientWidth - parseFloat(getComputedStyle(figure.parentElement).paddingLeft)
            - parseFloat(getComputedStyle(figure.parentElement).paddingRight) - face.clientWidth;
        })()""")
        assert narrower <= 1, width


def test_the_estimate_of_a_text_is_no_less_than_the_browser_draws(reader: Browser, address: str) -> None:
    page = at(reader, 1280, 900)
    page.goto(f"{address}/")
    drawn = page.locator(".tl-face-wide text").evaluate_all(
        "texts => texts.map(text => [text.textContent, text.getBBox().width, getComputedStyle(text).fontWeight > 400])"
    )
    assert len(drawn) > 10
    # A browser rounds, and a sign that few fonts have is as wide as the one that has it.
    assert [text for text, width, bold in drawn if text_width(text, bold=bold) < width - 1] == []


@on_phone_too
def test_a_press_brings_the_same_to_life_and_a_focus_brings_the_picture_back(visit: Visit, view: View) -> None:
    page = visit.open("/")
    names = frame_names(view, view.timeline.frames[0])
    places = page.evaluate(PLACES)
    assert visit.requested("plotly") == 0
    page.get_by_role("button", name="Explore this picture").click()
    page.wait_for_selector(".tl-face.tl-live", timeout=15_000)
    live = page.evaluate(LIVE)
    assert live.keys() == places.keys()
    for identity, place in places.items():
        assert live[identity] == pytest.approx(place, abs=1.5), identity
    across, down = live["books-lent"]
    page.locator(".tl-live-frame").evaluate("part => part.scrollIntoView({ block: 'center' })")
    page.mouse.move(across, down + page.locator(".tl-live-frame").evaluate("part => part.getBoundingClientRect().top"))
    until(page, "document.querySelector('.tl-live-frame .hovertext')")
    shown = page.locator(".tl-live-frame .hovertext").text_content() or ""
    assert names["books-lent"][:20] in shown
    page.locator(".tl-face:visible a[data-id=books-lent]").focus()
    until(page, "!document.querySelector('.tl-live-frame')")
    assert page.get_by_role("button", name="Explore this picture").inner_text() == "Explore"
    assert not visit.foreign
    assert not visit.complaints


def test_where_the_live_chart_cannot_be_had_the_picture_stays(visit: Visit) -> None:
    visit.page.route("**/plotly.min.js", lambda route: route.abort())
    page = visit.open("/")
    page.get_by_role("button", name="Explore this picture").click()
    until(page, "document.querySelector('.tl-frame [role=status]').textContent.includes('could not be loaded')")
    assert page.locator(".tl-face:visible a").first.is_visible()
    assert page.locator(".tl-face.tl-live").count() == 0
