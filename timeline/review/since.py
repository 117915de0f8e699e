"""The data held against an earlier revision."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from timeline import build
from timeline.checks import Data
from timeline.checks.history import history
from timeline.file.problem import Problem
from timeline.review.versions import base_of, write_files


def since(root: Path, revision: str, data: Data) -> list[Problem]:
    """What went wrong since the branch of ``root`` left ``revision``, in the order of the file.

    Raises RevisionError where there is nothing to compare with.
    """
    commit = base_of(root, revision)
    with TemporaryDirectory() as folder:
        write_files(root, commit, (build.DATA,), Path(folder))
        if not (Path(folder) / build.DATA).exists():
            return []
        return sorted(history(build.read(Path(folder)).document, data.document))
