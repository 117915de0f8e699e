"""The pages that people write, and the generated pieces that they take in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from pathlib import Path

from timeline.records.problem import Problem

_TAKES_IN = re.compile(r'^--8<-- "([^"]+)"', re.MULTILINE)


def missing_pieces(docs: Path, files: Container[str]) -> Iterator[Problem]:
    """A problem for each piece that a page below ``docs`` takes in and that is not among the generated ``files``."""
    for page in sorted(docs.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        for match in _TAKES_IN.finditer(text):
            if f".fragments/{match.group(1)}" not in files:
                line = text.count("\n", 0, match.start()) + 1
                message = (
                    f'"{match.group(1)}" must be made from the data; restore the id it is named after, or change the page'
                )
                yield Problem(f"{docs.name}/{page.name}", line, 1, "missing-piece", message)
