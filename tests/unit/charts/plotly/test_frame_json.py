"""The live chart of a frame has every mark where the drawing has it, with the same values and dates."""

import json
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import pytest

from timeline.charts.frame_layout import SIZES, FrameLayout
from timeline.charts.plotly.frame_json import frame_json
from timeline.site.drawn.frame_figure import frame_layouts, frame_names
from timeline.site.view import View


@pytest.fixture(params=range(len(SIZES)), ids=[size.name for size in SIZES])
def layout(view: View, request: pytest.FixtureRequest) -> FrameLayout:
    number: int = request.param
    return frame_layouts(view, view.timeline.frames[0])[number]


@pytest.fixture
def live(view: View, layout: FrameLayout) -> dict[str, Any]:
    chart: dict[str, Any] = json.loads(frame_json(layout, frame_names(view, view.timeline.frames[0])))
    return chart


def at(layout: FrameLayout, moment: str) -> float:
    """The fraction of the window of time."""
    axis = layout.ground.axis
    return (datetime.fromisoformat(moment) - datetime(*axis.first[:3])) / timedelta(minutes=axis.length)


def test_marks_stand_where_the_drawing_has_them(live: dict[str, Any], layout: FrameLayout) -> None:
    drawn = {stem.figure.id: (stem.shape.middle, stem.top) for stem in layout.stems}
    drawn |= {event.event.id: (event.shape.middle, event.y) for event in layout.events}
    shown = {
        identity: (at(layout, x), y)
        for trace in live["data"]
        for identity, x, y in zip(trace["ids"], trace["x"], trace["y"], strict=True)
    }
    assert shown.keys() == drawn.keys()
    for identity, place in drawn.items():
        assert shown[identity] == pytest.approx(place, abs=1e-5)


def test_who_points_at_a_mark_reads_its_name(live: dict[str, Any], view: View) -> None:
    names = frame_names(view, view.timeline.frames[0])
    for trace in live["data"]:
        assert [text.replace("<br>", " ") for text in trace["text"]] == [names[identity] for identity in trace["ids"]]
        assert trace["hoverinfo"] == "text"


def test_it_says_the_same_as_the_drawing(live: dict[str, Any], layout: FrameLayout) -> None:
    words = chain.from_iterable(article.words for article in layout.articles)
    labels = [stem.label for stem in layout.stems if stem.label and not stem.label.needs_room]
    texts = [*words, *labels, *(event.label for event in layout.events), *layout.after]
    expected = {(f"<b>{text.text}</b>" if text.is_bold else text.text, text.y) for text in texts} | set(layout.ticks)
    assert {(each["text"], each["y"]) for each in live["layout"]["annotations"]} == expected


def test_bands_and_days_of_publication_are_those_of_the_drawing(live: dict[str, Any], layout: FrameLayout) -> None:
    shapes = live["layout"]["shapes"]
    bands = {shape["name"]: shape for shape in shapes if shape["type"] == "rect" and "name" in shape}
    for article in layout.articles:
        band = bands[article.window.source]
        assert [at(layout, band[end]) for end in ("x0", "x1")] == pytest.approx([article.start, article.end], abs=1e-5)
    heights = {shape["name"]: (shape["y0"], shape["y1"]) for shape in shapes if shape["type"] == "line" and "name" in shape}
    assert heights == {stem.figure.id: (stem.top, layout.bottom) for stem in layout.stems}
    strokes = [
        shape for shape in shapes if (shape["y0"], shape["y1"], shape["line"]["width"]) == (layout.top, layout.bottom, 2)
    ]
    assert len(strokes) == sum(article.published is not None for article in layout.articles)
