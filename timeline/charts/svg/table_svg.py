"""Draw a table of texts as a static SVG, for a picture to take along: its words wrap, and a phase has its ground."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from timeline.charts.svg.primitives import number
from timeline.charts.text_width import FONT_SIZE, wrapped
from timeline.model.values.wording import typographic

LINE, ABOVE, BESIDE = 16, 8, 10  # pixels: of a line of text, and free above and beside the words of a cell


@dataclass(frozen=True)
class Words:
    """A text in a cell, in the form that the class ``name`` gives it: bold or quiet; with ``href`` it is a link."""

    text: str
    name: str = ""
    href: str = ""

    def lines(self, width: float) -> list[str]:
        """What stands in each line, ``width`` pixels wide."""
        return wrapped(typographic(self.text), width, bold=self.name == "tl-bold")


@dataclass(frozen=True)
class Column:
    """A column: its part of the width, and the number of its phase, or 0."""

    part: float
    phase: int = 0


Cell = tuple[Words, ...]


def draw_table(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> tuple[str, float]:
    """The table in a drawing ``width`` pixels wide, and its height. Each row has a cell for each column."""
    rooms = [column.part * width for column in columns]
    lefts = [sum(rooms[:place]) for place in range(len(rooms))]
    drawn, y = [], 0.0
    for row in rows:
        drawn += [part for cell, left, room in zip(row, lefts, rooms, strict=True) for part in _cell(cell, left, room, y)]
        heights = (sum(len(words.lines(room - 2 * BESIDE)) for words in cell) for cell, room in zip(row, rooms, strict=True))
        y += 2 * ABOVE + LINE * max(heights)
        drawn.append(f'<line class="tl-lane-line" x2="{width}" y1="{number(y)}" y2="{number(y)}"/>')
    grounds = [
        f'<rect class="tl-band tl-phase-{column.phase}" x="{number(left)}" width="{number(room)}" height="{number(y)}"/>'
        for column, left, room in zip(columns, lefts, rooms, strict=True)
        if column.phase
    ]
    size = f'width="{width}" height="{number(y)}" font-size="{FONT_SIZE}"'
    return "\n".join([f'<svg class="tl-svg" {size}>', *grounds, *drawn, "</svg>"]), y


def _cell(cell: Cell, left: float, room: float, y: float) -> Iterator[str]:
    baseline = y + ABOVE - (LINE - FONT_SIZE)
    for words in cell:
        texts = []
        for line in words.lines(room - 2 * BESIDE):
            baseline += LINE
            place = f'x="{number(left + BESIDE)}" y="{number(baseline)}"'
            texts.append(f'<text class="{words.name}" {place}>{escape(line)}</text>')
        yield f'<a href="{escape(words.href)}">{"".join(texts)}</a>' if words.href else "".join(texts)
