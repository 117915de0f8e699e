"""One visit to a page in a real browser with an empty cache, and what it was like."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Error
from playwright.sync_api import Page as Tab
from playwright.sync_api import TimeoutError as TooLong

from benchmarks.page import Page
from benchmarks.server import Server
from benchmarks.traffic import Traffic
from benchmarks.visitor import Profile, open_context, open_tab

PROBE = (Path(__file__).parent / "probe.js").read_text(encoding="utf-8").strip()

PATIENCE = 60  # seconds until a page counts as not drawn
QUIET = 2  # seconds in which late tasks and shifts are waited for
BLOCKING = 50  # milliseconds of a task that block nobody

STEPS = 20  # of a drag, each of 8 pixels
PAUSE = 50  # milliseconds between them, for what a library does late

# Where a mouse begins to drag: the middle of what is on the screen of it.
MIDDLE = """(element) => {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
}"""


# Clicks, once the answer is given, and says when. In milliseconds since 1970.
CLICK = """(link) => {
  setTimeout(() => document.querySelector(link).click());
  return performance.timeOrigin + performance.now();
}"""


@dataclass(frozen=True)
class Visit:
    """What one visit was like. Times are in milliseconds, None where they could not be taken.

    ``sent`` is in bytes as sent, until the network was quiet; ``blocking`` is the part of each long task above 50 ms, after
    the first paint; ``press`` is the time from the press on a button until the chart is interactive, ``redrawn`` that until
    its library has drawn it, each infinite where that is too long to wait for; ``step`` is what one movement of a drag takes
    until it is on the screen; ``onward`` is the time from a click on a link until the chart of the next page is drawn.
    ``on_screen`` says whether a mark was on the screen without scrolling. ``foreign`` are the requests to other hosts, which
    all fail.
    """

    drawn: float
    paint: float
    blocking: float
    shift: float
    sent: int
    requests: int
    marks: int
    on_screen: bool
    foreign: tuple[str, ...]
    filtering: float | None
    press: float | None
    redrawn: float | None
    step: float | None
    onward: float | None


def visit(browser: Browser, server: Server, address: str, page: Page, profile: Profile) -> Visit | None:
    """Visit ``page``, which is served at ``address``; None where its chart is not drawn in time, or the browser gives up."""
    context = open_context(browser, profile)
    try:
        return _visit(context, server, f"{address}/{page.path}", page, profile)
    except Error as error:
        print(f"{page.name}: {error.message}", file=sys.stderr)
        return None
    finally:
        context.close()


def _visit(context: BrowserContext, server: Server, url: str, page: Page, profile: Profile) -> Visit:
    tab = open_tab(context, profile)
    tab.set_default_timeout(PATIENCE * 1000)
    traffic = Traffic(tab)
    looks = {"container": page.container, "mark": page.mark, "next": page.next and page.next[1]}
    tab.add_init_script(f"{PROBE}({json.dumps(looks)});")
    server.sent.clear()
    with _told(tab, "drawn"):
        tab.goto(url, wait_until="load")
    traffic.wait_for_quiet()
    sent = list(server.sent)
    tab.wait_for_timeout(QUIET * 1000)
    seen = tab.evaluate("window.seen")
    paint = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    drawing = tab.evaluate("window.look()")
    filtering = _filter(tab, page)
    press, redrawn = _press(tab, page)
    return Visit(
        drawn=seen["drawn"],
        paint=paint,
        blocking=_blocking(seen["tasks"], paint),
        shift=seen["shift"],
        sent=sum(size for _, size in sent),
        requests=len(sent),
        marks=drawing["marks"],
        on_screen=drawing["onScreen"],
        foreign=tuple(url for url in traffic.asked if not url.startswith((server.address, "data:", "blob:"))),
        filtering=filtering,
        press=press,
        redrawn=redrawn,
        step=None if profile.is_phone else _step(tab, page),
        onward=_onward(tab, page),
    )


def _blocking(tasks: Sequence[tuple[float, float]], paint: float) -> float:
    """What blocks in long tasks, each a start and a length, after the first paint."""
    lengths = (length - max(paint - start, 0) for start, length in tasks)
    return sum(max(length - BLOCKING, 0) for length in lengths)


def _filter(tab: Tab, page: Page) -> float | None:
    """How long it takes to show one theme only; all of them are shown again afterwards."""
    if not page.filtering:
        return None
    times = [tab.evaluate(f"window.timed(() => ({page.filtering})({only}))") for only in ("true", "false")]
    return None if times[0] is None else float(times[0])


def _press(tab: Tab, page: Page) -> tuple[float | None, float | None]:
    match page.awake:
        case "at once":
            return 0, None
        case "when pressed":
            return _wake(tab)
        case "never":
            return None, None


def _wake(tab: Tab) -> tuple[float | None, float | None]:
    """From the press on the button until a gesture moves the chart, and until it is drawn anew; once the page is loaded.

    None without a button.
    """
    button = tab.locator("figure.tl-timeline").get_by_role("button", name="Explore this chart")
    if not button.count():
        return None, None
    button.scroll_into_view_if_needed()
    tab.evaluate("window.watchWaking()")
    try:
        with _told(tab, "redrawn"):
            button.click()
    except TooLong:
        return math.inf, math.inf
    woken, redrawn = tab.evaluate("[window.seen.woken, window.seen.redrawn]")
    return float(woken), float(redrawn)


def _step(tab: Tab, page: Page) -> float | None:
    """The median of the movements of a drag."""
    ground = page.ground and tab.locator(page.ground)
    if not ground or not ground.count():
        return None
    if page.closer and (closer := tab.locator(page.closer)).count():
        closer.first.click()
        tab.wait_for_timeout(PAUSE)
    ground.first.evaluate("(element) => element.scrollIntoView({ block: 'center' })")
    x, y = ground.first.evaluate(MIDDLE)
    tab.mouse.move(x, y)
    tab.mouse.down()
    tab.mouse.move(x + 20, y)
    tab.wait_for_timeout(PAUSE)
    tab.evaluate("window.watchSteps()")
    for number in range(STEPS):
        tab.mouse.move(x + 20 - 8 * number, y)
        tab.wait_for_timeout(PAUSE)
    tab.mouse.up()
    return float(median(tab.evaluate("window.seen.steps")))


def _onward(tab: Tab, page: Page) -> float | None:
    if not page.next:
        return None
    with _told(tab, "next"):
        start = tab.evaluate(CLICK, page.next[0])
    return float(tab.evaluate("window.seen.next")) - float(start)


@contextmanager
def _told(tab: Tab, what: str) -> Iterator[None]:
    """Wait until the probe says so. It uses the console, because the policy of a page may forbid other ways to wait."""
    with tab.expect_console_message(lambda message: message.text == f"benchmark: {what}"):
        yield
