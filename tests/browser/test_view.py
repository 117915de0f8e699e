"""What a reader asks to see: it acts at once on picture and list, stands in the address, and survives what readers do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.fixtures import Visit, explore, on_phone_too, until
from timeline.model.records.claims import Claim
from timeline.site.view import View

SHOWN = "[...document.querySelectorAll('.tl-list > li')].filter(item => item.checkVisibility()).map(item => item.id)"
PLOT = "[...document.querySelectorAll('.tl-plot')].find(plot => plot.offsetParent)"
MARKS = f"[...{PLOT}.querySelectorAll('a.tl-mark')].filter(mark => mark.checkVisibility()).map(mark => mark.dataset.id)"


def choose(name: str, value: str) -> Callable[[Page], object]:
    def act(page: Page) -> None:
        unfold(page)
        page.locator(f".tl-filters [name={name}]").select_option(value)

    return act


def unfold(page: Page) -> None:
    """The filters are on a sheet, which one button opens."""
    if not page.locator(".tl-filters").is_visible():
        page.get_by_role("button", name="Search and filter").click()


def switch(page: Page) -> None:
    unfold(page)
    page.get_by_label("Hide context from other sources").check()


def find(page: Page) -> None:
    unfold(page)
    page.get_by_role("searchbox").fill("shelves STAGE")


def holds(view: View, claim: Claim, start: str, end: str) -> bool:
    first, last = view.drawn(claim)
    return str(last) >= start and str(first) <= end


# What is done, what then stands in the address, and which claims are left.
CASES: dict[str, tuple[Callable[[Page], object], str, Callable[[View, Claim], bool]]] = {
    "theme": (choose("theme", "room"), "?theme=room", lambda _, c: c.theme == "room"),
    "phase": (choose("phase", "late"), "?phase=late", lambda _, c: c.phase == "late"),
    "kind": (choose("kind", "forecast"), "?kind=forecast", lambda _, c: c.kind == "forecast"),
    "source": (
        choose("source", "courier-2005"),
        "?source=courier-2005",
        lambda _, c: any(cite.source == "courier-2005" for cite in c.cites),
    ),
    "context": (
        switch,
        "?context=hidden",
        lambda view, c: not view.is_context(c),
    ),
    "range": (
        lambda page: page.get_by_role("button", name="The reading room").click(),
        "?from=2003-01-01&to=2005-12-31",
        lambda view, c: holds(view, c, "2003-01-01", "2005-12-31"),
    ),
    "find": (
        find,
        "?q=shelves+STAGE",
        lambda _, c: all(word in (c.title + c.statement).lower() for word in ("shelves", "stage")),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_choice_acts_on_picture_and_list_and_stands_in_the_address(visit: Visit, view: View, case: str) -> None:
    act, address, left = CASES[case]
    page = visit.open("/timeline/")
    every = set(page.evaluate(MARKS))
    act(page)
    expected = {claim.id for claim in view.claims if left(view, claim)}
    assert 0 < len(expected) < len(view.claims)
    assert set(page.evaluate(SHOWN)) == expected
    assert set(page.evaluate(MARKS)) == expected & every
    assert page.evaluate("location.search") == address
    said = page.get_by_role("status").inner_text()
    assert said.startswith(f"{len(expected & every)} of {len(every)} claims ")
    assert visit.requested("plotly") == 0
    page.reload()
    until(page, f"{SHOWN}.length === {len(expected)}")
    assert set(page.evaluate(SHOWN)) == expected
    page.locator(".tl-list li:visible a").first.click()
    page.wait_for_selector("h1:has-text('Timeline')", state="detached")
    page.go_back()
    until(page, f"{SHOWN}.length === {len(expected)}")
    assert page.evaluate("location.search") == address
    unfold(page)
    page.get_by_role("button", name="Show all").click()
    assert page.evaluate("location.search") == ""
    assert set(page.evaluate(SHOWN)) == {claim.id for claim in view.claims}
    assert visit.complaints == []


@on_phone_too
def test_choices_work_together_and_lanes_without_a_mark_go(visit: Visit) -> None:
    page = visit.open("/timeline/")
    height = f"{PLOT}.offsetHeight"
    before = page.evaluate(height)
    page = visit.open("/timeline/?theme=room&phase=late&context=hidden")
    lanes = page.locator(".tl-plot:visible .tl-lane:visible .tl-lane-name")
    assert lanes.all_text_contents() == ["Room & opening hours"]
    assert page.evaluate(height) < before / 2
    boxes = [
        box for box in (mark.bounding_box() for mark in page.locator(".tl-plot:visible a.tl-mark:visible").all()) if box
    ]
    plot = page.locator(".tl-plot:visible").bounding_box()
    assert plot
    assert all(plot["y"] < box["y"] and box["y"] + box["height"] < plot["y"] + plot["height"] for box in boxes)


@pytest.mark.parametrize("query", ["?theme=none&kind=%3Cb%3E&from=soon&to=2015-13-99x&q=", "?source=&page=3", "?theme"])
def test_an_address_that_makes_no_sense_shows_everything(visit: Visit, view: View, query: str) -> None:
    page = visit.open(f"/timeline/{query}")
    assert len(page.evaluate(SHOWN)) == len(view.claims)
    assert visit.complaints == []


def test_a_search_without_a_hit_says_so(visit: Visit) -> None:
    page = visit.open("/timeline/?q=xyzzy")
    assert page.evaluate(SHOWN) == page.evaluate(MARKS) == []
    assert page.get_by_role("status").inner_text().startswith("No claim is on the chart. Remove a word")


def test_buttons_zoom_and_move_the_picture(visit: Visit) -> None:
    """No dragging and no wheel is needed."""
    page = visit.open("/timeline/")
    span = f"{PLOT}.style.getPropertyValue('--tl-part') || 1"
    place = f"{PLOT}.style.getPropertyValue('--tl-start') || 0"
    for name, expression, grows in (
        ("Zoom in", span, False),
        ("Later (→)", place, True),
        ("Earlier (←)", place, False),
        ("Zoom out", span, True),
    ):
        before = float(page.evaluate(expression))
        page.get_by_role("button", name=name).click()
        assert (float(page.evaluate(expression)) > before) == grows, name
    page.get_by_role("button", name="Zoom out").click()
    assert page.evaluate("location.search") == ""
    assert float(page.evaluate(span)) == 1


@on_phone_too
def test_the_picture_shows_a_part_of_the_range_where_it_is(visit: Visit) -> None:
    """The first day of the range is at the left edge, its end at the right one, and text keeps its size."""
    page = visit.open("/timeline/")
    band = f"{PLOT}.querySelector('rect.tl-rule.tl-phase-2').getBoundingClientRect().toJSON()"
    letters = f"{PLOT}.querySelector('.tl-lane-name').getBoundingClientRect().toJSON()"
    before = page.evaluate(letters)
    page.get_by_role("button", name="The reading room").click()
    plot = page.evaluate(f"{PLOT}.getBoundingClientRect().toJSON()")
    gutter = page.evaluate(f"parseFloat(getComputedStyle({PLOT}.querySelector('.tl-lane')).paddingRight)")
    box, after = page.evaluate(band), page.evaluate(letters)
    assert box["left"] == pytest.approx(plot["left"] + 12, abs=2)
    assert box["right"] == pytest.approx(plot["right"] - gutter, abs=2)
    assert (after["left"], after["width"]) == pytest.approx((before["left"], before["width"]), abs=1)


@on_phone_too
def test_stepping_goes_through_the_shown_claims_in_order_of_time(visit: Visit) -> None:
    page = visit.open("/timeline/?theme=room&context=hidden")
    marks = set(page.evaluate(MARKS))
    order = [identity for identity in page.evaluate(SHOWN) if identity in marks]
    page.get_by_role("button", name="Step through").click()
    for identity in order[:4]:
        assert page.evaluate("location.hash") == f"#{identity}"
        assert page.locator(f".tl-card:visible a[href$='/{identity}/']").count() == 1
        assert page.evaluate("document.activeElement.textContent") == "Next"
        assert page.get_by_role("status").inner_text().startswith(f"{order.index(identity) + 1} of {len(order)}: ")
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Previous claim").click()
    assert page.evaluate("location.hash") == f"#{order[3]}"
    page.reload()
    assert page.locator(f"li#{order[3]}.tl-chosen").count() == 1
    assert page.locator(".tl-plot:visible a.tl-mark.tl-chosen").get_attribute("data-id") == order[3]
    assert visit.complaints == []


def test_the_link_to_a_view_can_be_copied(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open("/timeline/?kind=forecast")
    page.get_by_role("button", name="Copy link to this view").click()
    until(page, "document.querySelector('.tl-status').textContent === 'The link is copied.'")
    assert page.evaluate("navigator.clipboard.readText()") == f"{visit.address}/timeline/?kind=forecast"


def test_paper_shows_what_the_screen_shows(visit: Visit) -> None:
    """Also when the chart is live, and although paper has another width and so another drawing."""
    page = visit.open("/timeline/?theme=room&context=hidden")
    expected = set(page.evaluate(MARKS))
    explore(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for width in (600, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert set(page.evaluate(MARKS)) == expected
        assert page.locator(".tl-interactive:visible, .tl-tools:visible, .tl-filters:visible").count() == 0
        assert (
            page.locator(".tl-plot:visible a.tl-mark:visible").first.evaluate("mark => getComputedStyle(mark).opacity")
            == "1"
        )
    assert visit.complaints == []
