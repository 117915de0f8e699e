"""What the tests share: the project's own data, a small data file on another subject, and the built site."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from timeline.model.reading.loader import Document, load, load_tree
from timeline.model.reading.project_data import Data
from timeline.model.reading.seeds import read_seeds
from timeline.model.records.data_file import Timeline
from timeline.site.view import View
from timeline.yaml_file.reader import parse
from timeline.yaml_file.tree import Tree

# No test asks the clock: a machine may be busy.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "valid" / "small.yaml"


@pytest.fixture(scope="session")
def document() -> Document:
    return load(ROOT / "data" / "timeline.yaml", "data/timeline.yaml")


@pytest.fixture(scope="session")
def timeline(document: Document) -> Timeline:
    return document.timeline


@pytest.fixture(scope="session")
def view(timeline: Timeline) -> View:
    return View(timeline)


@pytest.fixture(scope="session")
def small_view() -> View:
    return View(load(SMALL).timeline)


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
def port() -> int:
    """A free port, under which the site is built and served."""
    return free_port()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, port: int) -> Path:
    """The site, built strictly by MkDocs as a reader of the README would."""
    folder = tmp_path_factory.mktemp("site") / "site"
    build_site(folder, port)
    return folder


def build_site(folder: Path, port: int, root: Path = ROOT) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"http://127.0.0.1:{port}/"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr, result.stderr
