"""Writing: a file only when its bytes change, so that live reload does not loop, and nothing stale is left behind."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

# These folders below docs/ belong to the builder; git ignores them.
GENERATED = (
    *(".fragments", "charts", "data", "embed", "events", "figures"),
    *("images", "pictures", "scripts", "slides", "social", "styles", "vendor"),
)


def write(docs: Path, files: Mapping[str, str | bytes]) -> int:
    """Write ``files``, named by their path below ``docs``, and delete what else is in the generated folders.

    Returns how many files were written or deleted.
    """
    changed = sum(write_file(docs / name, content) for name, content in files.items())
    return changed + sum(_tidy(docs, folder, files) for folder in GENERATED)


def write_file(path: Path, content: str | bytes) -> bool:
    """Write one file unless it has that content already; tells whether it was written.

    It is whole at any time, the old one or the new one, because somebody may be reading it, or may stop the build.
    """
    data = content.encode() if isinstance(content, str) else content
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".new-{path.name}")
    try:
        new.write_bytes(data)
        new.replace(path)
    except BaseException as error:
        new.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename = error.filename or str(path)  # what is written to does not tell its name
        raise
    return True


def _tidy(docs: Path, generated: str, files: Mapping[str, object]) -> int:
    """Delete what is not among ``files`` from a generated folder, and the folders that this leaves empty."""
    deleted = 0
    for folder, _, names in os.walk(docs / generated, topdown=False):
        path = Path(folder)
        below = path.relative_to(docs).as_posix()
        for name in names:
            if f"{below}/{name}" not in files:
                (path / name).unlink()
                deleted += 1
        if not any(path.iterdir()):
            path.rmdir()
    return deleted
