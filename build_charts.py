"""The front door: ``python build_charts.py COMMAND``, and the hooks by which MkDocs builds the charts first."""

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - so that an older one says so, where it cannot read the package
    sys.exit(f"Python must be 3.11 or newer, but is {sys.version.split()[0]}; run another one")

try:
    from timeline.__main__ import run
    from timeline.mkdocs_hooks import *  # noqa: F403 - MkDocs looks for them here
except ModuleNotFoundError as error:
    sys.exit(f"{error.name} is not installed here; run `make site` once, and write .venv/bin/python instead of python")

if __name__ == "__main__":
    run(Path(__file__).resolve().parent)
