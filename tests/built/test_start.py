"""A new project builds strictly with the installed package and nothing else of this repository."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import ROOT, run_mkdocs
from timeline.cli.start import start


def test_a_new_project_is_checked_and_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert start(tmp_path, "Our library & more", datetime.date(2026, 1, 2)) == []
    (tmp_path / "docs" / "own.md").write_text("---\ntitle: Own\ndescription: A page.\n---\n\n# Own\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # as if it were installed
    command = [sys.executable, "build_charts.py", "check"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("the data is in order\n", "")
    result = run_mkdocs(tmp_path, "")
    assert (result.returncode, "WARNING" in result.stderr) == (0, False), result.stderr
    site = tmp_path / "site"
    pages = {path.parent.name for path in site.glob("*/index.html")}
    assert {"timeline", "who", "sources", "data", "method", "cite", "contribute", "history", "own"} <= pages
    assert not {"contrast", "figures", "glossary"} & pages
    home = (site / "index.html").read_text(encoding="utf-8")
    assert "<title>Our library &amp; more</title>" in home
    assert 'href="own/"' in home
    assert "Figures" not in home
    assert (site / "events" / "library-opened" / "index.html").is_file()
    assert not list(site.rglob("mkdocs*"))
