"""A new project is small and in order, and refuses what would not be."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import EXAMPLE
from timeline.build import problems_of
from timeline.cli.commands import main
from timeline.cli.start import start
from timeline.model.reading.project_data import DATA, read
from timeline.site.output.output_folder import GENERATED

DAY = datetime.date(2026, 1, 2)


@pytest.mark.parametrize("title", ["Our library", 'The "first": # of 3', "A & B < C", "Bücherei", "2004"])
def test_its_data_is_short_and_in_order(tmp_path: Path, title: str) -> None:
    assert start(tmp_path, title, DAY) == []
    assert problems_of(tmp_path, read(tmp_path)) == []
    assert read(tmp_path).document.timeline.title == title
    assert len((tmp_path / DATA).read_text(encoding="utf-8").splitlines()) < 40
    assert (tmp_path / "README.md").read_text(encoding="utf-8").startswith(f"# {title}\n")


def test_a_python_without_the_package_is_told_so_in_a_line(tmp_path: Path) -> None:
    start(tmp_path, "Ours", DAY)
    command = [sys.executable, "-S", "-I", "build_charts.py", "check"]  # without what is installed
    found = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert found.stderr == "timeline is not installed in this Python; run the one into which you installed the package\n"


def test_git_ignores_what_a_build_writes(tmp_path: Path) -> None:
    start(tmp_path, "Ours", DAY)
    lines = (tmp_path / "docs" / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert lines[1:] == [f"/{name}/" for name in GENERATED]


def test_what_would_not_be_in_order_is_told_and_not_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = tmp_path / "there"
    assert main(["start", str(there), "--title", "x" * 81], tmp_path) == 1
    assert "title" in capsys.readouterr().out
    assert not there.exists()
    assert main(["start", str(EXAMPLE), "--title", "Ours"], tmp_path) == 2
    assert "must be empty" in capsys.readouterr().err
