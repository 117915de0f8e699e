"""Make says in a line what it lacks."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sites import ROOT


@pytest.mark.parametrize("python", ["no-such-python", "false"])
def test_a_python_that_is_missing_or_old_is_told_with_a_remedy(tmp_path: Path, python: str) -> None:
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    alone = {
        name: value for name, value in os.environ.items() if not name.startswith("MAKE")
    }  # of the make that runs the tests
    command = ["make", "site", f"PYTHON={python}"]
    done = subprocess.run(command, cwd=tmp_path, env=alone, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == f"{python} must be Python 3.11 or newer; name one that is: make PYTHON=…\n"
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / ".venv").exists()
