"""Find: on every page, by mouse, keyboard and touch, and as true as the timeline, which finds by the same words."""

from __future__ import annotations

import re
import shutil
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.fixtures import Visit, at, on_phone_too, until
from tests.browser.test_view import SHOWN
from tests.host import serve

QUERIES = ["book", "the librarian", "1200", "2004", "bookworm", '"reading room"', "society's", "council", "Gazette"]


def lens(page: Page) -> Locator:
    return page.get_by_role("link", name="Search the site")


def search(page: Page, text: str) -> Locator:
    """Open Find and type; the dialog, once it says what is found."""
    lens(page).click()
    finder = page.get_by_role("dialog", name="Search")
    finder.get_by_role("searchbox").fill(text)
    until(page, "/Found|Nothing/.test(document.querySelector('.tl-finder [role=status]').textContent)")
    return finder


@pytest.mark.parametrize("path", ["/", "/timeline/", "/handout-who-and-when/", "/events/library-opened/", "/404.html"])
def test_each_kind_of_page_finds_all_kinds_and_fetches_nothing_before(browser: Browser, address: str, path: str) -> None:
    visit = Visit(browser.new_page(), address)
    page = visit.open(path)
    page.wait_for_load_state("networkidle")
    assert visit.requested("find") == 0
    finder = search(page, "library")
    groups = finder.get_by_role("heading").all_inner_texts()
    assert [name.rstrip(" 0123456789of") for name in groups] == [
        *("Claims", "Figures", "Speakers", "Sources", "Lessons and pages")
    ]
    links = finder.get_by_role("link").all()
    for link in links if path == "/" else links[-1:]:
        assert page.request.get(f"{link.evaluate('link => link.href')}").ok
    assert visit.requested("find-index") == 1
    assert visit.foreign == []
    assert [text for text in visit.complaints if "404" not in text] == []
    page.close()


@pytest.mark.parametrize("asked", QUERIES)
def test_as_many_are_found_as_the_timeline_shows(browser: Browser, address: str, asked: str) -> None:
    page = at(browser)
    page.goto(f"{address}/method/")
    finder = search(page, asked)
    told = re.findall(r"(\d+) in (?:Claims|Figures)", finder.get_by_role("status").inner_text())
    count = sum(map(int, told))
    assert count > 0
    finder.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/timeline/?q=*")
    until(page, f"{SHOWN}.length === {count}")


@on_phone_too
def test_the_keyboard_goes_along_what_is_found_and_back(visit: Visit) -> None:
    page = visit.open("/method/")
    lens(page).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".tl-finder[open]")
    page.keyboard.type("book")
    page.wait_for_selector(".tl-finder li a")
    links = page.locator(".tl-finder a")
    page.keyboard.press("ArrowDown")
    assert links.first.evaluate("link => link === document.activeElement")
    for _ in range(links.count() + 2):
        page.keyboard.press("ArrowDown")
    assert links.last.evaluate("link => link === document.activeElement")
    for _ in range(links.count() + 2):
        page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Escape")
    if page.locator(".tl-finder[open]").count():  # the first Escape may empty the field
        page.keyboard.press("Escape")
    page.wait_for_selector(".tl-finder", state="hidden")
    assert lens(page).evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    page.keyboard.type("book")
    page.wait_for_selector(".tl-finder li a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".tl-chain li")
    assert visit.complaints == []


def test_where_the_timeline_has_nothing_enter_opens_the_first_that_is_found(browser: Browser, address: str) -> None:
    page = at(browser)
    page.goto(f"{address}/method/")
    search(page, "EDTF").get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/glossary/#edtf")


def test_a_mouse_closes_find_beside_it_and_by_its_button(browser: Browser, address: str) -> None:
    page = at(browser, 1280, 900)
    page.goto(f"{address}/glossary/")
    finder = search(page, "reader")
    page.mouse.click(20, 600)
    assert not finder.is_visible()
    search(page, "reader").get_by_role("button", name="Close").click()
    assert not finder.is_visible()
    search(page, "EDTF").get_by_role("link").first.click()
    page.wait_for_url("**/glossary/#edtf")
    assert not finder.is_visible(), "a link within the page closes it, too"


def test_what_is_misspelt_is_guessed(visit: Visit) -> None:
    """In the dialog, and on the timeline, where the guess is one press away."""
    page = visit.open("/method/")
    finder = search(page, "libary")
    finder.get_by_role("button", name="library").click()
    assert finder.get_by_role("link").count() > 5
    page = visit.open("/timeline/?q=libary")
    page.locator(".tl-hint").get_by_role("button", name="library").click()
    until(page, f"{SHOWN}.length > 5")
    assert page.evaluate("location.search") == "?q=library"
    assert page.locator(".tl-hint").inner_text() == ""


def test_another_name_finds_and_a_line_says_why(visit: Visit) -> None:
    page = visit.open("/timeline/?q=Bookworm")
    assert page.evaluate(f"{SHOWN}.length") > 1
    why = "This site uses “reader”, not “Bookworm”."
    until(page, f"document.querySelector('.tl-hint').textContent.trim() === '{why}'")
    page.get_by_role("button", name="Search and filter").click()
    page.locator(".tl-filters [name=q]").fill("")
    until(page, "document.querySelector('.tl-hint').textContent === ''")
    assert why in search(page, "Bookworm").inner_text()


def test_a_finger_finds_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/teach/")
    lens(page).tap()
    page.locator(".tl-finder input").fill("book")
    page.locator(".tl-finder li a").first.tap()
    page.wait_for_selector(".tl-chain li")
    context.close()


@pytest.mark.parametrize(("width", "height"), [(320, 256), (360, 740), (1280, 900)])
def test_find_fits_every_screen(browser: Browser, address: str, width: int, height: int) -> None:
    page = at(browser, width, height)
    page.goto(f"{address}/method/")
    finder = search(page, "library")
    assert finder.evaluate("finder => finder.scrollWidth <= finder.clientWidth")
    for part in [*finder.get_by_role("link").all(), *finder.get_by_role("button").all()]:
        box = part.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    finder.get_by_role("link").last.focus()
    box = finder.get_by_role("searchbox").bounding_box()
    assert box
    assert 0 <= box["y"] < 60, "the field stays in sight"
    last = finder.get_by_role("link").last.bounding_box()
    assert last
    assert box["y"] + box["height"] <= last["y"] < height
    page.emulate_media(media="print")
    assert not finder.is_visible()


@pytest.mark.parametrize("width", [320, 360, 1024, 1220, 1280])
def test_the_header_has_room_for_all(reader: Browser, address: str, width: int) -> None:
    page = at(reader, width, 600)
    page.goto(f"{address}/method/")
    parts = [part for part in page.locator(".tl-header nav > *, .tl-tabs > li").all() if part.is_visible()]
    boxes = [box for box in (part.bounding_box() for part in parts if part.get_attribute("class") != "tl-tabs") if box]
    for box, other in pairwise(boxes):
        assert box["x"] + box["width"] <= other["x"] + 0.5
    assert boxes[-1]["x"] + boxes[-1]["width"] <= width
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)
    header = page.locator(".tl-header").bounding_box()
    assert header
    assert header["height"] <= 50, "one line"


def test_without_script_the_lens_leads_to_the_timeline(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/events/library-opened/")
    lens(page).click()
    page.wait_for_url("**/timeline/")
    context.close()


def test_without_its_script_the_lens_leads_to_the_timeline(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/find.js", lambda route: route.abort())
    page.goto(f"{address}/method/")
    lens(page).click()
    page.wait_for_url("**/timeline/")
    page.close()


def test_without_its_index_find_says_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/find-index.json", lambda route: route.abort())
    page.goto(f"{address}/method/")
    lens(page).click()
    page.wait_for_selector(".tl-finder[open]")
    page.keyboard.type("soup")
    until(page, "document.querySelector('.tl-finder [role=status]').textContent.startsWith('The index could not')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline/?q=soup")
    page.close()


def test_from_a_file_the_lens_leads_to_the_timeline(browser: Browser, site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(site / "offline.zip") as packed:
        packed.extractall(tmp_path)
    visit = Visit(browser.new_page(), tmp_path.as_uri())
    page = visit.open("/method/index.html")
    lens(page).click()
    page.wait_for_url("**/timeline/index.html")
    page.get_by_role("button", name="Search and filter").click()
    page.locator(".tl-filters [name=q]").fill("bookworm")
    assert 1 < page.evaluate(f"{SHOWN}.length") < 20
    assert visit.complaints == []
    page.close()


def test_find_works_in_a_folder_of_another_site(browser: Browser, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "some" / "folder")
    server, address = serve(tmp_path)
    visit = Visit(browser.new_page(), f"{address}/some/folder")
    for path in ("/", "/events/library-opened/"):
        page = visit.open(path)
        for link in search(page, "book").get_by_role("link").all():
            assert link.evaluate("link => link.href").startswith(f"{address}/some/folder/")
    assert visit.complaints == []
    page.close()
    server.shutdown()
