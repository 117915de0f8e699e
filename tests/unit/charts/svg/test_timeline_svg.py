"""The four faces of the data - static picture, Plotly chart, list, CSV - agree."""

import csv
import io
import json
import re
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

import plotly.graph_objects as go  # noqa: TID251 - to read back what was drawn
import pytest

from tests.unit.charts.test_timeline_layout import charted
from timeline.charts.axis import POINT_RADIUS, STEPS
from timeline.charts.plotly.plotly_json import chart_json
from timeline.charts.plotly.plotly_shapes import moment
from timeline.charts.svg import timeline_svg
from timeline.charts.timeline_layout import BAR_HEIGHT, HEADER, Frame, Layout, lay_out
from timeline.model.records.claims import Figure
from timeline.model.records.dimensions import phases_of
from timeline.model.values.wording import typographic
from timeline.site.exports import data_json
from timeline.site.exports.tables import claims_table
from timeline.site.markup import html
from timeline.site.snippets import claim_list
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View

SVG = "http://www.w3.org/2000/svg"
Places = dict[str, tuple[float, float, float]]


@pytest.fixture(params=FRAMES, ids=lambda frame: frame.name)
def layout(request: pytest.FixtureRequest, view: View) -> Layout:
    frame: Frame = request.param
    return lay_out(view.timeline, charted(view.timeline), frame)


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


def test_the_static_picture_has_links_with_names(layout: Layout, view: View) -> None:
    marks = svg_marks(layout, view)
    for claim in charted(view.timeline):
        mark = marks[claim.id]
        assert mark.get("href") == view.urls.of_claims[claim.id]
        assert typographic(claim.label) in ("".join(mark.itertext()) or mark.get("aria-label", ""))


def test_what_belongs_to_a_mark_is_named_by_its_claim(layout: Layout) -> None:
    """A filter finds it by that name; what has none stands for a lane or the whole. Texts are those of the picture."""
    chart = json.loads(live_chart(layout))
    ids = {mark.claim.id for mark in layout.marks}
    assert {part["name"] for part in chart["layout"]["shapes"] if "name" in part} <= ids
    assert "annotations" not in chart["layout"]


def test_the_live_chart_knows_of_each_claim_what_its_colour_may_say(layout: Layout) -> None:
    claims = json.loads(live_chart(layout))["claims"]
    assert claims == {mark.claim.id: {"kind": mark.claim.kind, "speaker": "A speaker"} for mark in layout.marks}


def test_a_day_has_a_point_and_nothing_else_has_a_dot_in_its_middle(layout: Layout, view: View) -> None:
    for identity, mark in svg_marks(layout, view).items():
        claim = next(claim for claim in view.claims if claim.id == identity)
        circles = [part for part in mark if part.tag.endswith("circle")]
        assert [circle.get("r") for circle in circles] == ([str(POINT_RADIUS)] if claim.date.is_day else [])


def test_list_and_csv_have_the_same_claims_dates_and_values(view: View) -> None:
    drawn = claim_list.claim_list(view, view.claims, "")
    listed = re.findall(r'<li id="([^"]+)"[^>]*\sdata-date="([^"]+)"', drawn)
    rows = list(csv.DictReader(io.StringIO(claims_table(view).csv)))
    expected = [(claim.id, claim.date.text) for claim in view.claims]
    assert listed == [(row["id"], row["date"]) for row in rows] == expected
    for row, claim in zip(rows, view.claims, strict=True):
        assert row["earliest"] == (claim.date.earliest.isoformat() if claim.date.earliest else "")
        if isinstance(claim, Figure):
            assert row["value"] == ("" if claim.value is None else str(claim.value))
            assert html(view.value(claim)) in drawn


def test_json_has_every_record_with_cites_and_computed_days(view: View) -> None:
    data = json.loads(data_json.data_json(view))
    records = {record["id"]: record for section in ("events", "figures") for record in data[section]}
    assert sorted(records) == sorted(claim.id for claim in view.claims)
    for claim in view.claims:
        record = records[claim.id]
        assert record["cites"] == [cite.model_dump() for cite in claim.cites]
        assert record["latest"] == (claim.date.latest.isoformat() if claim.date.latest else None)
        assert record["date"] == claim.date.text
        assert record["context"] is view.is_context(claim)


def test_text_from_the_data_is_escaped(small_view: View) -> None:
    claims = [claim.model_copy(update={"label": 'A "b" & <c>'}) for claim in small_view.claims]
    layout = lay_out(small_view.timeline, claims, FRAMES[0])
    root = svg_root(layout, small_view)
    assert root.get("aria-label") == 'A "title" & <more>'
    assert "A “b” &amp; &lt;c&gt;" in timeline_svg.draw(layout, "", small_view.urls.of_claims)
    assert "“children” &amp; pupils" in claim_list.claim_list(small_view, claims, "")


def test_the_chart_keeps_its_colours_in_the_style_sheet(layout: Layout, view: View) -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", live_chart(layout).replace("rgba(0,0,0,0)", ""))
    assert "style=" not in timeline_svg.draw(layout, "", view.urls.of_claims)


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


def corners(chart: Any, meta: str) -> dict[str, list[tuple[str, float]]]:
    """Of the lines of one kind in the live chart: where each goes, by the id of its claim."""
    found: dict[str, list[tuple[str, float]]] = {}
    for trace in (trace for trace in chart["outlines"] if trace["meta"] == meta):
        for identity, x, y in zip(trace["ids"], trace["x"], trace["y"], strict=True):
            found.setdefault(identity, []).extend([(x, y)] if x else [])
    return found


def xs(places: list[tuple[str, float]]) -> list[str]:
    return [x for x, _ in places]


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


def test_no_bar_is_solid(layout: Layout, view: View) -> None:
    """So that neither what was judged nor what was seen in a month looks as if it held all the time."""
    for identity, mark in svg_marks(layout, view).items():
        drawn = {part.get("class", "").split(" ")[0] for part in mark}
        assert drawn <= {"tl-bar", "tl-fade", "tl-cap", "tl-point", "tl-arrow", "tl-stripes", "tl-label"}, identity
    traces = json.loads(live_chart(layout))["data"]
    assert all(max(trace["marker"]["opacity"]) < 0.5 for trace in traces if trace["type"] == "bar")
