"""What a reader takes along: the address of each place, and of a picture all that its menu offers."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import Visit, at, on_phone_too, resize, until
from timeline.site.exports.graph_tables import table_file, tabled
from timeline.site.images.chart_pictures import picture_files
from timeline.site.view import View

LINKS = """[...document.querySelectorAll('article a.tl-link')].filter(link => link.checkVisibility()).map(link => ({
    anchor: link.hash.slice(1), place: link.closest('li, figure, section').id,
    name: link.ariaLabel, size: [link.offsetWidth, link.offsetHeight],
}))"""


@on_phone_too
@pytest.mark.parametrize(("path", "least"), [("/", 1), ("/timeline/", 30), ("/contrast/", 1)], ids=lambda value: str(value))
def test_each_place_links_to_itself_with_a_name_and_room_for_a_finger(visit: Visit, path: str, least: int) -> None:
    page = visit.open(path)
    until(page, f"{LINKS}.every(({{ size }}) => size[0])")  # items of the list are laid out when they come near
    links = page.evaluate(LINKS)
    assert len(links) >= least
    for link in links:
        assert link["anchor"] == link["place"]
        assert link["name"].startswith("Link to: ")
        assert min(link["size"]) >= 24, link
    assert len({link["anchor"] for link in links}) == len(links)
    assert visit.complaints == []


def test_the_link_of_an_item_puts_its_address_where_a_reader_copies_it(visit: Visit) -> None:
    page = visit.open("/timeline/")
    page.get_by_role("link", name="Link to: A few shelves beside the stage become a library").click()
    page.wait_for_url("**/timeline/#library-opened")
    page.wait_for_selector("li#library-opened.tl-chosen")


@on_phone_too
@pytest.mark.parametrize("path", ["/", "/figures/"])
def test_a_picture_has_one_menu_with_all_that_can_be_taken_along(visit: Visit, view: View, path: str) -> None:
    page = visit.open(path)
    for picture in (each for each in tabled(view) if view.urls.address(each.id) == f"{path[1:]}#{each.id}"):
        figure = page.locator(f"figure#{picture.id}")
        assert figure.locator("summary", has_text="Share").count() == 1
        assert not figure.get_by_text("Embed", exact=True).is_visible()
        figure.get_by_text("Share", exact=True).click()
        for part in ("Cite", "Embed"):
            figure.get_by_text(part, exact=True).wait_for()
        figure.get_by_role("button", name="Copy the link").wait_for()
        links = figure.locator("a[download]").evaluate_all("all => all.map(link => [link.textContent, link.href])")
        files = {name: urlsplit(unquote(href)).path.removeprefix("/") for name, href in links}
        assert files == picture_files(picture, has_png="PNG" in files) | table_file(picture)
        assert all(page.request.get(href).ok for _, href in links)
    assert visit.complaints == []


@pytest.mark.parametrize(("path", "others"), [("/", 1), ("/figures/", 0)])
def test_what_a_picture_offers_stands_in_one_line_until_it_is_unfolded(
    browser: Browser, address: str, path: str, others: int
) -> None:
    page = at(browser)
    page.goto(f"{address}{path}")
    for width in (320, 360, 1280):
        resize(page, width)
        rows = page.locator("main .tl-folds").evaluate_all(
            """rows => rows.map(row => [...row.querySelectorAll(':scope > details > summary, :scope > .tl-explore')]
              .map(part => part.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 8)))"""
        )
        assert len(rows) > others
        assert all(len(set(middles)) == 1 for middles in rows), (width, rows)
        assert {len(middles) for middles in rows} <= {2, 3, 4}


def test_in_a_frame_of_another_site_a_picture_has_its_table_and_no_menu(visit: Visit, view: View) -> None:
    for picture in tabled(view):
        page = visit.open(f"/embed/{picture.id}.html")
        page.locator("summary", has_text="able").click()
        assert page.locator("table").is_visible()
        assert page.get_by_text("Share", exact=True).count() == 0
    assert visit.complaints == []
