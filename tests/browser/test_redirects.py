"""Old addresses in a built site: the page leads on, and so do its anchor and the data."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.fixtures import at
from tests.sites import EXAMPLE
from timeline.model.reading.project_data import RELEASES
from timeline.model.records.data_file import Timeline

# Of the example: an id that moved, with its new one, an id that was removed, and the old id of a theme, with its new one.
OLD, NEW, GONE, OLD_THEME, THEME = "old-books", "books-lent-2001", "the-soup-ran-out", "borrowing", "lending"


@pytest.mark.parametrize("folder", ["events", "figures"])
def test_the_old_page_leads_on_without_a_script(site: Path, folder: str) -> None:
    page = (site / folder / OLD / "index.html").read_text(encoding="utf-8")
    assert f'<meta http-equiv="refresh" content="0; url=../../figures/{NEW}/">' in page
    assert f'{NEW}/">' in page.split("<h1")[1]
    with zipfile.ZipFile(site / "offline.zip") as packed:
        offline = packed.read(f"{folder}/{OLD}/index.html").decode()
    assert f'content="0; url=../../figures/{NEW}/index.html"' in offline


@pytest.mark.parametrize("page", ["versions", "corrections"])
def test_a_written_page_that_moved_leads_on_without_a_script(site: Path, page: str) -> None:
    text = (site / page / "index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../history/">' in text
    assert 'href="../history/"' in text.split("<h1")[1]


def test_a_removed_record_says_so_and_why(site: Path, timeline: Timeline) -> None:
    page = (site / "events" / GONE / "index.html").read_text(encoding="utf-8")
    [why] = [redirect.removed for redirect in timeline.redirects if redirect.id == GONE]
    assert why
    assert why in page
    assert 'http-equiv="refresh"' not in page


def test_the_data_and_the_history_tell_it(site: Path, timeline: Timeline) -> None:
    data = json.loads((site / "data" / "timeline.json").read_text(encoding="utf-8"))
    assert [redirect["id"] for redirect in data["redirects"]] == [redirect.id for redirect in timeline.redirects]
    page = (site / "history" / "index.html").read_text(encoding="utf-8")
    for redirect in timeline.redirects:
        assert f'id="{redirect.id}"' in page
        assert (redirect.removed or "") in page
    first = timeline.corrections[0]
    assert first.what in page
    assert "3 February 2026" in page
    assert first.what in (site / "figures" / first.records[0] / "index.html").read_text(encoding="utf-8")


def test_the_history_leads_to_the_frozen_data_and_to_what_changed_since(site: Path) -> None:
    page = (site / "history" / "index.html").read_text(encoding="utf-8")
    releases = sorted((EXAMPLE / RELEASES).iterdir())
    assert len(releases) == 2
    for path in releases:
        assert f"../{RELEASES}/{path.name}" in page
        assert (site / RELEASES / path.name).read_bytes() == path.read_bytes()
        assert f'id="v{path.stem}"' in page
    after = page.split('id="unreleased"')[1].split("<h3")[0]
    assert 'href="#old-addresses"' in after
    assert f'href="../figures/{NEW}/"' in after


def test_a_reader_arrives(address: str, browser: Browser) -> None:
    page = at(browser)
    for page_itself in ("", "index.html"):  # the host leads on, or where it cannot, the page
        page.goto(f"{address}/events/{OLD}/{page_itself}")
        page.wait_for_url(f"**/figures/{NEW}/")
        page.goto(f"{address}/versions/{page_itself}#old-addresses")
        page.wait_for_url("**/history/#old-addresses")
    page.goto(f"{address}/timeline/#{OLD}")
    page.wait_for_selector(f"li#{NEW}.tl-chosen")
    assert page.locator(f"a.tl-mark.tl-chosen[data-id={NEW}]:visible").count() == 1
    page.goto(f"{address}/timeline/?theme={OLD_THEME}")
    theme = f"[data-theme={THEME}]"
    page.wait_for_selector(f"li[data-theme]:not({theme})[hidden]", state="attached")
    assert page.locator(f".tl-list > li{theme}:visible").count() > 0
