"""Old addresses lead on, or say what became of the record."""

from __future__ import annotations

import pytest

from timeline.site.pages.redirects import redirect_pages
from timeline.site.view import View


@pytest.mark.parametrize("folder", ["events", "figures"])
def test_an_address_of_a_record_that_moved_leads_on_by_itself(view: View, folder: str) -> None:
    page = redirect_pages(view)[f"{folder}/old-books.md"]
    assert 'leads_to: "../../figures/books-lent-2001/"' in page
    assert "# This record has moved\n" in page
    assert "The record `old-books` " in page


@pytest.mark.parametrize(
    ("identity", "title"),
    [("seats-in-the-room", "This record has moved"), ("the-soup-ran-out", "This record was removed")],
)
def test_where_no_one_record_took_its_place_the_page_says_so_and_stays(view: View, identity: str, title: str) -> None:
    page = redirect_pages(view)[f"events/{identity}.md"]
    assert "leads_to" not in page
    assert f"# {title}\n" in page
    assert "hide: [toc]" in page


def test_each_old_id_has_a_page_at_both_places(view: View) -> None:
    old = {redirect.id for redirect in view.timeline.redirects}
    assert redirect_pages(view).keys() == {f"{folder}/{name}.md" for folder in ("events", "figures") for name in old}
