"""Let one build at a time write into a project; the next one waits for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

WAITING = "another build of this project is running; this one goes on when it has ended"


@contextmanager
def one_build(root: Path, tell: Callable[[str], object]) -> Iterator[None]:
    """Be the only one that builds the project at ``root``; ``tell`` is called with a line if that takes a wait.

    The system keeps the lock on the folder, and lets it go with whoever holds it: one that is killed locks nobody out.
    """
    if sys.platform == "win32":  # which cannot lock a folder
        yield
        return
    folder = os.open(root, os.O_RDONLY)
    try:
        _lock(folder, tell)
        yield
    finally:
        os.close(folder)


def _lock(folder: int, tell: Callable[[str], object]) -> None:
    import fcntl

    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        tell(WAITING)
        fcntl.flock(folder, fcntl.LOCK_EX)
    except OSError:
        pass  # a file system without locks is no reason not to build
