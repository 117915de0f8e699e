"""The walk of the other browsers in Firefox, which draws, focuses and forbids in ways of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.firefox import COMPLAINTS, FIREFOX, Firefox, launched
from tests.browser.fixtures import PAGES
from tests.browser.test_view import MARKS, PLOT, SHOWN
from tests.browser.test_walk import CARD, LATE

SAID = "document.querySelector('.tl-timeline .tl-status').textContent"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    if not FIREFOX:
        pytest.skip("no Firefox found; install it, for example with `apt-get install firefox-esr`")
    with launched(tmp_path_factory.mktemp("profile")) as firefox:
        firefox.send("WebDriver:SetWindowRect", width=1280, height=1000)
        yield firefox


@pytest.fixture
def firefox(started: Firefox, address: str) -> Iterator[Firefox]:
    started.open("about:blank")
    started.in_the_browser("Services.console.reset()")
    yield started
    assert started.in_the_browser(COMPLAINTS, address) == []


def test_a_reader_finds_a_claim_its_limits_and_its_answer_and_shares_what_is_seen(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}/")
    firefox.click("a.tl-lens")
    firefox.until("document.activeElement.matches('.tl-finder[open] input')")
    firefox.press(*"weekends")
    firefox.click(".tl-finder a", "See all 2 on the timeline")
    firefox.until(f"location.search === '?q=weekends' && {SHOWN}.length === 2")

    firefox.click("button", "Search and filter")
    firefox.click(".tl-filters [name=q]")
    firefox.press("Control+a", *"remembers")
    firefox.until(f"{SHOWN}.length === 1")
    firefox.press("Escape")
    firefox.hover("a.tl-mark .tl-label", "Under 10%")
    firefox.until("document.querySelector('.tl-card:not([hidden]) .tl-limits')?.textContent.startsWith('Limiting words: ')")
    firefox.click(".tl-card button", "In 2003–05")
    firefox.until(f"{CARD} === '{LATE}'")

    firefox.click("button", "By date said")
    firefox.until(f"{SAID}.includes('each on the day its article appeared')")
    marks = firefox.evaluate(MARKS)
    firefox.click("button", "Explore this chart")
    firefox.until("document.querySelector('.tl-plot.tl-drawn')")
    firefox.click("button", "Copy link")
    firefox.until(f"{SAID} === 'The link is copied.'")
    link = firefox.in_the_browser("return navigator.clipboard.readText()")
    assert link == f"{address}/timeline/?clock=said&card=open#weekend-loans"

    for way in (link, link.replace("/timeline/", "/embed/timeline.html")):
        firefox.open(way)
        firefox.until(f"{CARD} === '{LATE}'")
        assert firefox.evaluate(MARKS) == marks
        firefox.until("document.activeElement === document.body")
        mark, card = (
            firefox.evaluate(f"{place}.getBoundingClientRect().toJSON()")
            for place in (f"{PLOT}.querySelector('a.tl-chosen')", "document.querySelector('.tl-card')")
        )
        assert 0 < mark["top"] < mark["bottom"] <= card["top"] < card["bottom"] <= firefox.evaluate("innerHeight")


def test_the_keyboard_goes_to_the_chart_along_its_marks_and_back(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}/timeline/")
    firefox.press("Tab", "Enter")
    for _ in range(12):
        firefox.press("Tab")
        if firefox.evaluate("document.activeElement.matches('a.tl-mark')"):
            break
    firefox.press("Right")
    identity = firefox.evaluate("document.activeElement.dataset.id")
    assert identity
    firefox.until(f"document.querySelector(\".tl-card:not([hidden]) a[href$='/{identity}/']\")")
    firefox.press("Enter")
    firefox.until(f"location.pathname.endsWith('/{identity}/')")
    firefox.send("WebDriver:Back")
    firefox.until(f"document.activeElement.dataset.id === '{identity}'")
    firefox.press("Escape")
    firefox.until(f"!({CARD})")


def test_a_mark_is_drawn_where_its_link_is_by_each_clock(firefox: Firefox, address: str) -> None:
    """Each is moved and stretched within its drawing by the style sheet."""
    for query in ("", "?clock=said", "?from=2003-01-01&to=2005-12-31", "?clock=said&from=2004-06-01&to=2005-12-31"):
        firefox.open(f"{address}/timeline/{query}")
        firefox.until(f"!{'from' in query or 'clock' in query:d} || {PLOT}.matches('.tl-close')")
        drawn = firefox.evaluate(f"""[...{PLOT}.querySelectorAll('a.tl-mark')].filter(mark => mark.checkVisibility())
          .map(mark => mark.querySelector(':not(title)').getBoundingClientRect())
          .map(({{width, height}}) => Math.min(width, height))""")
        assert len(drawn) > 5
        assert min(drawn) > 1, query


def test_the_slider_has_two_ends_that_move(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}/timeline/")
    firefox.click("button", "Explore this chart")
    firefox.until("document.querySelector('.tl-slider')")
    firefox.run("document.querySelectorAll('.tl-slider input')[1].focus()")
    firefox.press("Left", "Left", "Left")
    firefox.until("location.search.includes('to=')")
    firefox.run("document.querySelectorAll('.tl-slider input')[0].focus()")
    firefox.press("Right", "Right", "Right")
    firefox.until("!location.search.includes('from=2001-01-01')")


def test_no_page_breaks_its_policy(firefox: Firefox, address: str) -> None:
    """Nor by what is fetched ahead; the fixture asks."""
    for path in [*PAGES, "/slides/", "/events/library-opened/"]:
        firefox.open(address + path)
        assert firefox.evaluate("document.title"), path
