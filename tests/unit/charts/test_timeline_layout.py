import copy
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import cases
from timeline.charts.axis import Axis
from timeline.charts.text_width import text_width
from timeline.charts.timeline_layout import HEADER, LANE_PADDING, LINES, ROW, Frame, Layout, Mark, _place, lay_out
from timeline.model.records.claims import Claim, Event
from timeline.model.records.data_file import Timeline
from timeline.model.values.dates import parse_span
from timeline.model.values.wording import typographic
from timeline.site.snippets.timeline_chart import FRAMES

GAP = 7  # pixels between a mark and its label; with less a label is taken for that of the mark before


def charted(timeline: Timeline) -> list[Claim]:
    """What the largest chart shows."""
    return [claim for claim in timeline.claims if claim.kind != "figure" or claim.id not in timeline.context]


def reach(mark: Mark, width: float) -> tuple[float, float]:
    """What a mark and its label cover in a plot of that width."""
    left, right = mark.shape.reach(width)
    label = text_width(mark.label) + GAP if mark.label and mark.side != "above" else 0
    return (left - label, right) if mark.side == "left" else (left, right + label)


def above(mark: Mark, width: float) -> tuple[float, float] | None:
    """What a label above its mark covers."""
    if not mark.label or mark.side != "above":
        return None
    middle, half = (mark.shape.start + mark.shape.end) / 2 * width, text_width(mark.label) / 2
    return middle - half, middle + half


def collisions(layout: Layout, width: float) -> list[tuple[str, str]]:
    found = []
    for lane in layout.lanes:
        for one, other in combinations(lane.marks, 2):
            (a, b), (c, d) = reach(one, width), reach(other, width)
            if one.y == other.y and a < d and c < b:
                found.append((one.claim.id, other.claim.id))
        for one in lane.marks:
            if span := above(one, width):
                row = [reach(other, width) for other in lane.marks if other.y == one.y - ROW]
                found += [(one.claim.id, "above") for low, high in row if span[0] < high and low < span[1]]
        title = text_width(lane.title, bold=True)
        first = lane.top + LANE_PADDING / 2 + ROW / 2
        found += [(lane.title, mark.claim.id) for mark in lane.marks if mark.y == first and reach(mark, width)[0] < title]
    return found


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize("wider", [1, 1.1, 1.5, 2, 4])
def test_nothing_touches_at_the_least_width_or_any_greater(timeline: Timeline, frame: Frame, wider: float) -> None:
    assert collisions(lay_out(timeline, charted(timeline), frame), frame.width * wider) == []


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_every_mark_and_label_is_inside_the_frame(timeline: Timeline, frame: Frame) -> None:
    for width, gutter in frame.rooms:
        for mark in lay_out(timeline, charted(timeline), frame).marks:
            left, right = reach(mark, width)
            assert left >= -12, mark.claim.id
            assert right <= width + gutter, mark.claim.id


def test_the_first_row_of_a_lane_is_left_to_its_name(timeline: Timeline) -> None:
    for frame in FRAMES:
        for lane in lay_out(timeline, timeline.claims, frame).lanes:
            assert min(mark.y - (mark.side == "above") * ROW for mark in lane.marks) > lane.top + LANE_PADDING / 2 + ROW


def test_every_mark_keeps_its_label_on_a_phone_too(timeline: Timeline) -> None:
    for frame in FRAMES:
        unlabelled = [mark.claim.id for mark in lay_out(timeline, charted(timeline), frame).marks if not mark.label]
        assert unlabelled == []


def test_every_claim_is_one_mark_in_the_lane_of_its_theme(timeline: Timeline) -> None:
    layout = lay_out(timeline, timeline.claims, FRAMES[0])
    assert sorted(mark.claim.id for mark in layout.marks) == sorted(claim.id for claim in timeline.claims)
    for lane in layout.lanes:
        themes = {theme.id: theme.title for theme in timeline.themes}
        if lane.is_context:
            assert {mark.claim.id for mark in lane.marks} <= timeline.context
        else:
            assert {themes[mark.claim.theme] for mark in lane.marks} == {lane.title}
        assert all(lane.top + ROW / 2 <= mark.y <= lane.bottom - ROW / 2 for mark in lane.marks)
    assert layout.lanes[0].top == HEADER


def test_a_forecast_never_shares_a_row_with_what_happened(timeline: Timeline) -> None:
    for frame in FRAMES:
        for lane in lay_out(timeline, charted(timeline), frame).lanes:
            happened = {mark.y for mark in lane.marks if mark.claim.kind in LINES[0]}
            said = {mark.y for mark in lane.marks if mark.claim.kind in LINES[1]}
            assert not happened & said
            assert not happened or max(happened) < lane.judged
            assert not said or lane.judged < min(said)


claims = st.lists(
    st.tuples(
        st.integers(-700, 2600),  # days after the window begins, which is five years long or a little more
        st.integers(0, 2000),
        st.sampled_from(["day", "interval", "since", "until"]),
        st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=28),
        st.sampled_from(["event", "assessment", "forecast"]),
    ),
    max_size=30,
)


@given(claims)
def test_nothing_touches_whatever_the_claims(timeline: Timeline, rows: list[tuple[int, int, str, str, str]]) -> None:
    made = []
    for number, (days, length, form, label, kind) in enumerate(rows):
        start = date(*Axis(timeline.window).first[:3]) + timedelta(days=days)
        end = start + timedelta(days=length + 1)
        text = {"day": start.isoformat(), "interval": f"{start}/{end}", "since": f"{start}/..", "until": f"[..{end}]"}[form]
        fields: dict[str, Any] = {
            "id": f"e{number}",
            "label": label,
            "kind": kind,
            "date": parse_span(text),
            "theme": timeline.themes[0].id,
            "phase": timeline.phases[-1].id,
        }
        made.append(Event.model_construct(None, **fields))
    for frame in FRAMES:
        layout = lay_out(timeline, made, frame)
        assert collisions(layout, frame.width) == []
        labels = [mark.label for mark in layout.marks if mark.label]
        assert labels == [typographic(label) for label in labels]  # measured as they are drawn


@pytest.mark.parametrize("case", cases("labels")["placing"], ids=str)
def test_what_is_one_below_the_other_has_the_first_rows_in_which_it_touches_nothing(case: dict[str, Any]) -> None:
    rows, extents, row = copy.deepcopy(case["rows"]), case["extents"], case["row"]
    assert _place(rows, case["first"], extents) == row
    assert [rows[row - len(extents) + 1 + down][-1] for down in range(len(extents))] == extents
    assert len(rows) == max(len(case["rows"]), row + 1)
