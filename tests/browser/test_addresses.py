"""Addresses of views: what is wrong in one is mended and said, and each leads back to the same view."""

from __future__ import annotations

import random
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.fixtures import NAMED, Visit, until
from tests.browser.test_view import MARKS, SHOWN
from tests.fuzz.amount import amount
from timeline.site.view import View

STATUS = "document.querySelector('.tl-status').textContent"
CORRECTED = "The dates in the address were corrected. "
STATES = amount(8, 100)

# What is asked for, what stands in the controls, which marks and claims are shown, which is chosen, and what is said.
STATE = f"""[
  [...document.querySelectorAll('.tl-filters [name], .tl-tools select')].map(field => field.value),
  document.querySelector('.tl-hide-context').checked,
  {MARKS}, [...document.querySelectorAll(".tl-list > li:not([hidden])")].map(item => item.id),
  document.querySelector('.tl-list > .tl-chosen')?.id, {STATUS}
]"""


@pytest.fixture
def page(visit: Visit) -> Page:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return visit.page


@pytest.mark.parametrize("path", ["/timeline/", "/embed/timeline.html"])
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("from=2003", ", from 1 January 2003."),
        ("to=2004-02", ", up to 29 February 2004."),
        ("from=2003-99-99", ", from 1 January 2003."),
        ("from=2003-13-01&to=2004-01-01", ", from 1 January 2003 to 1 January 2004."),
        ("to=2003-02-31", ", up to 28 February 2003."),
        ("from=2004-01-01&to=2003-01-01", ", from 1 January 2003 to 1 January 2004."),
        ("from=2030-01-01", ", from 4 December 2005."),
        ("from=0000-00-00", ", from 1 January 2001."),
        ("from=2003-05-01&to=2003-05-01", ", from 1 May 2003 to 28 May 2003."),
        ("from=soon&to=%22%3E", "on the chart."),
    ],
)
def test_dates_that_cannot_be_are_corrected_and_said(visit: Visit, path: str, query: str, said: str) -> None:
    page = visit.open(f"{path}?{query}")
    status = page.evaluate(STATUS)
    assert said in status
    assert status.startswith(CORRECTED) == (query not in ("from=2003", "to=2004-02"))
    assert "Invalid" not in page.locator("body").inner_text()
    assert page.evaluate(MARKS) or " claim is on the chart" in status
    page.get_by_role("button", name="Zoom out").click()
    assert CORRECTED not in page.evaluate(STATUS), "it is said once"
    assert visit.complaints == []


def test_a_value_that_is_unknown_is_said(visit: Visit, view: View) -> None:
    page = visit.open("/timeline/?theme=xyz&kind=%3Cb%3E&phase=late")
    status = page.evaluate(STATUS)
    said = "theme=xyz is unknown here; all themes are shown. kind=<b> is unknown here; all kinds are shown. "
    assert status.startswith(said)
    assert page.evaluate(SHOWN) == [claim.id for claim in view.claims if claim.phase == "late"]


@pytest.mark.parametrize(
    "path", ["/timeline/#50%", "/timeline/?theme=room#%E0%A4%A", "/embed/timeline.html#%", "/slides/#%", "/slides/#%E0%A4%A"]
)
def test_a_fragment_that_means_nothing_breaks_nothing(visit: Visit, path: str) -> None:
    page = visit.page
    page.goto(visit.address + path)
    if "slides" in path:
        page.keyboard.press("ArrowRight")
        assert page.locator("section:visible").count() == 1
    else:
        expect(page.locator(".tl-status").first).to_contain_text(" on the chart")  # the script begins after the first frame
        page.get_by_role("button", name="Step through").click()
        assert page.evaluate("location.hash").startswith("#")
    assert visit.complaints == []


@pytest.mark.parametrize("refusal", ["throw new DOMException('too many calls', 'SecurityError')", "return"])
def test_the_last_address_is_written_though_a_browser_refuses_to_write_so_often(
    page: Page, address: str, refusal: str
) -> None:
    """Safari throws; Chrome passes over it."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{address}/timeline/")
    page.evaluate(f"""() => {{
      const real = history.replaceState.bind(history);
      let left = 5;
      window.allow = () => left = 100;
      history.replaceState = (...all) => {{
        if (!left--) left = 0;
        else return real(...all);
        {refusal};
      }};
    }}""")
    page.get_by_role("button", name="Search and filter").click()
    page.get_by_role("searchbox").press_sequentially("the shelves")
    assert page.evaluate("location.search") == "?q=the+s"
    found = page.evaluate(SHOWN)
    page.get_by_role("button", name="Copy link").click()
    until(page, f"{STATUS} === 'The link is copied.'")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/timeline/?q=the+shelves"
    page.evaluate("allow()")
    until(page, "location.search === '?q=the+shelves'")
    assert page.evaluate(SHOWN) == found
    assert faults == []


def state_at(page: Page, url: str) -> list[Any]:
    page.goto(url)
    until(page, NAMED)
    state: list[Any] = page.evaluate(STATE)
    return state


def states(view: View) -> list[str]:
    """Addresses of views at random: some of each filter, a range, and a chosen claim."""
    dice = random.Random(17)
    months = [f"{year}-{month:02}" for year in range(2001, 2006) for month in range(1, 13)]
    found = []
    for _ in range(STATES):
        choices = {
            "q": ["the", "library", "half's 33 %"],
            "theme": [theme.id for theme in view.timeline.themes],
            "phase": [phase.id for phase in view.timeline.phases],
            "kind": ["event", "figure"],
            "source": [source for claim in view.claims for source in claim.sources],
            "context": ["hidden"],
        }
        asked = {name: dice.choice(values) for name, values in choices.items() if dice.random() < 0.3}
        if dice.random() < 0.7:
            asked |= dict(zip(("from", "to"), sorted(dice.sample(months, 2)), strict=True))
        chosen = f"#{dice.choice(view.claims).id}" if dice.random() < 0.7 else ""
        found.append(f"?{urlencode(asked)}{chosen}" if asked else chosen)
    return found


def test_a_copied_link_leads_back_to_the_same_view_in_the_page_and_in_a_frame(page: Page, address: str, view: View) -> None:
    other = page.context.new_page()
    for state in states(view):
        before = state_at(page, f"{address}/timeline/?x=1{state.replace('?', '&', 1)}")
        page.get_by_role("button", name="Copy link").click()
        until(page, f"{STATUS} === 'The link is copied.'")
        link = page.evaluate("navigator.clipboard.readText()")
        assert state_at(other, link) == before, state
        assert state_at(other, link.replace("/timeline/", "/embed/timeline.html")) == before, state
