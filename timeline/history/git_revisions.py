"""The files of the project as they were at a revision, read through git."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path


class RevisionError(Exception):
    """There is nothing to compare with; the message says what must be and how to mend it."""


def base_of(root: Path, revision: str) -> str:
    """The commit at which the branch of ``root`` left ``revision``; the revision itself where they have none in common.

    What others did on ``revision`` since then is no part of the change. In a shallow clone the two may have a common commit
    that is not there, and comparing with anything else would show the work of others as undone; that is an error.
    """
    if _git(root, "rev-parse", "--git-dir").returncode:
        raise RevisionError(f"{root} must be in a git repository")
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        raise RevisionError(
            f'"{revision}" must be a branch, tag or commit of this repository; if it is one elsewhere, fetch it first, or '
            "check out with the whole history"
        )
    commit = found.stdout.decode().strip()
    common = _git(root, "merge-base", commit, "HEAD").stdout.decode().strip()
    if not common and _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        raise RevisionError(
            f'"{revision}" and this branch must have a commit in common, but this clone lacks the older ones; run '
            "`git fetch --unshallow`, or check out with the whole history"
        )
    return common or commit


def uncommitted(root: Path, paths: Sequence[str]) -> list[str]:
    """Files at ``paths`` below ``root``, or in folders there, that differ from the last commit or are not in it."""
    found = _git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", *paths)
    if found.returncode:
        raise RevisionError(f"{root} must be in a git repository")
    return [line[3:] for line in found.stdout.decode().split("\0")[:-1]]


def write_files(root: Path, commit: str, paths: Sequence[str], folder: Path) -> None:
    """Write what stood at ``paths`` below ``root``, files and whole folders, to the same places below ``folder``.

    What was not there is left out.
    """
    listed = _git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", *paths).stdout
    for name in listed.decode().split("\0")[:-1]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_git(root, "cat-file", "blob", f"{commit}:./{name}").stdout)


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)
    except OSError as error:
        raise RevisionError("git must be installed to compare with a revision") from error
