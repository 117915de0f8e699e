"""The real pages in a browser: nothing overflows, on screen and on paper, and links lead where they say.

What is looked for is what the tests below tests/browser look for on the pages of the example.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import at, resize
from tests.browser.test_flow import WIDTHS, faults
from tests.browser.test_long_list import assert_long
from tests.browser.test_slides import LABELS, SCREENS, assert_legible, assert_whole
from tests.browser.test_teach import assert_fits, assert_shown
from tests.built.test_budget import assert_small, assert_small_index
from tests.fuzz.amount import amount
from tests.sites import ROOT, texts_of
from tests.unit.site.snippets.test_glossary import unmet
from timeline.site.output.page_checks.page_links import view_links
from timeline.site.view import View
from timeline.site.written_pages import own_texts, written_pages

DOCS = ROOT / "docs"
WRITTEN = written_pages(texts_of(ROOT))
PATHS = [f"/{page.address}" for page in WRITTEN]
HAND_OUTS = [f"/{page.address}" for page in WRITTEN if page.name.startswith("handout-")]


@pytest.mark.parametrize("path", PATHS)
def test_no_written_page_overflows(browser: Browser, address: str, path: str) -> None:
    page = at(browser)
    page.goto(address + path)
    for width in (1280, 320):
        resize(page, width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_every_name_of_the_flow_of_claims_has_room(browser: Browser, address: str, width: int) -> None:
    assert faults(browser, address, width) == []


@pytest.mark.parametrize(("width", "height"), SCREENS[:: amount(3, 1)])
def test_nothing_of_a_slide_is_cut_or_covered(browser: Browser, address: str, view: View, width: int, height: int) -> None:
    assert_whole(browser, address, [slide.id for slide in view.timeline.story], width, height)


@pytest.mark.parametrize("screen", LABELS)
def test_a_room_reads_the_letters_of_a_drawing(browser: Browser, address: str, view: View, screen: tuple[int, int]) -> None:
    assert_legible(browser, address, [slide.id for slide in view.timeline.story], screen)


@pytest.mark.parametrize("width", [320, 412, 1280])
def test_the_page_of_all_claims_is_about_as_long_as_it_seems(browser: Browser, address: str, width: int) -> None:
    assert_long(at(browser, width, 800), f"{address}/timeline/")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("path", HAND_OUTS)
def test_a_hand_out_fits_its_sheets(browser: Browser, address: str, path: str, paper: str) -> None:
    assert_fits(at(browser), address + path, paper)


@pytest.mark.parametrize("query", sorted({link.parts.query for link in view_links(own_texts(DOCS))}))
def test_a_link_into_a_view_shows_what_the_builder_reckoned(browser: Browser, address: str, view: View, query: str) -> None:
    assert_shown(at(browser), address, view, query)


def test_a_first_visit_of_the_home_page_is_small(site: Path) -> None:
    assert_small(site)


def test_the_index_of_find_is_small(site: Path, view: View) -> None:
    assert_small_index(site, view)


def test_every_word_of_the_glossary_can_be_met(view: View) -> None:
    assert unmet(view, texts_of(ROOT)) == set()
