"""The data held against an earlier revision."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.history.git_revisions import base_of, write_files
from timeline.history.published_ids import altered, history
from timeline.model.reading.project_data import DATA, RELEASES, Data, read
from timeline.problem import Problem


def since(root: Path, revision: str, data: Data) -> list[Problem]:
    """What went wrong since the branch of ``root`` left ``revision``, in the order of the files.

    Raises RevisionError where there is nothing to compare with.
    """
    commit = base_of(root, revision)
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_files(root, commit, (DATA, RELEASES), folder)
        problems = list(altered(_releases(folder), _releases(root), commit[:10]))
        if (folder / DATA).exists():
            problems += history(read(folder).document, data.document)
        return sorted(problems)


def _releases(root: Path) -> dict[str, str]:
    """The files of the releases below ``root``, by their paths there, whatever sign ends a line on this machine."""
    files = (root / RELEASES).glob("*.json")
    return {f"{RELEASES}/{path.name}": path.read_text(encoding="utf-8", errors="replace") for path in files}
