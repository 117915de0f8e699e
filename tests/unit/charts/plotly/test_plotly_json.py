"""The live chart has the marks of the static picture in the same places, under the same head."""

import json
import re
from datetime import datetime

import pytest

from tests.unit.charts.drawings import SVG, live_chart, percent, plotly_places, svg_places, svg_root
from timeline.charts.svg.timeline_svg import draw_head
from timeline.charts.timeline_layout import HEADER, Frame, Layout, lay_out
from timeline.model.records.data_file import Timeline
from timeline.model.values.dates import parse_span
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View


def test_the_drawings_have_the_same_marks_in_the_same_places(layout: Layout, view: View) -> None:
    static, live = svg_places(layout, view), plotly_places(layout)
    assert sorted(static) == sorted(live) == sorted(mark.claim.id for mark in layout.marks)
    for identity, place in static.items():
        assert place == pytest.approx(live[identity], abs=1e-4), identity


@pytest.mark.parametrize("window", ["2015-09-03", "2015-09-01/2015-09-11", "2015", "1600/1999", "-0049/-0044", "-1199/1800"])
@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_the_drawings_have_the_same_ticks(timeline: Timeline, window: str, frame: Frame) -> None:
    layout = lay_out(timeline.model_copy(update={"window": parse_span(window)}), [], frame)
    axis = json.loads(live_chart(layout))["layout"]["xaxis"]
    drawn = draw_head(layout)
    assert [text for text in axis["ticktext"] if text] == re.findall(r'<text class="tl-year[^>]*>([^<]*)<', drawn)
    assert len(axis["tickvals"]) >= len(re.findall(r'class="tl-year-line"', drawn))
    assert axis["tickvals"] == sorted(axis["tickvals"], key=lambda text: parse_span(text[: text.index(" ")]).sort_key)


def test_plotly_names_the_years_of_our_time(layout: Layout) -> None:
    assert "tickvals" not in json.loads(live_chart(layout))["layout"]["xaxis"]


def test_the_drawings_have_the_same_head(layout: Layout, view: View) -> None:
    """Rules of phases and hatches of what is not covered, at the same places across and down."""
    drawn = svg_root(layout, view)[0]
    static = [
        (percent(part, "x"), percent(part, "x") + percent(part, "width"), 0.0) for part in drawn.iter(f"{{{SVG}}}rect")
    ]
    static += [
        (percent(part, "x1"), percent(part, "x2"), float(part.get("y1", 0)))
        for part in drawn.iter(f"{{{SVG}}}line")
        if part.get("class") == "tl-gap"
    ]
    chart = json.loads(live_chart(layout))["layout"]
    low, high = (datetime.fromisoformat(text).timestamp() for text in chart["xaxis"]["range"])

    def at(moment: str) -> float:
        return (datetime.fromisoformat(moment).timestamp() - low) / (high - low)

    unnamed = [part for part in chart["shapes"] if "name" not in part and part.get("layer") != "between"]
    parts = [part for part in unnamed if part["y1"] < HEADER]
    live = [(at(part["x0"]), at(part["x1"]), part["y0"]) for part in parts]
    assert len(live) == len(view.timeline.phases) + len(view.timeline.gaps)
    for one, other in zip(sorted(static), sorted(live), strict=True):
        assert one == pytest.approx(other, abs=1e-4)


def test_what_belongs_to_a_mark_is_named_by_its_claim(layout: Layout) -> None:
    """A filter finds it by that name; what has none stands for a lane or the whole. Texts are those of the picture."""
    chart = json.loads(live_chart(layout))
    ids = {mark.claim.id for mark in layout.marks}
    assert {part["name"] for part in chart["layout"]["shapes"] if "name" in part} <= ids
    assert "annotations" not in chart["layout"]


def test_the_live_chart_knows_of_each_claim_what_its_colour_may_say(layout: Layout) -> None:
    claims = json.loads(live_chart(layout))["claims"]
    assert claims == {mark.claim.id: {"kind": mark.claim.kind, "speaker": "A speaker"} for mark in layout.marks}
