"""The data held against an earlier revision."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from timeline import build
from timeline.checks import Data
from timeline.checks.history import altered, history
from timeline.file.problem import Problem
from timeline.review.versions import base_of, write_files


def since(root: Path, revision: str, data: Data) -> list[Problem]:
    """What went wrong since the branch of ``root`` left ``revision``, in the order of the files.

    Raises RevisionError where there is nothing to compare with.
    """
    commit = base_of(root, revision)
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_files(root, commit, (build.DATA, build.RELEASES), folder)
        problems = list(altered(_releases(folder), _releases(root), commit[:10]))
        if (folder / build.DATA).exists():
            problems += history(build.read(folder).document, data.document)
        return sorted(problems)


def _releases(root: Path) -> dict[str, str]:
    """The files of the releases below ``root``, by their paths there, whatever sign ends a line on this machine."""
    files = (root / build.RELEASES).glob("*.json")
    return {f"{build.RELEASES}/{path.name}": path.read_text(encoding="utf-8", errors="replace") for path in files}
