"""Events stand in rows without touching; labels turn before the edge, and threads pass beside them."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.frame.event_rows import Room, pack

ROOM = Room(240, 40, 12)
LABELS = st.sampled_from(["A", "The door is opened", "A stove for the hall in town"])


@given(st.lists(st.tuples(LABELS, st.integers(0, 100)), min_size=1, max_size=6))
def test_nothing_touches_and_nothing_leaves_the_picture(wanted: list[tuple[str, int]]) -> None:
    events = tuple((label, at / 100, at / 100) for label, at in sorted(wanted, key=lambda each: each[1]))
    placed = pack(events, ROOM)
    assert not any(one.hits(other) for one, other in combinations(placed, 2))
    for each in placed:
        left, _, right, _ = each.label.box(ROOM.width)
        assert left >= -ROOM.left - 0.1
        assert right <= ROOM.width + ROOM.gutter + 0.1
        assert each.row + each.label.y >= 0


def test_a_label_turns_to_the_left_before_the_edge() -> None:
    early, late = pack((("The door is opened", 0.1, 0.1), ("The door is closed", 0.95, 0.95)), ROOM)
    assert (early.label.anchor, late.label.anchor) == ("start", "end")
    [middle] = pack((("A stove for the hall in the town", 0.5, 0.5),), ROOM)
    assert (middle.label.anchor, middle.label.y) == ("middle", -1)


def test_a_thread_passes_beside_labels_where_it_can() -> None:
    events = (("Opened", 0.2, 0.2), ("Painted", 0.25, 0.25), ("Closed", 0.3, 0.3))
    placed = pack(events, ROOM)
    assert not any(one.strikes(other) for one in placed for other in placed)


def test_more_events_than_can_be_tried_are_placed_all_the_same() -> None:
    events = tuple((f"Event {number}", number / 12, number / 12) for number in range(12))
    assert len(pack(events, ROOM)) == 12
