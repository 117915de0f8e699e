"""A real browser on the built site, served from this machine. It sees no font but those that npm brings."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.fonts import DEJAVU, READ, Family, need, only
from tests.fuzz.amount import amount

# The first is Chromium without windows of its own, in which a page opens in a quarter of the time.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((path for name in _NAMES if (path := shutil.which(name))), None)
ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]

# A page of each kind that people write.
PAGES = [
    *(
        "/",
        "/timeline/",
        "/contrast/",
        "/figures/",
        "/who/",
        "/sources/",
        "/method/",
        "/contribute/",
        "/data/",
        "/history/",
    ),
    *("/teach/", "/tasks/", "/care/", "/lesson-who-and-when/", "/handout-who-and-when/", "/key-who-and-when/", "/glossary/"),
]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if not CHROMIUM:
        message = "no Chromium found; install it, for example with `apt-get install chromium`"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The browser of a reader whose font is DejaVu Sans."""
    need([DEJAVU])
    with launched(playwright, DEJAVU, tmp_path_factory.mktemp("fonts")) as browser:
        yield browser


@pytest.fixture(scope="module", params=READ[:: amount(3, 1)], ids=lambda family: family.name)
def reader(
    request: pytest.FixtureRequest, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """The browsers of readers with several fonts, one after the other: for what depends on how wide letters are."""
    need([request.param])
    with launched(playwright, request.param, tmp_path_factory.mktemp("fonts")) as browser:
        yield browser


def launched(playwright: Playwright, family: Family, folder: Path) -> Browser:
    """A browser that sees only this family of fonts, with one page; ``folder`` is for its list of fonts."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, env=only(family, folder))
    browser.new_context().new_page()
    return browser


def at(browser: Browser, width: int = 1280, height: int = 900) -> Page:
    """The first page of a browser, blank and of this size, for tests that only look and leave nothing behind in it.

    To open a page of one's own takes a browser longer than to show three in one.
    """
    page = browser.contexts[0].pages[0]
    page.mouse.move(0, 0)
    page.goto("about:blank")
    page.emulate_media(media="null", reduced_motion="null", color_scheme="null", forced_colors="null")
    page.set_viewport_size({"width": width, "height": height})
    return page


# The marks of a chart get their ids and whole names when the browser has nothing else to do.
NAMED = "[...document.querySelectorAll('.tl-lane:not([data-named])')].every(lane => !lane.closest('.tl-plot').offsetParent)"


class Visit:
    """A page with what it asked for and what it complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._listeners: dict[Any, Any] = {
            "request": lambda request: self.requests.append(request.url),
            "console": lambda message: self.complaints.append(message.text),
            "pageerror": lambda error: self.complaints.append(str(error)),
        }
        for event, listener in self._listeners.items():
            page.on(event, listener)

    def leave(self) -> None:
        """Leave the page, its browser's first, as it was found."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)
        self.page.unroute_all()
        for other in self.page.context.pages[1:]:
            other.close()
        self.page.context.clear_permissions()
        if self.page.url.startswith(self.address):
            self.page.evaluate("localStorage.clear()")

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        until(self.page, NAMED)
        return self.page

    @property
    def foreign(self) -> list[str]:
        return [url for url in self.requests if not url.startswith((self.address, "data:", "blob:"))]

    def requested(self, name: str) -> int:
        return sum(name in url for url in self.requests)


DESKTOP, PHONE = (1280, 900), (360, 800)
# For a test of what the width may change; the others are tried on the desktop alone.
on_phone_too = pytest.mark.parametrize("visit", [DESKTOP, PHONE], indirect=True, ids=["desktop", "phone"])


@pytest.fixture
def visit(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    visit = Visit(at(browser, *getattr(request, "param", DESKTOP)), address)
    yield visit
    visit.leave()


def explore(page: Page) -> None:
    """Ask for the live chart by its button."""
    page.get_by_role("button", name="Explore this chart").click()
    page.wait_for_selector(".tl-plot.tl-drawn", timeout=15_000)


def resize(page: Page, width: int) -> None:
    """Make the window so wide, and let the page follow."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def until(page: Page, holds: str) -> None:
    """Wait until an expression holds; as a function, because the page's policy lets nothing be evaluated later."""
    page.wait_for_function(f"() => {holds}")
