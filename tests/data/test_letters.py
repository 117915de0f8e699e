"""In the dense charts of the real pages no letters touch and none is cut off, whichever font a reader has."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from tests.browser import test_frame
from tests.browser.test_closer import assert_whole
from tests.browser.test_static import assert_apart
from timeline.site.view import View


@pytest.mark.parametrize("path", ["/", "/timeline/", "/contrast/", "/figures/"])
def test_in_each_font_and_width_no_letters_touch(reader: Browser, address: str, path: str) -> None:
    assert_apart(reader.new_page(), address + path)


def test_in_each_font_and_width_the_words_of_the_frame_stand_apart(reader: Browser, address: str) -> None:
    test_frame.assert_apart(reader.new_page(), f"{address}/")


def test_in_each_font_no_text_of_a_part_of_the_range_is_cut_off(reader: Browser, address: str, view: View) -> None:
    """Of each phase, and of the weeks around each article, to which many of its claims are dated."""
    parts = [(phase.date.earliest, phase.date.latest) for phase in view.timeline.phases]
    published = [each.published.earliest for each in view.timeline.sources if each.role == "article" and each.published]
    parts += [(day - timedelta(60), day + timedelta(30)) for day in published if day]
    for start, end in parts:
        assert_whole(reader.new_page(), f"{address}/timeline/?from={start}&to={end}")
