"""What a command costs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, and the most memory that the process held at a time, in megabytes."""

    seconds: float
    megabytes: float


def run_python(arguments: Sequence[str], folder: Path, extra: Mapping[str, str] | None = None) -> Cost:
    """Run this Python with ``arguments`` in ``folder``; stop with its last words where it fails."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""} | dict(extra or {})
    log = folder / "benchmark.log"  # a file, because a pipe that nobody empties would stop the process
    with log.open("wb") as out:
        start = perf_counter()
        process = subprocess.Popen([sys.executable, *arguments], cwd=folder, env=environment, stdout=out, stderr=out)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
    return Cost(seconds, usage.ru_maxrss / 1024)
