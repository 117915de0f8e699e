"""The project's own data, pages and site, in the place of those of the example."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import ROOT, Site
from timeline.model.reading.loader import Document, load
from timeline.model.reading.project_data import DATA
from timeline.model.records.data_file import Timeline
from timeline.site.view import View


@pytest.fixture(scope="session")
def document() -> Document:
    return load(ROOT / DATA, DATA)


@pytest.fixture(scope="session")
def timeline(document: Document) -> Timeline:
    return document.timeline


@pytest.fixture(scope="session")
def view(timeline: Timeline) -> View:
    return View(timeline)


@pytest.fixture(scope="session")
def site(sites: dict[str, Site]) -> Path:
    return sites["project"].build()


@pytest.fixture(scope="session")
def address(sites: dict[str, Site]) -> str:
    return sites["project"].address
