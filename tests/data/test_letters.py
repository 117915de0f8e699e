"""In the dense charts of the real pages no letters touch and none is cut off, whichever font a reader has."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser import test_frame
from tests.browser.fixtures import at
from tests.browser.test_closer import assert_whole
from tests.browser.test_every_view import WIDTHS, assert_every_view
from tests.browser.test_static import assert_apart
from tests.fuzz.amount import amount
from timeline.model.values.moments import DAY, Moment
from timeline.site.view import View


@pytest.mark.parametrize("path", ["/", "/timeline/", "/contrast/", "/figures/"])
def test_in_each_font_and_width_no_letters_touch(reader: Browser, address: str, path: str) -> None:
    assert_apart(at(reader), address + path)


@pytest.mark.parametrize("width", WIDTHS[:: amount(4, 1)])
def test_in_every_view_no_label_leaves_the_ground_or_touches_anything(browser: Browser, address: str, width: int) -> None:
    page = at(browser)
    assert assert_every_view(page, f"{address}/timeline/", width) > 100


def test_in_each_font_and_width_the_words_of_the_frame_stand_apart(reader: Browser, address: str) -> None:
    test_frame.assert_apart(at(reader), f"{address}/")


def test_in_each_font_no_text_of_a_part_of_the_range_is_cut_off(reader: Browser, address: str, view: View) -> None:
    """Of each phase, and of the weeks around each article, to which many of its claims are dated."""
    parts = [(phase.date.earliest, phase.date.latest) for phase in view.timeline.phases]
    published = [each.published.earliest for each in view.timeline.sources if each.role == "article" and each.published]
    parts += [(Moment.of(day.minutes - 60 * DAY), Moment.of(day.minutes + 30 * DAY)) for day in published if day]
    for start, end in ((start, end) for start, end in parts if start and end):
        assert_whole(at(reader), f"{address}/timeline/?from={start.text()}&to={end.text()}")
