from decimal import Decimal
from typing import Any

import pytest

from timeline.charts.axis import Axis
from timeline.charts.graph.labelled_boxes import FOOT, TOP, WIDTHS, strikes
from timeline.charts.graph_layout import Graph, Point, lay_out_graph
from timeline.charts.ground import Ground
from timeline.charts.labels import touch
from timeline.model.records.claims import Figure
from timeline.model.values.dates import parse_span

GROUND = Ground(Axis(parse_span("2014/2018")), (), (), ())


def point(value: str, as_of: str, **more: Any) -> Point:
    fields: dict[str, Any] = {"id": value, "value": None if "low" in more else Decimal(value), "as_of": parse_span(as_of)}
    figure = Figure.model_construct(None, **(fields | more))
    return Point(figure, "A body", 1, is_context=False, is_joined=bool(more.get("series")))


@pytest.mark.parametrize(
    ("values", "top"), [(["41490", "12000"], "50,000"), (["9.4", "1.9"], "10"), (["1"], "1"), (["99"], "100")]
)
def test_the_axis_begins_at_zero_and_ends_above_the_highest_value(values: list[str], top: str) -> None:
    graph = lay_out_graph([point(value, "2015") for value in values], GROUND)
    assert [text for text, _ in graph.ticks][:: len(graph.ticks) - 1] == ["0", top]
    assert [y for _, y in graph.ticks][:: len(graph.ticks) - 1] == pytest.approx([FOOT, TOP])
    assert 2 <= len(graph.ticks) <= 6


def test_height_is_in_proportion_to_the_value() -> None:
    one, two = lay_out_graph([point("100", "2014"), point("50", "2016")], GROUND).boxes
    zero = FOOT
    assert (zero - (one.top + one.bottom) / 2) == pytest.approx(2 * (zero - (two.top + two.bottom) / 2))


def test_a_range_is_a_high_box_and_a_bound_has_an_arrow() -> None:
    points = [point("1", "2014", low=Decimal(27), high=Decimal(31)), point("5", "2016", qualifier="more than")]
    box, bound = lay_out_graph(points, GROUND).boxes
    assert box.texts[0] == "27–31"
    assert box.bottom - box.top > bound.bottom - bound.top
    assert (box.arrow, bound.arrow, bound.texts[0]) == (0, 1, "> 5")


def test_lines_join_one_series_in_order_of_time() -> None:
    points = [point("3", "2014", series="a"), point("2", "2015", series="b"), point("1", "2016", series="a")]
    lines = lay_out_graph(points, GROUND).lines
    assert [(one.figure.id, other.figure.id) for one, other in lines] == [("3", "1")]


def assert_clear(graph: Graph, width: int) -> None:
    """In a plot of that width no label leaves the ground, and none touches a mark, a line or another label."""
    told = [box for box in graph.boxes if box.texts]
    struck = [[(box.middle[0] * width, box.middle[1]) for box in pair] for pair in graph.lines]
    for box in told:
        label = box.label(width)
        assert label[0] >= 0
        assert label[1] >= 0
        assert label[2] <= width
        assert label[3] < FOOT
        assert not [other.figure.id for other in graph.boxes if touch(label, other.rectangle(width))]
        assert not [line for line in struck if strikes((*line[0], *line[1]), label)]
        for other in told:
            if other is not box:
                assert not touch(label, other.label(width))
                assert not (other.has_leader and strikes(other.leader(width), label))


@pytest.mark.parametrize("year", range(2014, 2019))
@pytest.mark.parametrize("month", range(1, 13))
def test_at_every_width_a_label_is_inside_and_nothing_touches_it(year: int, month: int) -> None:
    dates = {"20000": "2015-01-26", "21000": "2015-03", "30000": "2015-09", "27000": f"{year}-{month:02}"}
    graph = lay_out_graph([point(value, as_of, series="a") for value, as_of in sorted(dates.items())], GROUND)
    assert all(box.texts for box in graph.boxes)
    assert len(graph.lines) == 3
    for width in range(WIDTHS[0], WIDTHS[-1], 9):
        assert_clear(graph, width)


def test_where_many_stand_close_each_that_has_room_has_a_label() -> None:
    values = {"12000": "2014-06", "15000": "2014-09", "20000": "2015-01-26", "20001": "2015-03", "30000": "2015-09"}
    graph = lay_out_graph([point(value, as_of) for value, as_of in values.items()], GROUND)
    assert all(len(box.texts) == 2 for box in graph.boxes)
    crowd = lay_out_graph([point(str(100 + n), "2016-07") for n in range(9)], GROUND)
    assert 4 < sum(bool(box.texts) for box in crowd.boxes) < 9
    for width in WIDTHS:
        assert_clear(graph, width)
        assert_clear(crowd, width)


@pytest.mark.parametrize(
    ("high", "ticks"),
    [
        ("1", ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ("9.4", ["0", "2", "4", "6", "8", "10"]),
        ("99", ["0", "20", "40", "60", "80", "100"]),
        ("101", ["0", "25", "50", "75", "100", "125"]),
        ("250", ["0", "50", "100", "150", "200", "250"]),
        ("41490", ["0", "10,000", "20,000", "30,000", "40,000", "50,000"]),
    ],
)
def test_the_axis_has_a_tick_at_each_step_up_to_the_highest_value(high: str, ticks: list[str]) -> None:
    found = lay_out_graph([point(high, "2015")], GROUND).ticks
    assert [text for text, _ in found] == ticks
    assert [y for _, y in found] == pytest.approx([FOOT - n * (FOOT - TOP) / (len(ticks) - 1) for n in range(len(ticks))])


@pytest.mark.parametrize(
    ("qualifier", "sign", "arrow"),
    [
        (None, "", 0),
        ("about", "≈ ", 0),
        ("at least", "≥ ", 1),
        ("more than", "> ", 1),
        ("up to", "≤ ", -1),
        ("less than", "< ", -1),
        ("almost", "≲ ", -1),
    ],
)
def test_a_limit_is_a_sign_and_an_arrow_to_where_the_value_may_be(qualifier: str | None, sign: str, arrow: int) -> None:
    [box] = lay_out_graph([point("5", "2016", qualifier=qualifier)], GROUND).boxes
    assert (box.texts[0], box.arrow) == (f"{sign}5", arrow)


def test_the_label_of_the_highest_value_is_beside_it() -> None:
    [box] = lay_out_graph([point("100", "2016")], GROUND).boxes
    assert box.label_y == TOP == pytest.approx((box.top + box.bottom) / 2)


@pytest.mark.parametrize(
    ("other", "touches"),
    [
        ((90, 100, 100, 110), False),
        ((90, 100, 101, 110), True),
        ((120, 100, 130, 110), False),
        ((119, 100, 130, 110), True),
        ((100, 90, 120, 100), False),
        ((100, 90, 120, 101), True),
        ((100, 120, 120, 130), False),
        ((100, 119, 120, 130), True),
    ],
)
def test_rectangles_touch_where_they_have_more_than_an_edge_in_common(
    other: tuple[float, float, float, float], touches: bool
) -> None:
    assert touch((100, 100, 120, 120), other) is touch(other, (100, 100, 120, 120)) is touches


@pytest.mark.parametrize(
    ("line", "is_struck"),
    [
        ((90, 110, 130, 110), True),
        ((110, 90, 110, 130), True),
        ((90, 90, 130, 130), True),
        ((105, 105, 110, 110), True),
        ((90, 110, 99, 110), False),
        ((90, 95, 130, 99), False),
        ((110, 121, 110, 130), False),
        ((90, 115, 115, 140), False),
    ],
)
def test_a_line_strikes_what_it_goes_through(line: tuple[float, float, float, float], is_struck: bool) -> None:
    assert strikes(line, (100, 100, 120, 120)) is is_struck
    assert strikes((*line[2:], *line[:2]), (100, 100, 120, 120)) is is_struck
