"""Texts to copy: the button is there when it can copy, copies what it names, and says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.fixtures import Visit, on_phone_too, until

TEXT = "@misc{one,\n  title = {A & B}\n}\n"
PIECE = """<details><summary>Cite</summary><pre id="text"></pre>
<button type="button" class="tl-copy" data-copy="text">Copy</button></details>"""


@pytest.fixture
def page(visit: Visit) -> Page:
    """A record's page with a text to copy; the reader may allow or forbid the clipboard."""
    page = visit.open("/events/library-opened/")
    page.evaluate(f"document.querySelector('article').insertAdjacentHTML('beforeend', `{PIECE}`)")
    page.evaluate("text => document.getElementById('text').textContent = text", TEXT)
    return page


@on_phone_too
def test_a_text_is_copied_as_it_is(visit: Visit, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("Cite", exact=True).click()
    for _ in range(2):
        page.get_by_role("button", name="Copy").click()
        until(page, "document.querySelector('[data-copy=text] + .tl-copied').textContent === 'Copied.'")
    assert page.evaluate("navigator.clipboard.readText()") == TEXT
    assert page.locator("[data-copy=text] ~ .tl-copied").count() == 1
    assert visit.complaints == []


def test_where_the_clipboard_is_forbidden_the_text_is_selected(page: Page) -> None:
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_text("Cite", exact=True).click()
    page.get_by_role("button", name="Copy").click()
    until(page, "document.querySelector('[data-copy=text] + .tl-copied').textContent.startsWith('The text is selected')")
    assert page.evaluate("getSelection().toString().trim()") == TEXT.strip()


@pytest.mark.parametrize(("form", "ending"), [("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json")])
def test_a_citation_is_saved_for_a_reference_manager(visit: Visit, page: Page, form: str, ending: str) -> None:
    page.get_by_text("Copy or download it").click()
    with page.expect_download() as download:
        page.locator(".tl-foot").get_by_role("button", name=f"Download {form}").click()
    assert download.value.suggested_filename == f"library-opened.{ending}"
    shown = page.locator(f"#cite-library-opened-{ending}").inner_text()
    saved = download.value.path().read_bytes().decode()
    assert saved.replace("\r\n", "\n") == shown
    assert ("\r\n" in saved) == (ending == "ris")
    assert visit.complaints == []


def test_the_button_is_there_when_it_is_unfolded_and_loads_nothing(visit: Visit, page: Page) -> None:
    assert page.get_by_role("button", name="Copy").count() == 0
    before = len(visit.requests)
    page.get_by_text("Cite", exact=True).click()
    page.get_by_role("button", name="Copy").wait_for()
    assert visit.requests[before:] == []


@pytest.fixture
def without(browser: Browser, address: str) -> Iterator[Page]:
    """A page that does not get the script."""
    context = browser.new_context()
    context.route("**/scripts-*/*", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{address}/events/library-opened/")
    page.evaluate(f"document.querySelector('article').insertAdjacentHTML('beforeend', `{PIECE}`)")
    yield page
    context.close()


def test_without_its_script_a_button_does_not_pretend(without: Page) -> None:
    without.get_by_text("Cite", exact=True).click()
    without.locator("details[open] #text").wait_for(state="attached")
    assert without.get_by_role("button", name="Copy").count() == 0
