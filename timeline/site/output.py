"""Writing: a file only when its bytes change, so that live reload does not loop, and nothing stale is left behind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

# These folders below docs/ belong to the builder; git ignores them.
GENERATED = (
    *(".fragments", "charts", "cite", "data", "embed", "events", "figures"),
    *("pictures", "scripts", "slides", "social", "styles", "vendor"),
)


def write(docs: Path, files: Mapping[str, str | bytes]) -> int:
    """Write ``files``, named by their path below ``docs``, and delete what else is in the generated folders.

    Each file is whole or untouched, whatever interrupts. Returns how many files were written or deleted.
    """
    changed = sum(write_file(docs / name, content) for name, content in files.items())
    for folder in GENERATED:
        for path in sorted((docs / folder).rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path.relative_to(docs).as_posix() not in files:
                path.unlink()
                changed += 1
    return changed


def write_file(path: Path, content: str | bytes) -> bool:
    """Write one file, whole or not at all, unless it has that content already; tells whether it was written."""
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True
