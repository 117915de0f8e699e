"""Make of a frame's layout a Plotly chart, with every mark where the static drawing has it.

As in the other charts one pixel down is one unit of the vertical axis. A mark's text says what it is to who points at it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.charts.axis import POINT_RADIUS
from timeline.charts.frame.value_labels import has_pole
from timeline.charts.frame_layout import GUTTER, YEARS, Article, FrameLayout, Stem
from timeline.charts.labels import Text
from timeline.charts.plotly.plotly_shapes import LINE, QUIET, TEXT, moment
from timeline.charts.text_width import FONT_SIZE, wrapped

GROUND = "var(--tl-ground)"
HOVER_WIDTH = 220  # of what shows at a mark, so that it fits a phone
_ANCHORS = {"start": "left", "middle": "center", "end": "right"}


def frame_json(layout: FrameLayout, names: Mapping[str, str]) -> str:
    """The chart as JSON for plotly.js, with CSS variables for colours; ``names`` says what each record is, by its id."""
    return json.dumps({"data": _traces(layout, names), "layout": _plot(layout)}, ensure_ascii=False, separators=(",", ":"))


def _traces(layout: FrameLayout, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """The tops of the stems with the broken line that joins them, and the events."""
    counts = _marks(layout, [(each.figure.id, each.at, each.top) for each in layout.stems], names)
    events = _marks(layout, [(each.event.id, each.at, each.y) for each in layout.events], names)
    line = {"color": QUIET, "width": 1, "dash": "4px,4px"}
    top = {"color": GROUND, "size": 2 * POINT_RADIUS - 1, "line": {"color": TEXT, "width": 2}}
    diamond = {"color": TEXT, "size": 2 * POINT_RADIUS, "symbol": "diamond"}
    return [
        *([counts | {"mode": "lines+markers", "line": line, "marker": top}] if layout.stems else []),
        events | {"mode": "markers", "marker": diamond},
    ]


def _marks(layout: FrameLayout, marks: Iterable[tuple[str, float, float]], names: Mapping[str, str]) -> dict[str, Any]:
    found = list(marks)
    return {
        "type": "scatter",
        "x": [moment(layout, at) for _, at, _ in found],
        "y": [y for _, _, y in found],
        "ids": [identity for identity, _, _ in found],
        "text": ["<br>".join(wrapped(names[identity], HOVER_WIDTH)) for identity, _, _ in found],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }


def _plot(layout: FrameLayout) -> dict[str, Any]:
    window = [moment(layout, 0), moment(layout, 1)]
    font = {"family": "var(--tl-font)", "size": FONT_SIZE, "color": TEXT}
    return {
        "template": "none",
        "autosize": True,
        "height": layout.height,
        "margin": {"l": layout.left, "r": GUTTER, "t": 0, "b": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": font,
        "hovermode": "closest",
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": QUIET, "activecolor": TEXT},
        "hoverlabel": {"bgcolor": GROUND, "bordercolor": QUIET, "font": font, "align": "left"},
        "xaxis": {
            "type": "date",
            "range": window,
            "minallowed": window[0],
            "maxallowed": window[1],
            "anchor": "free",
            "position": round(1 - layout.bottom / layout.height, 4),
            "ticklabelmode": "period",
            "tickformat": "%Y",
            "tickformatstops": [{"dtickrange": [None, "M11"], "value": "%b %Y"}],
            "tickfont": {"color": QUIET, "size": FONT_SIZE},
            "ticks": "outside",
            "ticklen": 5,
            "tickcolor": QUIET,
            "linecolor": QUIET,
            "nticks": len(layout.ground.years) + 1,
            "tickangle": 0,
            "showgrid": False,
            "zeroline": False,
        },
        "yaxis": {"range": [layout.height, 0], "fixedrange": True, "visible": False},
        "shapes": _shapes(layout),
        "annotations": _annotations(layout),
    }


def _shapes(layout: FrameLayout) -> list[dict[str, Any]]:
    """Bands, days of publication, the lines of the vertical axis, and the stems."""
    shapes = [shape for article in layout.articles for shape in _window(layout, article)]
    ticks = [
        {"type": "line", "xref": "paper", "yref": "y", "x0": 0, "x1": 1, "y0": y, "y1": y, "layer": "below"}
        | {"line": {"color": LINE, "width": 1}}
        for _, y in layout.ticks
    ]
    stems = [shape for stem in layout.stems for shape in _stem(layout, stem)]
    threads = [_line(layout, each.at, layout.bottom + YEARS - 4, each.y, LINE, 1) for each in layout.events]
    return [*shapes, *ticks, *stems, *threads]


def _window(layout: FrameLayout, article: Article) -> list[dict[str, Any]]:
    colour = _colour(article)
    band = _box(layout, article.start, article.end, layout.top, layout.bottom, 0.16, colour)
    lead = _line(layout, article.at, article.words[-1].y + 8, layout.top, colour, 1)
    day = [_line(layout, article.published, layout.top, layout.bottom, colour, 2)] if article.published is not None else []
    return [band | {"name": article.window.source}, lead, *day]


def _stem(layout: FrameLayout, stem: Stem) -> list[dict[str, Any]]:
    extent = _box(layout, stem.shape.start, stem.shape.end, stem.top, layout.bottom, 0.3, QUIET)
    line = _line(layout, stem.at, stem.top, layout.bottom, QUIET, 3) | {"name": stem.figure.id}
    if stem.shape.is_dashed:
        line["line"]["dash"] = "7px,2px"
    range_ = [_line(layout, stem.at, stem.high, stem.top, QUIET, 1)] if stem.high < stem.top else []
    pole = []
    if stem.label and has_pole(stem.label, stem.top):
        pole = [_line(layout, stem.at, stem.label.y - 5, stem.top - POINT_RADIUS, QUIET, 1)]
    return [*([] if stem.shape.is_point else [extent]), line, *range_, *pole]


def _annotations(layout: FrameLayout) -> list[dict[str, Any]]:
    """The words of articles, values and labels, the note, and the values of the vertical axis."""
    words = [
        _text(layout, text, _colour(article) if text.is_bold else TEXT)
        for article in layout.articles
        for text in article.words
    ]
    values = [
        _text(layout, each.label, TEXT) | {"name": each.figure.id}
        for each in layout.stems
        if each.label and not each.label.needs_room
    ]
    labels = [_text(layout, each.label, TEXT) | {"name": each.event.id} for each in layout.events]
    note = [_text(layout, text, QUIET) for text in layout.after]
    ticks = [_text(layout, Text(text, 0, -6, y, "end"), QUIET) | {"xref": "paper", "x": 0} for text, y in layout.ticks]
    return [*words, *values, *labels, *note, *ticks]


def _colour(article: Article) -> str:
    return f"var(--tl-phase-{article.phase})" if article.phase else QUIET


def _text(layout: FrameLayout, text: Text, colour: str) -> dict[str, Any]:
    return {
        "text": f"<b>{text.text}</b>" if text.is_bold else text.text,
        "x": moment(layout, text.at),
        "y": text.y,
        "xshift": text.dx,
        "xanchor": _ANCHORS[text.anchor],
        "yanchor": "middle",
        "borderpad": 0,
        "showarrow": False,
        "font": {"size": FONT_SIZE, "color": colour},
    }


def _line(layout: FrameLayout, at: float, top: float, bottom: float, colour: str, width: float) -> dict[str, Any]:
    x = moment(layout, at)
    line = {"color": colour, "width": width}
    return {"type": "line", "x0": x, "x1": x, "y0": top, "y1": bottom, "layer": "below", "line": line}


def _box(
    layout: FrameLayout, start: float, end: float, top: float, bottom: float, opacity: float, colour: str
) -> dict[str, Any]:
    left, right = (moment(layout, place) for place in (start, end))
    look = {"fillcolor": colour, "opacity": opacity, "line": {"width": 0}, "layer": "below"}
    return {"type": "rect", "x0": left, "x1": right, "y0": top, "y1": bottom} | look
