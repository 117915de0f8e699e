"""Frames on a page of another origin: a record, and a view of the timeline, under the policies of their own pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page

from tests.browser.fixtures import until
from tests.browser.test_private import REFUSED
from tests.host import serve
from timeline.model.values.wording import typographic
from timeline.site.view import View

HEIGHT = "Math.ceil(document.documentElement.getBoundingClientRect().height)"
VIEW = "?theme=room&context=hidden&from=2001-01-01&to=2002-12-31"


@pytest.fixture(params=["light", "dark"])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    scheme: Literal["light", "dark"] = request.param
    context = browser.new_context(viewport={"width": 700, "height": 900}, color_scheme=scheme)
    context.add_init_script(REFUSED)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder, and the address at which another origin serves it."""
    server, address = serve(tmp_path)
    yield tmp_path, address
    server.shutdown()


def framed(page: Page, elsewhere: tuple[Path, str], lines: str) -> tuple[Frame, list[str]]:
    """The frame that those lines show on a page of the other origin, and everything that is asked for."""
    folder, address = elsewhere
    (folder / "index.html").write_text(f"<!doctype html><title>A page</title><h1>A page</h1>{lines}", encoding="utf-8")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page.frames[1], [url for url in asked if not url.startswith((address, "data:"))]


def lines(page: Page, identity: str) -> str:
    """What a reader copies to embed it."""
    page.locator(f".tl-embed:has(#embed-{identity}) summary").click()
    page.locator(f".tl-embed [data-copy=embed-{identity}]").click()
    until(page, f"document.querySelector('[data-copy=embed-{identity}] + .tl-copied').textContent === 'Copied.'")
    text = page.evaluate("navigator.clipboard.readText()")
    assert isinstance(text, str)
    return text


def test_a_record_is_shown_elsewhere_and_asks_for_nothing_more(
    context: BrowserContext, address: str, elsewhere: tuple[Path, str], view: View
) -> None:
    page = context.new_page()
    claim = view.claim("books-lent")
    page.goto(f"{address}/{view.urls.of_claims[claim.id]}")
    copied = lines(page, claim.id)
    frame, asked = framed(page, elsewhere, copied)
    assert asked == [f"{address}/embed/{claim.id}.html"]
    assert frame.evaluate("refused") == []
    assert frame.get_by_role("heading").inner_text() == claim.title.replace("'", "’")
    assert frame.locator(".tl-do-not").count() >= 1
    ground = frame.evaluate("getComputedStyle(document.body).backgroundColor")
    dark = frame.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert ground == ("rgb(30, 33, 41)" if dark else "rgb(255, 255, 255)")
    with context.expect_page() as opened:
        frame.get_by_role("link", name=typographic(view.timeline.title)).click()
    opened.value.wait_for_url(f"{address}/{view.urls.of_claims[claim.id]}")
    assert opened.value.evaluate("opener") is None


def test_no_other_page_is_shown_elsewhere(context: BrowserContext, address: str, elsewhere: tuple[Path, str]) -> None:
    frame, _ = framed(context.new_page(), elsewhere, f'<iframe src="{address}/timeline/"></iframe>')
    assert frame.url == "chrome-error://chromewebdata/"


def test_a_view_of_the_timeline_is_shown_elsewhere(
    context: BrowserContext, address: str, elsewhere: tuple[Path, str], view: View
) -> None:
    page = context.new_page()
    page.goto(f"{address}/timeline/{VIEW}#hall-too-cold")
    until(page, "document.querySelector('.tl-status').textContent.includes(' of ')")
    copied = lines(page, "timeline")
    assert urlsplit(unescape(copied.split('"')[1])).query == VIEW[1:]
    frame, asked = framed(page, elsewhere, copied)
    assert {PurePosixPath(urlsplit(url).path).name for url in asked} == {"timeline.html", "timeline.js", "closer.js"}
    marks = frame.locator(".tl-plot:visible a.tl-mark:visible")
    shown = {mark.get_attribute("data-id") for mark in marks.all()}
    assert shown
    assert all(view.claim(identity or "").theme == "room" for identity in shown)
    assert frame.locator(".tl-plot:visible a.tl-chosen").get_attribute("data-id") == "hall-too-cold"
    assert frame.evaluate("scrollY") == 0, "the chart stays in sight"
    assert frame.locator("select[name=theme]").input_value() == "room"
    assert " on the chart, from 1 January 2001 to 31 December 2002." in frame.get_by_role("status").inner_text()
    marks.first.hover()
    frame.wait_for_selector(".tl-card:visible")
    assert frame.evaluate("refused") == []
    back = frame.get_by_role("link", name=typographic(view.timeline.title))
    assert back.get_attribute("href") == f"/timeline/{VIEW}#hall-too-cold"
    with context.expect_page() as opened:
        back.click()
    until(opened.value, "document.querySelector('.tl-status')?.textContent.includes(' of ')")


def test_the_lines_to_embed_follow_what_is_asked_for(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    assert lines(page, "timeline").count('/embed/timeline.html"') == 1
    page.get_by_role("button", name="The reading room").click()
    assert '/embed/timeline.html?from=2003-01-01&amp;to=2005-12-31"' in page.locator("#embed-timeline").inner_text()


@pytest.mark.parametrize("name", ["timeline", "shelves", "what-grew", "lent-by-year", "hall-too-cold"])
def test_it_fits_a_narrow_frame_and_needs_no_script(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 280, "height": 500}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/embed/{name}.html")
    assert page.locator("main button:visible, main select:visible").count() == 0
    assert page.locator("main svg:visible").count() >= 1
    assert page.locator("noscript .tl-meta:visible").count() == (name == "timeline")
    context.close()
    context = browser.new_context(viewport={"width": 280, "height": 500})
    page = context.new_page()
    page.goto(f"{address}/embed/{name}.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 280
    context.close()


def test_the_given_height_is_enough_at_each_width(browser: Browser, address: str, site: Path) -> None:
    """For each picture but the whole timeline, of which a reader scrolls to the rest, and for the longest claims."""
    answers = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (site / "embed").glob("*.json")}
    pictures = {"shelves", "what-grew", "lent-by-year", "children", "seats-counted"}
    longest = sorted(answers.keys() - {"timeline"}, key=lambda name: -answers[name]["height"])[:5]
    page = browser.new_page()
    for name in sorted(pictures | set(longest)):
        for width in (320, 600, 1100):
            page.set_viewport_size({"width": width, "height": 100})
            page.goto(f"{address}/embed/{name}.html")
            assert page.evaluate(HEIGHT) <= answers[name]["height"], (name, width)
    page.close()


def test_a_host_that_runs_the_script_gives_each_frame_the_height_it_needs(
    context: BrowserContext, address: str, elsewhere: tuple[Path, str]
) -> None:
    """Also under a policy that lets it run scripts from here alone, and no inline style of the script's."""
    page = context.new_page()
    page.goto(f"{address}/figures/books-lent/")
    copied = lines(page, "books-lent")
    script = page.locator(".tl-embed code").text_content() or ""
    policy = (
        f'<meta http-equiv="Content-Security-Policy" content="script-src {address} \'unsafe-eval\'; frame-src {address}">'
    )
    frame, asked = framed(page, elsewhere, policy + copied + script)
    assert {urlsplit(url).path for url in asked} == {"/embed/books-lent.html", "/embed/frames.js"}
    for width in (320, 1100):
        page.set_viewport_size({"width": width, "height": 900})
        until(page, f"Math.abs(document.querySelector('iframe').clientHeight - {frame.evaluate(HEIGHT)}) <= 1")
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")
