"""Tables that a reader sorts and narrows down; without script they are complete, in their groups."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import Visit, on_phone_too
from timeline.site.view import View

ROWS = "table.tl-sources > tbody[id]:visible"


def ids(page: Page) -> list[str]:
    found: list[str] = page.locator(ROWS).evaluate_all("rows => rows.map(row => row.id)")
    return found


def test_a_head_sorts_up_and_down_and_says_so(visit: Visit, view: View) -> None:
    page = visit.open("/sources/")
    head = page.locator("th", has=page.get_by_role("button", name="Publisher"))
    by_publisher = sorted(view.timeline.sources, key=lambda source: source.publisher.removeprefix("The "))
    publishers = {source.id: source.publisher for source in by_publisher}
    page.get_by_role("button", name="Publisher").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert [publishers[identity] for identity in ids(page)] == sorted(publishers.values(), key=str.lower)
    page.get_by_role("button", name="Publisher").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert [publishers[identity] for identity in ids(page)] == sorted(publishers.values(), key=str.lower, reverse=True)
    assert page.locator(".tl-group:visible").count() == 0
    page.get_by_role("button", name="Claims").click()
    assert page.locator("th[aria-sort]").count() == 1
    counts = [int(text) for text in page.locator(f"{ROWS} .tl-count").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)


def test_what_has_no_date_comes_last_both_ways(visit: Visit, view: View) -> None:
    page = visit.open("/sources/")
    undated = {source.id for source in view.timeline.sources if not source.published}
    assert undated
    for _ in range(2):
        page.get_by_role("button", name="Date").click()
        assert set(ids(page)[-len(undated) :]) == undated


def test_a_few_words_narrow_it_down(visit: Visit, view: View) -> None:
    page = visit.open("/sources/")
    source = view.timeline.sources[0]
    page.get_by_role("searchbox", name="Search").fill(f"{source.publisher.upper()} {source.title[:9].lower()}")
    assert ids(page) == [source.id]
    expect(page.locator(".tl-search output")).to_have_text(f"1 of {len(view.timeline.sources)} are shown.")
    page.get_by_role("searchbox", name="Search").fill("")
    assert set(ids(page)) == {each.id for each in view.timeline.sources}


@on_phone_too
def test_an_address_opens_what_is_folded_there(visit: Visit, view: View) -> None:
    source = view.timeline.sources[-1].id
    page = visit.open(f"/sources/#{source}")
    page.wait_for_selector(f"#{source} details[open]")
    assert page.locator("table.tl-sources details[open]").count() == 1


@pytest.mark.parametrize("path", ["/sources/", "/who/"])
def test_without_script_the_tables_are_complete(browser: Browser, address: str, view: View, path: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    assert page.locator("table button:visible, .tl-search:visible").count() == 0
    records = view.timeline.sources if path == "/sources/" else view.timeline.speakers
    for fold in page.locator(".tl-ways > summary").all():
        fold.click()
    for record in records:
        assert page.locator(f"[id='{record.id}']").first.is_visible()
    context.close()


def test_without_script_an_address_shows_what_is_folded_there(browser: Browser, address: str, view: View) -> None:
    source = view.timeline.sources[-1]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/sources/#{source.id}")
    assert page.locator(f"#{source.id}").get_by_text(source.about).is_visible()
    context.close()


@pytest.mark.parametrize("is_scripted", [True, False])
def test_an_address_shows_a_speaker_who_is_folded(browser: Browser, address: str, view: View, is_scripted: bool) -> None:
    told = {name for claim in view.said for name in claim.attribution}
    speaker = next(each for each in view.timeline.speakers if each.id not in told)
    context = browser.new_context(java_script_enabled=is_scripted)
    page = context.new_page()
    page.goto(f"{address}/who/")
    expect(page.locator(f"[id='{speaker.id}']")).to_be_hidden()
    page.goto(f"{address}/who/#{speaker.id}")
    expect(page.locator(f"[id='{speaker.id}']")).to_be_in_viewport()
    context.close()


def test_speakers_are_sorted_too_each_table_by_itself(visit: Visit) -> None:
    page = visit.open("/who/")
    table = page.locator("table.tl-speakers").first
    table.get_by_role("button", name="Speaker").click()
    names = table.locator("tbody th").all_inner_texts()
    assert names == sorted(names, key=str.lower)
    assert page.locator("th[aria-sort]").count() == 1
