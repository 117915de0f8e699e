"""The layout as a static SVG that stands in the page: real links, real text, colours from the style sheet.

Places across are percentages, so one drawing fits any width at or above the least one without shrinking its text. Everything
that cannot be a percentage (an arrow head) hangs on a point that is one.

Links are written ``xlink:href``, because the theme's instant navigation assigns to ``href`` of whatever has that attribute,
which fails on an SVG link and ends its script.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.charts.axis import ARROW, POINT_RADIUS, DateShape, date_shape
from timeline.charts.layout import (
    BAR_HEIGHT,
    HEADER,
    LABEL_GAP,
    LANE_PADDING,
    ROW,
    Band,
    Lane,
    Layout,
    Mark,
    label_anchor,
)
from timeline.charts.measure import FONT_SIZE
from timeline.charts.words import mark_name
from timeline.records.model import Event, Figure
from timeline.records.wording import date_in_words, typographic

STRIP_HEIGHT = 44
YEAR_BASELINE = 15
BAND_BASELINE = HEADER - 10
_MIDDLE = round(FONT_SIZE * 0.35, 1)


def draw(layout: Layout, title: str, hrefs: dict[str, str]) -> str:
    """The chart as one ``<svg>``. ``title`` names it for screen readers; ``hrefs`` leads from a claim's id to its page."""
    height = _number(layout.height)
    parts = [
        f'<svg class="tl-svg" role="group" aria-label="{escape(title)}" width="100%" height="{height}" '
        f'font-size="{FONT_SIZE}">',
        *(_band(band, layout.height) for band in layout.bands),
        *_years(layout, layout.height),
        *(_band_name(band) for band in layout.bands),
        *(line for lane in layout.lanes for line in _lane(lane, hrefs)),
        "</svg>",
    ]
    return "\n".join(parts)


def swatch(shape: DateShape) -> str:
    """A shape by itself, for the legend."""
    drawn = "".join(_shape(shape, ROW / 2))
    return f'<svg class="tl-svg tl-swatch" width="72" height="{ROW}" aria-hidden="true"><g class="tl-mark">{drawn}</g></svg>'


def strip(layout: Layout, claim: Event | Figure) -> str:
    """The date of one claim on the whole window, for its page; ``layout`` gives the bands and years."""
    phase = next(band.number for band in layout.bands if band.phase == claim.phase)
    drawn = "".join(_shape(date_shape(claim.date, layout.axis), STRIP_HEIGHT - ROW / 2))
    return "".join(
        [
            f'<svg class="tl-svg" role="img" aria-label="{escape(date_in_words(claim.date))}" width="100%" '
            f'height="{STRIP_HEIGHT}" font-size="{FONT_SIZE}">',
            *(_band(band, STRIP_HEIGHT) for band in layout.bands),
            *_years(layout, STRIP_HEIGHT),
            f'<g class="tl-mark tl-phase-{phase}">{drawn}</g></svg>',
        ]
    )


def _band(band: Band, height: float) -> str:
    left, width = _percent(band.start), _percent(band.end - band.start)
    return f'<rect class="tl-band tl-phase-{band.number}" x="{left}" width="{width}" height="{_number(height)}"/>'


def _band_name(band: Band) -> str:
    return (
        f'<text class="tl-band-name tl-phase-{band.number}" x="{_percent((band.start + band.end) / 2)}" '
        f'y="{BAND_BASELINE}">{escape(band.label)}</text>'
    )


def _years(layout: Layout, height: float) -> Iterator[str]:
    bottom = _number(height)
    for year, start, end in layout.years:
        if start > 0:
            yield f'<line class="tl-year-line" x1="{_percent(start)}" x2="{_percent(start)}" y1="0" y2="{bottom}"/>'
        yield f'<text class="tl-year" x="{_percent((start + end) / 2)}" y="{YEAR_BASELINE}">{year}</text>'


def _lane(lane: Lane, hrefs: dict[str, str]) -> Iterator[str]:
    yield f'<g class="tl-lane"><line class="tl-lane-line" x2="100%" y1="{_number(lane.top)}" y2="{_number(lane.top)}"/>'
    baseline = lane.top + LANE_PADDING / 2 + ROW / 2 + _MIDDLE
    yield f'<text class="tl-lane-name" x="{LABEL_GAP}" y="{_number(baseline)}">{escape(lane.theme.title)}</text>'
    for mark in lane.marks:
        claim: Event | Figure = mark.claim
        name = escape(mark_name(claim))
        yield (
            f'<a class="tl-mark tl-phase-{mark.phase}" xlink:href="{escape(hrefs[claim.id])}" data-id="{claim.id}">'
            f"<title>{name}</title>{''.join(_shape(mark.shape, mark.y))}{_label(mark)}</a>"
        )
    yield "</g>"


def _shape(shape: DateShape, y: float) -> Iterator[str]:
    """A point for a day, else a pale bar over its whole extent, with a solid core where it surely held, and arrows."""
    dashed = " tl-dashed" if shape.is_dashed else ""
    if shape.is_point:
        yield f'<circle class="tl-point{dashed}" cx="{_percent(shape.start)}" cy="{_number(y)}" r="{POINT_RADIUS}"/>'
    else:
        yield _rect(f"tl-bar{dashed}", shape.start, shape.end, y)
    if shape.core:
        yield _rect("tl-core", *shape.core, y)
    if shape.arrow_left:
        yield _arrow(shape.start, y, -1)
    if shape.arrow_right:
        yield _arrow(shape.end, y, 1)


def _rect(name: str, start: float, end: float, y: float) -> str:
    return (
        f'<rect class="{name}" x="{_percent(start)}" y="{_number(y - BAR_HEIGHT / 2)}" '
        f'width="{_percent(end - start)}" height="{BAR_HEIGHT}"/>'
    )


def _arrow(at: float, y: float, direction: int) -> str:
    half = BAR_HEIGHT / 2
    return (
        f'<svg class="tl-arrow" x="{_percent(at)}" y="{_number(y)}" overflow="visible" width="1" height="1">'
        f'<path d="M0 {_number(-half)}L{direction * ARROW} 0L0 {_number(half)}z"/></svg>'
    )


def _label(mark: Mark) -> str:
    if not mark.label:
        return ""
    at, away = label_anchor(mark)
    side, y = " tl-left" if mark.side == "left" else "", _number(mark.y + _MIDDLE)
    return f'<text class="tl-label{side}" x="{_percent(at)}" dx="{away}" y="{y}">{escape(typographic(mark.label))}</text>'


def _percent(fraction: float) -> str:
    return f"{_number(fraction * 100, 3)}%"


def _number(value: float, digits: int = 1) -> str:
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") or "0"
