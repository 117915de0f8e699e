"""Two pages that bound what ours can reach: the theme with nothing in it, and our drawing with nothing around it."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.builder import run_python
from benchmarks.page import Page, write_page

EMPTY, BARE = "empty page of the theme", "bare static SVG"

_WHOLE = ".tl-lane { content-visibility: visible }"
CONFIGURATION = """site_name: Empty
site_url: {address}/
theme:
  name: material
  language: en
  font: false
"""


def empty_page(folder: Path, address: str) -> Page:
    """A heading and a paragraph in the theme as it comes."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIGURATION.format(address=address), encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Empty\n\nOne paragraph.\n", encoding="utf-8")
    run_python(["-m", "mkdocs", "build", "--quiet"], folder)
    return Page(EMPTY, folder / "site", "", "article", "p", awake="never")


def bare_page(folder: Path, ours: Path, style: str) -> Page:
    """The wide drawing of our site, which is built in ``ours``, with our style sheet and not the theme's, in one file.

    It is a picture as anyone would write it: drawn whole, also what is off the screen.
    """
    html = (ours / "timeline" / "index.html").read_text(encoding="utf-8")
    drawing = re.search(r'<div class="tl-plot(?: tl-wide)?"([^>]*)>(.*?)\n</div>', html, re.DOTALL)
    if not drawing:
        raise RuntimeError("the page of our site must have a drawing for all widths or a wide one")
    plot = f'<div class="tl-plot"{drawing.group(1)}>{drawing.group(2)}</div>'
    write_page(folder, f"<style>{style}{_WHOLE}</style>", f"{plot}\n<p>All events.</p>")
    return Page(BARE, folder, "", ".tl-plot", "svg a", awake="never")
