"""Print what a command found, and give its exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from timeline.problem import Problem, capped

OK, PROBLEMS, USAGE = 0, 1, 2


def wrong(message: str) -> int:
    """Say how a command was used wrongly; its exit code."""
    note(message)
    return USAGE


def note(message: str) -> None:
    """Say something beside what a command prints."""
    print(f"build_charts.py: {message}", file=sys.stderr)


def report(problems: Sequence[Problem], form: str, success: str) -> int:
    """Print the first problems, or one line that all is well. GitHub shows few annotations, so its job summary gets more."""
    first, more = capped(problems)
    for problem in first:
        print(problem.as_github() if form == "github" else problem.as_text())
    if more:
        print(more)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and summary:
        with Path(summary).open("a", encoding="utf-8") as out:
            out.writelines(f"- `` {problem.as_text()} ``\n" for problem in first)
            out.write(f"\n{more}\n" if more else "")
    if not problems:
        print(success)
    return PROBLEMS if problems else OK
