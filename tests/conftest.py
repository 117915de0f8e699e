"""What the tests share: the example project, its built site, and a smaller data file for edits.

Only the tests below ``tests/data`` know the project's own data and pages.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.fuzz.amount import IS_LONG, amount
from tests.sites import EXAMPLE, ROOT, Site
from timeline.model.reading.loader import Document, load, load_tree
from timeline.model.reading.project_data import DATA, Data
from timeline.model.reading.seeds import read_seeds
from timeline.model.records.data_file import Timeline
from timeline.site.images.claim_images import claim_images
from timeline.site.view import View
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

# The browser is in a plugin, because tests/data has the same one look at other pages.
pytest_plugins = ["tests.shared_sites", "tests.browser.fixtures"]

SMALL = ROOT / "tests" / "valid" / "small.yaml"
ADDRESS = "https://library.example/"


# How long an example takes depends on the machine. The gate tries the same few each time, the weekly run others and more.
hypothesis.settings.register_profile("any machine", deadline=None, max_examples=amount(25, 300), derandomize=not IS_LONG)
hypothesis.settings.load_profile("any machine")


@pytest.fixture(scope="session")
def document() -> Document:
    return load(EXAMPLE / DATA, DATA)


@pytest.fixture(scope="session")
def timeline(document: Document) -> Timeline:
    return document.timeline


@pytest.fixture(scope="session")
def view(timeline: Timeline) -> View:
    return View(timeline, site=ADDRESS, images=claim_images(EXAMPLE, timeline))


@pytest.fixture(scope="session")
def small_view() -> View:
    return View(load(SMALL).timeline, site=ADDRESS)


def small(*edits: tuple[str, str]) -> Data:
    """The small data file with texts replaced, and its seeds."""
    text = SMALL.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) >= 1, f"{old!r} is not in the file"
        text = text.replace(old, new, 1)
    return Data(load_tree(parse(text.encode(), Tree("small.yaml"))), read_seeds(ROOT / "tests" / "seeds"))


def cases(name: str) -> dict[str, Any]:
    """The table of cases that the tests of the browser's scripts read, too."""
    found: dict[str, Any] = json.loads((ROOT / "tests" / "cases" / f"{name}.json").read_text(encoding="utf-8"))
    return found


def git(folder: Path, *arguments: str) -> None:
    """Run git in ``folder`` as somebody."""
    somebody = ("-c", "user.name=Somebody", "-c", "user.email=somebody@mail.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *somebody, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, *, first: bool = False) -> None:
    """Commit everything in ``folder``; the first time on a new branch ``main``."""
    if first:
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=A change")


@pytest.fixture(scope="session")
def site(sites: dict[str, Site]) -> Path:
    """The site of the example, built strictly by MkDocs as a reader of its README would."""
    return sites["example"].build()


@pytest.fixture(scope="session")
def address(sites: dict[str, Site]) -> str:
    """Where that is served."""
    return sites["example"].address
