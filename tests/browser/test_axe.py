"""No page has a barrier that axe-core finds, in either palette and in forced colours, before and after the chart is live."""

from __future__ import annotations

import os
from typing import Literal

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.fixtures import PAGES, explore
from tests.sites import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RECORDS = ["/figures/books-lent/", "/events/hall-too-cold/", "/events/county-grant-begins/", "/404.html"]
EMBEDS = [
    "/embed/timeline.html?theme=room",
    "/embed/shelves.html",
    "/embed/what-grew.html",
    "/embed/lent-by-year.html",
    "/embed/children-in-survey.html",
]
SLIDES = [f"/slides/#{slide}" for slide in ("two-counts", "a-cupboard", "half-or-a-third", "not-to-be-compared")]
ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The rules about what a palette and a width change; the elements of a page are the same.
OF_THE_LOOK = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"]


@pytest.mark.parametrize(("scheme", "width", "rules"), [("light", 1280, ALL), ("dark", 360, OF_THE_LOOK)])
def test_axe_finds_no_barrier(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int, rules: list[str]
) -> None:
    paths = [*PAGES, *RECORDS, *EMBEDS, *SLIDES, "live", "graph", "find"]
    assert barriers(browser, address, paths, scheme, width, rules) == []


def test_axe_finds_no_barrier_in_forced_colours(browser: Browser, address: str) -> None:
    """On the pages with drawings of each kind, the others being text."""
    paths = ["/", "/timeline/", "/contrast/", "/figures/", "/who/", "/tasks/", RECORDS[0], *EMBEDS, *SLIDES]
    assert barriers(browser, address, paths, "light", 1280, OF_THE_LOOK, forced="active") == []


def barriers(
    browser: Browser,
    address: str,
    paths: list[str],
    scheme: Literal["light", "dark"],
    width: int,
    rules: list[str],
    forced: Literal["active", "none"] = "none",
) -> list[tuple[str, str, str]]:
    """What axe-core finds on these pages; ``live`` and ``graph`` are pages on which one is live, ``find`` has Find open."""
    if not AXE.is_file():
        message = "axe-core is not there; run `npm ci`"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    size: ViewportSize = {"width": width, "height": 900}
    context = browser.new_context(viewport=size, color_scheme=scheme, forced_colors=forced)
    context.add_init_script(path=AXE)  # not as an element, which the page's policy forbids
    page = context.new_page()
    found: list[tuple[str, str, str]] = []
    for path in paths:
        page.goto(address + {"live": "/timeline/", "find": "/timeline/", "graph": "/figures/"}.get(path, path))
        if path == "live":
            explore(page)
        if path == "graph":
            page.locator("#seats-counted .tl-explore").click()
            page.wait_for_selector(".tl-axis.tl-live", timeout=15_000)
            page.locator(".tl-switches button").first.click()
        if path == "find":
            page.get_by_role("link", name="Search the site").click()
            page.get_by_role("dialog").get_by_role("searchbox").fill("book")
            page.wait_for_selector(".tl-finder li a")
        result = page.evaluate(f"axe.run(document, {{runOnly: {rules}, resultTypes: ['violations'], preload: false}})")
        found += [(path, problem["id"], problem["nodes"][0]["html"][:100]) for problem in result["violations"]]
    context.close()
    return found
