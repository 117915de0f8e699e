"""Run the command line: ``python -m timeline COMMAND``, or ``python build_charts.py COMMAND`` in a project."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from timeline.cli.commands import main
from timeline.model.reading.project_data import DATA


def run(other: Path | None = None) -> None:
    """Run what was typed on the project of the current folder, or, where that is none, on the ``other``."""
    gc.disable()  # a run is short, and a large file makes millions of objects that stay: nothing worth looking for
    sys.exit(main(sys.argv[1:], Path.cwd() if other is None or Path(DATA).is_file() else other))


if __name__ == "__main__":
    run()
