"""The front door: ``python build_charts.py COMMAND``, and the hooks by which MkDocs builds the charts first."""

from timeline.__main__ import run
from timeline.mkdocs_hooks import *  # noqa: F403 - MkDocs looks for them here

if __name__ == "__main__":
    run()
