"""A drawing as a file of its own, which tells what it shows and whose it is wherever it is put. It needs no style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from timeline.charts.svg.primitives import number
from timeline.charts.text_width import FONT_SIZE, wrapped
from timeline.model.values.wording import Interface, typographic

MARGIN = 24
TITLE_SIZE, TITLE_LINE, LINE, GAP = 19, 25, 17, 6


@dataclass(frozen=True)
class Note:
    """A paragraph below the drawing; with ``href`` it is a link."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class Sheet:
    """What stands around a drawing. Sizes are in pixels.

    ``left`` is the free space that the drawing needs to its left, ``plot`` the width that its percentages are parts of, and
    ``side`` are lines of text to its right.
    """

    title: str
    caption: str
    about: str
    notes: tuple[Note, ...]
    width: int
    left: int
    plot: int
    height: float
    side: tuple[str, ...] = ()


def stand_alone(sheet: Sheet, drawing: str, style: str) -> str:
    """The whole file: title, drawing and notes on white ground. ``style`` gives the drawing its colours, as plain values."""
    above, top = _block(sheet)
    below, bottom = _notes(sheet, top + sheet.height + 2 * GAP)
    size = f'width="{sheet.width}" height="{number(bottom)}" viewBox="0 0 {sheet.width} {number(bottom)}"'
    names = f'xmlns="http://www.w3.org/2000/svg" xml:lang="{Interface.language}" {size}'
    return "\n".join(
        [
            f'<svg {names} font-family="sans-serif" font-size="{FONT_SIZE}">',
            f"<title>{_text(sheet.title)}</title>\n<desc>{_text(sheet.about)}</desc>\n<style>{style}</style>",
            f'<rect width="{sheet.width}" height="{number(bottom)}" fill="#fff"/>',
            *above,
            f'<svg x="{MARGIN + sheet.left}" y="{number(top)}" width="{sheet.plot}" height="{number(sheet.height)}" '
            'overflow="visible">',
            drawing.replace("<svg ", '<svg overflow="visible" ', 1),
            "</svg>",
            *(
                f'<text x="{MARGIN + sheet.left + sheet.plot + MARGIN}" y="{number(top + row * LINE)}">{_text(line)}</text>'
                for row, line in enumerate(sheet.side, 1)
            ),
            *below,
            "</svg>",
            "",
        ]
    )


def _block(sheet: Sheet) -> tuple[list[str], float]:
    """The title and the caption, and where they end."""
    lines, y = [], MARGIN + TITLE_SIZE - TITLE_LINE
    for line in wrapped(typographic(sheet.title), sheet.width - 2 * MARGIN, TITLE_SIZE, bold=True):
        y += TITLE_LINE
        lines.append(f'<text x="{MARGIN}" y="{y}" font-size="{TITLE_SIZE}" font-weight="700">{_text(line)}</text>')
    if sheet.caption:
        y += LINE + GAP
        lines.append(f'<text class="tl-quiet" x="{MARGIN}" y="{y}">{_text(sheet.caption)}</text>')
    return lines, y + 2 * GAP


def _notes(sheet: Sheet, y: float) -> tuple[list[str], float]:
    """What must be known, and where it ends."""
    lines = []
    for note in sheet.notes:
        y += GAP
        for line in wrapped(typographic(note.text), sheet.width - 2 * MARGIN):
            y += LINE
            text = f'<text class="tl-quiet" x="{MARGIN}" y="{number(y)}">{_text(line)}</text>'
            lines.append(f'<a href="{escape(note.href)}">{text}</a>' if note.href else text)
    return lines, y + MARGIN


def _text(text: str) -> str:
    return escape(typographic(text))
