"""A walk from a question to a link that answers it, by each way to use a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, on_phone_too, until
from tests.browser.hands import Finger, Hand, Keys, Mouse, Tree
from tests.browser.test_addresses import STATE
from tests.browser.test_cards import covers
from tests.browser.test_view import SHOWN

DESKTOP, PHONE = (1280, 900), (360, 740)
WALKERS: dict[str, tuple[type[Hand], tuple[int, int]]] = {
    "mouse": (Mouse, DESKTOP),
    "touch": (Finger, PHONE),
    "keyboard": (Keys, DESKTOP),
    "tree": (Tree, DESKTOP),
}
CARD = "document.querySelector('.tl-card:not([hidden]) .tl-what a')?.textContent"
EARLY, LATE = (
    "Less than 10% of the loans were made at weekends, around 2002",
    "More than 40% of the loans are made at weekends",
)


@pytest.fixture(params=WALKERS)
def walk(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Visit, Hand]]:
    hand, (width, height) = WALKERS[request.param]
    is_phone = hand is Finger
    context = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=is_phone, is_mobile=is_phone, reduced_motion="reduce"
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit = Visit(context.new_page(), address)
    yield visit, hand(visit.page)  # type: ignore[call-arg]
    assert visit.complaints == []
    context.close()


def heard(page: Page, role: str, words: str, name: str | None = None) -> None:
    """Wait until assistive technology reads these words out of an element of this role."""
    page.get_by_role(role, name=name).filter(has_text=words).locator("visible=true").first.wait_for()  # type: ignore[arg-type]


def test_a_reader_finds_a_claim_its_limits_and_its_answer_and_shares_what_is_seen(walk: tuple[Visit, Hand]) -> None:
    visit, hand = walk
    page = visit.open("/")
    hand.press("link", "Search the site")
    hand.type("searchbox", "Search", "weekends")
    heard(page, "status", "2 in Figures.")
    hand.press("link", "See all 2 on the timeline")
    page.wait_for_url("**/timeline/?q=weekends")
    until(page, f"{SHOWN}.length === 2")

    hand.press("button", "Search and filter (1)")
    hand.type("searchbox", "Search", "remembers")
    until(page, f"{SHOWN}.length === 1")
    hand.press("button", "Close")
    hand.show("Under 10% at weekends")
    heard(page, "group", "Limiting words: as far as she remembers. From memory, three years later.", "About this claim")

    hand.press("button", "In 2003–05 on this theme")
    until(page, f"{CARD} === '{LATE}'")
    heard(page, "status", LATE)
    hand.press("button", "By date said")
    until(page, "location.search === '?clock=said'")
    heard(page, "status", "each on the day its article appeared")
    assert isinstance(hand, Finger) or not covers(page), "a sheet at the foot stays there"
    hand.press("button", "Explore this chart")
    page.wait_for_selector(".tl-plot.tl-drawn", timeout=15_000)
    assert page.evaluate(CARD) == LATE

    hand.press("button", "Copy link to this view")
    heard(page, "status", "The link is copied.")
    *seen, _ = page.evaluate(STATE)
    link = page.evaluate("navigator.clipboard.readText()")
    for way in (link, link.replace("/timeline/", "/embed/timeline.html")):
        other = Visit(page.context.new_page(), visit.address)
        other.page.goto(way)
        until(other.page, f"{CARD} === '{LATE}'")
        assert other.page.evaluate(STATE)[:-1] == seen
        assert other.page.evaluate("document.activeElement === document.body"), "the focus is left where it is"
        assert not covers(other.page), way
        assert other.complaints == []
        other.page.close()


@on_phone_too
@pytest.mark.parametrize("state", ["", "?theme=lending", "?clock=said"])
def test_a_card_opens_only_by_a_link_that_was_copied_with_it(visit: Visit, state: str) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open(f"/timeline/{state}#weekend-loans")
    assert page.evaluate(CARD) is None
    page.get_by_role("button", name="Step through").click()
    page.get_by_role("button", name="Copy link").click()
    until(page, "document.querySelector('.tl-status').textContent === 'The link is copied.'")
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(link)
    until(page, f"{CARD} === '{LATE}'")
    assert not covers(page)
    page.get_by_role("button", name="Zoom in").click()
    assert "card" not in page.evaluate("location.search")
    assert page.evaluate(CARD) == LATE
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Zoom in").click()
    assert page.evaluate(CARD) is None
    assert visit.complaints == []


def test_a_card_that_is_asked_for_without_a_mark_breaks_nothing(visit: Visit) -> None:
    for query in ("?card=open", "?card=open#", "?card=open#no-such", "?card=open&phase=early#weekend-loans"):
        page = visit.open(f"/timeline/{query}")
        assert page.evaluate(CARD) is None
    assert visit.complaints == []


@pytest.mark.parametrize("name", ["By date said", "Zoom in"])
def test_an_open_card_goes_with_its_mark(browser: Browser, address: str, name: str) -> None:
    page = Visit(browser.new_page(), address).open("/timeline/#library-opened")
    page.get_by_role("button", name="Step through").click()
    left = "[...document.querySelectorAll('a.tl-chosen')].map(mark => mark.getBoundingClientRect().left).join()"
    before = page.evaluate(left)
    page.get_by_role("button", name=name).click()
    until(page, f"{left} !== '{before}'")
    assert not covers(page)
    page.close()
