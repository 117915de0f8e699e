"""The small pictures as static SVG."""

from __future__ import annotations

from html import escape
from itertools import accumulate

from timeline.charts.ground import Ground
from timeline.charts.labels import LABEL_GAP
from timeline.charts.panels_layout import CLOCK_ROW, PITCH, ClockRow, Panel
from timeline.charts.svg.primitives import date_mark, draw_ground, number, opening, percent, years
from timeline.charts.text_width import wrapped
from timeline.model.values.wording import date_in_words

HEAD = 40
CLOCK_HEAD, CLOCK_LINE = 24, 16
CLOCK_WIDTH = 296 - 2 * LABEL_GAP  # of a text, where the page is narrowest


def draw_panels(panels: list[Panel], rows: int, title: str) -> str:
    """Two windows of time on one scale. The claims themselves stand as text beside the picture."""
    height = HEAD + rows * PITCH + 6
    drawn = "".join(_panel(panel, height) for panel in panels)
    return f"{opening('img', title, height)}{drawn}</svg>"


def _panel(panel: Panel, height: float) -> str:
    first, last = panel.phase.date.earliest, panel.phase.date.latest
    assert first
    assert last
    ends = f'<text class="tl-year" x="50%" y="32">{first.year}–{last.year}</text>'
    marks = "".join(
        f'<g class="tl-mark tl-phase-{panel.number}">{"".join(date_mark(shape, HEAD + row * PITCH + PITCH / 2))}</g>'
        for shape, row in panel.marks
    )
    name = f'<text class="tl-band-name tl-phase-{panel.number}" x="50%" y="16">{escape(panel.phase.label)}</text>'
    return (
        f'<svg x="{percent(panel.left)}" width="{percent(panel.width)}" height="{height}" overflow="visible">'
        f'<rect class="tl-band tl-phase-{panel.number}" width="100%" height="{height}"/>'
        f"{name}{ends}{marks}</svg>"
    )


def draw_clocks(rows: list[ClockRow], ground: Ground, title: str) -> str:
    """Each date of an article's claims, joined by a slim line to the day on which the article said it."""
    texts = [wrapped(f"{date_in_words(row.date).removeprefix('from ')} ({row.count})", CLOCK_WIDTH) for row in rows]
    *tops, height = accumulate((CLOCK_ROW + (len(lines) - 1) * CLOCK_LINE for lines in texts), initial=CLOCK_HEAD)
    parts = [
        opening("img", title, height),
        *draw_ground(ground, height),
        *years(ground),
        *map(_clock, rows, texts, tops),
        "</svg>",
    ]
    return "\n".join(parts)


def _clock(row: ClockRow, lines: list[str], top: float) -> str:
    y = top + CLOCK_ROW + (len(lines) - 1) * CLOCK_LINE - 12
    said = (row.published.start + row.published.end) / 2
    words = (
        f'<text class="tl-label" x="{LABEL_GAP}" y="{number(top + 15 + place * CLOCK_LINE)}">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    return (
        f'<line class="tl-lane-line" x2="100%" y1="{number(top)}" y2="{number(top)}"/>'
        f"{''.join(words)}"
        f'<g class="tl-mark tl-phase-{row.phase}">'
        f'<line class="tl-join" x1="{percent(row.happened.end)}" x2="{percent(said)}" y1="{number(y)}" y2="{number(y)}"/>'
        f"{''.join(date_mark(row.happened, y))}"
        f'<line class="tl-said" x1="{percent(said)}" x2="{percent(said)}" y1="{number(y - 8)}" y2="{number(y + 8)}"/></g>'
    )
