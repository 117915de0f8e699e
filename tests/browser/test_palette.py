"""Light or dark: what a reader prefers, until they choose; and the choice stays."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

SCHEME = "document.documentElement.getAttribute('data-md-color-scheme')"


@pytest.mark.parametrize(("preferred", "first", "other"), [("light", "default", "slate"), ("dark", "slate", "default")])
def test_a_page_is_as_preferred_until_a_reader_chooses(
    browser: Browser, address: str, preferred: str, first: str, other: str
) -> None:
    context = browser.new_context(color_scheme="dark" if preferred == "dark" else "light")
    page = context.new_page()
    page.goto(address)
    assert page.evaluate(SCHEME) == first
    page.get_by_role("button", name="Switch between light and dark").click()
    assert page.evaluate(SCHEME) == other
    page.goto(f"{address}/timeline/")
    assert page.evaluate(SCHEME) == other
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(SCHEME) == other, "a choice holds against the preference"
    context.close()
