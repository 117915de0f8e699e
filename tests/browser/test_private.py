"""Nobody else learns what a reader reads: no other origin, no store but the palette, a policy that holds, any address."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.fixtures import PAGES, Visit, explore, until
from tests.built.test_budget import REQUESTS
from tests.host import serve

VISITED = [*PAGES, "/events/library-opened/", "/404.html"]

REFUSED = "window.refused = []; addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective));"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(REFUSED)
    yield context
    context.close()


def test_no_page_asks_another_origin_stores_anything_or_breaks_its_policy(context: BrowserContext, address: str) -> None:
    visit = Visit(context.new_page(), address)
    for path in VISITED:
        page = visit.open(path)
        if page.locator(".tl-timeline").count():
            explore(page)
            page.locator(".tl-plot:visible a.tl-mark .tl-label").first.hover()
        assert page.evaluate("refused") == [], path
        assert page.evaluate("Object.keys(sessionStorage)") == [], path
        assert [key for key in page.evaluate("Object.keys(localStorage)") if key != "palette"] == [], path
    assert visit.foreign == []
    assert context.cookies() == []


def test_an_inline_script_that_was_not_built_does_not_run(context: BrowserContext, address: str) -> None:
    page = Visit(context.new_page(), address).open("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.hacked = true\">')")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.hacked = true'}))"
    )
    until(page, "refused.length >= 2")
    assert page.evaluate("window.hacked") is None


def test_a_first_visit_asks_for_few_files_and_not_for_plotly(context: BrowserContext, address: str) -> None:
    visit = Visit(context.new_page(), address)
    visit.open("/").wait_for_load_state("networkidle")
    assert len(visit.requests) <= REQUESTS, visit.requests
    assert visit.requested("plotly") == 0


def test_the_site_works_from_a_folder_of_another_site(context: BrowserContext, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "some" / "folder")
    server, address = serve(tmp_path)
    visit = Visit(context.new_page(), address + "/some/folder")
    page = visit.open("/timeline/?theme=room")
    explore(page)
    page.locator(".tl-list li:visible a").first.click()
    page.wait_for_selector(".tl-chain li")
    page.locator(".tl-tabs a").first.click()
    page.wait_for_selector(".tl-frame svg:visible a.tl-mark >> nth=0")
    assert visit.complaints == []
    assert [url for url in visit.requests if "/some/folder/" not in url and not url.startswith(("data:", "blob:"))] == []
    server.shutdown()


def test_the_site_works_from_the_files_of_its_zip(context: BrowserContext, site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(site / "offline.zip") as packed:
        packed.extractall(tmp_path)
    page = context.new_page()
    visit = Visit(page, tmp_path.as_uri())
    visit.open("/index.html")
    page.locator(".tl-tabs a[href*='timeline/']").click()
    page.get_by_role("button", name="Search and filter").click()
    page.locator(".tl-filters [name=theme]").select_option("room")
    page.get_by_role("button", name="Close").click()
    until(page, "document.querySelector('.tl-status').textContent.includes(' of ')")
    assert page.get_by_role("button", name="Explore this chart").count() == 0, "nothing can be fetched from a file"
    page.locator(".tl-plot:visible a.tl-mark:visible .tl-label").first.hover()
    page.wait_for_selector(".tl-card:visible")
    page.locator(".tl-card .tl-what a").first.click()
    page.wait_for_selector(".tl-chain li")
    assert visit.complaints == []
    assert page.evaluate("refused") == []
    assert [url for url in visit.requests if not url.startswith((tmp_path.as_uri(), "data:"))] == []


def test_without_script_nothing_pretends_to_work(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    for path in VISITED[:-1]:
        page.goto(address + path)
        assert page.locator(":is(.tl-tools, .tl-filters, .tl-card):visible").count() == 0, path
        assert page.locator("article :is(button, select):visible").count() == 0, path
        assert page.locator("article a:not([href]):visible").count() == 0, path
    context.close()


def test_with_the_own_scripts_blocked_nothing_pretends_to_work(context: BrowserContext, address: str) -> None:
    context.route("**/scripts-*/*", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{address}/timeline/")
    assert page.locator("article button:visible, article select:visible").count() == 0
    assert page.locator(".tl-plot:visible a.tl-mark").count() > 25
    assert page.locator(".tl-filters").is_hidden()
