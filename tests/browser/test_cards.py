"""The cards of marks: what they say, where they are, how one steps from one to the next, and who has the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, explore, on_phone_too, until
from tests.browser.test_tools import WINDOWS, opened, press, said
from tests.browser.test_view import MARKS, PLOT, SHOWN
from timeline.site.view import View

CARD = "document.querySelector('.tl-card').getBoundingClientRect()"
CHOSEN = f"{PLOT}.querySelector('a.tl-chosen').getBoundingClientRect()"


@pytest.fixture(params=WINDOWS)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """The page of the timeline in windows of each size."""
    yield from opened(browser, address, *request.param)


@pytest.fixture
def low(browser: Browser, address: str) -> Iterator[Page]:
    """The same on a screen of 1280 by 1024, enlarged four times."""
    yield from opened(browser, address, 320, 256)


def test_stepping_says_where_it_is_and_can_stay_on_the_theme(page: Page, view: View) -> None:
    drawn = set(page.evaluate(MARKS))
    order = [identity for identity in page.evaluate(SHOWN) if identity in drawn]
    page.get_by_role("button", name="Step through").click()
    here = page.evaluate("location.hash.slice(1)")
    assert here == order[0]
    lane = [identity for identity in order if view.claim(identity).theme == view.claim(here).theme]
    lane = [identity for identity in lane if view.is_context(view.claim(identity)) == view.is_context(view.claim(here))]
    for identity in lane[1:]:
        press(page, "Next on this theme")
        assert page.evaluate("location.hash.slice(1)") == identity
        place = f"{order.index(identity) + 1} of {len(order)}"
        assert page.locator(".tl-place").inner_text() == place
        assert said(page).startswith(f"{place}: ")


@on_phone_too
@pytest.mark.parametrize("query", ["", "?from=2001-01-01&to=2002-12-31", "?phase=early&kind=figure"])
def test_a_button_leads_to_what_answers_in_the_other_phase_and_back(visit: Visit, query: str) -> None:
    page = visit.open(f"/timeline/{query}#weekend-loans-early")
    page.get_by_role("button", name="Step through").click()
    for text, identity in (
        ("In 2003–05 on this theme", "weekend-loans"),
        ("In 2001–02 on this theme", "weekend-loans-early"),
    ):
        press(page, text)
        assert page.evaluate("location.hash") == f"#{identity}"
        assert page.locator(f".tl-card:visible .tl-what a[href$='/{identity}/']").count() == 1
        assert page.evaluate("document.activeElement.dataset.do") == "answer"
        assert identity in page.evaluate(MARKS)
    assert visit.complaints == []


def test_of_the_context_nothing_answers(visit: Visit) -> None:
    page = visit.open("/timeline/#county-grant-begins")
    page.get_by_role("button", name="Step through").click()
    assert page.locator(".tl-card [data-do=answer]").is_hidden()


def test_a_card_says_what_limits_the_claim(page: Page, view: View) -> None:
    page.goto(page.url + "#half-are-children")
    page.get_by_role("button", name="Step through").click()
    limits = page.locator(".tl-card .tl-limits")
    assert limits.inner_text().startswith("Limiting words: ")
    [relation, *_] = view.claim("half-are-children").counter_evidence
    assert limits.get_by_role("link").first.get_attribute("href") == f"../{view.urls.of_claims[relation.record]}"


def covers(page: Page) -> bool:
    """Whether the card covers the chosen mark, or either is out of the window."""
    card, mark = page.evaluate(f"[{CARD}.toJSON(), {CHOSEN}.toJSON()]")
    beside = mark["bottom"] <= card["top"] or card["bottom"] <= mark["top"] or card["right"] <= mark["left"]
    size = page.viewport_size
    assert size
    seen = all(box["top"] >= 0 and box["bottom"] <= size["height"] + 1 for box in (card, mark))
    return not (beside and seen)


def test_no_card_covers_its_mark_when_one_steps(page: Page) -> None:
    page.get_by_role("button", name="Step through").click()
    for _ in range(12):
        assert not covers(page), page.evaluate("location.hash")
        page.keyboard.press("Enter")


def test_enlarged_four_times_the_card_scrolls_and_leaves_the_mark_in_sight(low: Page) -> None:
    low.get_by_role("button", name="Step through").click()
    for _ in range(12):
        low.get_by_role("button", name="Next claim").click()
        assert not covers(low), low.evaluate("location.hash")
        buttons = low.locator(".tl-card button:visible")
        for number in range(buttons.count()):
            box = buttons.nth(number).bounding_box()
            assert box
            assert box["y"] + box["height"] <= 256
    text = low.locator(".tl-card > div")
    assert text.evaluate("text => text.scrollHeight > text.clientHeight && getComputedStyle(text).overflowY === 'auto'")
    low.keyboard.press("Escape")
    low.keyboard.press("ArrowRight")
    assert not covers_focus(low)


def test_a_pointer_that_leaps_onto_a_mark_after_escape_opens_its_card_and_one_that_rests_opens_none(visit: Visit) -> None:
    page = visit.open("/timeline/")
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent'] .tl-label").hover()
    page.wait_for_selector(".tl-card:visible a[href$='/books-lent/']")
    page.keyboard.press("Escape")
    until(page, "!document.querySelector('.tl-card').checkVisibility()")
    page.evaluate("scrollBy(0, 30)")
    page.wait_for_timeout(400)
    assert not page.locator(".tl-card").is_visible()
    page.locator(".tl-plot:visible a.tl-mark[data-id='books-lent-2001'] .tl-label").hover()
    page.wait_for_selector(".tl-card:visible a[href$='/books-lent-2001/']")


def covers_focus(page: Page) -> bool:
    return bool(
        page.evaluate(f"""() => {{
          const mark = document.activeElement.querySelector(':not(title)').getBoundingClientRect();
          return mark.top < 0 || mark.bottom > {CARD}.top;
        }}""")
    )


def test_a_finger_finds_each_card_at_the_foot_of_the_screen(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    for identity in ("books-lent-2001", "books-lent", "hall-too-cold", "reading-room-opened"):
        page.locator(f".tl-plot:visible a.tl-mark[data-id='{identity}'] .tl-label").tap()
        page.wait_for_selector(f".tl-card:visible a[href$='/{identity}/']")
        card, mark = page.evaluate(
            f"[{CARD}.toJSON(), {PLOT}.querySelector('[data-id={identity}]').getBoundingClientRect().toJSON()]"
        )
        assert card["bottom"] == pytest.approx(740, abs=1)
        assert mark["bottom"] <= card["top"]
        page.locator(".tl-card [data-do=close]").tap()
    context.close()


def test_whoever_comes_back_has_the_focus_on_the_mark_from_which_they_went(visit: Visit) -> None:
    page = visit.open("/timeline/?theme=room")
    page.locator(".tl-plot:visible a.tl-mark:visible").first.focus()
    page.keyboard.press("ArrowRight")
    identity = page.evaluate("document.activeElement.dataset.id")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{identity}/")
    page.go_back()
    until(page, f"document.activeElement.dataset.id === '{identity}'")
    assert page.evaluate("location.search + location.hash") == f"?theme=room#{identity}"
    page.wait_for_selector(f".tl-card:visible a[href$='/{identity}/']")
    assert visit.complaints == []


@on_phone_too
def test_the_card_of_a_live_chart_steps_too(visit: Visit) -> None:
    page = visit.open("/timeline/")
    explore(page)
    page.get_by_role("button", name="Step through").click()
    press(page, "Next on this theme")
    assert page.locator(".tl-card:visible .tl-place").inner_text()
    assert visit.complaints == []
