"""The project's own data, pages and site, in the place of those of the example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.fixtures import serve
from tests.conftest import ROOT, build_site, copy_of, free_port
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
def port() -> int:
    return free_port()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, port: int) -> Path:
    root = copy_of(ROOT, tmp_path_factory.mktemp("project"))
    build_site(root, port)
    return root / "site"


@pytest.fixture(scope="session")
def address(site: Path, port: int) -> Iterator[str]:
    server, address = serve(site, port)
    yield address
    server.shutdown()
