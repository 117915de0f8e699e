"""Old addresses in a built site: the page leads on, and so do its anchor and the data."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import serve
from tests.conftest import ROOT, build_site
from timeline.cli.commands import main
from timeline.model.records.data_file import Timeline

REDIRECTS = """redirects:
  - {id: old-name, moved_to: NEW}
  - {id: in-two, split_into: [NEW, OTHER]}
  - {id: gone, removed: It was told twice.}
  - {id: old-theme, moved_to: THEME}
corrections:
  - {date: 2026-11-21, records: [NEW], what: The month was wrong.}
"""


@pytest.fixture(scope="module")
def ids(timeline: Timeline) -> list[str]:
    return [event.id for event in timeline.events]


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory, ids: list[str], timeline: Timeline) -> Path:
    """The site of the project's data with four old ids."""
    root = tmp_path_factory.mktemp("moved")
    for name in ("data", "docs", "overrides", "seeds", "timeline"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "build_charts.py"):
        shutil.copy(ROOT / name, root)
    shutil.rmtree(root / "data" / "releases", ignore_errors=True)
    assert main(["release", "1.0.0"], root) == 0
    data = root / "data" / "timeline.yaml"
    text = data.read_text(encoding="utf-8")
    assert "redirects: []\n" in text
    redirects = REDIRECTS.replace("NEW", ids[0]).replace("OTHER", ids[1]).replace("THEME", timeline.themes[0].id)
    data.write_text(text.replace("redirects: []\n", redirects), encoding="utf-8")
    build_site(root / "site", 80, root)
    return root / "site"


@pytest.mark.parametrize("folder", ["events", "figures"])
def test_the_old_page_leads_on_without_a_script(moved: Path, ids: list[str], folder: str) -> None:
    page = (moved / folder / "old-name" / "index.html").read_text(encoding="utf-8")
    assert f'<meta http-equiv="refresh" content="0; url=../../events/{ids[0]}/">' in page
    assert f'{ids[0]}/">' in page.split("<h1")[1]
    with zipfile.ZipFile(moved / "offline.zip") as packed:
        offline = packed.read(f"{folder}/old-name/index.html").decode()
    assert f'content="0; url=../../events/{ids[0]}/index.html"' in offline


def test_a_removed_record_says_so_and_why(moved: Path) -> None:
    page = (moved / "events" / "gone" / "index.html").read_text(encoding="utf-8")
    assert "It was told twice." in page
    assert 'http-equiv="refresh"' not in page


def test_the_data_and_the_list_of_corrections_tell_it(moved: Path, ids: list[str]) -> None:
    data = json.loads((moved / "data" / "timeline.json").read_text(encoding="utf-8"))
    assert [redirect["id"] for redirect in data["redirects"]] == ["old-name", "in-two", "gone", "old-theme"]
    page = (moved / "corrections" / "index.html").read_text(encoding="utf-8")
    for text in ('id="old-name"', 'id="gone"', "It was told twice.", "The month was wrong.", "21 November 2026"):
        assert text in page
    assert "The month was wrong." in (moved / "events" / ids[0] / "index.html").read_text(encoding="utf-8")


def test_the_page_of_versions_leads_to_the_frozen_data_and_to_what_changed_since(moved: Path) -> None:
    page = (moved / "versions" / "index.html").read_text(encoding="utf-8")
    assert "../data/releases/1.0.0.json" in page
    released = (moved.parent / "data" / "releases" / "1.0.0.json").read_bytes()
    assert (moved / "data" / "releases" / "1.0.0.json").read_bytes() == released
    after = page.split('id="unreleased"')[1].split("<h2")[0]
    assert 'href="../corrections/#old-addresses"' in after
    assert 'id="v1.0.0"' in page


def test_a_reader_arrives(moved: Path, ids: list[str], timeline: Timeline, browser: Browser) -> None:
    server, address = serve(moved)
    page = browser.new_page()
    page.goto(f"{address}/events/old-name/")
    page.wait_for_url(f"**/events/{ids[0]}/")
    page.goto(f"{address}/timeline/#old-name")
    page.wait_for_selector(f"li#{ids[0]}.tl-chosen")
    assert page.locator(f"a.tl-mark.tl-chosen[data-id={ids[0]}]:visible").count() == 1
    page.goto(f"{address}/timeline/?theme=old-theme")
    theme = f"[data-theme={timeline.themes[0].id}]"
    page.wait_for_selector(f"li[data-theme]:not({theme})[hidden]", state="attached")
    assert page.locator(f".tl-list > li{theme}:visible").count() > 0
    page.close()
    server.shutdown()
