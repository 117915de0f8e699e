"""A build that is killed leaves the last site whole, and the next makes the same bytes as if nothing had happened."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.fuzz.amount import IS_LONG, amount, chance
from tests.sites import ROOT, Site, build_site
from timeline.site.output.output_folder import GENERATED

PROJECTS = [("example", amount(1, 20)), *[("project", 5)] * IS_LONG]
# That a drawing is always the same PNG is tested where it is drawn.
DRAWN = {".fragments", "pictures", "social"}


def files(folder: Path) -> dict[str, bytes]:
    """What is in a folder and those below it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def count(folder: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(folder))


def build_and_kill(root: Path, environment: dict[str, str], written: int, after: float) -> bool:
    """Begin to build; kill it ``after`` so many seconds from when so many files are ``written``. Whether it still ran."""
    before = count(root)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    process = subprocess.Popen(command, cwd=root, env=environment, start_new_session=True)
    while process.poll() is None and count(root) - before < written:
        time.sleep(0.01)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() in (0, -signal.SIGKILL)
    return process.returncode != 0


@pytest.mark.parametrize(("name", "times"), PROJECTS)
def test_a_killed_build_leaves_the_last_site(name: str, times: int, sites: dict[str, Site], tmp_path: Path) -> None:
    site = sites[name]
    built = site.build()
    shutil.copytree(site.folder / "copy", tmp_path / "copy", symlinks=True)
    root = tmp_path / "copy" / site.project.relative_to(ROOT)
    for made in {*GENERATED} - DRAWN:
        shutil.rmtree(root / "docs" / made, ignore_errors=True)
    whole, dice = files(built), chance("killed builds")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"{site.address}/"}
    killed = 0
    for _ in range(times):
        killed += build_and_kill(root, environment, dice.randint(0, len(whole)), dice.uniform(0, 1))
        assert files(root / "site") == whole
    assert killed
    build_site(root, site.port)
    assert files(root / "site") == whole
    assert [path.name for path in root.iterdir() if path.name.startswith(".")] == []
