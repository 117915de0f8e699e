"""The site that a machine without npm builds: its scripts are modules as they were written, and do the same.

It is served in a folder of its host, so that no address may begin at the root of that.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.fixtures import Visit, explore, until
from tests.browser.test_find import search
from tests.browser.test_private import REFUSED
from tests.browser.test_view import MARKS, SHOWN
from tests.host import serve
from tests.sites import EXAMPLE, LINKED, build_site, copy_of
from timeline.site.view import View

FOLDER = "/a/folder/"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The site built in a copy of the project into which npm has put nothing, and the address at which it is served."""
    root = copy_of(EXAMPLE, tmp_path_factory.mktemp("plain"), [name for name in LINKED if name != "node_modules"])
    server, address = serve(root / "site", prefix=FOLDER)
    build_site(root, server.server_port, FOLDER)
    yield root / "site", address
    server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(REFUSED)
    yield context
    context.close()


@pytest.fixture
def plain_visit(context: BrowserContext, plain: tuple[Path, str]) -> Visit:
    return Visit(context.new_page(), plain[1])


def test_the_scripts_are_modules(plain: tuple[Path, str]) -> None:
    [modules] = plain[0].glob("scripts-*/modules")
    assert (modules / "timeline.js").read_text(encoding="utf-8").count("\nimport {") > 2


def test_a_chart_filters_steps_and_becomes_live(plain_visit: Visit, view: View) -> None:
    page = plain_visit.open("/timeline/?theme=room&from=2001-01-01&to=2002-12-31")
    until(page, f"{SHOWN}.length < {len(view.claims)}")
    assert {view.claim(identity).theme for identity in page.evaluate(SHOWN)} == {"room"}
    assert page.evaluate(MARKS)
    explore(page)
    page.get_by_role("button", name="The reading room").click()
    assert page.evaluate("location.search") == "?theme=room&from=2003-01-01&to=2005-12-31"
    page.get_by_role("button", name="Step through").click()
    page.wait_for_selector(".tl-card:visible")
    page.locator(".tl-tabs a").first.click()
    page.wait_for_selector(".tl-frame svg:visible a.tl-mark >> nth=0")
    plain_visit.open("/timeline/")
    explore(page)
    # The plotly.js of plotly.py brings a style sheet for maps, which the policy refuses.
    assert set(page.evaluate("refused")) == {"style-src-elem"}
    assert [text for text in plain_visit.complaints if not text.startswith("Applying inline style")] == []
    assert plain_visit.foreign == []


def test_where_no_page_is_there_is_a_way_on(plain_visit: Visit) -> None:
    page = plain_visit.open("/figures/no/such/page")
    assert plain_visit.complaints == ["Failed to load resource: the server responded with a status of 404 (Not Found)"]
    assert page.evaluate("getComputedStyle(document.querySelector('.tl-skip')).position") == "fixed"
    assert (page.get_by_role("link", name="the overview").get_attribute("href") or "").startswith(FOLDER)
    search(page, "bookworm").get_by_role("link").first.click()
    page.wait_for_url(f"{plain_visit.address}/*/**")
    assert page.locator("h1").inner_text() != "Page not found"


def test_an_old_address_leads_on(plain_visit: Visit) -> None:
    plain_visit.open("/events/old-books/").wait_for_url(f"{plain_visit.address}/figures/books-lent-2001/")


def test_find_finds(plain_visit: Visit) -> None:
    page = plain_visit.open("/method/")
    assert search(page, "bookworm").get_by_role("link").count() > 5
    assert plain_visit.complaints == []


def test_pages_without_the_theme_have_their_scripts_and_style(plain_visit: Visit) -> None:
    page = plain_visit.open("/embed/timeline.html?kind=forecast")
    until(page, "document.querySelector('.tl-status').textContent.includes(' of ')")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page = plain_visit.open("/slides/")
    page.get_by_role("button", name="Next").click()
    until(page, "location.hash")
    assert page.evaluate("refused") == []
    assert plain_visit.complaints == []


def test_from_the_files_of_its_zip_the_pages_are_read_without_a_script(
    context: BrowserContext, plain: tuple[Path, str], tmp_path: Path
) -> None:
    with zipfile.ZipFile(plain[0] / "offline.zip") as packed:
        packed.extractall(tmp_path)
    page = context.new_page()
    page.goto(f"{tmp_path.as_uri()}/timeline/index.html")
    assert page.locator(".tl-plot:visible a.tl-mark").count() > 25
    assert page.locator("article button:visible, article select:visible").count() == 0
