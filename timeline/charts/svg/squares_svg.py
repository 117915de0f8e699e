"""Draw a square for each claim as a static SVG, for a picture to take along: filled or open, in a block for each phase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from timeline.charts.svg.primitives import number
from timeline.charts.text_width import FONT_SIZE, wrapped
from timeline.model.values.wording import typographic

LINE, PITCH, SIDE = 17, 24, 17  # pixels: of a line of text, from one square to the next, and of a square
BETWEEN = 28  # between two blocks


@dataclass(frozen=True)
class Square:
    """A claim: what it is in words, where its page is, and whether its square is open."""

    name: str
    href: str
    is_open: bool


@dataclass(frozen=True)
class Block:
    """The squares of the phase with that number, with a heading above them, and below them what else is to be known."""

    heading: str
    phase: int
    squares: tuple[Square, ...]
    notes: tuple[str, ...]


def draw_squares(blocks: Sequence[Block], width: int) -> tuple[str, float]:
    """The blocks side by side in a drawing ``width`` pixels wide, and its height."""
    room = (width - BETWEEN * (len(blocks) - 1)) / len(blocks)
    drawn = [_block(block, place * (room + BETWEEN), room) for place, block in enumerate(blocks)]
    height = max(bottom for _, bottom in drawn)
    parts = [part for parts, _ in drawn for part in parts]
    size = f'width="{width}" height="{number(height)}" font-size="{FONT_SIZE}"'
    return "\n".join([f'<svg class="tl-svg" {size}>', *parts, "</svg>"]), height


def _block(block: Block, left: float, room: float) -> tuple[list[str], float]:
    """What is drawn of a block, and where it ends."""
    in_a_row = int(room // PITCH)
    rows = -(-len(block.squares) // in_a_row)
    squares = [
        _square(square, block.phase, left + place % in_a_row * PITCH, LINE + 8 + place // in_a_row * PITCH)
        for place, square in enumerate(block.squares)
    ]
    foot = LINE + 8 + rows * PITCH
    lines = [line for note in block.notes for line in wrapped(typographic(note), room)]
    below = (_text("tl-quiet", line, left, foot + place * LINE - 4) for place, line in enumerate(lines, 1))
    texts = [_text("tl-bold", block.heading, left, LINE - 4), *below]
    return [*texts, *squares], foot + len(lines) * LINE


def _square(square: Square, phase: int, x: float, y: float) -> str:
    name = f"tl-square{' tl-open' if square.is_open else ''}"
    place = f'x="{number(x + 1)}" y="{number(y)}" width="{SIDE}" height="{SIDE}"'
    return (
        f'<a class="tl-mark tl-phase-{phase}" href="{escape(square.href)}"><title>{escape(square.name)}</title>'
        f'<rect class="{name}" {place}/></a>'
    )


def _text(name: str, text: str, x: float, y: float) -> str:
    return f'<text class="{name}" x="{number(x)}" y="{number(y)}">{escape(typographic(text))}</text>'
