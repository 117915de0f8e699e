"""The live chart of a graph has the marks of the drawing, and each says what a reader must know of its figure."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any

import pytest

from timeline.charts.graph.labelled_boxes import BOX, FOOT, HEIGHT
from timeline.charts.graph_layout import Graph as Layout
from timeline.charts.plotly.graph_json import graph_json
from timeline.model.records.pictures import Graph
from timeline.model.values.wording import capital, date_in_words, typographic
from timeline.site.snippets.graph_figure import drawing, graph_layout, graphed, live_graph
from timeline.site.view import View
from timeline.site.words import ClaimWords

GRAPHS = range(4)  # of series, in the example


@pytest.fixture(params=GRAPHS)
def graph(view: View, request: pytest.FixtureRequest) -> Graph:
    number: int = request.param
    found = [each for each in view.timeline.graphs if each.series]
    assert len(found) == len(GRAPHS)
    return found[number]


@pytest.fixture
def layout(view: View, graph: Graph) -> Layout:
    return graph_layout(view, graph)


@pytest.fixture
def live(view: View, graph: Graph) -> dict[str, Any]:
    chart: dict[str, Any] = json.loads(live_graph(view, graph))
    return chart


def at(layout: Layout, moment: str) -> float:
    """The fraction of the window of time."""
    axis = layout.ground.axis
    return (datetime.fromisoformat(moment) - datetime(*axis.first[:3])) / timedelta(minutes=axis.length)


def told(text: str) -> str:
    return unescape(re.sub(r"</?b>", "", text).replace("<br>", " "))


def test_marks_stand_where_the_drawing_has_them(live: dict[str, Any], layout: Layout) -> None:
    drawn = {each.figure.id: each.middle for each in layout.boxes}
    shown = {
        identity: (at(layout, x), y)
        for trace in live["data"]
        for identity, x, y in zip(trace["ids"], trace["x"], trace["y"], strict=True)
    }
    assert shown.keys() == drawn.keys()
    for identity, place in drawn.items():
        assert shown[identity] == pytest.approx(place, abs=1e-5)


def test_there_is_a_trace_for_each_series_with_its_title(live: dict[str, Any], view: View, graph: Graph) -> None:
    assert [trace["name"] for trace in live["data"]] == [typographic(view.title(each)) for each in graph.series]
    for trace, series in zip(live["data"], graph.series, strict=True):
        assert trace["ids"] == [figure.id for figure in view.timeline.counts(series)]


def test_boxes_are_as_wide_and_high_as_in_the_drawing_and_points_are_points(live: dict[str, Any], layout: Layout) -> None:
    boxes = [shape for shape in live["layout"]["shapes"] if shape["type"] == "rect" and "name" in shape]
    extents = [(at(layout, each["x0"]), at(layout, each["x1"]), each["y0"], each["y1"]) for each in boxes]
    wide = [each for each in layout.boxes if not each.shape.is_point or each.bottom - each.top > BOX]
    assert len(boxes) == len(wide)
    for extent, each in zip(extents, wide, strict=True):
        assert extent == pytest.approx((each.shape.start, each.shape.end, each.top, each.bottom), abs=1e-5)
    seen = {
        identity: opacity > 0
        for trace in live["data"]
        for identity, opacity in zip(trace["ids"], trace["marker"]["opacity"], strict=True)
    }
    assert seen == {each.figure.id: each not in wide for each in layout.boxes}


def test_the_context_is_hollow(live: dict[str, Any], view: View) -> None:
    for trace in live["data"]:
        for identity, colour in zip(trace["ids"], trace["marker"]["color"], strict=True):
            assert (colour == "var(--tl-ground)") is (identity in view.timeline.context)


def test_lines_and_arrows_are_those_of_the_drawing_and_go_with_their_series(live: dict[str, Any], layout: Layout) -> None:
    name = {identity: trace["name"] for trace in live["data"] for identity in trace["ids"]}
    shapes = live["layout"]["shapes"]
    lines = [shape for shape in shapes if shape["type"] == "line" and "name" in shape and "xsizemode" not in shape]
    assert [each["name"] for each in lines] == [name[one.figure.id] for one, _ in layout.lines]
    for each, (one, other) in zip(lines, layout.lines, strict=True):
        assert (at(layout, each["x0"]), each["y0"]) == pytest.approx(one.middle, abs=1e-5)
        assert (at(layout, each["x1"]), each["y1"]) == pytest.approx(other.middle, abs=1e-5)
    arrows = [shape for shape in shapes if shape["type"] == "path"]
    assert [each["name"] for each in arrows] == [name[each.figure.id] for each in layout.boxes if each.arrow]
    assert ["L0,7" in each["path"] for each in arrows] == [each.arrow > 0 for each in layout.boxes if each.arrow]


def test_its_texts_are_those_of_the_drawing_and_the_one_unit(live: dict[str, Any], view: View, graph: Graph) -> None:
    drawn = re.findall(r'<text class="tl-(?:label|value-tick)[^>]*>(.*?)</text>', drawing(view, graph, {}))
    plain = [unescape(re.sub(r"<[^>]*>", "", text.replace("<tspan dx", " <tspan dx"))) for text in drawn]
    [unit] = {view.title(figure.unit) for figure in graphed(view, graph)}
    assert [told(each["text"]) for each in live["layout"]["annotations"]] == [capital(unit), *plain]


def test_who_points_at_a_mark_reads_value_limits_date_and_speaker(live: dict[str, Any], view: View, graph: Graph) -> None:
    texts = {
        identity: told(text) for trace in live["data"] for identity, text in zip(trace["ids"], trace["text"], strict=True)
    }
    for figure in graphed(view, graph):
        words, text = ClaimWords(view, figure), texts[figure.id]
        assert text.startswith("Context: ") is words.is_context
        for part in (words.value, figure.counted, date_in_words(figure.as_of), words.short_chain):
            assert typographic(part).lower() in text.lower()
        assert (figure.hedge or "") in text


def test_a_sign_that_plotly_would_read_as_markup_is_a_sign(layout: Layout) -> None:
    told_of = {each.figure.id: ["<i>2</i>", "a & b"] for each in layout.boxes}
    series = {each.figure.series or "": each.figure.series or "" for each in layout.boxes}
    text = json.loads(graph_json(layout, "< books", series, told_of))
    assert {each for trace in text["data"] for each in trace["text"]} == {"<b>&lt;i&gt;2&lt;/i&gt;</b><br>a &amp; b"}
    assert text["layout"]["annotations"][0]["text"] == "&lt; books"


def test_one_pixel_down_is_one_unit(live: dict[str, Any]) -> None:
    bottom, top = live["layout"]["yaxis"]["range"]
    assert bottom - top == live["layout"]["height"]
    assert bottom == HEIGHT
    assert (1 - live["layout"]["xaxis"]["position"]) * live["layout"]["height"] + top == pytest.approx(FOOT, abs=0.05)
