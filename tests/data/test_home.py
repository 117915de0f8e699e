"""The home page of the project itself: how long it is, and what a phone shows first."""

from __future__ import annotations

import pytest

from tests.browser.fixtures import Visit
from timeline.site.view import View

# Pixels, the foot of the page among them, and what a claim, which is a square there, may add.
LENGTHS = {1280: (1_956, 1), 360: (2_905, 3)}
EDGES = """[...document.querySelectorAll('.tl-row text, .tl-row svg')].map(each => each.getBoundingClientRect())
  .filter(box => box.width).map(box => [box.left, box.right])"""

# Words of which a part stands in another line; letters and signs of a number are a word.
BROKEN = r"""() => {
  const texts = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT), found = [];
  for (let text; (text = texts.nextNode()); ) {
    if (text.parentElement.closest('svg, pre') || !text.parentElement.checkVisibility()) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N},.’]+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) found.push(word);
    }
  }
  return found;
}"""
SMALL = """least => [...document.querySelectorAll('article *')].filter(each => each.checkVisibility()
  && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim())
  && parseFloat(getComputedStyle(each).fontSize) < least).map(each => each.textContent)"""


@pytest.mark.parametrize("width", LENGTHS)
def test_it_is_no_longer_than_this(visit: Visit, view: View, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 740})
    page = visit.open("/")
    length, a_claim = LENGTHS[width]
    assert page.evaluate("document.documentElement.scrollHeight") <= length + a_claim * len(view.said)


def test_the_first_screen_of_a_phone_holds_the_frame_down_to_its_axis(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 740})
    page = visit.open("/")
    lines = page.locator(".tl-frame svg:visible .tl-axis-line")
    assert lines.first.evaluate("line => line.getBoundingClientRect().bottom") <= 740


@pytest.mark.parametrize("width", [320, 360, 768, 1024, 1280, 1600])
def test_the_panels_and_the_page_are_within_the_screen(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 740})
    page = visit.open("/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    edges = page.evaluate(EDGES)
    assert edges
    assert all(left >= 0 and right <= width for left, right in edges)


def test_each_square_is_a_link_with_room_for_a_finger(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 740})
    page = visit.open("/")
    sizes = page.evaluate("[...document.querySelectorAll('.tl-squares a')].map(a => [a.offsetWidth, a.offsetHeight])")
    assert len(sizes) > 0
    assert all(width >= 24 and height >= 24 for width, height in sizes)


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_word_is_broken_and_no_letter_is_small(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 740})
    page = visit.open("/")
    assert page.evaluate(BROKEN) == []
    assert page.evaluate(SMALL, 12) == []


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_numbers_are_within_their_columns(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 740})
    page = visit.open("/")
    edges = page.locator(".tl-numbers > li").evaluate_all(
        "items => items.map(item => [item.clientWidth, item.scrollWidth, item.getBoundingClientRect().right])"
    )
    assert len(edges) > 3
    assert all(needed <= room and right <= width for room, needed, right in edges)


def test_what_can_be_pressed_of_the_frame_and_the_table_has_room_for_a_finger(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 360, "height": 740})
    page = visit.open("/")
    parts = page.locator(
        ".tl-key-figures li a, .tl-buttons a, .tl-themes th a, .tl-themes summary, article > details > summary"
    )
    sizes = parts.evaluate_all(
        "parts => parts.map(part => part.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert len(sizes) > 20
    assert all(height >= 24 for _, height in sizes)
