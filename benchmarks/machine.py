"""What it was measured on."""

from __future__ import annotations

import os
import platform
import re
from datetime import date
from pathlib import Path


def machine() -> str:
    """The day, the processor and the memory of this machine, in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    kind = f"{os.cpu_count()} cores, {_processor()}, {memory:.0f} GiB of memory"
    return f"{date.today()} · {kind} · Python {platform.python_version()}"


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE) if path.is_file() else None
    return found.group(1) if found else platform.machine()
