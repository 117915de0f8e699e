"""A graph of figures that a press brings to life: values where one points, series on and off, and the way back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.fixtures import Visit, on_phone_too, until
from timeline.site.snippets.graph_figure import graphed
from timeline.site.view import View

GRAPH = "seats-counted"  # of two series
# Where the marks are in the window, by the ids of their figures: in the picture, and in what is live.
PICTURE = """figure => Object.fromEntries([...figure.querySelectorAll('.tl-axis a')].map(link => {
  const box = link.querySelector('.tl-point, .tl-bar').getBoundingClientRect();
  return [link.dataset.id, [(box.left + box.right) / 2, (box.top + box.bottom) / 2]];
}))"""
LIVE = """figure => {
  const chart = figure.querySelector('.tl-live-frame'), { xaxis, yaxis } = chart._fullLayout;
  const ground = chart.querySelector('.main-svg').getBoundingClientRect();
  return Object.fromEntries(chart.data.flatMap(trace => trace.ids.map((id, i) => [id, [
    ground.left + xaxis._offset + xaxis.d2p(trace.x[i]), ground.top + yaxis._offset + yaxis.d2p(trace.y[i])]])));
}"""


def explored(page: Page, graph: str = GRAPH) -> Locator:
    """The figure of a graph, live and in sight."""
    figure = page.locator(f"figure#{graph}")
    figure.get_by_role("button", name="Explore this graph").click()
    page.wait_for_selector(f"figure#{graph} .tl-live", timeout=15_000)
    figure.evaluate("figure => figure.scrollIntoView({ block: 'center' })")
    return figure


def shown(figure: Locator) -> str:
    return " ".join(figure.locator(".tl-live-frame .hovertext tspan, .tl-live-frame .hovertext text").all_text_contents())


def test_who_points_at_a_mark_reads_its_value_and_who_says_so(visit: Visit, view: View) -> None:
    page = visit.open("/figures/")
    assert visit.requested("plotly") == visit.requested("explore.js") == visit.requested("-graph.json") == 0
    figure = explored(page)
    [graph] = [each for each in view.timeline.graphs if each.id == GRAPH]
    places = figure.evaluate(LIVE)
    assert places.keys() == {each.id for each in graphed(view, graph)}
    for each in graphed(view, graph):
        page.mouse.move(*places[each.id])
        value = view.value(each)
        until(page, f"document.querySelector('.tl-live-frame .hovertext')?.textContent.includes({value!r})")
        assert view.speaker(each.attribution[0]).short_name.split()[0] in shown(figure)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not visit.foreign
    assert not visit.complaints


@on_phone_too
def test_marks_stay_where_the_picture_has_them(visit: Visit, view: View) -> None:
    page = visit.open("/figures/")
    for graph in (each.id for each in view.timeline.graphs if each.series):
        figure = explored(page, graph)
        live, picture = figure.evaluate(LIVE), figure.evaluate(PICTURE)
        assert live.keys() == picture.keys()
        for identity, place in picture.items():
            assert live[identity] == pytest.approx(place, abs=1.5), identity


def test_a_series_goes_and_comes_back_with_its_labels(visit: Visit) -> None:
    page = visit.open("/figures/")
    figure = explored(page)
    buttons = figure.get_by_role("group", name="Series shown").get_by_role("button")
    assert buttons.count() == 2
    labels = figure.locator(".tl-live-frame .annotation").count()
    marks = set(figure.evaluate(LIVE))
    buttons.first.focus()
    page.keyboard.press("Space")
    until(page, "document.querySelector('.tl-live-frame').data.length === 1")
    assert buttons.evaluate_all("all => all.map(button => button.ariaPressed)") == ["false", "true"]
    assert set(figure.evaluate(LIVE)) < marks
    assert figure.locator(".tl-live-frame .annotation").count() < labels
    buttons.first.click()
    until(page, "document.querySelector('.tl-live-frame').data.length === 2")
    assert set(figure.evaluate(LIVE)) == marks
    assert figure.locator(".tl-live-frame .annotation").count() == labels
    assert not visit.complaints


def test_a_graph_of_one_series_has_nothing_to_switch(visit: Visit) -> None:
    figure = explored(visit.open("/figures/"), "lent-by-year")
    assert figure.get_by_role("group", name="Series shown").count() == 0


def test_a_share_has_no_live_form(visit: Visit) -> None:
    page = visit.open("/figures/")
    assert page.locator("figure#lent-by-year .tl-explore").is_visible()
    assert page.locator("figure#children .tl-explore").count() == 0


def test_the_button_and_the_focus_on_a_link_lead_back(visit: Visit) -> None:
    page = visit.open("/figures/")
    figure = explored(page)
    figure.get_by_role("button", name="Back to the picture").click()
    until(page, "!document.querySelector('.tl-live-frame, .tl-switches')")
    assert figure.get_by_role("button", name="Explore this graph").inner_text() == "Explore"
    explored(page)
    figure.locator(".tl-axis a").first.focus()
    until(page, "!document.querySelector('.tl-live-frame, .tl-live')")
    assert figure.locator(".tl-axis a .tl-label").first.is_visible()


def test_a_tap_shows_the_nearest_value(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/figures/")
    figure = explored(page)
    (across, down), *_ = figure.evaluate(LIVE).values()
    page.touchscreen.tap(across + 30, down + 20)
    until(page, "document.querySelector('.tl-live-frame .hovertext')")
    box = page.locator(".tl-live-frame .hovertext").evaluate("part => part.getBoundingClientRect().toJSON()")
    assert box["left"] >= 0
    assert box["right"] <= 360
    context.close()


def test_where_it_cannot_be_had_the_picture_stays(visit: Visit) -> None:
    visit.page.route("**/*-graph.json", lambda route: route.abort())
    page = visit.open("/figures/")
    figure = page.locator(f"figure#{GRAPH}")
    figure.get_by_role("button", name="Explore this graph").click()
    until(page, f"document.querySelector('#{GRAPH} [role=status]').textContent.includes('could not be loaded')")
    assert figure.locator(".tl-axis a").first.is_visible()
    assert page.locator(".tl-live").count() == 0
