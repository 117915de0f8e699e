"""The static picture: links with names, points and pale bars, and no colours of its own."""

import json
import re

from tests.unit.charts.drawings import live_chart, svg_marks, svg_root
from tests.unit.charts.test_timeline_layout import charted
from timeline.charts.axis import POINT_RADIUS
from timeline.charts.svg import timeline_svg
from timeline.charts.timeline_layout import Layout, lay_out
from timeline.model.values.wording import typographic
from timeline.site.snippets import claim_list
from timeline.site.snippets.timeline_chart import FRAMES
from timeline.site.view import View


def test_the_static_picture_has_links_with_names(layout: Layout, view: View) -> None:
    marks = svg_marks(layout, view)
    for claim in charted(view.timeline):
        mark = marks[claim.id]
        assert mark.get("href") == view.urls.of_claims[claim.id]
        assert typographic(claim.label) in ("".join(mark.itertext()) or mark.get("aria-label", ""))


def test_a_day_has_a_point_and_nothing_else_has_a_dot_in_its_middle(layout: Layout, view: View) -> None:
    for identity, mark in svg_marks(layout, view).items():
        claim = next(claim for claim in view.claims if claim.id == identity)
        circles = [part for part in mark if part.tag.endswith("circle")]
        assert [circle.get("r") for circle in circles] == ([str(POINT_RADIUS)] if claim.date.is_day else [])


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


def test_no_bar_is_solid(layout: Layout, view: View) -> None:
    """So that neither what was judged nor what was seen in a month looks as if it held all the time."""
    for identity, mark in svg_marks(layout, view).items():
        drawn = {part.get("class", "").split(" ")[0] for part in mark}
        assert drawn <= {"tl-bar", "tl-fade", "tl-cap", "tl-point", "tl-arrow", "tl-stripes", "tl-label"}, identity
    traces = json.loads(live_chart(layout))["data"]
    assert all(max(trace["marker"]["opacity"]) < 0.5 for trace in traces if trace["type"] == "bar")
