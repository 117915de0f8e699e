"""Turn a drawing of a page into an image for a document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from timeline.charts.svg.picture_sheet import Sheet, stand_alone
from timeline.site.images.chart_pictures import ARROWS, NARROW, TICKS
from timeline.site.images.picture_style import picture_style
from timeline.site.images.png import Drawing, fonts, png
from timeline.site.office.page_tree import Node

SCALE = 3  # pixels of the image for one of the drawing, so that it is sharp on paper
_MARGIN = 24

# Makes an image of a drawing; nothing where there is no font for it.
Draw = Callable[[Node], bytes | None]


def drawer(root: Path, phases: int) -> Draw:
    """Draws in the colours of that many phases, where npm has put the font into ``root``."""
    font = fonts(root)
    style = picture_style(phases)
    return lambda svg: png(Drawing(bare(svg.source, float(svg.attributes["height"]), style), SCALE), font) if font else None


def bare(drawing: str, height: float, style: str, width: int = NARROW) -> str:
    """A drawing by itself, with room for the values of its axis if it has any; what it is of, the document says."""
    left = TICKS if "tl-value-tick" in drawing else 0
    plot = width - 2 * _MARGIN - left - (ARROWS if left else 0)
    sheet = Sheet(title="", caption="", about="", notes=(), width=width, left=left, plot=plot, height=height)
    return stand_alone(sheet, drawing, style)
