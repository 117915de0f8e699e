"""Where the marks of small multiples are, and what their labels touch."""

from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.multiples_layout import (
    FOOT,
    TOP,
    WIDTHS,
    PanelLayout,
    label_rectangle,
    lay_out_absence,
    lay_out_series,
    mark_rectangle,
)
from timeline.model.records.claims import Figure
from timeline.model.records.data_file import Timeline
from timeline.model.values.dates import parse_span

YEARS = ("2001", "2002-04", "2003-05-06", "2004-06/2004-09")


def counted(timeline: Timeline, *values: int) -> list[Figure]:
    figure = next(each for each in timeline.figures if each.value is not None)
    found = zip(values, YEARS, strict=False)
    return [figure.model_copy(update={"value": Decimal(value), "as_of": parse_span(when)}) for value, when in found]


def touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_values_lie_from_zero_up(timeline: Timeline) -> None:
    high, half, low = lay_out_series(timeline, counted(timeline, 80, 40, 1), is_joined=True).marks
    assert high.middle[1] < half.middle[1] < low.middle[1] < FOOT
    assert FOOT - half.middle[1] == pytest.approx((FOOT - high.middle[1]) / 2)


def test_another_value_lies_elsewhere_and_says_so(timeline: Timeline) -> None:
    before, after = (lay_out_series(timeline, counted(timeline, 80, value), is_joined=True).marks[1] for value in (40, 60))
    assert after.middle[1] < before.middle[1]
    assert (before.label, after.label) == ("40", "60")


@given(values=st.lists(st.integers(1, 5000), min_size=1, max_size=3))
def test_no_label_leaves_its_panel_or_touches_a_mark_or_another(timeline: Timeline, values: list[int]) -> None:
    marks = lay_out_series(timeline, counted(timeline, *values), is_joined=True).marks
    for width in WIDTHS:
        labels = [label_rectangle(mark, width) for mark in marks]
        assert all(left >= 0 and right <= width and top >= 0 and bottom <= FOOT for left, top, right, bottom in labels)
        assert not any(touch(*pair) for pair in combinations(labels, 2))
        assert not any(touch(label, mark_rectangle(mark, width)) for label in labels for mark in marks)


@pytest.mark.parametrize("is_joined", [True, False])
def test_a_line_joins_each_count_to_the_next_or_none(timeline: Timeline, is_joined: bool) -> None:
    panel = lay_out_series(timeline, counted(timeline, 3, 2, 1), is_joined=is_joined)
    assert panel.lines == (tuple(pairwise(panel.marks)) if is_joined else ())


def test_an_only_count_has_no_height_and_nothing_before_it(timeline: Timeline) -> None:
    places = []
    for value in (1, 5000):
        [figure] = counted(timeline, value)
        panel = lay_out_absence(timeline, figure.model_copy(update={"as_of": parse_span("2004")}))
        [mark] = panel.marks
        assert panel.absent == mark.shape.start > 0
        assert mark.label.endswith(", a sample")
        places.append((mark.top, mark.bottom))
        for width in WIDTHS:
            left, top, right, bottom = label_rectangle(mark, width)
            assert 0 <= left < right <= width
            assert 0 <= top < bottom <= TOP
    assert places[0] == places[1]


def test_the_years_at_both_ends_are_whole(timeline: Timeline) -> None:
    panel: PanelLayout = lay_out_series(timeline, counted(timeline, 2, 1), is_joined=True)
    assert panel.ends == (("2001", 0.0), ("2005", 1.0))
    cut = timeline.model_copy(update={"window": parse_span("2001/2005-03")})
    (_, _), (last, end) = lay_out_series(cut, counted(timeline, 2, 1), is_joined=True).ends
    assert last == "2004"
    assert end < 1
