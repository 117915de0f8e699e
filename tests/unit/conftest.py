"""What the unit tests share beside all others: a small project that commands may change."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import SMALL
from tests.sites import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with the small data file in the place of the project's."""
    (tmp_path / "data").mkdir()
    shutil.copy(SMALL, tmp_path / "data" / "timeline.yaml")
    shutil.copytree(ROOT / "tests" / "seeds", tmp_path / "seeds")
    (tmp_path / "mkdocs.yml").write_text("site_name: The village library\n", encoding="utf-8")
    return tmp_path
