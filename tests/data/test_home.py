"""The home page of the project itself: how long it is, and what a phone shows first."""

from __future__ import annotations

import pytest

from tests.browser.fixtures import Visit

LENGTHS = {1280: 2_300, 360: 4_500}  # pixels, the foot of the page among them
SLACK = 1.05
EDGES = """[...document.querySelectorAll('.tl-row text, .tl-row svg')].map(each => each.getBoundingClientRect())
  .filter(box => box.width).map(box => [box.left, box.right])"""


@pytest.mark.parametrize("width", LENGTHS)
def test_it_is_no_longer_than_this(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 740})
    page = visit.open("/")
    assert page.evaluate("document.documentElement.scrollHeight") <= LENGTHS[width] * SLACK


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
