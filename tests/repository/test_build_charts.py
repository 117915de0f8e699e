"""What `build_charts.py` says before the package can, and when nobody reads on."""

import ast
import subprocess
import sys

from tests.sites import ROOT


def test_a_python_without_the_packages_says_what_to_run() -> None:
    # Without site-packages, as with a Python that is not the one in .venv.
    done = subprocess.run([sys.executable, "-S", "build_charts.py", "check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "run `make site` once" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_old_python_is_told_in_a_line_which_it_can_read() -> None:
    text = (ROOT / "build_charts.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 7))
    script = f"import sys; sys.version_info, sys.version = (3, 9, 1), '3.9.1 (old)'; exec({text!r})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Python must be 3.11 or newer, but is 3.9.1; run another one\n"


def test_whoever_has_read_enough_of_the_output_is_told_nothing_more() -> None:
    command = [sys.executable, "build_charts.py", "check", "--list-rules"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as done:
        assert done.stdout
        assert done.stderr
        done.stdout.close()
        assert done.stderr.read() == b""
    assert done.returncode == 1
