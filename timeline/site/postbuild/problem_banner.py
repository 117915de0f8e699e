"""Show in the pages that are served while people edit why their last save could not be built."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from timeline.site.templates import render_as_typed

_MOST = 20
_BANNER = re.compile(r"<!--problems-->.*?<!--/problems-->", re.DOTALL)


def show_problems(site: Path, lines: Sequence[str]) -> None:
    """Put the lines into each page below ``site``, in the place of any that it has. The next good build has none."""
    banner = render_as_typed("problem_banner.html", lines=lines[:_MOST], more=max(0, len(lines) - _MOST))
    for path in site.rglob("*.html"):
        start, end, rest = _BANNER.sub("", path.read_text(encoding="utf-8")).rpartition("</body>")
        if end:
            path.write_text(f"{start}{banner}{end}{rest}", encoding="utf-8", newline="\n")
