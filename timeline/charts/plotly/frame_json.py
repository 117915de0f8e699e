"""Make of a frame's layout a Plotly chart, with every mark where the static drawing has it.

As in the other charts one pixel down is one unit of the vertical axis. A mark's text says what it is to who points at it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.frame.value_labels import has_pole
from timeline.charts.frame_layout import GUTTER, YEARS, Article, FrameLayout, Stem
from timeline.charts.plotly.live_parts import POINT_SIZE, box, line, marks, plot, text, tick
from timeline.charts.plotly.plotly_shapes import GROUND, LINE, QUIET, TEXT, Part
from timeline.charts.text_width import wrapped

HOVER_WIDTH = 220  # of what shows at a mark, so that it fits a phone


def frame_json(layout: FrameLayout, names: Mapping[str, str]) -> str:
    """The chart as JSON for plotly.js, with CSS variables for colours; ``names`` says what each record is, by its id."""
    plotted = plot(layout, layout.height, layout.left, GUTTER, layout.bottom)
    plotted |= {"shapes": _shapes(layout), "annotations": _annotations(layout)}
    return json.dumps({"data": _traces(layout, names), "layout": plotted}, ensure_ascii=False, separators=(",", ":"))


def _traces(layout: FrameLayout, names: Mapping[str, str]) -> list[Part]:
    """The tops of the stems with the broken line that joins them, and the events."""
    counts = [
        (each.figure.id, each.shape.middle, each.top, wrapped(names[each.figure.id], HOVER_WIDTH)) for each in layout.stems
    ]
    events = [
        (each.event.id, each.shape.middle, each.y, wrapped(names[each.event.id], HOVER_WIDTH)) for each in layout.events
    ]
    line_between = {"color": QUIET, "width": 1, "dash": "4px,4px"}
    top = {"color": GROUND, "size": POINT_SIZE - 1, "line": {"color": TEXT, "width": 2}}
    diamond = {"color": TEXT, "size": POINT_SIZE, "symbol": "diamond"}
    return [
        *([marks(layout, counts) | {"mode": "lines+markers", "line": line_between, "marker": top}] if counts else []),
        *([marks(layout, events) | {"mode": "markers", "marker": diamond}] if events else []),
    ]


def _shapes(layout: FrameLayout) -> list[Part]:
    """Bands, days of publication, the lines of the vertical axis, and the stems."""
    shapes = [shape for article in layout.articles for shape in _window(layout, article)]
    ticks = [
        {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": y, "y1": y, "layer": "below"}
        | {"line": {"color": LINE, "width": 1}}
        for _, y in layout.ticks
    ]
    stems = [shape for stem in layout.stems for shape in _stem(layout, stem)]
    threads = [line(layout, each.shape.middle, layout.bottom + YEARS - 4, each.y, LINE, 1) for each in layout.events]
    return [*shapes, *ticks, *stems, *threads]


def _window(layout: FrameLayout, article: Article) -> list[Part]:
    colour = _colour(article)
    band = box(layout, article.start, article.end, layout.top, layout.bottom, 0.16, colour)
    lead = line(layout, article.at, article.words[-1].y + 8, layout.top, colour, 1)
    day = [line(layout, article.published, layout.top, layout.bottom, colour, 2)] if article.published is not None else []
    return [band | {"name": article.window.source}, lead, *day]


def _stem(layout: FrameLayout, stem: Stem) -> list[Part]:
    extent = box(layout, stem.shape.start, stem.shape.end, stem.top, layout.bottom, 0.3, QUIET)
    rise = line(layout, stem.shape.middle, stem.top, layout.bottom, QUIET, 3) | {"name": stem.figure.id}
    if stem.shape.is_dashed:
        rise["line"]["dash"] = "7px,2px"
    range_ = [line(layout, stem.shape.middle, stem.high, stem.top, QUIET, 1)] if stem.high < stem.top else []
    pole = []
    if stem.label and has_pole(stem.label, stem.top):
        pole = [line(layout, stem.shape.middle, stem.label.y - 5, stem.top - POINT_RADIUS, QUIET, 1)]
    return [*([] if stem.shape.is_point else [extent]), rise, *range_, *pole]


def _annotations(layout: FrameLayout) -> list[Part]:
    """The words of articles, values and labels, the note, and the values of the vertical axis."""
    told = [
        text(layout, words, _colour(article) if words.is_bold else TEXT)
        for article in layout.articles
        for words in article.words
    ]
    values = [
        text(layout, each.label, TEXT) | {"name": each.figure.id}
        for each in layout.stems
        if each.label and not each.label.needs_room
    ]
    labels = [text(layout, each.label, TEXT) | {"name": each.event.id} for each in layout.events]
    note = [text(layout, words, QUIET) for words in layout.after]
    ticks = [tick(layout, value, y) for value, y in layout.ticks]
    return [*told, *values, *labels, *note, *ticks]


def _colour(article: Article) -> str:
    return f"var(--tl-phase-{article.phase})" if article.phase else QUIET
