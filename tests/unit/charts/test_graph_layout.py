from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest

from timeline.charts.graph_layout import HEIGHT, LINE, TOP, WIDTH, Point, _is_free, lay_out_graph
from timeline.charts.text_width import text_width
from timeline.model.records.claims import Figure
from timeline.model.values.dates import parse_span

WINDOW = parse_span("2014/2018")


def point(value: str, as_of: str, **more: Any) -> Point:
    fields: dict[str, Any] = {"id": value, "value": None if "low" in more else Decimal(value), "as_of": parse_span(as_of)}
    figure = Figure.model_construct(None, **(fields | more))
    return Point(figure, "A body", 1, is_context=False, is_joined=bool(more.get("series")))


@pytest.mark.parametrize(
    ("values", "top"), [(["41490", "12000"], "50,000"), (["9.4", "1.9"], "10"), (["1"], "1"), (["99"], "100")]
)
def test_the_axis_begins_at_zero_and_ends_above_the_highest_value(values: list[str], top: str) -> None:
    graph = lay_out_graph([point(value, "2015") for value in values], WINDOW)
    assert [text for text, _ in graph.ticks][:: len(graph.ticks) - 1] == ["0", top]
    assert [y for _, y in graph.ticks][:: len(graph.ticks) - 1] == pytest.approx([HEIGHT - 12, TOP])
    assert 2 <= len(graph.ticks) <= 6


def test_height_is_in_proportion_to_the_value() -> None:
    one, two = lay_out_graph([point("100", "2014"), point("50", "2016")], WINDOW).boxes
    zero = HEIGHT - 12
    assert (zero - (one.top + one.bottom) / 2) == pytest.approx(2 * (zero - (two.top + two.bottom) / 2))


def test_a_range_is_a_high_box_and_a_bound_has_an_arrow() -> None:
    points = [point("1", "2014", low=Decimal(27), high=Decimal(31)), point("5", "2016", qualifier="more than")]
    box, bound = lay_out_graph(points, WINDOW).boxes
    assert box.value == "27–31"
    assert box.bottom - box.top > bound.bottom - bound.top
    assert (box.arrow, bound.arrow, bound.value) == (0, 1, "> 5")


def test_lines_join_one_series_in_order_of_time() -> None:
    points = [point("3", "2014", series="a"), point("2", "2015", series="b"), point("1", "2016", series="a")]
    lines = lay_out_graph(points, WINDOW).lines
    assert [(one.figure.id, other.figure.id) for one, other in lines] == [("3", "1")]


@pytest.mark.parametrize("year", range(2014, 2019))
@pytest.mark.parametrize("month", range(1, 13))
def test_labels_do_not_touch_and_are_inside_where_there_is_room(year: int, month: int) -> None:
    dates = {"20000": "2015-01-26", "21000": "2015-03", "30000": "2015-09", "27000": f"{year}-{month:02}"}
    boxes = lay_out_graph([point(value, as_of) for value, as_of in dates.items()], WINDOW).boxes
    spans = []
    for box in boxes:
        left, right = box.shape.reach(WIDTH)
        width = max(text_width(box.value, bold=True), text_width(box.name))
        start = right + 8 if box.side == "right" else left - 8 - width
        assert start >= 0
        assert start + width <= WIDTH
        spans.append((start, box.label_y - LINE, start + width, box.label_y + LINE))
    for one, other in combinations(spans, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


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
    found = lay_out_graph([point(high, "2015")], WINDOW).ticks
    assert [text for text, _ in found] == ticks
    assert [y for _, y in found] == pytest.approx(
        [HEIGHT - 12 - n * (HEIGHT - 12 - TOP) / (len(ticks) - 1) for n in range(len(ticks))]
    )


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
    [box] = lay_out_graph([point("5", "2016", qualifier=qualifier)], WINDOW).boxes
    assert (box.value, box.arrow) == (f"{sign}5", arrow)


def test_labels_of_one_place_stand_around_it_without_a_gap() -> None:
    boxes = lay_out_graph([point("21", "2016-07")] * 6, WINDOW).boxes
    middle = (boxes[0].top + boxes[0].bottom) / 2
    assert [(box.side, box.label_y - middle) for box in boxes] == [
        (side, lines * LINE) for lines in (0, -2, 2) for side in ("right", "left")
    ]


def test_the_label_of_the_highest_value_is_beside_it() -> None:
    [box] = lay_out_graph([point("100", "2016")], WINDOW).boxes
    assert box.label_y == TOP == pytest.approx((box.top + box.bottom) / 2)


@pytest.mark.parametrize(
    ("rectangle", "is_free"),
    [
        ((0, TOP - LINE, 10, TOP), True),
        ((-1, TOP, 10, TOP + 10), False),
        ((WIDTH - 10, HEIGHT - 10, WIDTH, HEIGHT), True),
        ((WIDTH - 10, HEIGHT - 10, WIDTH + 1, HEIGHT), False),
        ((WIDTH - 10, HEIGHT - 10, WIDTH, HEIGHT + 1), False),
        ((0, TOP - LINE - 1, 10, TOP), False),
        ((90, 100, 100, 110), True),
        ((90, 100, 101, 110), False),
        ((120, 100, 130, 110), True),
        ((119, 100, 130, 110), False),
        ((100, 90, 120, 100), True),
        ((100, 90, 120, 101), False),
        ((100, 120, 120, 130), True),
        ((100, 119, 120, 130), False),
    ],
)
def test_a_place_is_free_inside_the_picture_where_it_overlaps_nothing(
    rectangle: tuple[float, float, float, float], is_free: bool
) -> None:
    assert _is_free(rectangle, [(100, 100, 120, 120)]) is is_free
    assert _is_free(rectangle, []) is (is_free or 90 <= rectangle[1] <= 120)
