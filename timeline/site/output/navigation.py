"""Hold the list of pages in ``mkdocs.yml`` against the pages that are there, as MkDocs will."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from timeline.problem import Problem, did_you_mean
from timeline.yaml_file.tree import position_of

_LISTED = re.compile(r"^\s*(?:- (?:[^:#\n]+: )?|/)([\w/-]+\.md)\s*$", re.MULTILINE)


def unlisted_pages(root: Path) -> Iterator[Problem]:
    """A problem for each written page that the list lacks, and for each name in it that is no page's."""
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    listed = {match[1]: position_of(text, match.start(1)) for match in _LISTED.finditer(text)}
    written = {path.name for path in (root / "docs").glob("*.md")}
    for name in sorted(written - listed.keys()):
        message = 'the page must be in the list of pages; add it to "nav" in mkdocs.yml'
        yield Problem(f"docs/{name}", 1, 1, "page-list", message)
    for name in listed.keys() - written:
        message = f'"{name}" must be a page below docs/, or delete the line{did_you_mean(name, written)}'
        yield Problem("mkdocs.yml", *listed[name], "page-list", message)
