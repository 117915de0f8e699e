"""The themes on a page: side by side where there is room, and on a phone one below the other."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Visit, on_phone_too
from timeline.site.view import View

PAIRS = """pairs => pairs.filter(pair => pair.checkVisibility()).map(pair => {
  const [one, other] = [...pair.children].map(child => child.getBoundingClientRect());
  return one.right <= other.left && one.top === other.top ? "beside" : one.bottom <= other.top ? "below" : "wrong";
})"""


@on_phone_too
def test_claims_that_answer_each_other_are_side_by_side_or_one_below_the_other(visit: Visit) -> None:
    page = visit.open("/contrast/")
    is_wide = page.evaluate("innerWidth") > 640
    found = page.locator(".tl-pair:not(.tl-heads)").evaluate_all(PAIRS)
    assert set(found) == {"beside" if is_wide else "below"}


@on_phone_too
def test_a_row_of_the_table_leads_to_the_theme(visit: Visit, view: View) -> None:
    page = visit.open("/contrast/")
    for theme in view.timeline.themes:
        page.get_by_role("rowheader", name=theme.title).get_by_role("link").click()
        assert page.locator(":target").get_attribute("id") == theme.id
        assert page.locator(":target").is_visible()
    assert visit.complaints == []


@on_phone_too
def test_on_a_phone_and_on_a_desktop_it_is_one_table_of_which_a_phone_unfolds_the_rows(visit: Visit, view: View) -> None:
    table = visit.open("/contrast/").get_by_role("table", name="Theme by theme")
    folds, cells = table.locator("summary"), table.get_by_role("cell")
    if visit.page.evaluate("innerWidth") <= 640:
        for place, fold in enumerate(folds.all()):
            assert cells.count() == 3 * place
            fold.click()
    assert folds.first.is_visible() == (visit.page.evaluate("innerWidth") <= 640)
    assert table.get_by_role("columnheader").count() == 4
    assert table.get_by_role("row").count() == 1 + len(view.timeline.themes)
    assert table.get_by_role("cell").count() == 3 * len(view.timeline.themes)


def test_without_script_the_rest_is_unfolded_by_a_press_by_room_and_by_paper(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/contrast/")
    rest = page.locator(".tl-rest")
    assert rest.count() > 0
    claims = rest.first.locator("li").first
    assert not claims.is_visible()
    rest.first.locator("summary").first.click()
    assert claims.is_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    assert all(claim.is_visible() for claim in rest.locator("li").all())
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(media="print")
    assert all(claim.is_visible() for claim in rest.locator("li").all())
    context.close()


@pytest.mark.parametrize("path", ["/", "/contrast/"])
def test_without_script_a_row_of_the_table_is_unfolded_by_a_press_by_room_and_by_paper(
    browser: Browser, address: str, path: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    cells = page.locator(".tl-themes td")
    assert cells.count() > 3
    assert not any(cell.is_visible() for cell in cells.all())
    page.locator(".tl-themes summary").first.click()
    assert [cell.is_visible() for cell in cells.all()[:4]] == [True] * 3 + [False]
    page.set_viewport_size({"width": 1280, "height": 800})
    assert all(cell.is_visible() for cell in cells.all())
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(media="print")
    assert all(cell.is_visible() for cell in cells.all())
    context.close()
