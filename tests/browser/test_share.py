"""What a reader takes along: the address of each place."""

from __future__ import annotations

import pytest

from tests.browser.fixtures import Visit

LINKS = """[...document.querySelectorAll('article a.tl-link')].filter(link => link.checkVisibility()).map(link => ({
    anchor: link.hash.slice(1), place: link.closest('li, figure, section').id,
    name: link.ariaLabel, size: [link.offsetWidth, link.offsetHeight],
}))"""


@pytest.mark.parametrize(("path", "least"), [("/", 1), ("/timeline/", 30), ("/contrast/", 1)], ids=lambda value: str(value))
def test_each_place_links_to_itself_with_a_name_and_room_for_a_finger(visit: Visit, path: str, least: int) -> None:
    links = visit.open(path).evaluate(LINKS)
    assert len(links) >= least
    for link in links:
        assert link["anchor"] == link["place"]
        assert link["name"].startswith("Link to: ")
        assert min(link["size"]) >= 24
    assert len({link["anchor"] for link in links}) == len(links)
    assert visit.complaints == []


def test_the_link_of_an_item_puts_its_address_where_a_reader_copies_it(visit: Visit) -> None:
    page = visit.open("/timeline/")
    page.get_by_role("link", name="Link to: A few shelves beside the stage become a library").click()
    page.wait_for_url("**/timeline/#library-opened")
    page.wait_for_selector("li#library-opened.tl-chosen")
