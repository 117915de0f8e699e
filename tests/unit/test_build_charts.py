"""The program as it is started from a command line."""

import subprocess
import sys

from tests.sites import ROOT


def test_a_python_without_the_packages_says_what_to_run() -> None:
    # Without site-packages, as with a Python that is not the one in .venv.
    done = subprocess.run([sys.executable, "-S", "build_charts.py", "check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "run `make site` once" in done.stderr
    assert "Traceback" not in done.stderr


def test_whoever_has_read_enough_of_the_output_is_told_nothing_more() -> None:
    command = [sys.executable, "build_charts.py", "check", "--list-rules"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        assert done.stdout
        assert done.stderr
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode == 1
