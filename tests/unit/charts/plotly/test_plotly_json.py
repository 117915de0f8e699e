"""The live chart has the marks of the static picture in the same places, under the same head."""

import json
from datetime import datetime

import pytest

from tests.unit.charts.drawings import SVG, live_chart, percent, plotly_places, svg_places, svg_root
from timeline.charts.timeline_layout import HEADER, Layout
from timeline.site.view import View


def test_the_drawings_have_the_same_marks_in_the_same_places(layout: Layout, view: View) -> None:
    static, live = svg_places(layout, view), plotly_places(layout)
    assert sorted(static) == sorted(live) == sorted(mark.claim.id for mark in layout.marks)
    for identity, place in static.items():
        assert place == pytest.approx(live[identity], abs=1e-4), identity


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
