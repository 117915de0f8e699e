"""A chart of counts as a static SVG: each cell is a link to the first of its claims in the list."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.charts.ground import LINES_TOP
from timeline.charts.labels import LABEL_GAP
from timeline.charts.svg.primitives import MIDDLE, draw_ground, ground_names, number, percent, whole
from timeline.charts.timeline_layout import ROW
from timeline.charts.year_counts import CELL_HEIGHT, BinLane, Bins, Cell


def draw_bins(bins: Bins, title: str, page: str = "") -> str:
    """The chart as one ``<svg>``; the darker a cell, the more claims. One without any waits for a part of the window.

    ``page`` leads to the list of the claims, if that is elsewhere, where nothing shows a part.
    """
    lanes = (line for lane in bins.lanes for line in _lane(lane, bins.most, page))
    parts = [*draw_ground(bins.ground, bins.height, LINES_TOP), *ground_names(bins.ground), *lanes]
    return whole("group", title, bins.height, parts, "\n")


def _lane(lane: BinLane, most: int, page: str) -> Iterator[str]:
    top, context = number(lane.top), "" if lane.theme else " tl-context"
    yield f'<g class="tl-bins{context}"><line class="tl-lane-line" x2="100%" y1="{top}" y2="{top}"/>'
    y = number(lane.top + ROW / 2 + MIDDLE)
    yield f'<text class="tl-lane-name" x="{LABEL_GAP}" y="{y}">{escape(lane.title)}</text>'
    yield from (_cell(cell, lane, most, page) for cell in lane.cells if cell.count or not page)
    yield "</g>"


def _cell(cell: Cell, lane: BinLane, most: int, page: str) -> str:
    top = lane.top + ROW
    tick = cell.tick
    label, at = tick.label if tick.is_year else f"from {tick.label}", tick.at.text("minute")
    place = f'x="{percent(tick.start)}" y="{number(top)}" width="{percent(tick.end - tick.start)}" height="{CELL_HEIGHT}"'
    middle, baseline = percent((tick.start + tick.end) / 2), number(top + CELL_HEIGHT / 2 + MIDDLE)
    name = "tl-cell" if cell.count else "tl-cell tl-out"
    shade = number(0.1 + 0.5 * cell.count / most, 2)
    return (
        f'<a class="{name}" href="{escape(page)}#{cell.first}" data-theme="{lane.theme or ""}" data-from="{at}" '
        f'aria-label="{escape(lane.title)}, {label}: {cell.count}"><rect {place} fill-opacity="{shade}"/>'
        f'<text class="tl-above" x="{middle}" y="{baseline}">{cell.count}</text></a>'
    )
