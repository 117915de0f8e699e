"""Draw the two dates of claims as static SVG."""

from __future__ import annotations

from html import escape
from itertools import accumulate

from timeline.charts.clocks_layout import CLOCK_ROW, ClockRow
from timeline.charts.ground import Ground
from timeline.charts.labels import LABEL_GAP
from timeline.charts.svg.primitives import date_mark, draw_ground, number, percent, tick_labels, whole
from timeline.charts.text_width import wrapped
from timeline.model.values.wording import date_in_words

CLOCK_HEAD, CLOCK_LINE = 24, 16
CLOCK_WIDTH = 296 - 2 * LABEL_GAP  # of a text, where the page is narrowest


def draw_clocks(rows: list[ClockRow], ground: Ground, title: str) -> str:
    """Each date of an article's claims, joined by a slim line to the day on which the article said it."""
    # Each date, and how many claims have it.
    words = [f"{date_in_words(row.date).removeprefix('from ')}\N{NO-BREAK SPACE}({row.count})" for row in rows]
    texts = [wrapped(each, CLOCK_WIDTH) for each in words]
    *tops, height = accumulate((CLOCK_ROW + (len(lines) - 1) * CLOCK_LINE for lines in texts), initial=CLOCK_HEAD)
    parts = [*draw_ground(ground, height), *tick_labels(ground), *map(_clock, rows, texts, tops)]
    return whole("img", title, height, parts, "\n")


def _clock(row: ClockRow, lines: list[str], top: float) -> str:
    y = top + CLOCK_ROW + (len(lines) - 1) * CLOCK_LINE - 12
    said = row.published.middle
    happened = min(row.happened.end, said)
    words = (
        f'<text class="tl-label" x="{LABEL_GAP}" y="{number(top + 15 + place * CLOCK_LINE)}">{escape(line)}</text>'
        for place, line in enumerate(lines)
    )
    return (
        f'<line class="tl-lane-line" x2="100%" y1="{number(top)}" y2="{number(top)}"/>'
        f"{''.join(words)}"
        f'<g class="tl-mark tl-phase-{row.phase}">'
        f'<line class="tl-join" x1="{percent(happened)}" x2="{percent(said)}" y1="{number(y)}" y2="{number(y)}"/>'
        f"{''.join(date_mark(row.happened, y))}"
        f'<line class="tl-said" x1="{percent(said)}" x2="{percent(said)}" y1="{number(y - 8)}" y2="{number(y + 8)}"/></g>'
    )
