"""Values stand beside their stems and touch nothing, at any width for which they are laid out."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.axis import DateShape
from timeline.charts.frame.value_labels import Ground, Value, has_pole, in_the_way, place_note, place_values
from timeline.charts.labels import touch

GROUND = Ground((240, 270, 340, 500, 640), 40, 12, 20, 180)


def value(at: float, y: float, text: str = "≈ 68,300") -> Value:
    return Value(text, DateShape(at, at, None, True, False, False, False), y)


PLACES = st.lists(
    st.tuples(st.integers(4, 96), st.integers(22, 170)), min_size=1, max_size=7, unique_by=lambda place: place[0]
)


@given(PLACES, st.lists(st.floats(0.1, 0.9), max_size=2))
def test_no_value_touches_another_or_a_stem_or_leaves_the_plot(places: list[tuple[int, int]], strokes: list[float]) -> None:
    values = [value(at / 100, y) for at, y in sorted(places)]
    texts = place_values(tuple(values), tuple(strokes), GROUND)
    obstacles = in_the_way(values, (), GROUND)
    for width in GROUND.widths:
        roomy = width >= 1.25 * GROUND.widths[0]
        boxes = [text.box(width) for text in texts if text and (roomy or not text.needs_room)]
        assert not any(touch(one, other) for one, other in combinations(boxes, 2))
        assert not any(touch(box, each.box(width)) for box in boxes for each in obstacles)
        assert all(box[0] >= 0 and box[2] <= width + 12 and box[3] <= 180 for box in boxes)


@given(PLACES)
def test_the_first_value_is_placed_where_it_is_alone(places: list[tuple[int, int]]) -> None:
    first = min(places)
    assert place_values((value(first[0] / 100, first[1]),), (), GROUND)[0] is not None


def test_a_value_crosses_a_stroke_only_where_it_must() -> None:
    alone = value(0.5, 100)
    [apart] = place_values((alone,), (0.6,), GROUND)
    assert apart
    assert apart.anchor == "end"
    [over] = place_values((alone,), (0.4, 0.6), GROUND)
    assert over


def test_a_value_far_from_its_mark_has_a_line_to_it() -> None:
    places = [(0.199, 34), (0.389, 55), (0.478, 70), (0.525, 75), (0.58, 83), (0.664, 122)]
    texts = place_values(tuple(value(at, y) for at, y in places), (), GROUND)
    far = [text for text, (_, y) in zip(texts, places, strict=True) if text and has_pole(text, y)]
    assert far
    assert all(abs(text.dx) < 8 for text in far)


def test_the_note_stands_right_of_the_last_count_in_as_few_lines_as_fit() -> None:
    few = place_note("no later count here", 0.2, [], [], GROUND)
    many = place_note("no later count here", 0.78, [], [], GROUND)
    assert 1 <= len(few) < len(many)
    assert " ".join(text.text for text in many) == "no later count here"
    assert all(text.box(width)[0] > 0.78 * width for text in many for width in GROUND.widths)
    assert place_note("no later count here", 0.99, [], [], GROUND) == []
