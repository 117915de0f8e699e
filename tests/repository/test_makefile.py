"""Make says in a line what it lacks."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sites import ROOT


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_a_python_that_is_missing_or_old_is_told_with_a_remedy(tmp_path: Path, python: str) -> None:
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    done = subprocess.run(["make", "site", f"PYTHON={python}"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == f"{python} must be Python 3.11 or newer; name one that is: make PYTHON=…\n"
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / ".venv").exists()
