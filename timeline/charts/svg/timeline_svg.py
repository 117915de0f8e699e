"""The layout as a static SVG that stands in the page: real links, real text, colours from the style sheet.

Places across are percentages, so one drawing fits any width at or above the least one without shrinking its text. Everything
that cannot be a percentage (an arrow head) hangs on a point that is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape

from timeline.charts.axis import DateShape, claim_shape
from timeline.charts.ground import LINES_TOP, Ground
from timeline.charts.labels import LABEL_GAP, label_anchor
from timeline.charts.svg.primitives import (
    MIDDLE,
    date_mark,
    draw_ground,
    ground_names,
    link,
    number,
    percent,
    tick_labels,
    tick_lines,
    whole,
)
from timeline.charts.timeline_layout import HEADER, LANE_PADDING, ROW, Lane, Layout, Mark
from timeline.model.records.claims import Claim
from timeline.model.records.dimensions import Phase
from timeline.model.values.wording import date_in_words, tr, typographic

STRIP_HEIGHT = 44
EMPTY_ROW = 28  # room for a pencil


def draw(layout: Layout, title: str, hrefs: dict[str, str]) -> str:
    """The chart as one ``<svg>``. ``title`` names it for screen readers; ``hrefs`` leads from a claim's id to its page.

    A claim that is not in ``hrefs`` is drawn, but leads nowhere.
    """
    lanes = (
        f'<svg y="{number(lane.top)}" overflow="visible">{draw_lane(layout, lane, hrefs)}</svg>' for lane in layout.lanes
    )
    return whole("group", title, layout.height, [draw_head(layout), *lanes], "\n")


def draw_head(layout: Layout) -> str:
    """What stands above the lanes, as an ``<svg>``: years, phases, and stretches that no article covers."""
    parts = [*draw_ground(layout.ground, HEADER, LINES_TOP), *ground_names(layout.ground)]
    return whole("group", tr("Years and phases"), HEADER, parts)


def draw_lane(layout: Layout, lane: Lane, hrefs: dict[str, str]) -> str:
    """A lane as an ``<svg>`` of its own, which a browser passes over while nobody sees it."""
    parts = [*tick_lines(layout.ground), *_lane(lane, hrefs)]
    return whole("group", lane.title, lane.bottom - lane.top, parts, "\n")


def swatch(shape: DateShape) -> str:
    """A shape by itself, for the legend, with room for an arrow on its right."""
    drawn = f'<svg class="tl-mark" width="60" overflow="visible">{"".join(date_mark(shape, ROW / 2))}</svg>'
    return f'<svg class="tl-svg tl-swatch" width="72" height="{ROW}" aria-hidden="true">{drawn}</svg>'


def strip(ground: Ground, claim: Claim, phases: Iterable[Phase]) -> str:
    """The date of one claim on the whole window, for its page."""
    phase = next(each.number for each in ground.bands if each.phase == claim.phase)
    drawn = "".join(date_mark(claim_shape(claim, phases, ground.axis), STRIP_HEIGHT - ROW / 2))
    parts = [_strip_ground(ground), f'<g class="tl-mark tl-phase-{phase}">{drawn}</g>']
    return whole("img", date_in_words(claim.date), STRIP_HEIGHT, parts)


@lru_cache(maxsize=1)  # every strip of a site has the same
def _strip_ground(ground: Ground) -> str:
    return "".join([*draw_ground(ground, STRIP_HEIGHT), *tick_labels(ground)])


def empty(ground: Ground, rows: str) -> str:
    """The window of time without a mark, to draw on: a row for each letter of ``rows``, dotted lines at quarters."""
    top, height = HEADER, HEADER + len(rows) * EMPTY_ROW
    lines = (
        f'<line class="tl-lane-line" x2="100%" y1="{number(y)}" y2="{number(y)}"/>'
        f'<text class="tl-lane-name" x="{LABEL_GAP}" y="{number(y + EMPTY_ROW / 2 + MIDDLE)}">{escape(letter)}</text>'
        for letter, y in ((letter, top + place * EMPTY_ROW) for place, letter in enumerate(rows))
    )
    full = max(tick.end - tick.start for tick in ground.ticks) * 0.9  # no two years are quite alike
    stretches = [(tick.start, tick.end - tick.start) for tick in ground.ticks if tick.end - tick.start > full]
    starts = (start + length * part / 4 for start, length in stretches for part in (1, 2, 3))
    quarters = (
        f'<line class="tl-lane-line" stroke-dasharray="1 3" x1="{at}" x2="{at}" y1="{top}" y2="{number(height)}"/>'
        for at in map(percent, starts)
    )
    title = tr("An empty timeline to draw on, with the rows {rows}", rows=", ".join(rows))
    return whole("img", title, height, [*draw_ground(ground, height, LINES_TOP), *ground_names(ground), *quarters, *lines])


def _lane(lane: Lane, hrefs: dict[str, str]) -> Iterator[str]:
    """What stands on the ground of a lane; places down are counted from its top."""
    yield '<line class="tl-lane-line" x2="100%" y1="0" y2="0"/>'
    baseline = LANE_PADDING / 2 + ROW / 2 + MIDDLE
    yield f'<text class="tl-lane-name" x="{LABEL_GAP}" y="{number(baseline)}">{escape(lane.title)}</text>'
    for mark in lane.marks:
        hollow = " tl-hollow" if mark.is_context else ""
        # A link is named by its label, or by an attribute where there is no room for one. Its id is the end of its address.
        name = "" if mark.label else f' aria-label="{escape(typographic(mark.claim.label))}"'
        yield (
            f'<a class="tl-mark tl-phase-{mark.phase}{hollow}"{link(mark.claim.id, hrefs)}{name}>'
            f"{''.join(date_mark(mark.shape, mark.y - lane.top))}{_label(mark, lane.top)}</a>"
        )


def _label(mark: Mark, top: float) -> str:
    if not mark.label:
        return ""
    at, away, down = label_anchor(mark.side, mark.shape)
    side, y = "" if mark.side == "right" else f" tl-{mark.side}", number(mark.y - top + down + MIDDLE)
    return f'<text class="tl-label{side}" x="{percent(at)}" dx="{number(away)}" y="{y}">{escape(mark.label)}</text>'
