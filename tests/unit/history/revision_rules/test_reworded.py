"""A text that is reworded limits what it says as it did."""

from __future__ import annotations

import pytest

from tests.conftest import small
from tests.unit.history.states import of_event, with_copy
from timeline.history.revision_rules.reworded import lost_limits, respelt_quotations

OLD = "statement: The council hopes for a room to read in by May 2005."


@pytest.mark.parametrize(
    ("was", "now", "lost"),
    [
        ("Some readers reportedly use the room in the hall.", "Some readers use the room in the hall.", "reportedly"),
        ("Some readers reportedly use the room in the hall.", "Some readers may use the room in the hall.", ""),
        ("Some readers use the room in the hall.", "Readers use the room in the hall.", "Some"),
        ("At times the room in the hall is cold.", "The room in the hall is cold.", "At times"),
        ("The room in the hall holds at least 12 seats.", "The room in the hall holds 12 seats.", "at least"),
        ("The hall opens for Western readers on Sundays.", "The hall opens for readers on Sundays.", "Western"),
        ("The room in the hall opens in May 2005.", "The room in the hall opens in spring 2005.", ""),
        ("Some lamps burn beside a stove that nobody lights before noon.", "The clerk sits there.", ""),
        ("The clerk tried to light the stove before noon.", "The clerk lit the stove before noon.", "tried to"),
        ("The clerk tried to light the stove before noon.", "The clerk wanted to light the stove before noon.", ""),
        ("The hall might close.", "According to some, the hall closes.", "might"),
        ("The hall reportedly closes.", "According to some, the hall closes.", ""),
        ("The lamps were visibly burning in the hall.", "The lamps were burning in the hall.", "visibly"),
    ],
)
def test_a_limit_stays_in_a_claim(was: str, now: str, lost: str) -> None:
    # A claim without a seed: of its source nothing is known, so every word counts.
    edit = ("paragraph: 3}", "paragraph: 99}")
    before, after = (small((OLD, f"statement: {text}"), edit) for text in (was, now))
    found = [each.message for each in lost_limits(before.document, after)]
    assert [f'"{lost}" must stay' in each for each in found] == [True] * bool(lost)


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("The council tries to widen the reading room", 0),
        ("The council will seek to widen the reading room", 0),
        ("The council will widen the reading room", 1),
    ],
)
def test_a_limit_stays_in_a_title_alone(title: str, count: int) -> None:
    old = "title: A new reading room is expected"
    before, after = (small((old, f"title: {text}")) for text in ("The council will try to widen the reading room", title))
    found = list(lost_limits(before.document, after))
    assert [": title: " in each.message for each in found] == [True] * count


@pytest.mark.parametrize(("paragraph", "count"), [("3", 0), ("99", 1)])  # what a seed knows, and what none knows
def test_a_limit_that_the_source_never_had_may_go(paragraph: str, count: int) -> None:
    edit = ("paragraph: 3}", f"paragraph: {paragraph}}}")
    texts = ("The council reportedly hopes for a room by May 2005.", "The council hopes for a room by May 2005.")
    before, after = (small((OLD, f"statement: {text}"), edit) for text in texts)
    assert [each.rule for each in lost_limits(before.document, after)] == ["limit-lost"] * count


def test_each_of_two_limits_stays() -> None:
    texts = ("The clerk reportedly lent a lamp and reportedly lost it.", "The clerk reportedly lent a lamp and lost it.")
    title = (
        "title: A new reading room is expected",
        "title: A lamp was reportedly lent",
    )  # which limits the statement no more
    before, after = (small((OLD, f"statement: {text}"), ("paragraph: 3}", "paragraph: 99}"), title) for text in texts)
    assert [each.rule for each in lost_limits(before.document, after)] == ["limit-lost"]
    assert not [*lost_limits(after.document, before)]


@pytest.mark.parametrize(("now", "count"), [("Books are lent in the hall.", 1), ("Many books are lent in the hall.", 0)])
def test_a_limit_stays_in_a_theme(now: str, count: int) -> None:
    before, after = (small(("Little is lent.", text)) for text in ("Most books are lent in the hall.", now))
    assert ["earlier" in each.message for each in lost_limits(before.document, after)] == [True] * count


def test_with_a_removed_claim_a_limit_may_go() -> None:
    before = small(("Little is lent.", "Most books are lent in the hall."))
    after = small(("Little is lent.", "Books are lent in the hall."), (of_event(), ""))
    assert list(lost_limits(before.document, after)) == []


def test_what_describes_a_speaker_may_change() -> None:
    before, after = (small(("about: Newspaper.", f"about: {what} papers of a village.")) for what in ("Some", "The"))
    assert list(lost_limits(before.document, after)) == []


@pytest.mark.parametrize(
    ("was", "now", "count"),
    [
        ('"organized in color"', '"organised in colour"', 1),
        ('"organised in colour"', '"organized in color"', 0),  # as in the article
        ('"organized"', '"organisd"', 0),
        ("organized in color", "organised in colour", 0),
    ],
)
def test_a_quotation_keeps_its_spelling(was: str, now: str, count: int) -> None:
    before, after = (small((OLD, f"statement: 'The council calls it {text}.'")) for text in (was, now))
    assert [each.rule for each in respelt_quotations(before.document, after)] == ["respelt"] * count


@pytest.mark.parametrize(("cited", "count"), [(99, 0), (2, 1)])
def test_a_limit_may_go_on_into_a_claim_that_is_split_off(cited: int, count: int) -> None:
    was = "The council hopes for a room by May 2005. It is for Western readers."
    edit = ("paragraph: 3}", "paragraph: 99}")
    said = (OLD, "statement: It is for Western readers.")
    new = with_copy(("paragraph: 3}", f"paragraph: {cited}}}"), said)
    before = small((OLD, f"statement: {was}"), edit)
    after = small((OLD, "statement: The council hopes for a room by May 2005."), edit, new)
    assert [each.rule for each in lost_limits(before.document, after)] == ["limit-lost"] * count
