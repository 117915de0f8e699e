"""Read the static picture and the live chart of a timeline: where each has its marks."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import plotly.graph_objects as go  # noqa: TID251 - to read back what was drawn

from timeline.charts.plotly.plotly_json import chart_json
from timeline.charts.svg import timeline_svg
from timeline.charts.timeline_layout import Layout
from timeline.site.view import View

SVG = "http://www.w3.org/2000/svg"
Places = dict[str, tuple[float, float, float]]


def svg_root(layout: Layout, view: View) -> ElementTree.Element:
    text = timeline_svg.draw(layout, 'A "title" & <more>', view.urls.of_claims)
    names = 'xmlns="http://www.w3.org/2000/svg"'
    return ElementTree.fromstring(text.replace("<svg ", f"<svg {names} ", 1))


def svg_marks(layout: Layout, view: View) -> dict[str, ElementTree.Element]:
    return {
        mark.get("href", "").split("/")[-2]: mark for mark in svg_root(layout, view).iter("{http://www.w3.org/2000/svg}a")
    }


def lane_tops(layout: Layout, view: View) -> dict[str, float]:
    """The top of the lane of each mark, within which its places down are counted."""
    lanes = svg_root(layout, view).findall("{http://www.w3.org/2000/svg}svg[@y]")
    return {
        mark.get("href", "").split("/")[-2]: float(lane.get("y", 0))
        for lane in lanes
        for mark in lane.iter("{http://www.w3.org/2000/svg}a")
    }


def percent(element: ElementTree.Element, name: str) -> float:
    return float(element.get(name, "0").rstrip("%")) / 100


def svg_places(layout: Layout, view: View) -> Places:
    """Start, end (fractions) and middle (pixels) of each mark."""
    places: Places = {}
    tops = lane_tops(layout, view)
    for identity, mark in svg_marks(layout, view).items():
        shape = next(part for part in mark if part.get("class", "").split(" ")[0] in ("tl-bar", "tl-point", "tl-fade"))
        if shape.tag.endswith("circle"):
            places[identity] = (percent(shape, "cx"), percent(shape, "cx"), tops[identity] + float(shape.get("cy", 0)))
        else:
            start = percent(shape, "x")
            middle = float(shape.get("y", 0)) + float(shape.get("height", 0)) / 2
            places[identity] = (start, start + percent(shape, "width"), tops[identity] + middle)
    return places


def live_chart(layout: Layout) -> str:
    return chart_json(layout, {mark.claim.attribution[0]: "A speaker" for mark in layout.marks})


def plotly_places(layout: Layout) -> Places:
    chart = json.loads(live_chart(layout))
    figure = go.Figure(data=chart["data"], layout=chart["layout"])
    low, high = (datetime.fromisoformat(text).timestamp() for text in figure.layout.xaxis.range)
    places: Places = {}
    for trace in (trace for trace in figure.data if not trace.meta):
        lengths = trace.x if trace.type == "bar" else [0] * len(trace.x)
        starts = trace.base if trace.type == "bar" else trace.x
        for identity, start, length, y in zip(trace.ids, starts, lengths, trace.y, strict=True):
            begin = (datetime.fromisoformat(start).timestamp() - low) / (high - low)
            places[identity] = (begin, begin + length / 1000 / (high - low), y)
    return places


def corners(chart: Any, meta: str) -> dict[str, list[tuple[str, float]]]:
    """Of the lines of one kind in the live chart: where each goes, by the id of its claim."""
    found: dict[str, list[tuple[str, float]]] = {}
    for trace in (trace for trace in chart["outlines"] if trace["meta"] == meta):
        for identity, x, y in zip(trace["ids"], trace["x"], trace["y"], strict=True):
            found.setdefault(identity, []).extend([(x, y)] if x else [])
    return found


def xs(places: list[tuple[str, float]]) -> list[str]:
    return [x for x, _ in places]
