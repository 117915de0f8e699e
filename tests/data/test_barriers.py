"""axe-core finds no barrier on the real pages."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.test_axe import ALL, barriers
from tests.sites import ROOT, texts_of
from timeline.site.written_pages import written_pages

PATHS = [f"/{page.address}" for page in written_pages(texts_of(ROOT))]


@pytest.mark.parametrize(("scheme", "width", "paths"), [("light", 1280, PATHS[::2]), ("dark", 360, PATHS[1::2])])
def test_axe_finds_no_barrier(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int, paths: list[str]
) -> None:
    """Each page once; in both palettes and widths the pages of the example are looked at, which have the same templates."""
    assert barriers(browser, address, paths, scheme, width, ALL) == []
