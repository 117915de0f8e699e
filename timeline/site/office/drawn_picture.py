"""Turn a drawing of a page into an image for a document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from timeline.charts.svg.primitives import number
from timeline.charts.text_width import FONT_SIZE
from timeline.site.images.chart_pictures import ARROWS, NARROW, TICKS
from timeline.site.images.picture_style import picture_style
from timeline.site.images.png import Drawing, fonts, png
from timeline.site.office.page_tree import Node

SCALE = 2  # pixels of the image for one of the drawing, so that it is sharp on paper
_EDGE = 4  # pixels above and below a drawing

# Makes an image of a drawing; nothing where there is no font for it.
Draw = Callable[[Node], bytes | None]


def drawer(root: Path, phases: int) -> Draw:
    """Draws in the colours of that many phases, where npm has put the font into ``root``."""
    font = fonts(root)
    style = picture_style(phases)
    return lambda svg: png(Drawing(bare(svg.source, float(svg.attributes["height"]), style), SCALE), font) if font else None


def bare(drawing: str, height: float, style: str, *, width: int = NARROW, left: int | None = None) -> str:
    """A drawing by itself on white ground; what it is of, the document says.

    ``left`` is the room that it needs to its left; without it there is room for the values of an axis, if it has any.
    """
    if left is None:
        left = TICKS if "tl-value-tick" in drawing else 1
    plot, high = width - left - (ARROWS if left > 1 else 1), number(height + 2 * _EDGE)
    size, whole = f'width="{width}" height="{high}"', drawing.replace("<svg ", '<svg overflow="visible" ', 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {high}" font-family="sans-serif" '
        f'font-size="{FONT_SIZE}"><style>{style}</style><rect {size} fill="#fff"/>'
        f'<svg x="{left}" y="{_EDGE}" width="{plot}" height="{number(height)}" overflow="visible">'
        f"{whole}</svg></svg>"
    )
