"""A page to be measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

# Pages that are written here have nothing above their chart that would delay it.
FRAME = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Timeline</title>
<link rel="icon" href="data:,">
{head}
</head>
<body>
{body}
</body>
</html>
"""


@dataclass(frozen=True)
class Page:
    """One way to show the events.

    ``folder`` is served whole and ``path`` leads from it to the page. ``container`` is a CSS selector for what holds the
    chart and ``mark`` one for a mark inside it; the chart is drawn when both are there. ``filtering`` is a JavaScript
    function that shows the first theme only, or with false all of them, and returns false where it cannot; None where the
    library has no filter.
    ``awake`` says when the chart becomes interactive. ``ground`` is a CSS selector for what a mouse then drags to move
    through time, None where nothing is, and ``closer`` one for what is pressed before, where the whole cannot move.
    ``next`` is, where there is another page, a CSS selector for the link to it and one for the chart there.
    """

    name: str
    folder: Path
    path: str
    container: str
    mark: str
    filtering: str | None = None
    awake: Literal["at once", "when pressed", "never"] = "at once"
    ground: str | None = None
    closer: str | None = None
    next: tuple[str, str] | None = None


def write_page(folder: Path, head: str, body: str) -> None:
    """Write ``index.html`` into ``folder``, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(FRAME.format(head=head, body=body), encoding="utf-8")
