"""What readers typed into Find, and how many claims have it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import at, until
from tests.browser.test_find import search
from tests.browser.test_view import SHOWN
from timeline.site.claim_filter import shown
from timeline.site.snippets.claim_list import item_text
from timeline.site.view import View

TYPED = [
    ("group's", "group’s"),
    ('"virtual caliphate"', "“virtual caliphate”"),
    ("IS's", "IS’s"),
    ("30000", "30,000"),
    ("1000 profiles", "1,000 profiles"),
    ("43 %", "43%"),
    ("US", "US"),
    ("ISIS", "IS"),
    ("Islamic State", "IS"),
    ("Daesh", "IS"),
    ("Da'esh", "IS"),
    ("facebook", "Facebook"),
    ("soufan group", "Soufan Group"),
]


def has(text: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text.replace("\u00a0", " ")))


@pytest.mark.parametrize(("typed", "written"), TYPED)
def test_a_search_finds_what_it_means(view: View, typed: str, written: str) -> None:
    expected = {claim.id for claim in view.claims if has(item_text(view, claim), written)}
    assert expected
    assert {claim.id for claim in shown(view, {"q": typed})} == expected


@pytest.mark.parametrize("typed", ["group's", "US", "ISIS", "1000 profiles"])
def test_find_and_the_timeline_find_the_same(browser: Browser, address: str, view: View, typed: str) -> None:
    count = len(shown(view, {"q": typed}))
    page = at(browser)
    page.goto(f"{address}/method/")
    finder = search(page, typed)
    told = finder.get_by_role("status").inner_text()
    assert sum(int(number) for number in re.findall(r"(\d+) in (?:Claims|Figures)", told)) == count
    finder.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/timeline/?q=*")
    until(page, f"{SHOWN}.length === {count}")


def test_a_source_is_found_by_its_title_with_another_name(browser: Browser, address: str) -> None:
    page = at(browser)
    page.goto(f"{address}/")
    finder = search(page, "ISIS cash")
    assert finder.get_by_role("link", name="ISIS Is Facing a Cash Crunch in the Caliphate").count() == 1
