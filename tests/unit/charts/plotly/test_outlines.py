"""What is around a bar, or over it, is alike in the live chart and in the static picture."""

import json

import pytest

from tests.unit.charts.drawings import corners, live_chart, percent, svg_marks, xs
from timeline.charts.axis import STEPS
from timeline.charts.plotly.plotly_shapes import moment
from timeline.charts.timeline_layout import BAR_HEIGHT, Layout
from timeline.model.records.dimensions import phases_of
from timeline.site.view import View


def test_a_bar_that_fades_is_as_long_in_the_live_chart_and_has_its_known_end_there_too(layout: Layout, view: View) -> None:
    faded = {mark.claim.id: mark.shape for mark in layout.marks if mark.shape.fade}
    assert len(faded) > 4
    chart = json.loads(live_chart(layout))
    steps = [trace for trace in chart["data"] if trace.get("meta") == "fade"]
    assert len(steps) == STEPS - 1, "the longest is among the bars"
    assert all(trace["ids"] == list(faded) for trace in steps)
    drawn = svg_marks(layout, view)
    for identity, shape in faded.items():
        [whole] = [part for part in drawn[identity] if part.get("class") == "tl-fade"]
        start, long = percent(whole, "x"), percent(whole, "width")
        ends = [
            (start + percent(part, "x") * long, start + (percent(part, "x") + percent(part, "width")) * long)
            for part in whole
        ]
        assert ends == [pytest.approx(step, abs=1e-4) for step in shape.steps]
        [cap] = [part for part in drawn[identity] if part.get("class", "").startswith("tl-cap")]
        assert percent(cap, "x1") == pytest.approx(shape.limit, abs=1e-4)
        assert len(set(xs(corners(chart, "outline")[identity]))) == 1


def test_what_may_lie_in_several_phases_has_stripes_in_both_drawings_and_nothing_else_has(
    layout: Layout, view: View
) -> None:
    phases = view.timeline.phases
    striped = {mark.claim.id for mark in layout.marks if len(phases_of(mark.claim.date, phases)) > 1}
    assert striped
    drawn = svg_marks(layout, view)
    stripes = {identity: [part for part in mark if part.get("class") == "tl-stripes"] for identity, mark in drawn.items()}
    assert {identity for identity, parts in stripes.items() if parts} == striped
    lines = corners(json.loads(live_chart(layout)), "stripes")
    assert lines.keys() == striped
    for mark in (mark for mark in layout.marks if mark.claim.id in striped):
        [line] = stripes[mark.claim.id]
        assert (percent(line, "x1"), percent(line, "x2")) == pytest.approx((mark.shape.start, mark.shape.end), abs=1e-4)
        assert [y for _, y in lines[mark.claim.id]] == [mark.y, mark.y]


def test_every_bar_has_an_outline_as_long_as_it_is_and_dashed_as_in_the_picture(layout: Layout) -> None:
    chart = json.loads(live_chart(layout))
    bars = [mark for mark in layout.marks if not mark.shape.is_point]
    places = corners(chart, "outline")
    assert places.keys() == {mark.claim.id for mark in bars}
    for mark in (mark for mark in bars if not mark.shape.fade):
        assert set(xs(places[mark.claim.id])) == {moment(layout, mark.shape.start), moment(layout, mark.shape.end)}
        assert {y for _, y in places[mark.claim.id]} == {mark.y - BAR_HEIGHT / 2, mark.y + BAR_HEIGHT / 2}
    dashed = {i for trace in chart["outlines"] if trace["line"]["dash"] == "3px,2px" for i in trace["ids"]}
    assert dashed == {mark.claim.id for mark in bars if mark.shape.is_dashed}
    assert all(x is None for trace in chart["outlines"] for x in trace["x"][-1:]), "a gap follows each"
