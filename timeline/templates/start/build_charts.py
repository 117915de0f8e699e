"""The front door: ``python build_charts.py COMMAND``, and the hooks by which MkDocs builds the charts first."""

import sys

try:
    from timeline.__main__ import run
    from timeline.mkdocs_hooks import *  # noqa: F403 - MkDocs looks for them here
except ModuleNotFoundError as error:
    sys.exit(f"{error.name} is not installed in this Python; run the one into which you installed the package")

if __name__ == "__main__":
    run()
