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
from tests.sites import EXAMPLE, ROOT, Site, build_site, copy_of

PROJECTS = [
    pytest.param("example", EXAMPLE, amount(2, 20)),
    pytest.param("project", ROOT, 5, marks=() if IS_LONG else pytest.mark.skip),
]


def files(folder: Path) -> dict[str, bytes]:
    """What is below a folder; of the folder itself that it is there, so that no folder is unlike an empty one."""
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
    return process.wait() != 0


@pytest.mark.parametrize(("name", "project", "times"), PROJECTS)
def test_a_killed_build_leaves_the_last_site(
    name: str, project: Path, times: int, sites: dict[str, Site], tmp_path: Path
) -> None:
    built = sites[name].build()
    root = copy_of(project, tmp_path)
    for kept in (".fragments", "pictures", "social"):  # that a drawing is always the same PNG is tested where it is drawn
        if (built.parent / "docs" / kept).is_dir():
            shutil.copytree(built.parent / "docs" / kept, root / "docs" / kept)
    shutil.copytree(built, root / "site")
    whole, dice = files(built), chance("killed builds")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": f"{sites[name].address}/"}
    killed = 0
    for _ in range(times):
        killed += build_and_kill(root, environment, dice.randint(0, len(whole)), dice.uniform(0, 1))
        assert files(root / "site") == whole
    assert killed
    build_site(root, sites[name].port)
    assert files(root / "site") == whole
    assert [path.name for path in root.iterdir() if path.name.startswith(".")] == []
