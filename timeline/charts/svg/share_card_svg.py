"""Draw the card that is shown where a page is shared: 1200 by 630 pixels, large letters, no photograph and no sign."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from timeline.charts.svg.primitives import number
from timeline.charts.text_width import wrapped
from timeline.model.values.wording import typographic

WIDTH, HEIGHT, MARGIN = 1200, 630, 72
ROOM = WIDTH - 2 * MARGIN
TITLES = (58, 52, 46, 40, 34, 28)  # sizes of the letters of a title
TEXT, SMALL = 32, 28
LINE = 1.25  # the height of a line, in letters


@dataclass(frozen=True)
class Card:
    """What stands in a picture. ``drawing`` has the pixels from ``top`` down to the foot.

    ``phase`` is the number of the phase whose colour the edge has; 0 for none.
    """

    head: str
    title: str
    lines: tuple[str, ...]
    foot: str
    drawing: str
    top: float
    phase: int


def share_card(card: Card, style: str) -> str:
    """The whole picture."""
    edge = f'<g class="tl-phase-{card.phase}"><rect class="tl-core" width="20" height="{HEIGHT}"/></g>' if card.phase else ""
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif">',
            f'<style>{style}</style>\n<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>{edge}',
            *_text(card),
            card.drawing,
            _line(card.foot, HEIGHT - 32, SMALL, "tl-quiet"),
            "</svg>",
            "",
        ]
    )


def _text(card: Card) -> list[str]:
    """Head, title and lines, the title in the largest letters in which all has room."""
    lines = [line for text in card.lines for line in wrapped(typographic(text), ROOM, TEXT)]
    for size in TITLES:
        title = wrapped(typographic(card.title), ROOM, size, bold=True)
        y, parts = float(MARGIN), [_line(card.head, MARGIN, SMALL, "tl-quiet")]
        for line in title:
            y += size * LINE
            parts.append(_line(line, y, size, "", bold=True))
        y += TEXT * 0.7
        for line in lines:
            y += TEXT * LINE
            parts.append(_line(line, y, TEXT, ""))
        if y < card.top:
            break
    return parts


def placed(drawing: str, top: float, width: float, height: float, scale: float) -> str:
    """A drawing that is ``width`` by ``height`` before it is drawn ``scale`` times as large, at the left margin."""
    box = f'<svg class="tl-svg" width="{number(width)}" height="{number(height)}" overflow="visible">{drawing}</svg>'
    return f'<g transform="translate({MARGIN} {number(top)}) scale({number(scale, 2)})">{box}</g>'


def _line(text: str, y: float, size: int, name: str, *, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    text = escape(typographic(text))
    return f'<text class="{name}" x="{MARGIN}" y="{number(y)}" font-size="{size}"{weight}>{text}</text>'
