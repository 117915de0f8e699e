"""Build a site aside, and put it in the place of the last one in one step, so that a whole site is there at any moment."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Of Linux: where relative paths begin, and that two paths change places. See renameat2(2).
_HERE, _EXCHANGE = -100, 2


@contextmanager
def aside(site: Path) -> Iterator[Path]:
    """An empty folder beside ``site`` for the next one, gone in the end, as is what a stopped build has left there."""
    new = site.with_name(f".new-{site.name}")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def put_in_place(new: Path, site: Path) -> None:
    """Move the finished site ``new`` to ``site``. The last one goes, but for hidden files, which MkDocs keeps, too."""
    if site.is_dir():
        for kept in site.glob(".*"):
            _copy(kept, new / kept.name)
        _exchange(new, site)
    else:
        new.rename(site)


def _copy(path: Path, to: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, to, symlinks=True)
    else:
        shutil.copy2(path, to)


def _exchange(new: Path, site: Path) -> None:
    """Let two folders change places: at once where the system can, else in two steps."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if os.name == "posix" else None
    if not rename or rename(_HERE, os.fsencode(new), _HERE, os.fsencode(site), _EXCHANGE) != 0:
        old = new.with_name(f"{new.name}-old")
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
        new.rename(site)
        old.rename(new)
